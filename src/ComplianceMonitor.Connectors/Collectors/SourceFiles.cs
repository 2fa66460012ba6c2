using ComplianceMonitor.Connectors.Documents;
using ComplianceMonitor.Connectors.Web;
using ComplianceMonitor.Connectors.Web.Finding;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Reading;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Connectors.Collectors;

/// <summary>Evidence from files and addresses that are named: policy, privacy notices, a saved page of the website.</summary>
/// <param name="files">The readers of documents.</param>
/// <param name="web">The one client of everything that fetches.</param>
internal sealed class SourceFiles(DocumentFiles files, WebReader web)
{
    private readonly WebDocuments _web = new(web, files);

    /// <summary>Reads the social media policy. A document of another kind is no evidence about it.</summary>
    /// <param name="place">Where it lies.</param>
    /// <param name="conditions">Whether robots.txt is waived for an address.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<Observation<DocumentFacts>> PolicyAsync(Location place, Func<Location, Conditions> conditions, CancellationToken cancellationToken) =>
        await FactsAsync(place, conditions(place), cancellationToken) switch
        {
            Observation<DocumentFacts>.Seen { Value.Kind: not DocumentKind.SocialMediaPolicy } seen =>
                new Observation<DocumentFacts>.CouldNotLook(Reason.Unreadable, WrongKind(seen.Value.Kind, place.Written)),
            var policy => policy,
        };

    /// <summary>Reads the privacy notices: all of them or none, since a promise could stand in the one that was not read.</summary>
    /// <param name="places">Where they lie.</param>
    /// <param name="conditions">Whether robots.txt is waived for an address.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<Observation<IReadOnlyList<DocumentFacts>>> NoticesAsync(IReadOnlyList<Location> places, Func<Location, Conditions> conditions, CancellationToken cancellationToken)
    {
        List<DocumentFacts> notices = [];
        List<Source> sources = [];
        foreach (Location place in places)
        {
            switch (await FactsAsync(place, conditions(place), cancellationToken))
            {
                case Observation<DocumentFacts>.Seen seen:
                    notices.Add(seen.Value);
                    sources.Add(seen.Source);
                    break;
                case Observation<DocumentFacts>.CouldNotLook failed:
                    return new Observation<IReadOnlyList<DocumentFacts>>.CouldNotLook(failed.Reason, failed.Because);
            }
        }

        return new Observation<IReadOnlyList<DocumentFacts>>.Seen(notices, DocumentSearch.Together(sources));
    }

    /// <summary>Reads a saved page, which is taken as the whole website.</summary>
    /// <param name="place">Where it lies.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<Observation<Website>> WebsiteAsync(Location place, CancellationToken cancellationToken) =>
        await FactsAsync(place, Conditions.None, cancellationToken) switch
        {
            Observation<DocumentFacts>.Seen seen => new Observation<Website>.Seen(new([seen.Value], Whole: seen.Value.Document.Missing is null), seen.Source),
            Observation<DocumentFacts>.CouldNotLook failed => new Observation<Website>.CouldNotLook(failed.Reason, failed.Because),
            _ => new Observation<Website>.CouldNotLook(Reason.Unreachable, $"{place.Written} does not exist."),
        };

    /// <summary>Says what a document seems to be that was given as a policy.</summary>
    /// <param name="kind">What it was read as.</param>
    /// <param name="name">Its name.</param>
    public static string WrongKind(DocumentKind kind, string name) => kind switch
    {
        DocumentKind.PrivacyNotice => $"{name} seems to be a privacy notice, not a social media policy: give it as --notice or documents.privacyNotices.",
        DocumentKind.WebsitePage => $"{name} seems to be a page of a website, not a social media policy: give it as --website or website.",
        _ => $"{name} seems to be another document (an acceptable use or online safety policy, perhaps), not a social media policy.",
    };

    private async Task<Observation<DocumentFacts>> FactsAsync(Location place, Conditions conditions, CancellationToken cancellationToken)
    {
        if (place.IsWeb)
        {
            return await _web.ReadAsync(place.Target, place.Written, conditions, cancellationToken);
        }

        // Findings quote the document by the name in the school's file: it is the same on every machine.
        return await files.ReadFileAsync(place.Target, cancellationToken) switch
        {
            Observation<Document>.Seen seen => new Observation<DocumentFacts>.Seen(
                DocumentFacts.Read(seen.Value with { Name = place.Written }), seen.Source with { Address = place.Written }),
            Observation<Document>.CouldNotLook failed => new Observation<DocumentFacts>.CouldNotLook(
                failed.Reason, failed.Because.Replace(place.Target, place.Written, StringComparison.Ordinal)),
            _ => new Observation<DocumentFacts>.CouldNotLook(Reason.Unreachable, $"{place.Written} does not exist."),
        };
    }
}
