using ComplianceMonitor.Core.Accounts.Directories;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Core.Reading;
using ComplianceMonitor.Core.Reading.Channels;
using ComplianceMonitor.Core.Reading.Conduct;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Core.Tests.Controls.Accounts;

/// <summary>C12 to C16 and C18 to C20, C28: who holds the accounts, and what named persons state about them.</summary>
public class AccountsTests
{
    public static TheoryData<string> Attested => ["C12", "C14", "C15", "C16", "C18", "C19", "C28"];

    public static TheoryData<string, int> Limited => new() { { "C15", 367 }, { "C28", 367 }, { "C18", 31 }, { "C19", 8 } };

    [Theory, MemberData(nameof(Attested))]
    public void A_valid_statement_passes_as_attested(string id)
    {
        Finding finding = AboutAccounts(A.Evidence().Judge(id)).ShouldHaveSingleItem();
        finding.Outcome.ShouldBeOfType<Outcome.Pass>();
        finding.Basis.ShouldBe(Basis.Attested);
        finding.Summary.ShouldContain("the network manager");
    }

    [Theory, MemberData(nameof(Attested))]
    public void Without_a_statement_the_finding_says_how_to_give_one(string id)
    {
        Finding finding = AboutAccounts(A.TextAlone(A.Policy()).Judge(id)).ShouldHaveSingleItem();
        A.Describe(finding.Outcome).ShouldBe("Unknown NoEvidence");
        finding.Summary.ShouldContain($"compliance attest {id}");
    }

    [Theory, MemberData(nameof(Attested))]
    public void A_statement_that_it_is_not_so_fails(string id) => Stated(A.Statement(id) with { Holds = false }).Worst(id).ShouldBe("Fail");

    [Theory, MemberData(nameof(Attested))]
    public void A_statement_past_its_end_is_stale_and_no_older_one_steps_in(string id) =>
        Stated(
            A.Statement(id) with { ValidUntil = A.Today.AddDays(-1) },
            A.Statement(id) with { On = A.Today.AddDays(-5), ValidUntil = A.Today.AddDays(90) }).Worst(id).ShouldBe("Unknown Stale");

    [Theory, MemberData(nameof(Attested))]
    public void Of_two_statements_on_one_day_the_worse_counts(string id) =>
        Stated(A.Statement(id), A.Statement(id) with { Holds = false }).Worst(id).ShouldBe("Fail");

    [Theory, MemberData(nameof(Attested))]
    public void A_school_that_says_that_it_has_no_account_is_not_asked(string id) =>
        (A.Policy() with { Channels = new() { Register = RegisterState.StatedNone } }).Worst(id).ShouldBe("NotApplicable");

    [Theory, MemberData(nameof(Limited))]
    public void An_old_statement_is_stale_though_it_was_given_a_late_end(string id, int days) =>
        Stated(A.Statement(id) with { On = A.Today.AddDays(-days) }).Worst(id).ShouldBe("Unknown Stale");

    [Fact]
    public void The_rule_that_nothing_shows_to_be_kept_is_quoted()
    {
        DocumentFacts policy = A.Policy();
        policy = policy with { Conduct = policy.Conduct with { Statements = new() { Mfa = new(Strength.Must, A.Line(12, "MFA must be on."), "must") } } };
        AboutAccounts(A.TextAlone(policy).Judge("C14")).ShouldHaveSingleItem().Quotes.ShouldHaveSingleItem().Line.ShouldBe(12);
    }

    [Fact]
    public void A_statement_about_one_account_says_nothing_about_another()
    {
        EvidenceSet evidence = A.Evidence(A.Policy() with { Channels = A.Register(A.Channel("facebook", "a"), A.Channel("x", "b")) }) with
        {
            Attestations = A.Seen<IReadOnlyList<Attestation>>([A.Statement("C14", "facebook a")]),
        };
        AboutAccounts(evidence.Judge("C14")).Select(finding => $"{finding.Subject}: {A.Describe(finding.Outcome)}").ShouldBe(["facebook a: Pass", "x b: Unknown NoEvidence"]);
    }

