using System.Security.Cryptography;
using ComplianceMonitor.Connectors.Documents;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Reading;
using HtmlAgilityPack;

namespace ComplianceMonitor.Connectors.Web.Crawl;

/// <summary>One visit to a website, bounded in pages, time and memory. Pages are fetched one after the other; what they say is read beside that.</summary>
/// <param name="reader">The one client.</param>
/// <param name="clock">Measures the visit.</param>
/// <param name="conditions">Whether robots.txt is waived.</param>
internal sealed class SiteCrawl(WebReader reader, TimeProvider clock, Conditions conditions)
{
    /// <summary>Bytes of the largest page that is read: no page of a school is larger, and a parser needs many times as much.</summary>
    public const int LargestPage = 4_000_000;

    /// <summary>Letters of the longest page that is read by the rules, and of all pages together: they cost seconds for a million.</summary>
    private const int LongestPage = 300_000;
    private const int MostLetters = 10_000_000;

    private const int MostSitemaps = 10;

    private readonly Frontier _frontier = new();
    private readonly LinkBook _links = new();
    private readonly Tally _tally = new();
    private readonly HashSet<string> _contents = new(StringComparer.Ordinal);
    private readonly List<(Uri Address, Task<DocumentFacts> Facts, Source Source)> _pages = [];
    private int _letters;

