using ComplianceMonitor.Connectors.Directories.Google;
using ComplianceMonitor.Connectors.Web;
using ComplianceMonitor.Core.Accounts.Directories;
using ComplianceMonitor.Core.Accounts.People;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Schools;
using ComplianceMonitor.Core.Tests.Checks;

namespace ComplianceMonitor.Connectors.Tests.Directories.Google;

/// <summary>Google Workspace by the Admin SDK: who asks, what is told, and what every refusal wants.</summary>
public sealed class GoogleDirectoryTests
{
    private static readonly DateTimeOffset s_at = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_service_account_acts_for_the_administrator_with_one_right_only()
    {
        await using WorkspaceDouble workspace = await new WorkspaceDouble().StartAsync();
        await ReadAsync(workspace, "g1@fernhollow.example");

        System.Text.Json.JsonElement claims = WorkspaceDouble.Claims(workspace.Assertions.ShouldHaveSingleItem());
        claims.GetProperty("sub").GetString().ShouldBe("it@fernhollow.example");
        claims.GetProperty("iss").GetString().ShouldBe("monitor@project.iam.gserviceaccount.example");
        claims.GetProperty("aud").GetString().ShouldBe("https://oauth2.googleapis.com/token", "what Google wants, wherever the token is asked for");
        claims.GetProperty("scope").GetString().ShouldBe("https://www.googleapis.com/auth/admin.directory.user.readonly");
        workspace.Queries.ShouldHaveSingleItem().ShouldContain("customer=my_customer&maxResults=500&projection=basic&fields=nextPageToken,users(id,primaryEmail,");
    }

    [Fact]
    public async Task Users_come_page_by_page_and_those_concerned_are_kept()
    {
        await using WorkspaceDouble workspace = await new WorkspaceDouble { People = 1203 }.StartAsync();
        DirectorySnapshot read = await ReadAsync(workspace, "alias3@fernhollow.example", "g1202@fernhollow.example");

        read.Total.ShouldBe(1203);
        read.Gaps.ShouldBeEmpty();
        workspace.Pages.ShouldBe(3);
        read.People.Select(person => person.Id).ShouldBe(["10003", "10001202"]);
        read.People[0].ShouldSatisfyAllConditions(
            person => person.Addresses.ShouldBe(["g3@fernhollow.example", "alias3@fernhollow.example"]),
            person => person.JobTitle.ShouldBe("Teacher"),
            person => person.Standing.ShouldBe(PersonStanding.Enabled),
            person => person.HasSignedIn.ShouldBe(true),
            person => person.SignIn.ShouldBe(new() { Source = SignInSource.Report, Registered = true, Capable = true, Enforced = false }));
        read.Coverage.ShouldBe(new(2, 2, null));
    }

    [Theory]
    [InlineData("\"suspended\":true,\"archived\":false", PersonStanding.Disabled)]
    [InlineData("\"suspended\":false,\"archived\":true", PersonStanding.Disabled)]
    [InlineData("\"suspended\":null", PersonStanding.Unknown)]
    public async Task What_is_not_told_stays_unknown(string members, PersonStanding standing)
    {
        await using WorkspaceDouble workspace = await new WorkspaceDouble
        {
            People = 1,
            User = _ => $"\"id\":\"1\",\"primaryEmail\":\"g1@fernhollow.example\",{members},\"isAdmin\":true,\"lastLoginTime\":\"1970-01-01T00:00:00.000Z\"",
        }.StartAsync();
        DirectoryPerson person = (await ReadAsync(workspace)).People.ShouldHaveSingleItem();

        person.Standing.ShouldBe(standing);
        person.HasSignedIn.ShouldBe(false);
        person.AdministersDirectory.ShouldBe(true);
        person.SignIn.ShouldBe(SignIn.NotTold);
    }

    public static TheoryData<string, string, string> Refusals => new()
    {
        { "forbidden", "page", "may not read the users" },
        { "insufficientPermissions", "page", "client id 100200300 with the scope https://www.googleapis.com/auth/admin.directory.user.readonly" },
        { "accessNotConfigured", "page", "Admin SDK API is off" },
        { "unauthorized_client", "Client is unauthorized to retrieve access tokens using this method.", "client id 100200300 with the scope https://www.googleapis.com/auth/admin.directory.user.readonly" },
        { "invalid_grant", "Invalid email or User ID", "nobody by the address it@fernhollow.example" },
        { "invalid_grant", "Invalid JWT Signature.", "Make a new key" },
    };

