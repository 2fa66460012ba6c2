using ComplianceMonitor.Azure.Graph;
using ComplianceMonitor.Core.Accounts.Access;
using ComplianceMonitor.Core.Accounts.Directories;
using ComplianceMonitor.Core.Accounts.People;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Schools;
using ComplianceMonitor.Core.Tests.Checks;

namespace ComplianceMonitor.Azure.Tests.Graph;

/// <summary>Microsoft Entra by Graph: what is told, what is refused and by which permission, and who is asked about at all.</summary>
public sealed class GraphDirectoryTests
{
    private const string Report = "reports/authenticationMethods/userRegistrationDetails";
    private static readonly DateTimeOffset s_at = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Those_concerned_and_the_administrators_are_kept_and_the_others_counted()
    {
        await using TenantDouble tenant = await new TenantDouble
        {
            People = 40,
            Bodies = { ["directoryRoles"] = Roles(("r1", "t1")), ["directoryRoles/r1/members"] = Members("user", 7) },
        }.StartAsync();
        DirectorySnapshot read = await ReadAsync(tenant, "alias3@fernhollow.example", "Person bc");

        read.Total.ShouldBe(40);
        read.Gaps.ShouldBeEmpty();
        read.People.Select(person => person.Id).ShouldBe([TenantDouble.Id(3), TenantDouble.Id(7), TenantDouble.Id(12)]);
        read.People.Select(person => person.AdministersDirectory).ShouldBe([false, true, false]);
        DirectoryPerson first = read.People[0];
        first.ShouldSatisfyAllConditions(
            () => first.Addresses.ShouldBe(["p3@fernhollow.example", "alias3@fernhollow.example"]),
            () => first.Standing.ShouldBe(PersonStanding.Enabled),
            () => first.Kind.ShouldBe(PersonKind.Member),
            () => first.SignIn.ShouldBeEquivalentTo(new SignIn
            {
                Source = SignInSource.Report,
                Registered = true,
                Capable = true,
                Methods = new List<string> { "microsoftAuthenticatorPush", "somethingNew" },
                RefreshedAt = new DateTimeOffset(2026, 11, 22, 3, 11, 25, TimeSpan.Zero),
            }));
        read.Coverage.ShouldBe(new(3, 3, new DateTimeOffset(2026, 11, 22, 3, 11, 25, TimeSpan.Zero)));
        tenant.Calls("users/").ShouldBe(0);
    }

    [Fact]
    public async Task Without_premium_methods_are_read_of_those_who_matter_and_of_nobody_else()
    {
        await using TenantDouble tenant = await new TenantDouble
        {
            People = 500,
            Bodies = { ["directoryRoles"] = Roles(("r1", "t1")), ["directoryRoles/r1/members"] = Members("user", 7) },
            Refusal = (path, _) => path == Report ? GraphAnswer.Error(403, TenantDouble.NoPremium) : null,
        }.StartAsync();
        DirectorySnapshot read = await ReadAsync(tenant, "p3@fernhollow.example");

        read.People.Select(person => person.SignIn.Source).ShouldBe([SignInSource.PersonsMethods, SignInSource.PersonsMethods]);
        read.People[0].SignIn.Methods.ShouldBe(["passwordAuthenticationMethod", "phoneAuthenticationMethod", "fido2AuthenticationMethod"]);
        tenant.Paths.Where(path => path.EndsWith("/methods", StringComparison.Ordinal)).ShouldBe([$"users/{TenantDouble.Id(3)}/authentication/methods", $"users/{TenantDouble.Id(7)}/authentication/methods"]);
        tenant.Calls("users/").ShouldBe(2);
        DirectoryGap gap = read.Gaps.ShouldHaveSingleItem();
        gap.Part.ShouldBe(DirectoryParts.None);
        gap.Because.ShouldContain("Directory.Read.All");
    }

