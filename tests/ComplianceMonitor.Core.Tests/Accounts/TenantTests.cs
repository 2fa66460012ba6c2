using ComplianceMonitor.Core.Accounts.Access;
using ComplianceMonitor.Core.Accounts.Directories;
using ComplianceMonitor.Core.Accounts.People;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Core.Tests.Controls;

namespace ComplianceMonitor.Core.Tests.Accounts;

/// <summary>Generated tenants, judged by the controls and by an oracle that knows the people as they are.</summary>
public class TenantTests(ITestOutputHelper output)
{
    private static readonly int Seed = Rounds.Seed(20_261_124);

    [Fact]
    public void Whatever_the_directory_hides_or_twists_nobody_passes_who_has_no_MFA()
    {
        int passed = 0, falsely = 0, people = 0;
        for (int round = 0; round < Rounds.Of(2_000, 100_000); round++)
        {
            (int some, int wrong, int all) = Judge(unchecked(Seed + round));
            (passed, falsely, people) = (passed + some, falsely + wrong, people + all);
        }

        output.WriteLine($"{people} people, {passed} passed, {falsely} falsely");
        falsely.ShouldBe(0);
        passed.ShouldBeGreaterThan(people / 20, "a judge that never passes proves nothing");
    }

    [Theory]
    [InlineData(20_306_607)] // a teacher, named by address too; two more teachers stand on the page that was refused
    [InlineData(20_310_129)] // Dot Grove, named by address too; another Dot Grove stands on the page that was refused
    public void A_name_beside_its_address_may_still_mean_somebody_who_was_not_read(int seed) => Judge(seed).Falsely.ShouldBe(0);

    [Fact]
    public void Where_the_data_is_complete_nearly_everybody_is_decided_and_nobody_wrongly()
    {
        int decided = 0, wrong = 0, all = 0;
        for (int round = 0; round < Rounds.Of(2_000, 100_000); round++)
        {
            Tenant tenant = new(unchecked(Seed + round), complete: true);
            foreach ((string holder, Finding finding) in ByHolder(tenant))
            {
                Truth person = tenant.Meant(holder).ShouldHaveSingleItem();
                string expected = !person.Enabled ? "NotApplicable" : person.HasMfa ? "Pass" : "Fail";
                all++;
                decided += finding.Outcome is Outcome.Unknown ? 0 : 1;
                wrong += finding.Outcome is Outcome.Unknown ? 0 : Note(string.Equals(finding.Outcome.Name, expected, StringComparison.Ordinal), round, holder, finding);
                if (finding.Outcome is Outcome.Pass)
                {
                    bool enforced = finding.Measure!.EndsWith(", enforced", StringComparison.Ordinal);
                    wrong += Note(enforced == (Oracle(tenant.Access, person) is true), round, holder, finding);
                }
            }

            Finding lists = tenant.Evidence.Judge("C20").ShouldHaveSingleItem();
            all++;
            decided += lists.Outcome is Outcome.Unknown ? 0 : 1;
            wrong += Note(lists.Outcome is Outcome.Pass == tenant.Holders.All(holder => tenant.Meant(holder).Single().Enabled), round, "C20", lists);
        }

        output.WriteLine($"{all} judged, {decided} decided, {wrong} wrong");
        wrong.ShouldBe(0);
        decided.ShouldBeGreaterThanOrEqualTo((int)Math.Ceiling(all * 0.99));
    }

    [Fact]
    public void Those_who_are_not_concerned_may_be_left_out()
    {
        for (int round = 0; round < Rounds.Of(300, 10_000); round++)
        {
            EvidenceSet evidence = new Tenant(unchecked(Seed + round), complete: false).Evidence;
            EvidenceSet kept = PeopleConcerned.Only(evidence);
            foreach (string control in new[] { "C12", "C13", "C14", "C20" })
            {
                kept.Judge(control).Select(Words).ShouldBe(evidence.Judge(control).Select(Words), $"round {round}");
            }
        }

        static string Words(Finding finding) => $"{finding.Subject}: {A.Describe(finding.Outcome)} {finding.Summary} {finding.Measure} {string.Join(' ', finding.Advisories)}";
    }

