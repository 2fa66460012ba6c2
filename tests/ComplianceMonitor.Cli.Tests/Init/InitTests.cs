namespace ComplianceMonitor.Cli.Tests.Init;

public sealed class InitTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("init").FullName;

    private string Data => Path.Combine(_folder, "data");

    private string Yaml => File.ReadAllText(Path.Combine(Data, "schools", "fernhollow-primary-school", "school.yaml"));

    [Fact]
    public async Task A_policy_is_enough_for_a_school_and_its_first_findings()
    {
        Run run = await InitAsync(Write("policy.txt", Samples.Policy));
        run.Code.ShouldBe(0);
        run.Out.ShouldContain("C01");
        run.Out.ShouldContain("overdue");
        Yaml.ShouldContain("name: \"Fernhollow Primary School\"");
        Yaml.ShouldContain("policy: \"policy.txt\"");
        Yaml.ShouldContain("#     handle: \"fernhollowprimary\"");
        (await Run.Of("run", "--data", Data)).Code.ShouldBe(0, "the file that was written is a good one");
    }

    [Fact]
    public async Task A_website_is_enough_too()
    {
        await using SampleSite site = await new SampleSite()
            .Page("/", "Welcome", "<p>Welcome to Fernhollow Primary School. <a href=\"/policy.txt\">Social media policy</a></p>")
            .File("/policy.txt", System.Text.Encoding.UTF8.GetBytes(Samples.Policy), "text/plain")
            .OpenAsync();
        Run run = await Run.OnLoopback("init", site.Address, "--name", "Fernhollow Primary School", "--data", Data);
        run.Code.ShouldBe(0, run.Error);
        Yaml.ShouldContain($"website: \"{site.Address}\"");
        Yaml.ShouldContain("# documents:");
    }

    [Fact]
    public async Task Nothing_is_overwritten_unless_it_is_wanted()
    {
        string policy = Write("policy.txt", Samples.Policy);
        await InitAsync(policy, "--no-run");
        (await InitAsync(policy, "--no-run")).Mistakes.ShouldHaveSingleItem().ShouldContain("--force");
        (await InitAsync(policy, "--no-run", "--force")).Code.ShouldBe(0);
    }

    [Theory]
    [InlineData("Give the policy")]
    [InlineData("does not exist", "gone.pdf")]
    [InlineData("--name", "nameless.txt")]
    public async Task What_cannot_be_used_is_said(string says, params string[] arguments)
    {
        Write("nameless.txt", "Social Media Policy\n\nThis policy is for all staff who use social media.\nReviewed: May 2026\nNext review: May 2027\n");
        Run run = await Run.Of(["init", .. arguments.Select(one => Path.Combine(_folder, one)), "--data", Data]);
        run.Code.ShouldBe(2);
        run.Error.ShouldContain(says);
    }

    [Fact]
    public async Task A_name_that_means_harm_stays_a_name()
    {
        Run run = await InitAsync(Write("policy.txt", Samples.Policy), "--name", "Fern\"hollow: #1 {x} 'School'", "--no-run");
        run.Code.ShouldBe(0);
        (await Run.Of("run", "--area", "reviews", "--data", Data)).Code.ShouldBe(0);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Task<Run> InitAsync(params string[] arguments) => Run.Of(["init", .. arguments, "--data", Data]);

    private string Write(string name, string text)
    {
        string path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
