using ComplianceMonitor.Core.Checks.Records;
using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Core.Reports.Mailing;
using ComplianceMonitor.Core.Schools;
using ComplianceMonitor.Core.Tests.Checks;

namespace ComplianceMonitor.Core.Tests.Reports.Mailing;

/// <summary>The process that a fuse belongs to is gone: nothing that it does has an effect any more.</summary>
public sealed class KilledException : Exception;

/// <summary>Kills its process at a chosen step.</summary>
public sealed class Fuse(int at)
{
    private int _steps;

    public bool Blown { get; private set; }

    public void Step()
    {
        Blown |= ++_steps >= at;
        if (Blown)
        {
            throw new KilledException();
        }
    }
}

/// <summary>A store whose process can die before and after each operation.</summary>
public sealed class FusedStore(IRecordStore inner, Fuse fuse) : IRecordStore
{
    public Task<Row?> GetAsync(Table table, string partition, string key, CancellationToken cancellationToken) =>
        StepAsync(() => inner.GetAsync(table, partition, key, cancellationToken));

    public Task<RowPage> QueryAsync(Table table, KeyRange range, string? continuation, CancellationToken cancellationToken) =>
        StepAsync(() => inner.QueryAsync(table, range, continuation, cancellationToken));

    public Task<WriteResult> WriteAsync(Table table, RowChange change, CancellationToken cancellationToken) =>
        StepAsync(() => inner.WriteAsync(table, change, cancellationToken));

    public Task<BatchResult> WriteBatchAsync(Table table, IReadOnlyList<RowChange> changes, CancellationToken cancellationToken) =>
        StepAsync(() => inner.WriteBatchAsync(table, changes, cancellationToken));

    private async Task<T> StepAsync<T>(Func<Task<T>> act)
    {
        fuse.Step();
        T result = await act();
        fuse.Step();
        return result;
    }
}

/// <summary>A carrier that answers what a test says and keeps what it took.</summary>
public sealed class FakeMailer(Func<MailMessage, Task<MailAnswer>> answer) : IMailer
{
    public List<MailMessage> Seen { get; } = [];

    public Task<MailAnswer> SendAsync(MailMessage message, CancellationToken cancellationToken)
    {
        lock (Seen)
        {
            Seen.Add(message);
        }

        return answer(message);
    }
}

/// <summary>A school whose reports are due, on a Monday at noon.</summary>
public sealed class MailBench
{
    public static readonly DateTimeOffset Monday = new(2026, 11, 16, 12, 0, 0, TimeSpan.Zero);

    public static SchoolFile School { get; } = new(new("fernhollow", "Fernhollow Primary School"), "school.yaml")
    {
        Recipients = new Dictionary<Owner, IReadOnlyList<string>> { [Owner.Dpo] = ["dpo@fernhollow.example"], [Owner.ItSupport] = ["it@fernhollow.example"] },
    };

    public static ReportId Report { get; } = new("fernhollow", Owner.Dpo, ReportPeriod.Week(Monday));

    public InMemoryRecordStore Store { get; } = new();

    public FixedClock Clock { get; } = new(Monday);

    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    public SendReport Sender(IMailer mailer, Fuse? fuse = null, int perMinute = 30, RenderReport? render = null)
    {
        IRecordStore store = fuse is null ? Store : new FusedStore(Store, fuse);
        return new(
            store,
            mailer,
            new(store, Clock, "monitor@fernhollow.example", perMinute),
            new(
                render ?? ((report, _) => Task.FromResult(new RenderedMail(report.Subject, "<p>Hello</p>", "Hello"))),
                (alert, _) => Task.FromResult(new RenderedMail(alert.Subject, "<p>Now</p>", "Now")),
                (reminder, _) => Task.FromResult(new RenderedMail(reminder.Subject, "<p>Soon</p>", "Soon"))),
            new("monitor@fernhollow.example", null),
            Clock);
    }

    public static FakeMailer Answering(params MailAnswer[] answers)
    {
        int next = 0;
        return new(_ => Task.FromResult(answers[Math.Min(next++, answers.Length - 1)]));
    }

    public async Task<OutboxMail> MailAsync() => (await OutboxMail.ReadAsync(Store, "fernhollow", Stop)).ShouldHaveSingleItem();

    public Task<IReadOnlyList<ReportId>> DueAsync() => new DueReports(Store).OfAsync(School, Clock.Now, Stop);
}
