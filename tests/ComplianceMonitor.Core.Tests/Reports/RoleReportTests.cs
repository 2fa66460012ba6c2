using ComplianceMonitor.Core.Checks;
using ComplianceMonitor.Core.Checks.Records;
using ComplianceMonitor.Core.Controls;
using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Core.Reports;
using ComplianceMonitor.Core.Reports.Mailing;
using ComplianceMonitor.Core.Schools;
using ComplianceMonitor.Core.Tests.Reports.Mailing;

namespace ComplianceMonitor.Core.Tests.Reports;

public class RoleReportTests
{
    private static readonly Uri s_dashboard = new("https://compliance.example/");

    private readonly MailBench _bench = new();

    [Fact]
    public async Task Where_there_is_a_dashboard_nobody_who_lacks_MFA_is_named()
    {
        await PutAsync("C14", "jo.bloggs@fernhollow.example", "Fail");
        await PutAsync("C14", "al.smith@fernhollow.example", "Fail");
        await PutAsync("C14", "di.brown@fernhollow.example", "Unknown");

        RoleReport report = await ReadAsync(Owner.ItSupport, s_dashboard);

        report.ToMend.ShouldHaveSingleItem().Summary.ShouldBe("2 accounts or persons: the dashboard shows which.");
        report.NotChecked.ShouldHaveSingleItem().Summary.ShouldBe("1 account or person: the dashboard shows which.");
        Everything(report).ShouldNotContain("@");
        Everything(await ReadAsync(Owner.ItSupport, null)).ShouldContain("jo.bloggs@fernhollow.example");
    }

    [Fact]
    public async Task The_head_reads_three_lines_and_nobody_is_named()
    {
        await PutAsync("C14", "jo.bloggs@fernhollow.example", "Fail");
        await PutAsync("C01", "policy", "Fail");

        RoleReport report = await ReadAsync(Owner.Headteacher, null);

        report.Lines.Count.ShouldBe(3);
        report.Lines[0].ShouldBe("2 to mend, 2 of high urgency.");
        Everything(report).ShouldNotContain("@");
        (report.ToMend.Count + report.Changed.Count + report.NotChecked.Count + report.Due.Count).ShouldBe(0);
    }

    [Fact]
    public async Task The_files_word_decides_whether_names_are_mailed()
    {
        await PutAsync("C14", "jo.bloggs@fernhollow.example", "Fail");

        (await ReadAsync(Owner.ItSupport, s_dashboard, ReportDetail.Names)).ToMend.ShouldHaveSingleItem().Subject.ShouldBe("jo.bloggs@fernhollow.example");
        Everything(await ReadAsync(Owner.ItSupport, null, ReportDetail.Counts)).ShouldNotContain("@");
        (await ReadAsync(Owner.Dpo, null, ReportDetail.Names)).Mfa.ShouldHaveSingleItem().Mfa.ShouldBe("off");
        RoleReport counted = await ReadAsync(Owner.Dpo, s_dashboard);
        counted.Mfa.ShouldBeEmpty();
        counted.PeopleMfa.ShouldBe(new(0, 1, 0, 0));
        counted.Dashboard!.AbsoluteUri.ShouldBe("https://compliance.example/dashboard/school/fernhollow");
    }

