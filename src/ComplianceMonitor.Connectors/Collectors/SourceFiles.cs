using System.Security.Cryptography;
using System.Text;
using ComplianceMonitor.Connectors.Directories;
using ComplianceMonitor.Connectors.Documents;
using ComplianceMonitor.Core.Accounts.Directories;
using ComplianceMonitor.Core.Accounts.People;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Reading;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Connectors.Collectors;

/// <summary>Evidence from files: policy, privacy notices, a saved page of the website, an export of the directory.</summary>
/// <param name="clock">Says when a file was read.</param>
public sealed class SourceFiles(TimeProvider clock)
{
    private const long LargeExports = 8 * 1024 * 1024;
    private const int MostRounds = 5;

    private readonly DocumentFiles _files = new(clock);
    private readonly DirectoryExport _exports = new(clock);

    /// <summary>Reads the social media policy. A document of another kind is no evidence about it.</summary>
    /// <param name="place">Where it lies.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<Observation<DocumentFacts>> PolicyAsync(Location place, CancellationToken cancellationToken) =>
        await FactsAsync(place, cancellationToken) switch
        {
            Observation<DocumentFacts>.Seen { Value.Kind: not DocumentKind.SocialMediaPolicy } seen =>
                new Observation<DocumentFacts>.CouldNotLook(Reason.Unreadable, WrongKind(seen.Value.Kind, place.Written)),
            var policy => policy,
        };

    /// <summary>Reads the privacy notices: all of them or none, since a promise could stand in the one that was not read.</summary>
    /// <param name="places">Where they lie.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<Observation<IReadOnlyList<DocumentFacts>>> NoticesAsync(IReadOnlyList<Location> places, CancellationToken cancellationToken)
    {
        List<DocumentFacts> notices = [];
        List<Source> sources = [];
        foreach (Location place in places)
        {
            switch (await FactsAsync(place, cancellationToken))
            {
                case Observation<DocumentFacts>.Seen seen:
                    notices.Add(seen.Value);
                    sources.Add(seen.Source);
                    break;
                case Observation<DocumentFacts>.CouldNotLook failed:
                    return new Observation<IReadOnlyList<DocumentFacts>>.CouldNotLook(failed.Reason, failed.Because);
            }
        }

        return new Observation<IReadOnlyList<DocumentFacts>>.Seen(notices, Together(sources));
    }

    /// <summary>Reads a saved page, which is taken as the whole website.</summary>
    /// <param name="place">Where it lies.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<Observation<Website>> WebsiteAsync(Location place, CancellationToken cancellationToken) =>
        await FactsAsync(place, cancellationToken) switch
        {
            Observation<DocumentFacts>.Seen seen => new Observation<Website>.Seen(new([seen.Value], Whole: seen.Value.Document.Missing is null), seen.Source),
            Observation<DocumentFacts>.CouldNotLook failed => new Observation<Website>.CouldNotLook(failed.Reason, failed.Because),
            _ => new Observation<Website>.CouldNotLook(Reason.Unreachable, $"{place.Written} does not exist."),
        };

    /// <summary>Reads exports of directories. One that cannot be read is among them, and says why.</summary>
    /// <param name="directories">Where they lie, and what they were said to be.</param>
    /// <param name="concerned">The people to hold of very large exports.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public Observation<IReadOnlyList<DirectorySnapshot>>.Seen Directories(
        IReadOnlyList<(Location Place, DirectoryKind? Kind)> directories, PeopleConcerned concerned, CancellationToken cancellationToken)
    {
        bool large = directories.Sum(one => File.Exists(one.Place.Target) ? new FileInfo(one.Place.Target).Length : 0) > LargeExports;
        bool more = large;
        for (int round = 0; more && round < MostRounds; round++)
        {
            // Who is concerned in one export may stand in the next under another name: read until nobody new is found.
            more = false;
            foreach ((Location place, DirectoryKind? kind) in directories)
            {
                _exports.Read(place, kind, person => { more |= concerned.Note(person); return false; }, cancellationToken);
            }
        }

        (DirectorySnapshot Snapshot, Source Source)[] read = [.. directories.Select(one => _exports.Read(one.Place, one.Kind, large ? concerned.Includes : null, cancellationToken))];
        return new Observation<IReadOnlyList<DirectorySnapshot>>.Seen([.. read.Select(one => one.Snapshot)], Together([.. read.Select(one => one.Source)]));
    }

    /// <summary>Says what a document seems to be that was given as a policy.</summary>
    /// <param name="kind">What it was read as.</param>
    /// <param name="name">Its name.</param>
    public static string WrongKind(DocumentKind kind, string name) => kind switch
    {
        DocumentKind.PrivacyNotice => $"{name} seems to be a privacy notice, not a social media policy: give it as --notice or documents.privacyNotices.",
        DocumentKind.WebsitePage => $"{name} seems to be a page of a website, not a social media policy: give it as --website or website.",
        _ => $"{name} seems to be another document (an acceptable use or online safety policy, perhaps), not a social media policy.",
    };

    private async Task<Observation<DocumentFacts>> FactsAsync(Location place, CancellationToken cancellationToken)
    {
        if (place.IsWeb)
        {
            return new Observation<DocumentFacts>.CouldNotLook(
                Reason.NotConfigured, $"{place.Written}: this version reads files and does not fetch addresses. Save it beside school.yaml and name the file.");
        }

        // Findings quote the document by the name in the school's file: it is the same on every machine.
        return await _files.ReadFileAsync(place.Target, cancellationToken) switch
        {
            Observation<Document>.Seen seen => new Observation<DocumentFacts>.Seen(
                DocumentFacts.Read(seen.Value with { Name = place.Written }), seen.Source with { Address = place.Written }),
            Observation<Document>.CouldNotLook failed => new Observation<DocumentFacts>.CouldNotLook(
                failed.Reason, failed.Because.Replace(place.Target, place.Written, StringComparison.Ordinal)),
            _ => new Observation<DocumentFacts>.CouldNotLook(Reason.Unreachable, $"{place.Written} does not exist."),
        };
    }

    private static Source Together(List<Source> sources) => sources is [var only]
        ? only
        : new(
            string.Join(", ", sources.Select(source => source.Address)),
            sources.Min(source => source.RetrievedAt),
            Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(string.Concat(sources.Select(source => source.Sha256))))));
}
