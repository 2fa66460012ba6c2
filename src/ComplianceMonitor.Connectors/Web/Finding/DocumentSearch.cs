using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using ComplianceMonitor.Connectors.Web.Crawl;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Publishing;
using ComplianceMonitor.Core.Reading;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Connectors.Web.Finding;

/// <summary>Finds the social media policy and the privacy notices of a site that was visited.</summary>
/// <param name="web">Fetches and reads documents.</param>
/// <param name="site">The site.</param>
/// <param name="school">The school.</param>
/// <param name="conditions">Whether robots.txt is waived for the school's own site.</param>
/// <param name="clock">Says when nothing was found.</param>
internal sealed partial class DocumentSearch(WebDocuments web, Crawled site, School school, Conditions conditions, TimeProvider clock)
{
    private const int MostPolicies = 5;
    private const int MostNotices = 10;

    private readonly Dictionary<string, Observation<DocumentFacts>> _read = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The social media policy: of several the one that was reviewed last.</summary>
    /// <param name="pages">Pages that were read, on the site and one step from it.</param>
    /// <param name="links">Their links.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<Observation<DocumentFacts>> PolicyAsync(IReadOnlyList<CrawledPage> pages, IReadOnlyList<SiteLink> links, CancellationToken cancellationToken)
    {
        IReadOnlyList<Candidate> candidates = Candidate.Of(site.Home, pages, links, DocumentKind.SocialMediaPolicy, DocumentRank.AsPolicy);
        List<(Candidate Candidate, Observation<DocumentFacts> Read)> read = await ReadAsync(candidates, MostPolicies, cancellationToken);
        Observation<DocumentFacts>.Seen[] found = [.. read.Select(one => one.Read).OfType<Observation<DocumentFacts>.Seen>().Where(seen => seen.Value.Kind == DocumentKind.SocialMediaPolicy)];
        return found.Length > 0 ? found.MaxBy(policy => policy.Value.Review.LastReviewed?.Value.Last ?? DateOnly.MinValue)!
            : Plain(read) is { Read: Observation<DocumentFacts>.CouldNotLook failed } unread ? new Observation<DocumentFacts>.CouldNotLook(failed.Reason, $"The website links what seems to be the social media policy ({unread.Candidate.Address.AbsoluteUri}), and it could not be read: {failed.Because}")
            : Nothing<DocumentFacts>("social media policy", "documents.policy");
    }

    /// <summary>The privacy notices, all of them. One that is linked plainly and could not be read leaves a gap in its place.</summary>
    /// <param name="pages">Pages that were read, on the site and one step from it.</param>
    /// <param name="links">Their links.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<Observation<IReadOnlyList<DocumentFacts>>> NoticesAsync(IReadOnlyList<CrawledPage> pages, IReadOnlyList<SiteLink> links, CancellationToken cancellationToken)
    {
        IReadOnlyList<Candidate> candidates = Candidate.Of(site.Home, pages, links, DocumentKind.PrivacyNotice, DocumentRank.AsNotice);
        List<(Candidate Candidate, Observation<DocumentFacts> Read)> read = await ReadAsync(candidates, MostNotices, cancellationToken);
        Observation<DocumentFacts>.Seen[] found =
        [
            .. read.Where(one => one.Candidate.Near || Destinations.Of(one.Candidate.Address) == Destination.Document || SpeaksOfSchool(one.Read))
                .Select(one => one.Read).OfType<Observation<DocumentFacts>.Seen>().Where(seen => seen.Value.Kind == DocumentKind.PrivacyNotice).DistinctBy(seen => seen.Source.Sha256, StringComparer.Ordinal),
        ];
        var unread = Plain(read);
        if (found.Length == 0)
        {
            return unread is { Read: Observation<DocumentFacts>.CouldNotLook failed }
                ? new Observation<IReadOnlyList<DocumentFacts>>.CouldNotLook(failed.Reason, $"The website links what seems to be a privacy notice, and it could not be read: {failed.Because}")
                : Nothing<IReadOnlyList<DocumentFacts>>("privacy notice", "documents.privacyNotices");
        }

        string? lacking = unread is { Read: Observation<DocumentFacts>.CouldNotLook gap } ? gap.Because.TrimEnd('.')
            : candidates.Skip(read.Count).FirstOrDefault(candidate => candidate.Rank >= DocumentRank.Plain) is { } more
                ? string.Create(CultureInfo.InvariantCulture, $"more than {MostNotices} are linked, and {more.Address.AbsoluteUri} was not read")
                : null;
        DocumentFacts[] notices = [.. found.Select(seen => seen.Value)];
        if (lacking is not null)
        {
            notices[^1] = notices[^1] with { Document = notices[^1].Document with { Missing = lacking } };
        }

        return new Observation<IReadOnlyList<DocumentFacts>>.Seen(notices, Together([.. found.Select(seen => seen.Source)]));
    }

    /// <summary>One source for what came from several.</summary>
    /// <param name="sources">At least one.</param>
    public static Source Together(IReadOnlyList<Source> sources) => sources is [var only]
        ? only
        : new(
            string.Join(", ", sources.Select(source => source.Address)),
            sources.Min(source => source.RetrievedAt),
            Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(string.Concat(sources.Select(source => source.Sha256))))));

    private async Task<List<(Candidate Candidate, Observation<DocumentFacts> Read)>> ReadAsync(IReadOnlyList<Candidate> candidates, int most, CancellationToken cancellationToken)
    {
        List<(Candidate, Observation<DocumentFacts>)> read = [];
        foreach (Candidate candidate in candidates.Take(most))
        {
            string address = candidate.Address.AbsoluteUri;
            if (candidate.Page is { } page)
            {
                read.Add((candidate, new Observation<DocumentFacts>.Seen(page.Facts, page.Source)));
                continue;
            }

            if (!_read.TryGetValue(address, out Observation<DocumentFacts>? document))
            {
                _read[address] = document = await web.ReadAsync(address, address, candidate.Near ? conditions : Conditions.None, cancellationToken);
            }

            read.Add((candidate, document));
        }

        return read;
    }

    private static (Candidate Candidate, Observation<DocumentFacts> Read) Plain(List<(Candidate Candidate, Observation<DocumentFacts> Read)> read) =>
        read.FirstOrDefault(one => one.Candidate.Rank >= DocumentRank.Plain && one.Read is Observation<DocumentFacts>.CouldNotLook);

    private Observation<T> Nothing<T>(string what, string key) => site.Shortfall is { } lacking
        ? new Observation<T>.CouldNotLook(Reason.Partial, $"No {what} was found on the part of the website that was read ({lacking.Because.TrimEnd('.')}): name its address in {key} of school.yaml.")
        : new Observation<T>.NotThere(clock.GetUtcNow(), string.Create(CultureInfo.InvariantCulture, $"none of the {site.Pages.Count} pages of {site.Home.AbsoluteUri} carries or links one"));

    /// <summary>A page elsewhere is the school's where it names the school, or is a trust's.</summary>
    private bool SpeaksOfSchool(Observation<DocumentFacts> read) =>
        read is Observation<DocumentFacts>.Seen seen && seen.Value.Document.Lines.Any(line =>
            OfTrust().IsMatch(line.Text) || school.Aliases.Append(school.Name).Any(name => name.Length > 0 && line.Text.Contains(name, StringComparison.OrdinalIgnoreCase)));

    [GeneratedRegex(@"\b(?:academy trust|academies trust|multi-academy|learning trust|schools trust|schools of the trust|our schools|the federation)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfTrust();
}
