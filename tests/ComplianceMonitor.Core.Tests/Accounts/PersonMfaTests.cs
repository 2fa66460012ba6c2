using ComplianceMonitor.Core.Accounts.Access;
using ComplianceMonitor.Core.Accounts.Directories;
using ComplianceMonitor.Core.Accounts.Platforms;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Core.Tests.Controls;

namespace ComplianceMonitor.Core.Tests.Accounts;

/// <summary>C14 of people, C12, C15 and C20 by platforms: one rule each.</summary>
public class PersonMfaTests
{
    private const string Address = "a.brook@fernhollow.example";

    public static TheoryData<bool?, bool?, string?, string> Reported => new()
    {
        // capable, registered, methods, expected
        { true, true, "microsoftAuthenticatorPush", "Pass" },
        { true, true, null, "Pass" },
        { false, true, "mobilePhone", "Fail" }, // registered and not allowed
        { false, false, "", "Fail" },
        { null, false, null, "Fail" },
        { null, true, "mobilePhone", "Unknown Partial" },
        { null, null, null, "Unknown Partial" },
        { true, false, null, "Unknown Contradictory" },
        { true, true, "", "Unknown Contradictory" },
        { true, true, "email,securityQuestion", "Fail" }, // no second factor
        { true, true, "temporaryAccessPass", "Fail" },
        { true, true, "quantumKey", "Unknown Partial" }, // a name that nobody knows
        { true, true, "externalAuthMethod", "Pass" },
    };

    [Theory, MemberData(nameof(Reported))]
    public void A_person_is_judged_by_what_the_report_says(bool? capable, bool? registered, string? methods, string expected) =>
        Outcome(Ada with { SignIn = Ada.SignIn with { Capable = capable, Registered = registered, Methods = methods?.Split(',', StringSplitOptions.RemoveEmptyEntries) } }).ShouldBe(expected);

    [Theory]
    [InlineData(true, "Pass")]
    [InlineData(false, "Unknown Partial")] // nothing shows that it may be used, nor that it is asked for
    public void Methods_of_one_person_count_where_the_sign_in_demands_MFA(bool defaults, string expected) =>
        A.Describe(Judge(Told(defaults)).Outcome).ShouldBe(expected);

    [Fact]
    public void What_is_not_enforced_passes_with_a_remark()
    {
        Finding finding = Judge(A.Directory(Ada) with { Access = new() { SecurityDefaults = false, Conditional = [Policy with { State = AccessPolicyState.ReportOnly }] } });
        finding.Outcome.ShouldBeOfType<Outcome.Pass>();
        finding.Measure.ShouldBe("app, not enforced");
        finding.Advisories.ShouldContain(remark => remark.Contains("only reports", StringComparison.Ordinal));
    }

    [Fact]
    public void Exclusion_wins_and_what_is_not_understood_never_enforces()
    {
        Demand(Policy).ShouldBe("app, enforced");
        Demand(Policy with { Excluded = new() { Groups = [new("Break glass", [Ada.Id!])] } }).ShouldBe("app, not enforced");
        Demand(Policy with { Excluded = new() { Groups = [new("Break glass", null)] } }).ShouldBe("app, enforcement not known");
        Demand(Policy with { Narrowed = ["condition insiderRiskLevels"] }).ShouldBe("app, enforced in part");
        Demand(Policy with { AllApplications = false }).ShouldBe("app, enforced in part");
        Demand(Policy with { RequiresMfa = false }).ShouldBe("app, not enforced");
        Demand(Policy with { State = AccessPolicyState.Unknown }).ShouldBe("app, enforcement not known");
        Demand(Policy with { Included = new() { Groups = [new("Staff", [Ada.Id!])] } }).ShouldBe("app, enforced");
    }

    [Fact]
    public void Old_readings_are_Unknown_and_say_how_old()
    {
        Finding finding = Judge(A.Directory(Ada) with { TakenAt = A.Yesterday.AddDays(-100) });
        A.Describe(finding.Outcome).ShouldBe("Unknown Stale");
        finding.Summary.ShouldContain("101 days ago");
    }

