using System.Text.RegularExpressions;
using ComplianceMonitor.Core.Channels;
using ComplianceMonitor.Core.Reading;
using ComplianceMonitor.Core.Reading.Channels;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Core.Publishing;

/// <summary>
/// What a whole site shows as the school's own accounts, beyond what each page shows by itself: an account that stands once in the running
/// text of one page, and bears another name, is somebody else's that the page speaks of.
/// </summary>
public static partial class SiteChannels
{
    /// <summary>Fewer pages say too little about each other.</summary>
    private const int FewestPages = 3;

    /// <summary>The share of pages that makes a link part of every page's frame, whatever its markup.</summary>
    private const double FrameShare = 0.4;

    /// <summary>The pages with only those accounts that the site as a whole shows as the school's. Done twice, it is the same.</summary>
    /// <param name="pages">The pages; the home page first.</param>
    /// <param name="school">The school.</param>
    public static IReadOnlyList<DocumentFacts> Settle(IReadOnlyList<DocumentFacts> pages, School school)
    {
        ArgumentNullException.ThrowIfNull(pages);
        ArgumentNullException.ThrowIfNull(school);
        if (pages.Count < FewestPages)
        {
            return pages;
        }

        SchoolName name = NameOf(pages, school);
        ILookup<(string, string?), (DocumentFacts Page, StatedChannel Channel)> shown = pages
            .SelectMany(page => page.Channels.All.Select(channel => (Page: page, Channel: channel))).ToLookup(one => Key(one.Channel));
        HashSet<(string, string?)> own = [.. shown.Where(account => IsOwn(account, pages, name)).Select(account => account.Key)];
        return [.. pages.Select(page => Kept(page, own))];
    }

    private static DocumentFacts Kept(DocumentFacts page, HashSet<(string, string?)> own)
    {
        // A policy or notice that is a page of the site is a column of its own: it must not prove itself.
        StatedChannel[] kept = page.Kind is DocumentKind.SocialMediaPolicy or DocumentKind.PrivacyNotice ? [] : [.. page.Channels.All.Where(channel => own.Contains(Key(channel)))];
        return kept.Length == page.Channels.All.Count ? page : page with { Channels = page.Channels with { All = kept } };
    }

    private static bool IsOwn(IGrouping<(string Platform, string? Handle), (DocumentFacts Page, StatedChannel Channel)> account, IReadOnlyList<DocumentFacts> pages, SchoolName name)
    {
        if (account.Key.Handle is not { } handle)
        {
            return true;
        }

        // A school that has its town's name does not own its town's library.
        if (name.IsKnown && OtherBody().IsMatch(handle) && !SchoolWord().IsMatch(handle))
        {
            return false;
        }

        return (name.IsKnown && name.Resembles(handle)) || account.Any(one => one.Channel.Line.Region is not PageRegion.Body || ReferenceEquals(one.Page, pages[0]) || IsAboutAccounts(one.Page) || Claims().IsMatch(one.Channel.Line.Text))
            || account.Select(one => one.Page).Distinct().Count() >= Math.Max(FewestPages, pages.Count * FrameShare);
    }

    private static bool IsAboutAccounts(DocumentFacts page) =>
        Titles(page).Any(title => AboutAccounts().IsMatch(title)) || (Uri.TryCreate(page.Document.Name, UriKind.Absolute, out Uri? address) && LinkInBio.Is(address));

    private static IEnumerable<string> Titles(DocumentFacts page) =>
        page.Document.Lines.Where(line => line.Heading && line.Region == PageRegion.Body).Take(1).Select(line => line.Text).Append(page.Document.Metadata.Title ?? "");

    private static (string Platform, string? Handle) Key(StatedChannel channel) =>
        (channel.Platform, channel.Handle is { } handle ? PlatformCatalogue.Default.Normal(channel.Platform, handle) : null);

    /// <summary>The school's name as its file has it; where there is none, the words that most titles of the site share.</summary>
    private static SchoolName NameOf(IReadOnlyList<DocumentFacts> pages, School school)
    {
        if (school.Name.Length > 0)
        {
            return SchoolName.Of([school.Name, .. school.Aliases]);
        }

        string[] shared = [.. pages
            .SelectMany(page => Parts().Split(page.Document.Metadata.Title ?? "").Select(part => part.Trim()).Where(part => part.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase))
            .GroupBy(part => part, StringComparer.OrdinalIgnoreCase)
            .Where(part => part.Count() * 2 >= pages.Count)
            .OrderByDescending(part => part.Count()).Select(part => part.Key).Take(2)];
        return SchoolName.Of(shared.Length > 0 ? shared : [pages[0].Document.Metadata.Title ?? ""]);
    }

    [GeneratedRegex(@"\s[|–—:·»-]\s", RegexOptions.CultureInvariant)]
    private static partial Regex Parts();

    [GeneratedRegex(@"\b(?:contact|social media|social networks?|stay (?:in touch|connected)|keep in touch|get in touch|follow us|find us|connect with us|communication|facebook|twitter|instagram)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AboutAccounts();

    /// <summary>"Follow our class on X", "the school's Instagram account": words that claim it, wherever they stand.</summary>
    [GeneratedRegex(@"\b(?:our|school['’]s|academy['’]s|college['’]s|follow us|find us)\b[^.;]{0,60}\b(?:accounts?|pages?|channels?|feeds?|profiles?|facebook|twitter|instagram|youtube|tiktok|on x)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Claims();

    /// <summary>Handles of bodies that are no school.</summary>
    [GeneratedRegex(@"trust|academies|council|diocese|parish|church|police|fire(?:andrescue|rescue|service|brigade|$)|nhs|charity|borough|county(?:council|cc)|library|museum|scouts|football|cricket|rugby|theatre|linktree|linktr", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OtherBody();

    [GeneratedRegex("school|primary|academy|college|infant|junior|nursery|secondary|high", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SchoolWord();
}