    [Theory, MemberData(nameof(Refusals))]
    public async Task A_refusal_says_what_is_missing(string code, string words, string told)
    {
        await using WorkspaceDouble workspace = await new WorkspaceDouble
        {
            Refusal = _ => words == "page" ? WorkspaceAnswer.Error(403, code) : null,
            NoToken = _ => words == "page" ? null : WorkspaceAnswer.Token(code, words),
        }.StartAsync();
        DirectorySnapshot read = await ReadAsync(workspace, "g1@fernhollow.example");

        DirectoryGap gap = read.Gaps.ShouldHaveSingleItem();
        gap.Reason.ShouldBe(Reason.NotPermitted);
        gap.Because.ShouldContain(told);
        gap.Because.ShouldNotContain("Words with");
        read.People.ShouldBeEmpty();
        workspace.Pages.ShouldBeLessThan(2);
    }

    [Fact]
    public async Task A_quota_is_waited_for()
    {
        await using WorkspaceDouble workspace = await new WorkspaceDouble { Refusal = before => before < 3 ? WorkspaceAnswer.Error(403, "userRateLimitExceeded") : null }.StartAsync();
        (await ReadAsync(workspace, "g1@fernhollow.example")).Gaps.ShouldBeEmpty();
        workspace.Pages.ShouldBe(4);
    }

    [Fact]
    public async Task What_breaks_off_in_the_midst_of_pages_is_a_gap_and_those_seen_are_kept()
    {
        await using WorkspaceDouble workspace = await new WorkspaceDouble { People = 1200, Refusal = before => before >= 2 ? WorkspaceAnswer.Error(500, "backendError") : null }.StartAsync();
        DirectorySnapshot read = await ReadAsync(workspace, "g1@fernhollow.example");

        read.Total.ShouldBe(1000);
        read.Gaps.ShouldHaveSingleItem().ShouldSatisfyAllConditions(gap => gap.Reason.ShouldBe(Reason.Unreachable), gap => gap.Part.HasFlag(DirectoryParts.People).ShouldBeTrue());
        read.People.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task With_three_of_ten_calls_failing_the_same_is_told(int seed)
    {
        await using WorkspaceDouble calm = await new WorkspaceDouble { People = 20_000 }.StartAsync();
        await using WorkspaceDouble troubled = await new WorkspaceDouble { People = 20_000, TroubleSeed = seed }.StartAsync();
        DirectorySnapshot expected = await ReadAsync(calm, "g3@fernhollow.example", "g19999@fernhollow.example");

        (await ReadAsync(troubled, "g3@fernhollow.example", "g19999@fernhollow.example")).ShouldBeEquivalentTo(expected);
    }

    [Theory]
    [InlineData(null, "GOOGLE_KEY is not set")]
    [InlineData("no json", "holds no key")]
    [InlineData("{\"type\":\"authorized_user\"}", "holds no key")]
    [InlineData("{\"type\":\"service_account\",\"client_email\":\"a@b.example\",\"private_key\":\"-----BEGIN PRIVATE KEY-----\\nAAAA\\n-----END PRIVATE KEY-----\"}", "holds no key")]
    public async Task A_key_that_is_none_is_named_by_its_setting_and_nobody_is_asked(string? value, string told)
    {
        await using WorkspaceDouble workspace = await new WorkspaceDouble().StartAsync();
        DirectorySnapshot read = await ReadWithAsync(workspace, value, "g1@fernhollow.example");

        read.Gaps.ShouldHaveSingleItem().ShouldSatisfyAllConditions(gap => gap.Reason.ShouldBe(Reason.NotConfigured), gap => gap.Because.ShouldContain(told));
        workspace.Assertions.ShouldBeEmpty();
        workspace.Pages.ShouldBe(0);
    }

    private static Task<DirectorySnapshot> ReadAsync(WorkspaceDouble workspace, params string[] holders) => ReadWithAsync(workspace, WorkspaceDouble.KeyFile(), holders);

    private static async Task<DirectorySnapshot> ReadWithAsync(WorkspaceDouble workspace, string? key, params string[] holders)
    {
        Dictionary<string, string?> settings = new(StringComparer.Ordinal) { ["Google__BaseUrl"] = workspace.Address, ["GOOGLE_KEY"] = key };
        WebSettings web = WebSettingNames.Read(settings, out _) with { Repeats = 0 };
        using WebReader reader = new(web, TimeProvider.System);
        GoogleDirectory directory = new(reader, settings.GetValueOrDefault, new InMemoryRecordStore(), TimeProvider.System, new() { FirstWait = TimeSpan.Zero, Between = TimeSpan.Zero, Repeats = 20 });
        return await directory.ReadAsync(
            new(DirectoryKind.Google) { Administrator = "it@fernhollow.example", Credentials = new("GOOGLE_KEY") }, Concerned(holders), s_at, Stop);
    }

    private static PeopleConcerned Concerned(params string[] holders) => PeopleConcerned.Of(
        new EvidenceSet { School = new("elm", "Elm Primary School") { Channels = [new("facebook", "elm", holders)] }, Today = new(2026, 11, 24) });
}
