using System.Security.Cryptography;
using ComplianceMonitor.Connectors.Documents;
using ComplianceMonitor.Connectors.Web.Crawl;
using ComplianceMonitor.Core.Publishing;
using ComplianceMonitor.Core.Reading;
using HtmlAgilityPack;

namespace ComplianceMonitor.Connectors.Web.Finding;

/// <summary>Pages one step away from the school's site: a trust's page of policies, a page that lists the school's accounts. Nothing is followed further.</summary>
/// <param name="reader">The client.</param>
internal sealed class OneStep(WebReader reader)
{
    private const int MostPolicyPages = 3;
    private const int MostAccountPages = 3;

    private static readonly string[] s_policyWords = ["polic", "privacy", "gdpr", "data protection", "data-protection", "statutory"];

    /// <summary>The site with the pages of policies that it links elsewhere, and the links on them.</summary>
    /// <param name="site">The site.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<(IReadOnlyList<CrawledPage> Pages, IReadOnlyList<SiteLink> Links)> PoliciesAsync(Crawled site, CancellationToken cancellationToken)
    {
        List<CrawledPage> pages = [];
        List<SiteLink> links = [];
        foreach (SiteLink link in site.Links
            .Where(link => !SitePlace.IsSameSite(link.Address, site.Home) && Destinations.Of(link.Address) == Destination.Page && !Strangers.Own(link.Address) && IsOfPolicies(link))
            .OrderByDescending(link => PageWords.Weigh(link.Text, link.Address)).Take(MostPolicyPages))
        {
            if (await reader.GetAsync(link.Address.AbsoluteUri, Conditions.None, cancellationToken) is Fetched.Seen { MediaType: "text/html" } seen
                && Read(seen, out HtmlDocument? page) is { } read)
            {
                pages.Add(read);
                links.AddRange(PageLinks.Of(page!, seen.Address, out _).Select(onward => new SiteLink(onward.Address, onward.Text, seen.Address, read.Facts.Document.Metadata.Title ?? "", 1, onward.Framed)));
            }
        }

        return (pages, links);
    }

    /// <summary>The pages that list the school's accounts, and those of them that could not be read.</summary>
    /// <param name="site">The site.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<(IReadOnlyList<CrawledPage> Pages, string? Unread)> AccountListsAsync(Crawled site, CancellationToken cancellationToken)
    {
        List<CrawledPage> pages = [];
        string? unread = null;
        Uri first = site.Pages[0].Address;
        foreach (SiteLink link in site.Links.Where(link => LinkInBio.Is(link.Address) && (link.Framed || link.Pages > 1 || link.On == first)).Take(MostAccountPages))
        {
            switch (await reader.GetAsync(link.Address.AbsoluteUri, Conditions.None, cancellationToken))
            {
                case Fetched.Seen { MediaType: "text/html" } seen when Read(seen, out _) is { } read:
                    pages.Add(read);
                    break;
                case Fetched.Failed failed:
                    unread ??= $"The page that lists the school's accounts, {link.Address.AbsoluteUri}, could not be read: {failed.Because}";
                    break;
                default:
                    unread ??= $"The page that lists the school's accounts, {link.Address.AbsoluteUri}, could not be read.";
                    break;
            }
        }

        return (pages, unread);
    }

    private static CrawledPage? Read(Fetched.Seen seen, out HtmlDocument? page)
    {
        page = null;
        if (seen.Bytes.Length > SiteCrawl.LargestPage)
        {
            return null;
        }

        byte[] bytes = seen.Bytes.ToArray();
        page = HtmlFormat.Parse(TextDecoding.Decode(bytes));
        Document document = HtmlFormat.Read(seen.Address.AbsoluteUri, page);
        return page is null || document.Lines.Count == 0
            ? null
            : new(seen.Address, DocumentFacts.Read(document), new(document.Name, seen.RetrievedAt, Convert.ToHexStringLower(SHA256.HashData(bytes))));
    }

    private static bool IsOfPolicies(SiteLink link) =>
        s_policyWords.Any(word => link.Text.Contains(word, StringComparison.OrdinalIgnoreCase) || link.Address.AbsolutePath.Contains(word, StringComparison.OrdinalIgnoreCase));
}
