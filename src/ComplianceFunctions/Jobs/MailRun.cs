using ComplianceFunctions.Schools;
using ComplianceFunctions.Telemetry;
using ComplianceMonitor.Core.Reports.Mailing;
using ComplianceMonitor.Core.Schools;
using Microsoft.Extensions.Logging;

namespace ComplianceFunctions.Jobs;

/// <summary>Sends the report that one message of the queue of reports asks for.</summary>
/// <param name="schools">The schools.</param>
/// <param name="send">The use case; null where no mailbox is configured.</param>
/// <param name="telemetry">The metrics.</param>
/// <param name="clock">Now.</param>
/// <param name="log">The log.</param>
internal sealed partial class MailRun(ISchools schools, Func<SendReport?> send, MailTelemetry telemetry, TimeProvider clock, ILogger<MailRun> log)
{
    /// <summary>How long a job waits for its turn at the mailbox; what has to wait longer is asked for again by the hourly timer.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Does what a message asks for. It ends well also where the mail has to wait: the Outbox keeps it, and the timer comes back.</summary>
    /// <param name="message">The report's name.</param>
    /// <param name="cancellationToken">The host is stopping.</param>
    public async Task RunAsync(string message, CancellationToken cancellationToken)
    {
        using CancellationTokenSource late = new(CheckRun.Longest, clock);
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, late.Token);
        if (ReportId.Parse(message) is not { } report || send() is not { } sending)
        {
            LogStrange(log, message.Length);
            return;
        }

        using SchoolList list = await schools.ReadAsync(report.School, stop.Token);
        SendAnswer answer = await SendAsync(sending, list.Find(report.School), report, stop.Token);
        if (answer is SendAnswer.Settled { Now: true, Mail: var mail })
        {
            telemetry.Settled(report, mail.State);
            LogSettled(log, report.ToString(), mail.State.Name);
        }
    }

    private async Task<SendAnswer> SendAsync(SendReport sending, SchoolFile school, ReportId report, CancellationToken cancellationToken)
    {
        while (true)
        {
            SendAnswer answer = await sending.RunAsync(school, report, cancellationToken);
            TimeSpan wait = answer is SendAnswer.TryLater { Because: null, At: var at } ? at - clock.GetUtcNow() : TimeSpan.MaxValue;
            if (wait > Patience)
            {
                return answer;
            }

            await Task.Delay(wait > TimeSpan.Zero ? wait : TimeSpan.Zero, clock, cancellationToken);
        }
    }

    [LoggerMessage(1, LogLevel.Error, "A message of {Length} characters names no report, or no mailbox is configured; it was put aside.")]
    private static partial void LogStrange(ILogger log, int length);

    [LoggerMessage(2, LogLevel.Information, "The report {Report} is {State}.")]
    private static partial void LogSettled(ILogger log, string report, string state);
}
