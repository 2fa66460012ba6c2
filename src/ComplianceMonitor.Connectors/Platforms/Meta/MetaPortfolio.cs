using ComplianceMonitor.Core.Accounts.Platforms;
using ComplianceMonitor.Core.Evidence;

namespace ComplianceMonitor.Connectors.Platforms.Meta;

/// <summary>The business portfolio that owns the school's accounts: what it demands of its people, who they are, which Pages are its own.</summary>
/// <param name="Told">The portfolio.</param>
/// <param name="Users">Its people.</param>
/// <param name="Pages">Its Pages.</param>
internal sealed record MetaPortfolio(Told<Portfolio> Told, Told<IReadOnlyList<BusinessUser>> Users, Told<IReadOnlyList<OwnedPage>> Pages)
{
    private const string Permission = "business_management";

    /// <summary>Its name, for people.</summary>
    public string? Name => Told.Value?.Name is { } name ? SettingsReading.Shown(name) : null;

    /// <summary>Asks about it.</summary>
    /// <param name="api">The interface.</param>
    /// <param name="business">Its id.</param>
    /// <param name="people">Whether its people are wanted.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<MetaPortfolio> ReadAsync(MetaApi api, string business, bool people, CancellationToken cancellationToken) => new(
        await api.GetAsync(business, "fields=name,verification_status,two_factor_type", MetaJson.Default.Portfolio, Permission, cancellationToken),
        people
            ? await api.ListAsync(null, $"{business}/business_users", "fields=name,email,role,two_fac_status", MetaJson.Default.MetaListBusinessUser, Permission, cancellationToken)
            : new(null, null),
        await api.ListAsync(null, $"{business}/owned_pages", "fields=id", MetaJson.Default.MetaListOwnedPage, Permission, cancellationToken));

    /// <summary>Puts into the evidence whether a Page is the portfolio's.</summary>
    /// <param name="evidence">The evidence so far.</param>
    /// <param name="page">The Page's id.</param>
    public PlatformEvidence Owns(PlatformEvidence evidence, string page) => Pages switch
    {
        { Failure: { } failure } => evidence with { Gaps = [.. evidence.Gaps, new(PlatformParts.Ownership, failure.Reason, failure.Because)] },
        { Value: { } pages } when pages.Any(one => one.Id == page) => evidence with { OwnedBySchool = true, OwnedBy = Name },
        { Value: not null } => evidence with { OwnedBySchool = false, OwnedBy = "somebody else than the portfolio that school.yaml names" },
        _ => evidence,
    };

    /// <summary>Whether it demands a second factor of everybody; null for a word that is not known.</summary>
    /// <param name="gap">Why it is not known.</param>
    public bool? DemandsTwoFactor(out ApiFailure? gap)
    {
        gap = Told.Failure;
        switch (Told.Value?.TwoFactorType?.ToLowerInvariant())
        {
            case "all_required":
                return true;
            case "none" or "admin_required":
                return false;
            case { } word:
                gap = new(Reason.Unreadable, $"{MetaApi.Name} says '{SettingsReading.Shown(word)}' of the portfolio's two-factor requirement, which this version does not know: look there and attest it.");
                return null;
            default:
                gap ??= new(Reason.NoEvidence, $"{MetaApi.Name} does not tell whether the portfolio requires two-factor authentication.");
                return null;
        }
    }
}