    [Fact]
    public async Task A_licence_that_is_missed_in_the_midst_of_pages_is_asked_for_again()
    {
        await using TenantDouble tenant = await new TenantDouble
        {
            People = 30,
            PageSize = 10,
            Refusal = (path, before) => path == Report && before is 1 or 2 ? GraphAnswer.Error(403, TenantDouble.NoPremium) : null,
        }.StartAsync();
        DirectorySnapshot read = await ReadAsync(tenant, "p29@fernhollow.example");

        read.Gaps.ShouldBeEmpty();
        read.People.ShouldHaveSingleItem().SignIn.Capable.ShouldBe(true);
        tenant.Calls("users/").ShouldBe(0);
    }

    [Fact]
    public async Task Where_the_report_breaks_off_for_want_of_a_licence_only_those_not_yet_seen_are_read_one_by_one()
    {
        await using TenantDouble tenant = await new TenantDouble
        {
            People = 30,
            PageSize = 10,
            Refusal = (path, before) => path == Report && before >= 1 ? GraphAnswer.Error(403, TenantDouble.NoPremium) : null,
        }.StartAsync();
        DirectorySnapshot read = await ReadAsync(tenant, "p3@fernhollow.example", "p29@fernhollow.example");

        read.People.Select(person => person.SignIn.Source).ShouldBe([SignInSource.Report, SignInSource.PersonsMethods]);
        tenant.Calls("users/").ShouldBe(1);
    }

