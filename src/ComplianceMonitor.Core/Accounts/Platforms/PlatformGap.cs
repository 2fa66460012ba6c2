using ComplianceMonitor.Core.Evidence;

namespace ComplianceMonitor.Core.Accounts.Platforms;

/// <summary>Something that a platform did not tell though it was asked. What no interface of it ever tells is no gap: it is attested.</summary>
/// <param name="Part">Of which parts, one or several.</param>
/// <param name="Reason">Why.</param>
/// <param name="Because">Why, in one sentence for people, with what to do about it: which token, which permission.</param>
public sealed record PlatformGap(PlatformParts Part, Reason Reason, string Because);
