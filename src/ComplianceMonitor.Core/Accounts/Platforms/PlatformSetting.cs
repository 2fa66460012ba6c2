namespace ComplianceMonitor.Core.Accounts.Platforms;

/// <summary>A setting of an account.</summary>
/// <param name="Name">In the words of the platform's menus.</param>
/// <param name="Value">As it is.</param>
/// <param name="Expected">As it should be; null where the school did not agree on anything.</param>
public sealed record PlatformSetting(string Name, string Value, string? Expected)
{
    /// <summary>True where it is known to differ from what it should be.</summary>
    public bool Differs => Expected is not null && !string.Equals(Value, Expected, StringComparison.OrdinalIgnoreCase);
}
