using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Core.Reading;
using ComplianceMonitor.Core.Reading.Channels;
using ComplianceMonitor.Core.Reading.Conduct;

namespace ComplianceMonitor.Core.Tests.Controls.Conduct;

/// <summary>C17, C25 to C27, C29 and C30: what the text says about conduct.</summary>
public class ConductTests
{
    [Fact]
    public void A_missing_rule_fails_with_words_to_paste()
    {
        DocumentFacts policy = With(conduct => conduct with { ImageConsent = null, AiRule = null, OtherChannelsRule = null });
        foreach (string id in new[] { "C17", "C26", "C30" })
        {
            Finding finding = A.Evidence(policy).Judge(id).ShouldHaveSingleItem();
            finding.Outcome.ShouldBeOfType<Outcome.Fail>();
            finding.Fix.ShouldNotBeNull().ShouldStartWith("Add: '");
        }
    }

    [Fact]
    public void A_school_without_accounts_posts_no_images() =>
        (A.Policy() with { Channels = new() { Register = RegisterState.StatedNone } }).Worst("C17").ShouldBe("NotApplicable");

    [Theory]
    [InlineData("NotApplicable")]
    [InlineData("Pass", NameStanding.Current, NameStanding.Misspelt)]
    [InlineData("Fail", NameStanding.Former)]
    [InlineData("Fail", NameStanding.ClosedService, NameStanding.Unmatched)]
    [InlineData("Unknown NoEvidence", NameStanding.Current, NameStanding.Unmatched)]
    public void Platforms_go_by_their_current_names(string expected, params NameStanding[] standings) =>
        With(conduct => conduct with { PlatformNames = [.. standings.Select(standing => new PlatformNaming("Chirper", "x", standing, A.Line()))] })
            .Worst("C25").ShouldBe(expected);

    [Theory]
    [InlineData(13, "Pass")]
    [InlineData(16, "Fail")]
    public void A_stated_age_is_the_platforms_own(int age, string expected) =>
        With(conduct => conduct with { MinimumAges = [new(age, "whatsapp", A.Line())] }).Worst("C25").ShouldBe(expected);

    [Theory]
    // route, day, procedure in the policy, notices and website read in full, expected
    [InlineData("blank", "2026-11-21", true, true, "Fail")]
    [InlineData("none", "2026-11-21", true, true, "Fail")]
    [InlineData("named", "2026-06-18", false, false, "Pass")] // not yet law
    [InlineData("named", "2026-06-19", false, false, "Unknown NotConfigured")]
    [InlineData("named", "2026-06-19", false, true, "Fail")]
    [InlineData("named", "2026-06-19", true, false, "Pass")]
    public void A_complaint_has_a_route_and_since_June_2026_a_procedure(string route, string day, bool shown, bool sources, string expected)
    {
        DocumentFacts policy = With(conduct => conduct with
        {
            ComplaintsRoute = route is "none" ? null : new(A.Said("to somebody"), Blank: route is "blank"),
            DataProtectionComplaints = shown ? A.Said("form or letter, 30 days") : null,
        });
        EvidenceSet evidence = A.TextAlone(policy) with { Today = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture) };
        (sources ? Silent(evidence) : evidence).Worst("C27").ShouldBe(expected);
    }

    [Fact]
    public void The_procedure_may_stand_in_the_notice()
    {
        EvidenceSet evidence = A.TextAlone(With(conduct => conduct with { DataProtectionComplaints = null }));
        (evidence with { PrivacyNotices = A.Seen<IReadOnlyList<DocumentFacts>>([A.Notice()]) }).Worst("C27").ShouldBe("Pass");
    }

    [Theory]
    [InlineData(true, true, false, "Pass")]
    [InlineData(false, true, false, "Fail")]
    [InlineData(true, false, false, "Fail")]
    [InlineData(true, true, true, "Fail")]
    public void Monitoring_of_staff_has_a_purpose_and_a_notice_and_no_secret(bool purpose, bool more, bool secret, string expected) =>
        With(conduct => conduct with
        {
            StaffMonitoring = new(A.Said("use is logged"))
            {
                What = A.Said("sites"),
                Purpose = purpose ? A.Said("security") : null,
                MoreAt = more ? A.Said("staff privacy notice") : null,
                WithoutNotice = secret ? A.Said("without telling", "without telling") : null,
            },
        }).Worst("C29").ShouldBe(expected);

    [Fact]
    public void A_policy_that_does_not_speak_of_monitoring_staff_is_not_asked() =>
        With(conduct => conduct with { StaffMonitoring = null }).Worst("C29").ShouldBe("NotApplicable");

    private static EvidenceSet Silent(EvidenceSet evidence) => evidence with
    {
        PrivacyNotices = A.Seen<IReadOnlyList<DocumentFacts>>([A.Document("notice", "Privacy notice")]),
        Website = A.Seen(new Website([A.Document("page", "Welcome")], Whole: true)),
    };

    private static DocumentFacts With(Func<ConductFacts, ConductFacts> change)
    {
        DocumentFacts policy = A.Policy();
        return policy with { Conduct = change(policy.Conduct) };
    }
}
