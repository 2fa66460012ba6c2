namespace ComplianceMonitor.Core.Accounts.Platforms;

/// <summary>A token or an app that may act for an account.</summary>
/// <param name="Name">Its name, never the token itself.</param>
/// <param name="Since">The day on which it was given; null where it is not told.</param>
public sealed record AppPermission(string Name, DateOnly? Since);
