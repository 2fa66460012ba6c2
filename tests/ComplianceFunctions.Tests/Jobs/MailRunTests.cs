using ComplianceFunctions.Jobs;
using ComplianceFunctions.Schools;
using ComplianceFunctions.Telemetry;
using ComplianceMonitor.Core.Checks;
using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Core.Reports.Mailing;
using ComplianceMonitor.Core.Schools;
using ComplianceMonitor.Core.Tests.Checks;
using ComplianceMonitor.Web.Mails;
using Microsoft.Extensions.Logging.Abstractions;

namespace ComplianceFunctions.Tests.Jobs;

public class MailRunTests
{
    private readonly InMemoryRecordStore _store = new();
    private readonly Mailbox _mailbox = new();
    private readonly FixedClock _clock = new(new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task The_hourly_timer_queues_one_report_for_each_role_with_an_address() =>
        (await TickAsync()).ShouldBe(["elm/headteacher/2026-11", "elm/it-support/2026-W48"], ignoreOrder: true);

    [Fact]
    public async Task Before_seven_in_London_the_week_before_is_the_one_to_report()
    {
        _clock.Now = new(2026, 11, 23, 6, 59, 0, TimeSpan.Zero);

        (await TickAsync()).ShouldBe(["elm/headteacher/2026-11", "elm/it-support/2026-W47"], ignoreOrder: true);
    }

    [Fact]
    public async Task Without_a_mailbox_nothing_is_queued_and_the_timer_still_shows_that_it_fired()
    {
        (await TickAsync(new Carrier(null))).ShouldBeEmpty();

        (await new ScheduleBeats(_store).OverdueAsync([new("SendReports", after => after.AddHours(1))], _clock.Now.AddHours(1), JobBench.Stop)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_report_job_that_fires_three_times_at_once_sends_each_role_one_mail()
    {
        string[] messages = [.. await TickAsync(), .. await TickAsync(), .. await TickAsync()];
        messages.Length.ShouldBe(6);

        await Task.WhenAll(messages.Select(message => Run().RunAsync(message, JobBench.Stop)));

        _mailbox.Sent.Select(mail => mail.MessageId).ShouldBe(["2026-11.headteacher.elm@school.example", "2026-W48.it-support.elm@school.example"], ignoreOrder: true);
        (await TickAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("elm")]
    [InlineData("elm/nobody/2026-W48")]
    [InlineData("elm/dpo/someday")]
    public async Task A_message_that_names_no_report_is_put_aside(string message)
    {
        await Run().RunAsync(message, JobBench.Stop);

        _mailbox.Sent.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_report_of_a_school_that_is_gone_fails_with_the_place_to_look_in() =>
        (await Should.ThrowAsync<UnusableJobException>(() => Run().RunAsync("oak/dpo/2026-W48", JobBench.Stop))).Message.ShouldBe("The container schools has no school 'oak'.");

    private Task<string[]> TickAsync(Carrier? carrier = null) =>
        new DueMails(new OneSchool(), new(_store), carrier ?? new(_mailbox), new(_store), _clock, NullLogger<DueMails>.Instance).OfAsync(JobBench.Stop);

    private MailRun Run() => new(
        new OneSchool(),
        () => new(_store, _mailbox, new(_store, _clock, "reports@school.example"), new(ReportMails.RenderAsync, ReportMails.RenderAlertAsync, ReportMails.RenderReminderAsync), new("reports@school.example", null), _clock),
        new MailTelemetry(new Meters()),
        _clock,
        NullLogger<MailRun>.Instance);

    private sealed class OneSchool : ISchools
    {
        private static readonly SchoolFile s_elm = new(new("elm", "Elm Primary School"), "elm/school.yaml")
        {
            Recipients = new Dictionary<Owner, IReadOnlyList<string>> { [Owner.Headteacher] = ["head@elm.example"], [Owner.ItSupport] = ["it@elm.example"] },
        };

        public Task<SchoolList> ReadAsync(CancellationToken cancellationToken) => Task.FromResult(new SchoolList(new("A trust"), [s_elm], [], null));

        public Task<SchoolList> ReadAsync(string school, CancellationToken cancellationToken) =>
            Task.FromResult(new SchoolList(new("A trust"), school == "elm" ? [s_elm] : [], [], null));
    }

    private sealed class Mailbox : IMailer
    {
        private readonly System.Collections.Concurrent.ConcurrentQueue<MailMessage> _sent = new();

        public IReadOnlyList<MailMessage> Sent => [.. _sent];

        public async Task<MailAnswer> SendAsync(MailMessage message, CancellationToken cancellationToken)
        {
            await Task.Yield();
            _sent.Enqueue(message);
            return new MailAnswer.Accepted();
        }
    }
}
