namespace ComplianceMonitor.Core.Reports;

/// <summary>How many accounts, or people, have MFA.</summary>
/// <param name="On">It is on.</param>
/// <param name="Off">It is off.</param>
/// <param name="NotKnown">Nobody could see.</param>
/// <param name="Blocked">Nobody can sign in.</param>
public sealed record MfaCount(int On, int Off, int NotKnown, int Blocked)
{
    /// <summary>All of them.</summary>
    public int All => On + Off + NotKnown + Blocked;

    /// <summary>Counts lines.</summary>
    /// <param name="lines">The lines.</param>
    public static MfaCount Of(IReadOnlyList<MfaLine> lines) => new(
        lines.Count(line => line.Mfa is "on"),
        lines.Count(line => line.Mfa is "off"),
        lines.Count(line => line.Mfa is "not known"),
        lines.Count(line => line.Mfa is "blocked"));
}
