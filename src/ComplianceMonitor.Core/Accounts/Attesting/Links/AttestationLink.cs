namespace ComplianceMonitor.Core.Accounts.Attesting.Links;

/// <summary>What a link asks, of whom, and until when it can be used. Whoever has the link can answer once.</summary>
/// <param name="School">The school's id.</param>
/// <param name="Control">The control's id.</param>
/// <param name="Subject">What it is about; null for everything.</param>
/// <param name="Address">The address to which it is sent.</param>
/// <param name="Expires">The first instant at which it can no longer be used.</param>
/// <param name="Nonce">Its own name: no two links share one.</param>
public sealed record AttestationLink(string School, string Control, string? Subject, string Address, DateTimeOffset Expires, string Nonce)
{
    /// <summary>The instant of the statement that this link takes back, which it can do and nothing else; null for a link that asks for one.</summary>
    public DateTimeOffset? Withdraws { get; init; }
}
