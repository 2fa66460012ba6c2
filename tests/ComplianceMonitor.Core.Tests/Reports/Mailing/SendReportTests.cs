using ComplianceMonitor.Core.Reports.Mailing;

namespace ComplianceMonitor.Core.Tests.Reports.Mailing;

public class SendReportTests
{
    private static readonly MailAnswer s_accepted = new MailAnswer.Accepted();

    private readonly MailBench _bench = new();

    [Fact]
    public async Task Three_senders_at_once_send_one_mail()
    {
        TaskCompletionSource go = new(TaskCreationOptions.RunContinuationsAsynchronously);
        FakeMailer mailer = new(async _ =>
        {
            await Task.Yield();
            return s_accepted;
        });
        Task<SendAnswer>[] all =
        [
            .. Enumerable.Range(0, 3).Select(_ => Task.Run(async () =>
            {
                await go.Task;
                return await _bench.Sender(mailer).RunAsync(MailBench.School, MailBench.Report, MailBench.Stop);
            })),
        ];
        go.SetResult();
        await Task.WhenAll(all);

        mailer.Seen.Count.ShouldBe(1);
        (await _bench.MailAsync()).State.ShouldBeOfType<MailState.Sent>();
    }

    [Fact]
    public async Task Killed_at_any_step_twice_a_report_goes_once_at_most_and_never_fails_unseen()
    {
        bool more = true;
        for (int first = 1; more; first++)
        {
            for (int second = 1; second < 40; second += 3)
            {
                more = await SettlesAsync(first, second);
            }
        }
    }

    /// <summary>False where the first process lived to its end.</summary>
    private static async Task<bool> SettlesAsync(int first, int second)
    {
        MailBench bench = new();
        List<string> taken = [];
        bool killed = await LiveAsync(bench, taken, new(first));
        await LiveAsync(bench, taken, new(second));
        await LiveAsync(bench, taken, new(int.MaxValue));

        MailState state = (await bench.MailAsync()).State;
        state.IsSettled.ShouldBeTrue($"{first}, {second}: {state}");
        (state is MailState.Sent ? taken.Count == 1 : state is MailState.InDoubt && taken.Count <= 1).ShouldBeTrue($"{first}, {second}: {taken.Count} {state}");
        return killed;
    }

    private static async Task<bool> LiveAsync(MailBench bench, List<string> taken, Fuse fuse)
    {
        FakeMailer mailer = new(message =>
        {
            fuse.Step();
            taken.Add(message.MessageId);
            fuse.Step();
            return Task.FromResult(s_accepted);
        });
        SendReport sender = bench.Sender(mailer, fuse, render: (report, _) =>
        {
            fuse.Step();
            return Task.FromResult(new RenderedMail(report.Subject, "", ""));
        });
        try
        {
            await sender.RunAsync(MailBench.School, MailBench.Report, MailBench.Stop);
        }
        catch (KilledException)
        {
            // The process is gone.
        }

        bench.Clock.Now += TimeSpan.FromMinutes(16);
        return fuse.Blown;
    }

