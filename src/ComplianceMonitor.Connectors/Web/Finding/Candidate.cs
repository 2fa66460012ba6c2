using ComplianceMonitor.Connectors.Web.Crawl;
using ComplianceMonitor.Core.Publishing;
using ComplianceMonitor.Core.Reading;

namespace ComplianceMonitor.Connectors.Web.Finding;

/// <summary>What may be the document that is looked for.</summary>
/// <param name="Address">Where it is.</param>
/// <param name="Rank">How plainly its link says so.</param>
/// <param name="Page">Itself, where it is a page that was read.</param>
/// <param name="Near">True on the school's own site.</param>
internal sealed record Candidate(Uri Address, int Rank, CrawledPage? Page, bool Near)
{
    /// <summary>A page of less text that links such a document announces it; it is none.</summary>
    private const int LettersOfAnnouncement = 600;

    /// <summary>A page of less text is no document, whatever it links.</summary>
    private const int LeastLetters = 200;

    private static readonly string[] s_sayNothing = ["", "download", "download here", "click here", "here", "view", "open", "read", "read more", "more", "pdf", "document", "link", "download pdf", "view document", "download file"];

    /// <summary>All that may be the document, the likeliest first: pages of its kind, and links that say so.</summary>
    /// <param name="home">The school's site.</param>
    /// <param name="pages">Pages that were read, on the site and one step from it.</param>
    /// <param name="links">Their links.</param>
    /// <param name="kind">What is looked for.</param>
    /// <param name="rank">Ranks a link.</param>
    public static IReadOnlyList<Candidate> Of(Uri home, IReadOnlyList<CrawledPage> pages, IEnumerable<SiteLink> links, DocumentKind kind, Func<string, string, int> rank)
    {
        HashSet<string> read = [.. pages.Select(page => SitePlace.Key(page.Address))];
        SiteLink[] all = [.. links];
        return
        [
            .. pages.Where(page => page.Facts.Kind == kind && IsDocument(page, all, rank))
                .Select(page => new Candidate(page.Address, rank(page.Facts.Governance.Title?.Value ?? page.Facts.Document.Metadata.Title ?? "", page.Address.AbsoluteUri), page, SitePlace.IsSameSite(page.Address, home)))
                .Concat(all.Where(link => !read.Contains(SitePlace.Key(link.Address)) && Destinations.Of(link.Address) != Destination.Nothing && !Strangers.Own(link.Address))
                    .Select(link => new Candidate(link.Address, Ranked(link, rank), null, SitePlace.IsSameSite(link.Address, home)))
                    .Where(candidate => candidate.Rank >= DocumentRank.Worthwhile))
                .GroupBy(candidate => SitePlace.Key(candidate.Address), StringComparer.OrdinalIgnoreCase)
                .Select(same => same.MaxBy(candidate => candidate.Rank)!)
                .OrderByDescending(candidate => candidate.Rank).ThenByDescending(candidate => candidate.Near).ThenBy(candidate => candidate.Address.AbsoluteUri, StringComparer.Ordinal),
        ];
    }

    /// <summary>A link that only says "Download" means what the title of its page says.</summary>
    private static int Ranked(SiteLink link, Func<string, string, int> rank) =>
        s_sayNothing.Contains(link.Text.Trim(' ', '.', '!', '>', '»').ToLowerInvariant(), StringComparer.Ordinal) && rank(link.OnTitle, "") is > 0 and int titled
            ? Math.Max(titled - 10, rank("", link.Address.AbsoluteUri))
            : rank(link.Text, link.Address.AbsoluteUri);

    private static bool IsDocument(CrawledPage page, SiteLink[] links, Func<string, string, int> rank)
    {
        int letters = page.Facts.Document.Lines.Where(line => line.Region == PageRegion.Body).Sum(line => line.Text.Length);
        return letters >= LettersOfAnnouncement
            || (letters >= LeastLetters && !links.Any(link => link.On == page.Address && Destinations.Of(link.Address) == Destination.Document && Ranked(link, rank) >= DocumentRank.Worthwhile));
    }
}
