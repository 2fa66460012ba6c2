using ComplianceMonitor.Core.Checks.Records;

namespace ComplianceMonitor.Core.Reports.Mailing;

/// <summary>How far a mail is. Five cases, and the private constructor keeps it at five.</summary>
public abstract record MailState
{
    private MailState()
    {
    }

    /// <summary>True where nothing more happens by itself.</summary>
    public bool IsSettled => this is Sent or Failed or InDoubt;

    /// <summary>The case's name as the column Status shows it.</summary>
    public string Name => GetType().Name;

    /// <summary>It waits; nothing was handed to a carrier since the last try.</summary>
    /// <param name="Until">Before this instant nobody takes it up: another prepares it, or the carrier asked to wait. Null where anybody may.</param>
    public sealed record Queued(DateTimeOffset? Until) : MailState;

    /// <summary>It is being handed over, or was when a process died.</summary>
    /// <param name="Until">When the one who does so is taken for dead.</param>
    public sealed record Sending(DateTimeOffset Until) : MailState;

    /// <summary>The carrier took it.</summary>
    /// <param name="At">When.</param>
    public sealed record Sent(DateTimeOffset At) : MailState;

    /// <summary>It did not go and will not be tried again.</summary>
    /// <param name="At">When that was settled.</param>
    public sealed record Failed(DateTimeOffset At) : MailState;

    /// <summary>It may have gone. It is not sent again by itself: a person looks.</summary>
    /// <param name="At">When that was settled.</param>
    public sealed record InDoubt(DateTimeOffset At) : MailState;

    internal static MailState? Of(Columns columns)
    {
        DateTimeOffset? until = columns.Instant("LeaseUntil");
        DateTimeOffset at = columns.Instant("At") ?? default;
        return columns.Text("Status") switch
        {
            nameof(Queued) => new Queued(until),
            nameof(Sending) => new Sending(until ?? default),
            nameof(Sent) => new Sent(at),
            nameof(Failed) => new Failed(at),
            nameof(InDoubt) => new InDoubt(at),
            _ => null,
        };
    }
}