    [Fact]
    public async Task A_mail_that_may_have_gone_is_recorded_as_a_doubt_and_not_sent_again()
    {
        FakeMailer mailer = new(_ => throw new InvalidOperationException("dpo@fernhollow.example"));
        SendAnswer answer = await _bench.Sender(mailer).RunAsync(MailBench.School, MailBench.Report, MailBench.Stop);

        OutboxMail mail = answer.ShouldBeOfType<SendAnswer.Settled>().Mail;
        mail.State.ShouldBeOfType<MailState.InDoubt>();
        mail.LastError!.ShouldNotContain("@");
        _bench.Clock.Now += TimeSpan.FromDays(2);
        (await _bench.DueAsync()).ShouldNotContain(MailBench.Report);
        (await _bench.Sender(mailer).RunAsync(MailBench.School, MailBench.Report, MailBench.Stop)).ShouldBeOfType<SendAnswer.Settled>().Now.ShouldBeFalse();
        mailer.Seen.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_try_again_bears_the_same_Message_ID_and_after_five_it_has_failed()
    {
        FakeMailer mailer = MailBench.Answering(new MailAnswer.TryLater("The server is busy.", null));
        SendAnswer answer = new SendAnswer.TryLater(default, null);
        for (int tries = 0; tries < 20 && answer is SendAnswer.TryLater later; tries++)
        {
            _bench.Clock.Now = later.At > _bench.Clock.Now ? later.At : _bench.Clock.Now;
            answer = await _bench.Sender(mailer).RunAsync(MailBench.School, MailBench.Report, MailBench.Stop);
        }

        OutboxMail mail = answer.ShouldBeOfType<SendAnswer.Settled>().Mail;
        mail.State.ShouldBeOfType<MailState.Failed>();
        mail.LastError.ShouldBe("Given up after 5 tries. The server is busy.");
        mailer.Seen.Count.ShouldBe(5);
        mailer.Seen.Select(message => message.MessageId).Distinct(StringComparer.Ordinal).ShouldBe(["2026-W47.dpo.fernhollow@fernhollow.example"]);
    }

    [Fact]
    public async Task A_report_that_cannot_be_rendered_fails_visibly()
    {
        FakeMailer mailer = MailBench.Answering(s_accepted);
        for (int tries = 0; tries < 6; tries++)
        {
            await _bench.Sender(mailer, render: (_, _) => throw new InvalidOperationException("a fault")).RunAsync(MailBench.School, MailBench.Report, MailBench.Stop);
            _bench.Clock.Now += TimeSpan.FromHours(13);
        }

        (await _bench.MailAsync()).State.ShouldBeOfType<MailState.Failed>();
        mailer.Seen.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_the_carrier_refuses_is_not_tried_again()
    {
        FakeMailer mailer = MailBench.Answering(new MailAnswer.Refused("No such mailbox:\r\nask."));
        await _bench.Sender(mailer).RunAsync(MailBench.School, MailBench.Report, MailBench.Stop);
        await _bench.Sender(mailer).RunAsync(MailBench.School, MailBench.Report, MailBench.Stop);

        mailer.Seen.Count.ShouldBe(1);
        (await _bench.MailAsync()).LastError.ShouldBe("No such mailbox: ask.");
    }

    [Fact]
    public async Task A_role_without_a_good_address_fails_visibly()
    {
        Core.Schools.SchoolFile school = MailBench.School with
        {
            Recipients = new Dictionary<Core.Findings.Owner, IReadOnlyList<string>> { [Core.Findings.Owner.Dpo] = ["a@b.example>\r\nRCPT TO:<x@y.example"] },
        };
        FakeMailer mailer = MailBench.Answering(s_accepted);
        await _bench.Sender(mailer).RunAsync(school, MailBench.Report, MailBench.Stop);

        mailer.Seen.ShouldBeEmpty();
        (await _bench.MailAsync()).State.ShouldBeOfType<MailState.Failed>();
    }

    [Fact]
    public async Task Waiting_for_ones_turn_is_no_try()
    {
        FakeMailer mailer = MailBench.Answering(s_accepted);
        SendReport sender = _bench.Sender(mailer, perMinute: 1);
        await sender.RunAsync(MailBench.School, MailBench.Report with { Role = Core.Findings.Owner.ItSupport }, MailBench.Stop);
        for (int tries = 0; tries < 9; tries++)
        {
            (await sender.RunAsync(MailBench.School, MailBench.Report, MailBench.Stop)).ShouldBeOfType<SendAnswer.TryLater>().At.ShouldBe(MailBench.Monday.AddMinutes(1));
        }

        _bench.Clock.Now += TimeSpan.FromMinutes(1);
        SendAnswer.Settled settled = (await sender.RunAsync(MailBench.School, MailBench.Report, MailBench.Stop)).ShouldBeOfType<SendAnswer.Settled>();
        settled.Mail.State.ShouldBeOfType<MailState.Sent>();
        settled.Mail.Attempts.ShouldBe(1);
    }

    [Fact]
    public async Task A_sender_that_outlives_its_lease_turns_the_doubt_into_what_it_knows()
    {
        FakeMailer slow = new(async _ =>
        {
            _bench.Clock.Now += TimeSpan.FromMinutes(20);
            SendAnswer other = await _bench.Sender(MailBench.Answering(s_accepted)).RunAsync(MailBench.School, MailBench.Report, MailBench.Stop);
            other.ShouldBeOfType<SendAnswer.Settled>().Mail.State.ShouldBeOfType<MailState.InDoubt>();
            return s_accepted;
        });
        await _bench.Sender(slow).RunAsync(MailBench.School, MailBench.Report, MailBench.Stop);

        (await _bench.MailAsync()).State.ShouldBeOfType<MailState.Sent>();
    }
}
