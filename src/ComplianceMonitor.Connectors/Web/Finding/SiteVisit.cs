using ComplianceMonitor.Connectors.Documents;
using ComplianceMonitor.Connectors.Web.Crawl;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Publishing;
using ComplianceMonitor.Core.Reading;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Connectors.Web.Finding;

/// <summary>What one visit to a school's website gave.</summary>
/// <param name="Website">The website.</param>
/// <param name="Policy">The social media policy, where it was looked for.</param>
/// <param name="Notices">The privacy notices, where they were looked for.</param>
internal sealed record SiteVisit(Observation<Website> Website, Observation<DocumentFacts> Policy, Observation<IReadOnlyList<DocumentFacts>> Notices)
{
    /// <summary>How long the finding of documents may take after the site was read.</summary>
    public static readonly TimeSpan LongestSearch = TimeSpan.FromSeconds(75);

    /// <summary>Visits a school's website and looks for the documents that its file does not name.</summary>
    /// <param name="reader">The client.</param>
    /// <param name="files">The readers of documents.</param>
    /// <param name="school">The school; its website is an address.</param>
    /// <param name="clock">Measures the visit.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<SiteVisit> MakeAsync(WebReader reader, DocumentFiles files, SchoolFile school, TimeProvider clock, CancellationToken cancellationToken)
    {
        Conditions conditions = new() { WaiveRobots = school.IgnoreOwnRobots };
        (Crawled? site, Observation<Website>.CouldNotLook? failure) = await new SiteCrawl(reader, clock, conditions).RunAsync(school.Website!.Target, cancellationToken);
        if (site is null)
        {
            return new(failure!, new Observation<DocumentFacts>.CouldNotLook(failure!.Reason, failure.Because), new Observation<IReadOnlyList<DocumentFacts>>.CouldNotLook(failure.Reason, failure.Because));
        }

        using CancellationTokenSource over = new(LongestSearch, clock);
        using CancellationTokenSource end = CancellationTokenSource.CreateLinkedTokenSource(over.Token, cancellationToken);
        Observation<Website> website = Seen(site, [], "The page that lists the school's accounts was not read in time.", school.School);
        SiteVisit visit = new(website, Late<DocumentFacts>(), Late<IReadOnlyList<DocumentFacts>>());
        try
        {
            OneStep step = new(reader);
            (IReadOnlyList<CrawledPage> lists, string? unread) = await step.AccountListsAsync(site, end.Token);
            visit = visit with { Website = Seen(site, lists, unread, school.School) };
            bool policy = school.Documents.Policy is null, notices = school.Documents.PrivacyNotices is [];
            if (!policy && !notices)
            {
                return visit;
            }

            (IReadOnlyList<CrawledPage> pages, IReadOnlyList<SiteLink> links) = await step.PoliciesAsync(site, end.Token);
            pages = [.. site.Pages, .. pages];
            links = [.. site.Links, .. links];
            DocumentSearch search = new(new(reader, files), site, school.School, conditions, clock);
            visit = policy ? visit with { Policy = await search.PolicyAsync(pages, links, end.Token) } : visit;
            return notices ? visit with { Notices = await search.NoticesAsync(pages, links, end.Token) } : visit;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return visit;
        }
    }

    private static Observation<Website>.Seen Seen(Crawled site, IReadOnlyList<CrawledPage> lists, string? unread, School school)
    {
        Shortfall? shortfall = site.Shortfall ?? (unread is null ? null : new(Reason.Partial, unread));
        IReadOnlyList<CrawledPage> pages = [.. site.Pages, .. lists];
        Source source = DocumentSearch.Together([.. pages.Select(page => page.Source)]) with { Address = site.Home.AbsoluteUri };
        return new(new(SiteChannels.Settle([.. pages.Select(page => page.Facts)], school), Whole: shortfall is null) { Shortfall = shortfall }, source);
    }

    private static Observation<T>.CouldNotLook Late<T>() => new(Reason.Unreachable, "The documents that the website links did not come in time: name their addresses in documents of school.yaml.");
}