    /// <summary>Visits a website.</summary>
    /// <param name="start">The home page's address.</param>
    /// <param name="cancellationToken">Ends the visit.</param>
    /// <returns>The website; or why its home page did not come.</returns>
    public async Task<(Crawled? Site, Observation<Website>.CouldNotLook? Failure)> RunAsync(string start, CancellationToken cancellationToken)
    {
        using CancellationTokenSource over = new(reader.Settings.CrawlTime, clock);
        using CancellationTokenSource end = CancellationTokenSource.CreateLinkedTokenSource(over.Token, cancellationToken);
        Uri? home = null;
        try
        {
            switch (await reader.GetAsync(start, conditions, end.Token))
            {
                case Fetched.Seen { MediaType: "text/html" } seen:
                    home = seen.Address;
                    _frontier.Visit(new Uri(start));
                    _frontier.Visit(home);
                    TakePage(new(home, 0), seen, home);
                    break;
                case Fetched.Failed failed:
                    return (null, new(failed.Reason, $"The website {start} could not be read: {failed.Because}"));
                default:
                    return (null, new(Reason.Unreadable, $"{start} is no web page: name the address of the website's home page."));
            }

            await ReadSitemapsAsync(home, end.Token);
            await ReadPagesAsync(home, end.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            _tally.TimeIsOver = true;
            if (home is null)
            {
                return (null, new(Reason.Unreachable, $"The website {start} gave no page in the time that one visit may take."));
            }
        }

        List<CrawledPage> pages = [];
        foreach ((Uri address, Task<DocumentFacts> facts, Source source) in _pages)
        {
            pages.Add(new(address, await facts, source));
        }

        return pages.Count == 0
            ? (null, new(Reason.Unreadable, $"The website {start} could not be read: {_tally.Sum(0, _frontier, reader.Settings.CrawlTime)?.Because}"))
            : (new(home, pages, _links.All, _tally.Sum(pages.Count, _frontier, reader.Settings.CrawlTime)), null);
    }

    private async Task ReadPagesAsync(Uri home, CancellationToken cancellationToken)
    {
        // What is no page costs a request too: a site that answers them without end is bounded by them.
        for (int asked = 1; !_tally.IsHopeless && _frontier.Waiting > 0; asked++)
        {
            if (_pages.Count >= reader.Settings.CrawlPages || asked > reader.Settings.CrawlPages * 2)
            {
                _tally.PagesAreOver = true;
                return;
            }

            Target target = _frontier.Next()!;
            switch (await reader.GetAsync(target.Address.AbsoluteUri, conditions, cancellationToken))
            {
                case Fetched.Seen seen:
                    _tally.Came();
                    Take(target, seen, home);
                    break;
                case Fetched.Failed { Cause: not WebCause.NotFound } failed:
                    _tally.Failed(target.Address, failed.Because, failed.Cause is WebCause.TimedOut or WebCause.NoConnection or WebCause.Busy or WebCause.Challenged or WebCause.Dns);
                    break;
            }
        }
    }

    /// <summary>Takes in what came: a page of the site, a document, or a page of another site that it redirected to.</summary>
    private void Take(Target target, Fetched.Seen seen, Uri home)
    {
        bool same = SitePlace.IsSameSite(seen.Address, home);
        if (!same || Destinations.IsDocument(seen.MediaType))
        {
            _links.Add(new(target.Address, "", false), target.Address, "");
        }
        else if (seen.MediaType is "text/html" && (SitePlace.Key(seen.Address) == SitePlace.Key(target.Address) || _frontier.Visit(seen.Address)))
        {
            TakePage(target, seen, home);
        }
    }

    private void TakePage(Target target, Fetched.Seen seen, Uri home)
    {
        if (seen.Bytes.Length > LargestPage)
        {
            _tally.Failed(seen.Address, $"the page is larger than {LargestPage / 1_000_000} MB", broken: false);
            return;
        }

        byte[] bytes = seen.Bytes.ToArray();
        string hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        if (!_contents.Add(hash))
        {
            return;
        }

        HtmlDocument? page = HtmlFormat.Parse(TextDecoding.Decode(bytes));
        Document document = HtmlFormat.Read(seen.Address.AbsoluteUri, page);
        if (page is null || document.Lines.Count == 0)
        {
            _tally.Failed(seen.Address, document.Missing ?? "the page shows no text", broken: false);
            return;
        }

        Read(document, seen, hash);
        string title = document.Metadata.Title ?? "";
        IReadOnlyList<PageLink> links = PageLinks.Of(page, seen.Address, out bool all);
        foreach (PageLink link in links)
        {
            Follow(link, target, seen.Address, title, home);
        }

        _tally.Overfull ??= all ? null : seen.Address;
    }

    private void Read(Document document, Fetched.Seen seen, string hash)
    {
        int letters = document.Lines.Sum(line => line.Text.Length);
        if (letters > LongestPage || (_letters += letters) > MostLetters)
        {
            _tally.Failed(seen.Address, "the page says more than is read of one site or page", broken: false);
            return;
        }

        _pages.Add((seen.Address, Task.Run(() => DocumentFacts.Read(document)), new(document.Name, seen.RetrievedAt, hash)));
    }

    private void Follow(PageLink link, Target from, Uri on, string title, Uri home)
    {
        Destination destination = Destinations.Of(link.Address);
        bool same = SitePlace.IsSameSite(link.Address, home);
        if (destination != Destination.Nothing || !same)
        {
            // What an address without a file's ending leads to may be a document too, which is known by the words of its link.
            _links.Add(link, on, title);
        }

        if (destination == Destination.Page && same)
        {
            _frontier.Add(link.Address, link.Text, from.Depth + 1);
        }
    }

    private async Task ReadSitemapsAsync(Uri home, CancellationToken cancellationToken)
    {
        Queue<Uri> waiting = new([new Uri(home, "/sitemap.xml")]);
        for (int read = 0; read < MostSitemaps && waiting.TryDequeue(out Uri? next); read++)
        {
            if (await reader.GetAsync(next.AbsoluteUri, conditions, cancellationToken) is not Fetched.Seen { MediaType: "application/xml" } seen)
            {
                continue;
            }

            foreach (Uri place in Sitemap.Read(seen.Bytes.ToArray(), seen.Address, out bool isIndex).Where(place => SitePlace.IsSameSite(place, home)))
            {
                if (isIndex)
                {
                    waiting.Enqueue(place);
                }
                else if (Destinations.Of(place) == Destination.Page)
                {
                    _frontier.Add(place, "", 1);
                }
                else
                {
                    _links.Add(new(place, "", false), home, "");
                }
            }
        }
    }
}