    [Fact]
    public void A_disabled_administrator_fails_C20_is_a_remark_of_C12_and_cannot_sign_in()
    {
        EvidenceSet evidence = Evidence(A.Directory(Ada with { Standing = PersonStanding.Disabled }));
        Judge(evidence).Outcome.ShouldBeOfType<Outcome.NotApplicable>();
        evidence.Worst("C20").ShouldBe("Fail");
        evidence.Judge("C12").ShouldHaveSingleItem().Advisories.ShouldContain(remark => remark.Contains("Blocked in the directory", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Address, "Pass")]
    [InlineData("Ada Brook", "Pass")]
    [InlineData("Headteacher", "Pass")]
    [InlineData("A. Brook", "Unknown NoEvidence")] // only an initial
    [InlineData("Jo Reed", "Unknown NoEvidence")] // not in it
    [InlineData("ada.brook@gmail.com", "Unknown NoEvidence")] // a personal login is not the person's directory
    public void The_register_finds_people_by_address_name_or_title(string holder, string expected) =>
        A.Describe(Judge(Evidence(holder, A.Directory(Ada))).Outcome).ShouldBe(expected);

    [Fact]
    public void Two_of_one_name_are_nobody_and_one_address_of_two_ids_is_nobody()
    {
        DirectoryPerson other = Ada with { Id = "other", UserPrincipalName = "b@fernhollow.example", Addresses = ["b@fernhollow.example"] };
        A.Describe(Judge(Evidence("Ada Brook", A.Directory(Ada, other))).Outcome).ShouldBe("Unknown Contradictory");
        A.Describe(Judge(Evidence(Address, A.Directory(Ada, other with { Addresses = [Address] }))).Outcome).ShouldBe("Unknown Contradictory");
    }

    [Fact]
    public void A_name_in_a_directory_that_was_read_in_part_may_mean_somebody_else()
    {
        DirectorySnapshot part = A.Directory(Ada) with { Gaps = [new(DirectoryParts.People, Reason.NotPermitted, "Page 2 was refused.")] };
        A.Describe(Judge(Evidence("Ada Brook", part)).Outcome).ShouldBe("Unknown NotPermitted");
        A.Describe(Judge(Evidence(Address, part)).Outcome).ShouldBe("Pass");
        Evidence("Jo Reed", part).Worst("C20").ShouldBe("Unknown NotPermitted");
    }

    [Fact]
    public void Exports_are_joined_by_address_and_a_directorys_MFA_never_stands_for_the_account()
    {
        DirectorySnapshot users = A.Directory(Ada with { SignIn = SignIn.NotTold }) with { Name = "users.csv", Covers = DirectoryParts.People, Access = null };
        DirectorySnapshot report = A.Directory(Ada with { Id = null, Standing = PersonStanding.Unknown }) with { Name = "registration.csv", Covers = DirectoryParts.Registration, Access = null };
        EvidenceSet evidence = Evidence(users, report) with { Attestations = A.Seen<IReadOnlyList<Attestation>>([]) };
        Judge(evidence).Outcome.ShouldBeOfType<Outcome.Pass>();
        evidence.Judge("C14").Single(finding => finding.Subject is "facebook a").Outcome.ShouldBe(new Outcome.Unknown(Reason.NoEvidence));
    }

    [Fact]
    public void Platforms_decide_before_statements()
    {
        PlatformEvidence told = new() { Platform = "facebook", Handle = "a", Source = "Meta", ReadAt = A.Yesterday };
        string Worst(string control, PlatformEvidence platform) => Evidence(A.Directory(Ada)) with { Platforms = A.Seen<IReadOnlyList<PlatformEvidence>>([platform]) } is var evidence
            ? A.Describe(evidence.Judge(control).First(finding => finding.Subject is "facebook a").Outcome) : "";
        Worst("C14", told with { TwoFactorOn = false }).ShouldBe("Fail");
        Worst("C14", told with { TwoFactorRequired = true, People = [new("1", "Jo", null, "ADMIN", true, false)] }).ShouldBe("Fail");
        Worst("C14", told with { TwoFactorOn = true }).ShouldBe("Pass");
        Worst("C14", told with { TwoFactorOn = true, ReadAt = A.Yesterday.AddDays(-40) }).ShouldBe("Unknown Stale");
        Worst("C14", told with { Gaps = [new(PlatformParts.TwoFactor, Reason.NotPermitted, "The token may not see people.")] }).ShouldBe("Unknown NotPermitted");
        Worst("C12", told with { AccountAddress = "head@gmail.com" }).ShouldBe("Fail");
        Worst("C12", told with { AccountAddress = "office@fernhollow.example" }).ShouldBe("Pass");
        Worst("C12", told with { OwnedBySchool = false }).ShouldBe("Fail");
        Worst("C15", told with { Settings = [new("Visitors may post", "on", "off")] }).ShouldBe("Fail");
        Worst("C15", told with { Settings = [new("Visitors may post", "off", "off")], SettingsComplete = true }).ShouldBe("Pass");
        Worst("C20", told with { People = [new("1", "Ada Brook", null, "ADMIN", true, null)] }).ShouldBe("Pass");
        Worst("C20", told with { People = [new("1", "Gone Long", null, "ADMIN", true, null)] }).ShouldBe("Fail");
    }

    [Fact]
    public void A_personal_address_as_the_only_holder_fails_C12() => Evidence("head@gmail.com", A.Directory(Ada)).Worst("C12").ShouldBe("Fail");

    private static DirectoryPerson Ada => A.Person("Ada Brook", "Headteacher");

    private static AccessPolicy Policy => new()
    {
        Name = "Require MFA",
        State = AccessPolicyState.Enabled,
        Included = new() { Everyone = true },
        AllApplications = true,
        RequiresMfa = true,
    };

    private static string? Demand(AccessPolicy policy) => Judge(A.Directory(Ada) with { Access = new() { SecurityDefaults = false, Conditional = [policy] } }).Measure;

    private static DirectorySnapshot Told(bool defaults) =>
        A.Directory(Ada with { SignIn = new() { Source = SignInSource.PersonsMethods, Methods = ["#microsoft.graph.fido2AuthenticationMethod", "passwordAuthenticationMethod"] } }) with
        {
            Access = new() { SecurityDefaults = defaults, Conditional = [] },
        };

    private static string Outcome(DirectoryPerson person) => A.Describe(Judge(A.Directory(person)).Outcome);

    private static EvidenceSet Evidence(params DirectorySnapshot[] directories) => Evidence(Address, directories);

    private static EvidenceSet Evidence(string holder, params DirectorySnapshot[] directories) =>
        A.Evidence(A.Policy() with { Channels = A.Register(A.Channel("facebook", "a") with { Administrators = [holder], Posters = [] }) }) with
        {
            Directories = A.Seen<IReadOnlyList<DirectorySnapshot>>(directories),
        };

    private static Finding Judge(params DirectorySnapshot[] directories) => Judge(Evidence(directories));

    private static Finding Judge(EvidenceSet evidence) => evidence.Judge("C14").Single(finding => finding.Subject is not "facebook a");
}