    [Theory]
    [InlineData("directoryRoles", DirectoryParts.Roles, "RoleManagement.Read.Directory")]
    [InlineData("directory/deletedItems/microsoft.graph.user", DirectoryParts.None, "User.Read.All")]
    [InlineData("reports/authenticationMethods/userRegistrationDetails", DirectoryParts.Registration, "AuditLog.Read.All")]
    [InlineData("policies/identitySecurityDefaultsEnforcementPolicy", DirectoryParts.Enforcement, "Policy.Read.All")]
    [InlineData("identity/conditionalAccess/policies", DirectoryParts.Enforcement, "Policy.Read.All")]
    [InlineData("groups/g1/transitiveMembers", DirectoryParts.Enforcement, "GroupMember.Read.All")]
    public async Task A_missing_permission_is_named_with_the_way_to_grant_it(string refused, DirectoryParts part, string permission)
    {
        await using TenantDouble tenant = await new TenantDouble
        {
            Bodies = { ["identity/conditionalAccess/policies"] = Policies("\"includeUsers\":[],\"includeGroups\":[\"g1\"]") },
            Refusal = (path, _) => path == refused ? GraphAnswer.Error(403, TenantDouble.Denied) : null,
        }.StartAsync();
        DirectorySnapshot read = await ReadAsync(tenant, "p1@fernhollow.example");

        DirectoryGap gap = read.Gaps.ShouldHaveSingleItem();
        (gap.Part & part).ShouldBe(part);
        gap.Reason.ShouldBe(Reason.NotPermitted);
        gap.Because.ShouldContain(permission);
        gap.Because.ShouldContain("infra/grant-graph.sh --entra");
        tenant.Calls("users/").ShouldBe(0);
        read.People.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Without_the_right_to_read_methods_nobody_is_asked_about_twice()
    {
        await using TenantDouble tenant = await new TenantDouble
        {
            Refusal = (path, _) => path == Report ? GraphAnswer.Error(403, TenantDouble.NoPremium) : path.StartsWith("users/", StringComparison.Ordinal) ? GraphAnswer.Error(403, TenantDouble.Denied) : null,
        }.StartAsync();
        DirectorySnapshot read = await ReadAsync(tenant, "p1@fernhollow.example", "p2@fernhollow.example");

        tenant.Calls("users/").ShouldBe(1);
        read.Gaps.ShouldContain(gap => gap.Part.HasFlag(DirectoryParts.Methods) && gap.Because.Contains("UserAuthenticationMethod.Read.All", StringComparison.Ordinal) && gap.Because.Contains("--per-user-methods", StringComparison.Ordinal));
        read.People.ShouldAllBe(person => person.SignIn.Source == SignInSource.None);
        read.Coverage.ShouldBe(new(0, 2, null));
    }

    [Fact]
    public async Task A_tenant_that_shows_nobody_tells_nothing()
    {
        await using TenantDouble tenant = await new TenantDouble { Refusal = (path, _) => path == "users" ? GraphAnswer.Error(403, TenantDouble.Denied) : null }.StartAsync();
        DirectorySnapshot read = await ReadAsync(tenant, "p1@fernhollow.example");

        read.ShouldSatisfyAllConditions(() => read.Total.ShouldBe(0), () => read.People.ShouldBeEmpty(), () => read.Gaps[0].Because.ShouldContain("User.Read.All"));
        read.Gaps[0].Part.ShouldBe(DirectoryParts.People | DirectoryParts.Registration | DirectoryParts.Methods | DirectoryParts.Enforcement | DirectoryParts.Roles);
        tenant.Calls(Report).ShouldBe(0);
    }

    [Fact]
    public async Task Another_tenant_is_found_out_by_its_addresses()
    {
        await using TenantDouble tenant = await new TenantDouble().StartAsync();
        DirectorySnapshot read = await ReadOfAsync(tenant, "elsewhere.example", "p1@fernhollow.example");

        read.Gaps.ShouldHaveSingleItem().Because.ShouldContain("another tenant");
        read.People.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_null_stays_unknown()
    {
        await using TenantDouble tenant = await new TenantDouble
        {
            User = number => $"\"id\":\"{TenantDouble.Id(number)}\",\"userPrincipalName\":\"p{number}@fernhollow.example\",\"displayName\":null,\"accountEnabled\":null,\"userType\":null,\"mail\":null,\"proxyAddresses\":null",
            Row = number => $"\"id\":\"{TenantDouble.Id(number)}\",\"isMfaRegistered\":null,\"isMfaCapable\":null,\"methodsRegistered\":null,\"lastUpdatedDateTime\":null,\"userType\":\"alien\"",
        }.StartAsync();
        DirectoryPerson person = (await ReadAsync(tenant, "p1@fernhollow.example")).People.ShouldHaveSingleItem();

        person.Standing.ShouldBe(PersonStanding.Unknown);
        person.Kind.ShouldBe(PersonKind.Unknown);
        person.SignIn.ShouldBe(new() { Source = SignInSource.Report });
    }

    [Fact]
    public async Task Whoever_was_deleted_is_known_as_deleted()
    {
        await using TenantDouble tenant = await new TenantDouble
        {
            Bodies = { ["directory/deletedItems/microsoft.graph.user"] = """{"value":[{"id":"aaaaaaaa-0000-4000-8000-00000000000b","userPrincipalName":"aaaaaaaa000040008000 00000000000bgone@fernhollow.example","displayName":"Person Gone","accountEnabled":true}]}""".Replace(" 0000", "0000", StringComparison.Ordinal) },
        }.StartAsync();
        DirectoryPerson person = (await ReadAsync(tenant, "gone@fernhollow.example")).People.ShouldHaveSingleItem();

        person.Standing.ShouldBe(PersonStanding.Deleted);
        person.UserPrincipalName.ShouldBe("gone@fernhollow.example");
    }

    [Fact]
    public async Task Groups_and_roles_of_policies_are_followed_to_those_concerned()
    {
        await using TenantDouble tenant = await new TenantDouble
        {
            Bodies =
            {
                ["directoryRoles"] = Roles(("r1", "t1")),
                ["directoryRoles/r1/members"] = Members("group", 900),
                [$"groups/{TenantDouble.Id(900)}/transitiveMembers"] = Members("user", 2, 901),
                ["identity/conditionalAccess/policies"] = Policies("\"includeUsers\":[\"None\"],\"includeGroups\":[\"g1\"],\"includeRoles\":[\"t1\"],\"excludeGroups\":[\"gone\"]"),
                ["groups/g1/transitiveMembers"] = Members("user", 1, 3),
            },
            Refusal = (path, _) => path == "groups/gone/transitiveMembers" ? GraphAnswer.Error(404, "Request_ResourceNotFound") : null,
        }.StartAsync();
        DirectorySnapshot read = await ReadAsync(tenant, "p1@fernhollow.example");

        read.Gaps.ShouldBeEmpty();
        AccessPolicy policy = read.Access!.Conditional!.ShouldHaveSingleItem();
        read.Access.SecurityDefaults.ShouldBe(false);
        policy.Included.Groups.Select(group => $"{group.Name}: {string.Join(' ', group.Members!)}").ShouldBe([$"g1: {TenantDouble.Id(1)}", $"t1: {TenantDouble.Id(2)}"]);
        policy.Excluded.Groups.ShouldHaveSingleItem().Members.ShouldBe([]);
        policy.ShouldSatisfyAllConditions(() => policy.RequiresMfa.ShouldBeTrue(), () => policy.AllApplications.ShouldBeTrue(), () => policy.Narrowed.ShouldBeEmpty());
    }

    [Fact]
    public async Task A_link_that_leads_elsewhere_is_not_followed()
    {
        await using TenantDouble tenant = await new TenantDouble
        {
            Bodies = { ["users"] = $$"""{"value":[{ {{TenantDouble.UsualUser(1)}} }],"@odata.nextLink":"http://127.0.0.2:9/v1.0/users?$skiptoken=1"}""" },
        }.StartAsync();
        DirectorySnapshot read = await ReadAsync(tenant, "p1@fernhollow.example");

        read.Gaps.ShouldHaveSingleItem().ShouldSatisfyAllConditions(gap => gap.Reason.ShouldBe(Reason.Partial), gap => gap.Part.HasFlag(DirectoryParts.People).ShouldBeTrue());
    }

    [Fact]
    public async Task A_long_pause_is_shared_by_a_row_and_not_waited_for()
    {
        await using TenantDouble tenant = await new TenantDouble { Refusal = (path, _) => path == Report ? GraphAnswer.Error(429, "TooManyRequests", "3600") : null }.StartAsync();
        InMemoryRecordStore store = new();
        (GraphClients clients, ILiveDirectory directory) = tenant.Open(store);
        using (clients)
        {
            DirectorySnapshot first = await directory.ReadAsync(new(DirectoryKind.Entra), Concerned("p1@fernhollow.example"), s_at, Stop);
            int calls = tenant.Calls(Report);
            DirectorySnapshot second = await directory.ReadAsync(new(DirectoryKind.Entra), Concerned("p1@fernhollow.example"), s_at, Stop);

            first.Gaps.ShouldHaveSingleItem().Reason.ShouldBe(Reason.Unreachable);
            second.Gaps.ShouldHaveSingleItem().Because.ShouldContain("pause until");
            tenant.Calls(Report).ShouldBe(calls);
        }
    }

    internal static CancellationToken Stop => TestContext.Current.CancellationToken;

    internal static PeopleConcerned Concerned(params string[] holders) => PeopleConcerned.Of(
        new EvidenceSet { School = new("elm", "Elm Primary School") { Channels = [new("facebook", "elm", holders)] }, Today = new(2026, 11, 24) });

    internal static Task<DirectorySnapshot> ReadAsync(TenantDouble tenant, params string[] holders) => ReadOfAsync(tenant, null, holders);

    internal static async Task<DirectorySnapshot> ReadOfAsync(TenantDouble tenant, string? domain, params string[] holders)
    {
        (GraphClients clients, ILiveDirectory directory) = tenant.Open(new InMemoryRecordStore());
        using (clients)
        {
            return await directory.ReadAsync(new(DirectoryKind.Entra) { Domain = domain }, Concerned(holders), s_at, Stop);
        }
    }

    private static string Roles(params (string Id, string Template)[] roles) =>
        $"{{\"value\":[{string.Join(',', roles.Select(role => $"{{\"id\":\"{role.Id}\",\"displayName\":\"A role\",\"roleTemplateId\":\"{role.Template}\"}}"))}]}}";

    private static string Members(string kind, params int[] numbers) =>
        $"{{\"value\":[{string.Join(',', numbers.Select(number => $"{{\"@odata.type\":\"#microsoft.graph.{kind}\",\"id\":\"{TenantDouble.Id(number)}\"}}"))}]}}";

    private static string Policies(string users) =>
        """{"value":[{"id":"c1","displayName":"Require MFA","state":"enabled","conditions":{"clientAppTypes":["all"],"applications":{"includeApplications":["All"]},"users":{USERS}},"grantControls":{"operator":"OR","builtInControls":["mfa"]}}]}"""
            .Replace("USERS", users, StringComparison.Ordinal);
}