    /// <summary>The finding of each holder of the register: several words may mean one person.</summary>
    private static IEnumerable<(string Holder, Finding Finding)> ByHolder(Tenant tenant)
    {
        IReadOnlyList<Finding> findings = tenant.Evidence.Judge("C14");
        Roster roster = Roster.Of(tenant.Evidence)!;
        foreach (string holder in tenant.Holders)
        {
            string subject = roster.Find(holder) is Match.One { InFull: true, Person: var person } ? person.Subject : holder;
            yield return (holder, findings.First(finding => string.Equals(finding.Subject, subject, StringComparison.OrdinalIgnoreCase) || string.Equals(finding.Subject, holder, StringComparison.OrdinalIgnoreCase)));
        }
    }

    /// <summary>Judges one tenant that hides and twists, and compares with the people as they are.</summary>
    private (int Passed, int Falsely, int People) Judge(int seed)
    {
        int passed = 0, falsely = 0, people = 0;
        Tenant tenant = new(seed, complete: false);
        foreach ((string holder, Finding finding) in ByHolder(tenant))
        {
            people++;
            if (finding.Outcome is Outcome.Pass)
            {
                passed++;
                Truth[] meant = [.. tenant.Meant(holder)];
                falsely += Note(meant.Length > 0 && meant.All(person => person.Enabled && (person.HasMfa || InUse(tenant, person))), seed, holder, finding);
                bool claims = finding.Measure!.EndsWith(", enforced", StringComparison.Ordinal);
                falsely += Note(!claims || meant.All(person => Oracle(tenant.Access, person) is true), seed, holder, finding);
            }
        }

        Finding lists = tenant.Evidence.Judge("C20").ShouldHaveSingleItem();
        bool current = tenant.Holders.All(holder => tenant.Meant(holder).Any() && tenant.Meant(holder).All(person => person.Enabled));
        falsely += Note(lists.Outcome is not Outcome.Pass || current, seed, "C20", lists);
        return (passed, falsely, people);
    }

    /// <summary>Told method by method, a method counts where the sign-in cannot do without one.</summary>
    private static bool InUse(Tenant tenant, Truth person) => person.HasStrong && Oracle(tenant.Access, person) is true
        && tenant.Directories.SelectMany(directory => directory.People).Any(entry =>
            entry.SignIn.Source == SignInSource.PersonsMethods && string.Equals(entry.Id, person.Id, StringComparison.Ordinal));

    /// <summary>Whether the sign-in asks a person for MFA, thought out anew: each policy by itself, exclusion first.</summary>
    private static bool? Oracle(AccessPolicies access, Truth person)
    {
        if (access.SecurityDefaults == true && person.Kind == PersonKind.Member)
        {
            return true;
        }

        foreach (AccessPolicy policy in access.Conditional ?? [])
        {
            bool working = policy is { State: AccessPolicyState.Enabled, AllApplications: true, RequiresMfa: true, Narrowed: [] };
            bool @in = person.Kind == PersonKind.Member && policy.Included.Everyone || person.Kind == PersonKind.Guest && policy.Included.Guests || Listed(policy.Included);
            bool @out = person.Kind != PersonKind.Member && policy.Excluded.Guests || Listed(policy.Excluded) || policy.Excluded.Groups.Any(group => group.Members is null);
            if (working && @in && !@out)
            {
                return true;
            }
        }

        return false;

        bool Listed(PolicySubjects subjects) => subjects.Users.Contains(person.Id, StringComparer.Ordinal) || subjects.Groups.Any(group => group.Members is not null && group.Members.Contains(person.Id, StringComparer.Ordinal));
    }

    private int Note(bool right, int round, string holder, Finding finding)
    {
        if (!right)
        {
            output.WriteLine($"round {round}, {holder}: {finding.Outcome.Name} {finding.Subject}: {finding.Summary} [{finding.Measure}] {string.Join(' ', finding.Advisories)}");
        }

        return right ? 0 : 1;
    }
}
