namespace ComplianceMonitor.Core.Reports.Mailing;

/// <summary>Sends one message. Who calls it records first that it will, so that a crash leaves a doubt and not a second mail.</summary>
public interface IMailer
{
    /// <summary>Hands a message over.</summary>
    /// <param name="message">The message; the same <see cref="MailMessage.MessageId"/> on every try.</param>
    /// <param name="cancellationToken">Stops the wait; whether the message went is then in doubt.</param>
    Task<MailAnswer> SendAsync(MailMessage message, CancellationToken cancellationToken);
}

/// <summary>A mail as it is sent, whoever carries it.</summary>
public sealed record MailMessage
{
    /// <summary>The Message-ID without angle brackets, such as <c>2026-W47.dpo.fernhollow@compliance.example</c>.</summary>
    public required string MessageId { get; init; }

    /// <summary>The addresses that it goes to, one at least.</summary>
    public required IReadOnlyList<string> To { get; init; }

    /// <summary>One line.</summary>
    public required string Subject { get; init; }

    /// <summary>The whole message as HTML.</summary>
    public required string Html { get; init; }

    /// <summary>The same in plain text.</summary>
    public required string Text { get; init; }
}

/// <summary>What became of a message.</summary>
public abstract record MailAnswer
{
    private MailAnswer()
    {
    }

    /// <summary>The carrier took it. No carrier promises that it arrives.</summary>
    public sealed record Accepted : MailAnswer;

    /// <summary>It was not taken, and sending the same again will not help.</summary>
    /// <param name="Because">Why and what mends it, in one sentence without addresses.</param>
    public sealed record Refused(string Because) : MailAnswer;

    /// <summary>It was not taken now; it may be tried again.</summary>
    /// <param name="Because">Why, in one sentence without addresses.</param>
    /// <param name="After">How long to wait; null where the carrier does not say.</param>
    public sealed record TryLater(string Because, TimeSpan? After) : MailAnswer;

    /// <summary>It may or may not have gone: the answer did not come.</summary>
    /// <param name="Because">What happened, in one sentence without addresses.</param>
    public sealed record InDoubt(string Because) : MailAnswer;
}
