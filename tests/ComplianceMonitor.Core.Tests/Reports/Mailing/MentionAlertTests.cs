using ComplianceMonitor.Core.Checks.Records;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Core.Mentions;
using ComplianceMonitor.Core.Mentions.Scanning;
using ComplianceMonitor.Core.Reports;
using ComplianceMonitor.Core.Reports.Mailing;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Core.Tests.Reports.Mailing;

public class MentionAlertTests
{
    private static readonly string s_hash = new('a', 64);

    private readonly MailBench _bench = new();

    [Theory]
    [InlineData("dsl dpo", Concern.Safeguarding)]
    [InlineData("dsl dpo", Concern.PersonalData, Concern.Security)] // what only some may see goes to nobody else
    [InlineData("it-support dpo", Concern.Impersonation)]
    [InlineData("", Concern.Complaint)]
    [InlineData("")]
    public void Those_are_told_who_may_see_it(string roles, params Concern[] concerns) =>
        string.Join(' ', MentionAlert.Roles(Mention with { Concerns = concerns }).Select(role => Slug.Of(role))).ShouldBe(roles);

    [Fact]
    public void What_is_a_repeat_or_taken_up_wakes_nobody()
    {
        MentionAlert.Roles(Mention with { Concerns = [Concern.Security], DuplicateOf = "b" }).ShouldBeEmpty();
        MentionAlert.Roles(Mention with { Concerns = [Concern.Security], Status = MentionStatus.Acknowledged }).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_alert_is_sent_once_and_has_the_senders_domain_in_its_name()
    {
        SchoolFile school = await QueuedAsync();
        FakeMailer mailer = MailBench.Answering(new MailAnswer.Accepted());
        ReportId alert = (await new DueReports(_bench.Store).OfAsync(school, _bench.Clock.Now, MailBench.Stop)).Single(report => report.Mention is not null);
        alert.ShouldBe(ReportId.Parse(alert.ToString()));
        for (int time = 0; time < 3; time++)
        {
            await _bench.Sender(mailer).RunAsync(school, alert, MailBench.Stop);
        }

        MailMessage mail = mailer.Seen.ShouldHaveSingleItem();
        mail.Subject.ShouldContain("security");
        mail.MessageId.ShouldEndWith("@fernhollow.example");
    }

    [Fact]
    public async Task An_alert_about_what_was_erased_meanwhile_is_not_sent()
    {
        SchoolFile school = await QueuedAsync();
        Row row = (await _bench.Store.GetAsync(Table.Mentions, "fernhollow", s_hash, MailBench.Stop))!;
        await _bench.Store.WriteAsync(Table.Mentions, new RowChange.Put(MentionRow.Erased(row, _bench.Clock.Now)), MailBench.Stop);
        FakeMailer mailer = MailBench.Answering(new MailAnswer.Accepted());
        ReportId alert = (await new DueReports(_bench.Store).OfAsync(school, _bench.Clock.Now, MailBench.Stop)).Single(report => report.Mention is not null);
        await _bench.Sender(mailer).RunAsync(school, alert, MailBench.Stop);
        mailer.Seen.ShouldBeEmpty();
    }

    private static PublicMention Mention => new(s_hash, "https://news.example/a", "feeds", MailBench.Monday) { About = About.Yes };

    private async Task<SchoolFile> QueuedAsync()
    {
        Row row = MentionRow.Of("fernhollow", Mention with { Concerns = [Concern.Security] }, new(2027, 2, 1), null);
        await _bench.Store.WriteAsync(Table.Mentions, new RowChange.Put(row), MailBench.Stop);
        foreach (Owner role in new[] { Owner.ItSupport, Owner.Dpo })
        {
            OutboxMail mail = new() { Report = new("fernhollow", role, Core.Checks.Period.Day(MailBench.Monday)) { Mention = s_hash }, State = new MailState.Queued(null), To = [], MessageId = "" };
            await _bench.Store.WriteAsync(Table.Outbox, new RowChange.Insert(mail.ToRow()), MailBench.Stop);
        }

        return MailBench.School with { Recipients = new Dictionary<Owner, IReadOnlyList<string>> { [Owner.ItSupport] = ["it@fernhollow.example"] } };
    }
}
