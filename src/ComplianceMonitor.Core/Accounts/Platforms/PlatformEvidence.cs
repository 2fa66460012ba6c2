namespace ComplianceMonitor.Core.Accounts.Platforms;

/// <summary>What a platform's own interface tells of one account of the school. Null means that it did not tell; why is in the gaps.</summary>
public sealed record PlatformEvidence
{
    /// <summary>Key of the platform, as everywhere ("facebook").</summary>
    public required string Platform { get; init; }

    /// <summary>The account's handle, lower case without @; null where the platform has none.</summary>
    public string? Handle { get; init; }

    /// <summary>Where it was asked, for people: "Meta Graph API".</summary>
    public required string Source { get; init; }

    /// <summary>When it was asked. After 30 days it no longer counts for MFA, after a year not for settings.</summary>
    public required DateTimeOffset ReadAt { get; init; }

    /// <summary>Whether signing in to the account itself asks for a second factor.</summary>
    public bool? TwoFactorOn { get; init; }

    /// <summary>Whether the platform's business or portfolio obliges everybody in it to have a second factor. Obliging administrators only is false.</summary>
    public bool? TwoFactorRequired { get; init; }

    /// <summary>How strong the account's own second factor is.</summary>
    public Directories.MfaStrength TwoFactorStrength { get; init; }

    /// <summary>Everybody who can post or administer on the platform.</summary>
    public IReadOnlyList<PlatformPerson>? People { get; init; }

    /// <summary>The settings that could be read, each with what it should be.</summary>
    public IReadOnlyList<PlatformSetting>? Settings { get; init; }

    /// <summary>True where <see cref="Settings"/> holds all that the school agreed on; then alone it can pass.</summary>
    public bool SettingsComplete { get; init; }

    /// <summary>The mail address to which the account is registered, in lower case.</summary>
    public string? AccountAddress { get; init; }

    /// <summary>The business or organisation that owns the account, as the platform names it.</summary>
    public string? OwnedBy { get; init; }

    /// <summary>True where that owner is the school's or trust's own; false where the account belongs to a person.</summary>
    public bool? OwnedBySchool { get; init; }

    /// <summary>Tokens and apps that may act for the account.</summary>
    public IReadOnlyList<AppPermission>? Permissions { get; init; }

    /// <summary>What was not told, one entry for each cause.</summary>
    public IReadOnlyList<PlatformGap> Gaps { get; init; } = [];

    /// <summary>Why a part is not known; null where nothing says so.</summary>
    /// <param name="part">One part.</param>
    internal Findings.Gap? GapOf(PlatformParts part) =>
        Gaps.FirstOrDefault(gap => (gap.Part & part) != PlatformParts.None) is { } gap ? new(gap.Reason, gap.Because) : null;
}
