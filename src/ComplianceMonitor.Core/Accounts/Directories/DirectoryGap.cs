using ComplianceMonitor.Core.Evidence;

namespace ComplianceMonitor.Core.Accounts.Directories;

/// <summary>Something that a directory did not tell.</summary>
/// <param name="Part">Of which parts, one or several.</param>
/// <param name="Reason">Why.</param>
/// <param name="Because">Why, in one sentence for people, with what to do about it: which permission, which file, which age.</param>
public sealed record DirectoryGap(DirectoryParts Part, Reason Reason, string Because);
