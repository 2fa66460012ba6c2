using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ComplianceMonitor.Core.Accounts.Directories;
using ComplianceMonitor.Core.Accounts.Platforms;
using ComplianceMonitor.Core.Checks.Archives;
using ComplianceMonitor.Core.Checks.Snapshots;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Reading;

namespace ComplianceMonitor.Core.Checks.Freezing;

/// <summary>Archives evidence. The same document in many checks is kept once.</summary>
/// <param name="archive">Where to.</param>
internal sealed class Freezer(IArchive archive)
{
    private const int Format = 1;

    /// <summary>Archives evidence; the manifest that names it is not yet chained nor archived.</summary>
    /// <param name="evidence">The evidence.</param>
    /// <param name="run">The check.</param>
    /// <param name="at">The instant of the check.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public async Task<Manifest> FreezeAsync(EvidenceSet evidence, RunId run, DateTimeOffset at, CancellationToken cancellationToken)
    {
        Dictionary<Document, string> hashes = new(ReferenceEqualityComparer.Instance);
        foreach (Document document in DocumentsOf(evidence))
        {
            hashes[document] = await WriteAsync(document, ArchiveJson.Default.Document, cancellationToken);
        }

        FrozenObservations observations = new(
            FrozenObservation<string>.Of(evidence.Policy, HashOf),
            FrozenObservation<IReadOnlyList<string>>.Of(evidence.PrivacyNotices, notices => [.. notices.Select(HashOf)]),
            FrozenObservation<FrozenWebsite>.Of(evidence.Website, website => new([.. website.Pages.Select(HashOf)], website.Whole, website.Shortfall)),
            FrozenObservation<IReadOnlyList<AccountPage>>.Of(evidence.AccountPages, pages => pages),
            FrozenObservation<IReadOnlyList<SourceLook>>.Of(evidence.Mentions, log => log.Looks));
        FrozenPeople people = new(
            run.ToString(),
            at,
            evidence.School,
            FrozenObservation<IReadOnlyList<Attestation>>.Of(evidence.Attestations, attestations => attestations))
        {
            Directories = FrozenObservation<IReadOnlyList<DirectorySnapshot>>.Of(evidence.Directories, directories => directories),
            Platforms = FrozenObservation<IReadOnlyList<PlatformEvidence>>.Of(evidence.Platforms, platforms => platforms),
            Mentions = evidence.Mentions is Observation<MentionLog>.Seen scanned ? scanned.Value.Mentions : null,
        };
        return new(
            Format,
            run.School,
            run.Area,
            run.Period.Text,
            at,
            evidence.Today,
            Previous: null,
            await WriteAsync(observations, ArchiveJson.Default.FrozenObservations, cancellationToken),
            await WriteAsync(people, ArchiveJson.Default.FrozenPeople, cancellationToken),
            [.. hashes.Values.Distinct(StringComparer.Ordinal)]);

        string HashOf(DocumentFacts facts) => hashes[facts.Document];
    }

    /// <summary>Archives a directory that schools share; the manifest that names it is not yet chained nor archived.</summary>
    /// <param name="snapshot">The directory.</param>
    /// <param name="run">The run.</param>
    /// <param name="at">The instant of the run.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public async Task<Manifest> FreezeAsync(DirectorySnapshot snapshot, RunId run, DateTimeOffset at, CancellationToken cancellationToken) => new(
        Format,
        run.School,
        run.Area,
        run.Period.Text,
        at,
        London.Day(at),
        Previous: null,
        await WriteAsync(FrozenReading.Of(snapshot), ArchiveJson.Default.FrozenReading, cancellationToken),
        await WriteAsync(new FrozenSnapshot(run.ToString(), at, snapshot), ArchiveJson.Default.FrozenSnapshot, cancellationToken),
        []);

    /// <summary>Archives a manifest; says its hash.</summary>
    /// <param name="manifest">The manifest, with its previous one.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public async Task<string> ChainAsync(Manifest manifest, CancellationToken cancellationToken) =>
        (await archive.WriteAsync(Container.Manifests, JsonSerializer.SerializeToUtf8Bytes(manifest, ArchiveJson.Default.Manifest), cancellationToken)).Hash;

    /// <summary>Archives what was concluded; says its hash.</summary>
    /// <param name="findings">The findings and the rules' versions.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public Task<string> FreezeAsync(FrozenFindings findings, CancellationToken cancellationToken) =>
        WriteAsync(findings, ArchiveJson.Default.FrozenFindings, cancellationToken);

    private static IEnumerable<Document> DocumentsOf(EvidenceSet evidence)
    {
        IEnumerable<DocumentFacts> policy = evidence.Policy is Observation<DocumentFacts>.Seen seen ? [seen.Value] : [];
        IEnumerable<DocumentFacts> notices = evidence.PrivacyNotices is Observation<IReadOnlyList<DocumentFacts>>.Seen read ? read.Value : [];
        IEnumerable<DocumentFacts> pages = evidence.Website is Observation<Website>.Seen { Value.Pages: var all } ? all : [];
        return policy.Concat(notices).Concat(pages).Select(facts => facts.Document);
    }

    private async Task<string> WriteAsync<T>(T value, JsonTypeInfo<T> type, CancellationToken cancellationToken) =>
        (await archive.WriteAsync(Container.Evidence, JsonSerializer.SerializeToUtf8Bytes(value, type), cancellationToken)).Hash;
}
