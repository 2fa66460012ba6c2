using ComplianceMonitor.Connectors.Documents;
using ComplianceMonitor.Connectors.Web;
using ComplianceMonitor.Connectors.Web.Crawl;
using ComplianceMonitor.Connectors.Web.Finding;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Reading;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Connectors.Collectors;

/// <summary>Where a school's evidence is: what its file names, and what is found on its website where the file names nothing.</summary>
public sealed class SchoolSources
{
    private readonly SourceFiles _sources;
    private readonly SiteVisits _visits;

    /// <summary>Sources that are read with a client.</summary>
    /// <param name="clock">Says when something was read.</param>
    /// <param name="web">The one client of everything that fetches.</param>
    public SchoolSources(TimeProvider clock, WebReader web)
    {
        ArgumentNullException.ThrowIfNull(web);
        DocumentFiles files = new(clock);
        _sources = new(files, web);
        _visits = new(web, files, clock);
        Patience = web.Settings.CrawlTime + SiteVisit.LongestSearch + TimeSpan.FromSeconds(30);
    }

    /// <summary>How long one of the sources may take.</summary>
    public TimeSpan Patience { get; }

    /// <summary>The social media policy.</summary>
    /// <param name="school">The school.</param>
    /// <param name="at">The instant of the check.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<Observation<DocumentFacts>> PolicyAsync(SchoolFile school, DateTimeOffset at, CancellationToken cancellationToken) =>
        school.Documents.Policy is { } place ? await _sources.PolicyAsync(place, Waiver(school), cancellationToken)
        : school.Website is { IsWeb: true } ? (await _visits.OfAsync(school, at, cancellationToken)).Policy
        : NotNamed<DocumentFacts>("policy", "documents.policy");

    /// <summary>The privacy notices.</summary>
    /// <param name="school">The school.</param>
    /// <param name="at">The instant of the check.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<Observation<IReadOnlyList<DocumentFacts>>> NoticesAsync(SchoolFile school, DateTimeOffset at, CancellationToken cancellationToken) =>
        school.Documents.PrivacyNotices is { Count: > 0 } places ? await _sources.NoticesAsync(places, Waiver(school), cancellationToken)
        : school.Website is { IsWeb: true } ? (await _visits.OfAsync(school, at, cancellationToken)).Notices
        : NotNamed<IReadOnlyList<DocumentFacts>>("privacy notice", "documents.privacyNotices");

    /// <summary>The website: visited where it is an address, else a saved page.</summary>
    /// <param name="school">The school.</param>
    /// <param name="at">The instant of the check.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<Observation<Website>> WebsiteAsync(SchoolFile school, DateTimeOffset at, CancellationToken cancellationToken) => school.Website switch
    {
        null => NotNamed<Website>("website", "website"),
        { IsWeb: true } => (await _visits.OfAsync(school, at, cancellationToken)).Website,
        var page => await _sources.WebsiteAsync(page, cancellationToken),
    };

    /// <summary>robots.txt is waived for addresses of the school's own website, and for no others.</summary>
    private static Func<Location, Conditions> Waiver(SchoolFile school) => place =>
        school.IgnoreOwnRobots && school.Website is { IsWeb: true } website
            && Uri.TryCreate(website.Target, UriKind.Absolute, out Uri? site) && Uri.TryCreate(place.Target, UriKind.Absolute, out Uri? address) && SitePlace.IsSameSite(site, address)
            ? new() { WaiveRobots = true }
            : Conditions.None;

    /// <summary>Nothing is named in the school's file.</summary>
    /// <param name="what">What is missing.</param>
    /// <param name="key">Where to name it.</param>
    internal static Observation<T>.CouldNotLook NotNamed<T>(string what, string key) =>
        new(Reason.NotConfigured, $"No {what} is configured: name it in {key} of school.yaml.");
}
