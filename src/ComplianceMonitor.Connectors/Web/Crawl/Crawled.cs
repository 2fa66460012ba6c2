using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Reading;

namespace ComplianceMonitor.Connectors.Web.Crawl;

/// <summary>A page that was read.</summary>
/// <param name="Address">Where it came from, after redirects.</param>
/// <param name="Facts">What it says.</param>
/// <param name="Source">Where and when, with the hash of its bytes.</param>
internal sealed record CrawledPage(Uri Address, DocumentFacts Facts, Source Source);

/// <summary>A link of the site that leads to a document, or away from the site.</summary>
/// <param name="Address">Where it leads.</param>
/// <param name="Text">The fullest words that a link to it has.</param>
/// <param name="On">The page that it was first met on.</param>
/// <param name="OnTitle">That page's title.</param>
/// <param name="Pages">How many pages have it.</param>
/// <param name="Framed">True where it stands in the frame of a page: header, menu or footer.</param>
internal sealed record SiteLink(Uri Address, string Text, Uri On, string OnTitle, int Pages, bool Framed);

/// <summary>What a visit to a website gave.</summary>
/// <param name="Home">The home page's address, after redirects.</param>
/// <param name="Pages">Its pages, the home page first, in the order in which they were read.</param>
/// <param name="Links">Its links to documents and to other sites.</param>
/// <param name="Shortfall">What of it was not read; null where all was.</param>
internal sealed record Crawled(Uri Home, IReadOnlyList<CrawledPage> Pages, IReadOnlyList<SiteLink> Links, Shortfall? Shortfall);
