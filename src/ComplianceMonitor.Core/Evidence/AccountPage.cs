namespace ComplianceMonitor.Core.Evidence;

/// <summary>What came of looking at an account's own page.</summary>
/// <param name="Platform">Key of the platform.</param>
/// <param name="Handle">What names the account; null where only an address was written.</param>
/// <param name="Address">The address that people are given.</param>
/// <param name="Answer">What came.</param>
public sealed record AccountPage(string Platform, string? Handle, string Address, AccountAnswer Answer);
