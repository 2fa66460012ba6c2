namespace ComplianceMonitor.Cli.Tests;

public class UsageTests
{
    [Theory]
    [InlineData("asess policy.txt", "Unknown verb 'asess'. Did you mean 'assess'?")]
    [InlineData("read --jsn policy.txt", "Unknown option '--jsn'. Did you mean '--json'?")]
    [InlineData("assess --notise a.txt", "Unknown option '--notise'. Did you mean '--notice'?")]
    [InlineData("read", "Required argument 'files' missing")]
    [InlineData("assess --notice", "Required argument missing for option: '--notice'.")]
    [InlineData("", "Required command was not provided.")]
    [InlineData("explain C01 --at yesterday", "--at: 'yesterday' is neither a date such as 2026-12-05 nor an instant such as 2026-12-05T09:00:00Z.")]
    [InlineData("explain C01 --at 2026-02-30", "--at: '2026-02-30' is neither")]
    [InlineData("explain C01 --fail-on severe", "--fail-on: 'severe' is none of high, medium, low.")]
    [InlineData("explain C01 --data=", "Required argument missing for option: '--data'.")]
    [InlineData("explain C99", "There is no control 'C99'.")]
    [InlineData("explain review-in-dat", "Did you mean 'review-in-date'?")]
    [InlineData("explain", "Name a control")]
    [InlineData("read --text --json x.txt", "--text and --json exclude each other")]
    [InlineData("assess", "Give at least one source")]
    [InlineData("assess nowhere.txt", "nowhere.txt does not exist")]
    [InlineData("assess --website http://127.0.0.1/", "The website http://127.0.0.1/ could not be read: 127.0.0.1 is not connected to")]
    [InlineData("assess http://127.0.0.1:81/policy.pdf", "http://127.0.0.1:81/policy.pdf could not be read: The address has a port other than 80 and 443.")]
    [InlineData("assess --notice http://me:secret@www.fernhollow.example/notice.pdf", "holds credentials")]
    [InlineData("completion fish", "'fish'")]
    public async Task Bad_usage_is_2_and_says_what_would_be_right(string line, string says)
    {
        Run run = await Run.Of(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        run.Code.ShouldBe(2);
        run.Out.ShouldBeEmpty();
        run.Mistakes[0].ShouldContain(says);
        run.Error.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task Every_mistake_has_its_line() =>
        (await Run.Of("explain", "C01", "--at", "x", "--fail-on", "y")).Mistakes.Length.ShouldBe(2);

    [Theory]
    [InlineData("read")]
    [InlineData("assess")]
    [InlineData("explain")]
    [InlineData("completion")]
    public async Task Help_ends_with_examples(string verb)
    {
        Run run = await Run.Of(verb, "--help");

        run.Code.ShouldBe(0);
        run.Out.ShouldContain("Examples:");
        run.Out.ShouldContain($"compliance {verb}");
        run.Error.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_list_of_verbs_fits_a_wide_terminal() =>
        (await Run.Of("--help")).Out.Split('\n').Max(line => line.Length).ShouldBeLessThanOrEqualTo(160);

    [Fact]
    public async Task The_shell_is_told_what_can_follow() => (await Run.Of("[suggest:2]", "as")).Out.ShouldContain("assess");

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a\tb", "a\tb")]
    [InlineData("\u001B[31mred\u001B[0m", "[31mred[0m")]
    [InlineData("bell\a, back\b, \u009B5n", "bell, back, 5n")]
    [InlineData("right\u202Etfel", "righttfel")]
    public void Nothing_from_outside_steers_the_terminal(string text, string printed) => Printable.Text(text).ShouldBe(printed);

    [Theory]
    [InlineData("2026-12-05", "2026-12-05T12:00:00Z")]
    [InlineData("2026-06-30", "2026-06-30T11:00:00Z")]
    [InlineData("2026-06-30T23:30:00Z", "2026-06-30T23:30:00Z")]
    [InlineData("2026-06-30T23:30+01:00", "2026-06-30T22:30:00Z")]
    public void A_date_is_noon_in_London_and_an_instant_is_itself(string at, string instant) =>
        FixedClock.Parse(at).ShouldNotBeNull().GetUtcNow().ShouldBe(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture));
}
