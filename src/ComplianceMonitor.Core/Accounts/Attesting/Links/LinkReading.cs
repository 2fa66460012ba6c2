namespace ComplianceMonitor.Core.Accounts.Attesting.Links;

/// <summary>What a link that comes back is worth. Five cases and no others; the first alone may be answered.</summary>
public abstract record LinkReading
{
    private LinkReading()
    {
    }

    /// <summary>It is ours, whole and in time.</summary>
    /// <param name="Link">What it asks.</param>
    public sealed record Valid(AttestationLink Link) : LinkReading;

    /// <summary>It is ours and whole, and its time is over.</summary>
    /// <param name="Link">What it asked.</param>
    public sealed record Expired(AttestationLink Link) : LinkReading;

    /// <summary>It is not what we signed, or no link at all.</summary>
    public sealed record Altered : LinkReading;

    /// <summary>It was answered before.</summary>
    /// <param name="Link">What it asked.</param>
    /// <param name="At">When it was answered.</param>
    public sealed record Used(AttestationLink Link, DateTimeOffset At) : LinkReading;

    /// <summary>It names a key that we no longer have.</summary>
    /// <param name="KeyId">The key's id, as the link names it.</param>
    public sealed record UnknownKey(string KeyId) : LinkReading;
}