    [Fact]
    public void A_refused_store_of_statements_is_not_the_same_as_none() =>
        (A.Evidence() with { Attestations = new Observation<IReadOnlyList<Attestation>>.CouldNotLook(Reason.Unreachable, "The store does not answer.") })
            .Worst("C12").ShouldBe("Unknown Unreachable");

    [Theory]
    // administrators, posters, expected
    [InlineData("Headteacher", "Office Manager", "Pass")]
    [InlineData("Amy Hollis, Ben Carr", "", "Pass")]
    [InlineData("Amy Hollis", "", "Fail")]
    [InlineData("Amy Hollis", "A. Hollis", "Fail")] // one person
    [InlineData("the Office Manager", "Office Manager", "Fail")] // one role
    [InlineData("administrators", "authorised staff", "Unknown NoEvidence")] // no number
    [InlineData("", "", "Unknown NoEvidence")]
    public void Two_people_or_roles_are_named_for_each_account(string administrators, string posters, string expected) =>
        Holding(administrators, posters).Worst("C13").ShouldBe(expected);

    [Fact]
    public void Holders_of_the_schools_own_file_and_of_all_accounts_count()
    {
        EvidenceSet evidence = A.Evidence(Holding("Headteacher", ""));
        (evidence with { School = evidence.School with { Channels = [new HeldChannel("facebook", "a", ["office@fernhollow.example"])] } })
            .Worst("C13").ShouldBe("Pass");
        (A.Policy() with { Channels = new() { SharedHolders = [A.Said("Headteacher"), A.Said("Bursar")] } }).Worst("C13").ShouldBe("Pass");
    }

    [Theory]
    // administrators, posters, expected with a directory of a current Headteacher and Office Manager and one who left
    [InlineData("Headteacher", "Office Manager", "Pass")]
    [InlineData("Ada Brook", "", "Pass")]
    [InlineData("Ada Brook", "Eve Finch", "Fail")] // left
    [InlineData("Ada Brook", "Guy Nobody", "Fail")] // not in the directory
    [InlineData("Headteacher", "Music Lead", "Unknown NoEvidence")] // a role that the directory does not show
    [InlineData("", "", "Fail")] // nobody named at all
    [InlineData("administrators", "", "Fail")]
    public void Everybody_named_is_current_by_the_directory(string administrators, string posters, string expected)
    {
        EvidenceSet evidence = A.Evidence(Holding(administrators, posters));
        (evidence with
        {
            Directories = A.Seen<IReadOnlyList<DirectorySnapshot>>(
                [A.Directory(A.Person("Ada Brook", "Head Teacher"), A.Person("Cy Dale", "Office Manager and Clerk"), A.Person("Eve Finch", "Music Teacher", PersonStanding.Disabled))]),
        }).Worst("C20").ShouldBe(expected);
    }

    [Fact]
    public void Names_without_a_directory_are_Unknown() => A.TextAlone(A.Policy()).Worst("C20").ShouldBe("Unknown NotConfigured");

    /// <summary>C14 speaks of people too.</summary>
    private static IEnumerable<Finding> AboutAccounts(IEnumerable<Finding> findings) =>
        findings.Where(finding => !finding.Subject.Contains('@', StringComparison.Ordinal) && finding.Subject is not "people who hold the accounts");

    private static DocumentFacts Holding(string administrators, string posters) => A.Policy() with
    {
        Channels = A.Register(A.Channel("facebook", "a") with
        {
            Administrators = administrators.Split(", ", StringSplitOptions.RemoveEmptyEntries),
            Posters = posters.Split(", ", StringSplitOptions.RemoveEmptyEntries),
        }),
    };

    private static EvidenceSet Stated(params Attestation[] statements) => A.Evidence() with { Attestations = A.Seen<IReadOnlyList<Attestation>>(statements) };
}