    [Fact]
    public async Task IT_support_reads_whose_work_each_thing_is()
    {
        await PutAsync("C14", "facebook fernhollow", "Fail");
        await PutAsync("C01", "social media policy", "Fail");

        (await ReadAsync(Owner.ItSupport, null)).ToMend.Select(item => item.Owner).ShouldBe([Owner.Headteacher, Owner.ItSupport], ignoreOrder: true);
        (await ReadAsync(Owner.Dpo, null)).ToMend.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_may_be_about_a_child_is_told_to_the_lead_alone_and_without_its_title_where_there_is_a_dashboard()
    {
        await PutAsync(Table.Mentions, "m1", ("Title", "A title"), ("Concerns", "safeguarding"), ("Found", MailBench.Monday));
        await PutAsync(Table.Mentions, "m2", ("Title", "Another"), ("Concerns", "complaint"), ("Found", MailBench.Monday));
        await PutAsync(Table.Mentions, "m3", ("Title", "Dealt with"), ("Concerns", "personal-data"), ("Status", "closed"));

        (await ReadAsync(Owner.Dsl, null)).Mentions.ShouldHaveSingleItem().Title.ShouldBe("A title");
        (await ReadAsync(Owner.Dsl, s_dashboard)).Mentions.ShouldHaveSingleItem().Title.ShouldBeNull();
        (await ReadAsync(Owner.Dsl, null)).Subject.ShouldContain("1 mention to read");
        (await ReadAsync(Owner.Dpo, null)).Mentions.ShouldBeEmpty();
        (await ReadAsync(Owner.Dpo, null)).MentionCounts.ShouldBe([new("safeguarding", 1, 1), new("personal-data", 1, 0), new("complaint", 1, 1)]);
        (await ReadAsync(Owner.ItSupport, null)).MentionCounts.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_clear_week_says_what_was_checked()
    {
        await PutAsync("C01", "social media policy", "Pass");

        RoleReport report = await ReadAsync(Owner.ItSupport, null);

        report.Checked.ShouldHaveSingleItem().ShouldBe(new(Area.Reviews, new(2026, 11, 16), 1, 0, 0));
        report.Lines[0].ShouldBe("Nothing to mend in what could be checked.");
    }

    [Theory]
    [InlineData("safeguarding", false)]
    [InlineData("personal-data", false)]
    [InlineData("praise, safeguarding", false)]
    [InlineData(null, false)]
    [InlineData("complaint", true)]
    public async Task What_was_said_of_a_child_reaches_the_lead_and_the_data_protection_officer_only(string? concerns, bool open)
    {
        // No control speaks of single mentions yet, so the finding is made by hand.
        ControlInfo control = new("C99", "mentions-triaged", "Mentions", Area.Mentions, Severity.High, Owner.Headteacher);
        ReportedFinding finding = new() { Control = control, Subject = "m1", Outcome = "Fail", Severity = Severity.High, Owner = Owner.Headteacher, Summary = "", Run = "" };
        await PutAsync(Table.Mentions, "m1", ("Concerns", concerns));
        ConfidentialMentions mentions = await ConfidentialMentions.ReadAsync(_bench.Store, "fernhollow", [finding], MailBench.Stop);

        SchoolReport report = new("fernhollow", [finding with { Confidential = mentions.Covers(finding) }]);

        report.WithoutConfidential().Findings.Count.ShouldBe(open ? 1 : 0);
        Enum.GetValues<Owner>().Where(role => report.For(role).Findings.Count > 0).ShouldBe(open ? [Owner.Headteacher] : [Owner.Dpo, Owner.Dsl]);
        mentions.Covers(finding with { Subject = "not recorded" }).ShouldBeTrue();
    }

    [Fact]
    public async Task What_is_due_within_sixty_days_is_told_to_whose_work_it_is()
    {
        await PutAsync(Table.PolicyReviews, "p", ("Title", "Social Media Policy"), ("NextReviewDue", "2027-01-15"), ("Estimated", true));
        await PutAsync(Table.PolicyReviews, "q", ("Document", "other.pdf"), ("NextReviewDue", "2027-01-16"));
        await PutAsync(Table.Attestations, "a", ("Control", "C14"), ("Subject", "jo@x.example"), ("Holds", true), ("By", "Jo"), ("On", "2026-01-01"), ("ValidUntil", "2026-12-01"));

        (await ReadAsync(Owner.Headteacher, null)).Lines[2].ShouldBe("2 dates to come in 60 days, the first on 1 December 2026.");
        (await ReadAsync(Owner.ItSupport, s_dashboard)).Due.Select(item => item.What).ShouldBe(["Statement ends: MFA on accounts and administrators", "Review of Social Media Policy"]);
        (await ReadAsync(Owner.Dpo, null)).Due.ShouldHaveSingleItem().What.ShouldEndWith("(jo@x.example)");
        (await ReadAsync(Owner.Office, null)).Due.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_went_wrong_with_the_product_is_said()
    {
        await PutAsync(Table.Runs, RowKeys.Run(Area.Accounts, Period.Parse("2026-W46")!), ("Run", "fernhollow/accounts/2026-W46"), ("Status", "Failed"), ("Finished", MailBench.Monday.AddDays(-7)));
        await PutAsync(Table.Runs, RowKeys.Run(Area.Reviews, Period.Parse("2026-11-14")!), ("Run", "fernhollow/reviews/2026-11-14"), ("Status", "Failed"), ("Finished", MailBench.Monday.AddDays(-2)));
        await PutAsync(Table.Runs, RowKeys.Run(Area.Reviews, Period.Parse("2026-11-15")!), ("Run", "fernhollow/reviews/2026-11-15"), ("Status", "Done"), ("Finished", MailBench.Monday.AddDays(-1)));
        await _bench.Sender(MailBench.Answering(new MailAnswer.Refused("No such mailbox."))).RunAsync(MailBench.School, MailBench.Report, MailBench.Stop);

        string[] told =
        [
            "Nothing has been checked yet.",
            "The check of accounts broke off on 9 November 2026: what is reported of it is from an earlier check.",
            "The report to the data protection officer of 2026-W47 was not sent: No such mailbox.",
        ];
        (await ReadAsync(Owner.Dpo, null)).Trouble.ShouldBe(told);
        (await ReadAsync(Owner.ItSupport, null)).Trouble.ShouldBe(told);
        (await ReadAsync(Owner.Office, null)).Trouble.ShouldBe(told[..2]);
    }

    [Fact]
    public async Task A_name_cannot_write_headers()
    {
        SchoolFile school = MailBench.School with { School = new("fernhollow", "Fernhollow\r\nBcc: all@x.example\u202E") };

        RoleReport report = await RoleReport.ReadAsync(_bench.Store, school, MailBench.Report, MailBench.Monday, null, MailBench.Stop);

        report.Subject.ShouldBe("Fernhollow Bcc: all@x.example: nothing checked yet (2026-W47)");
    }

    private static string Everything(RoleReport report) => string.Join('\n',
    [
        report.Subject, .. report.Lines, .. report.Trouble, .. report.Due.Select(item => item.What),
        .. report.Changed.Concat(report.ToMend).Concat(report.NotChecked).Select(item => $"{item.Subject} {item.Summary} {item.Fix} {string.Join(' ', item.Quotes)}"),
    ]);

    private Task<RoleReport> ReadAsync(Owner role, Uri? dashboard, ReportDetail? detail = null) =>
        RoleReport.ReadAsync(_bench.Store, MailBench.School with { ReportDetail = detail }, MailBench.Report with { Role = role }, MailBench.Monday, dashboard, MailBench.Stop);

    private Task PutAsync(string control, string subject, string outcome) => PutAsync(
        Table.Findings,
        RowKeys.Finding(control, subject),
        ("Control", control), ("Subject", subject), ("Outcome", outcome), ("Summary", $"{subject} has a fault."), ("Fix", $"Ask {subject}."), ("Run", "r"), ("LastChecked", MailBench.Monday));

    private async Task PutAsync(Table table, string key, params (string, Cell?)[] columns) =>
        await _bench.Store.WriteAsync(table, new RowChange.Put(new("fernhollow", key, Columns.Of(columns))), MailBench.Stop);
}
