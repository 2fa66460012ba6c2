namespace ComplianceMonitor.Core.Accounts.Access;

/// <summary>Whether the sign-in of a person asks for MFA, and what asks.</summary>
/// <param name="Demand">Whether.</param>
/// <param name="By">What asks, or why nothing does or it is not known, in a few words: "security defaults", "the policy Require MFA".</param>
public sealed record Enforcement(MfaDemand Demand, string By);
