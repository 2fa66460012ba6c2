using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ComplianceMonitor.Core.Accounts.Directories;
using ComplianceMonitor.Core.Checks.Archives;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Publishing;
using ComplianceMonitor.Core.Reading;

namespace ComplianceMonitor.Core.Checks.Freezing;

/// <summary>Frozen evidence, asked for again.</summary>
internal abstract record Thawed<T>
{
    private Thawed()
    {
    }

    /// <summary>It is all there, with the hashes that name it.</summary>
    public sealed record Whole(T Value) : Thawed<T>;

    /// <summary>Some of it was erased.</summary>
    public sealed record Erased(Tombstone Tombstone) : Thawed<T>;

    /// <summary>It is not what was archived.</summary>
    public sealed record Broken(string Because) : Thawed<T>;
}

/// <summary>Reads evidence back. Facts are read anew from the lines, so that today's rules judge.</summary>
/// <param name="archive">Where from.</param>
internal sealed class Thaw(IArchive archive)
{
    /// <summary>A manifest.</summary>
    /// <param name="hash">Its hash.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public Task<Thawed<Manifest>> ManifestAsync(string hash, CancellationToken cancellationToken) =>
        TryAsync(() => ReadAsync(Container.Manifests, hash, ArchiveJson.Default.Manifest, cancellationToken));

    /// <summary>The directory that a manifest names.</summary>
    /// <param name="manifest">The manifest of a snapshot.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public Task<Thawed<DirectorySnapshot>> SnapshotAsync(Manifest manifest, CancellationToken cancellationToken) =>
        TryAsync(async () => (await ReadAsync(Container.Evidence, manifest.People, ArchiveJson.Default.FrozenSnapshot, cancellationToken)).Snapshot);

    /// <summary>The directory whose manifest has a hash.</summary>
    /// <param name="hash">The manifest's hash.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public async Task<Thawed<DirectorySnapshot>> SnapshotAsync(string hash, CancellationToken cancellationToken) =>
        await ManifestAsync(hash, cancellationToken) is Thawed<Manifest>.Whole { Value: var manifest }
            ? await SnapshotAsync(manifest, cancellationToken)
            : new Thawed<DirectorySnapshot>.Broken("its manifest is not there");

    /// <summary>What was concluded.</summary>
    /// <param name="hash">Its hash.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public Task<Thawed<FrozenFindings>> FindingsAsync(string hash, CancellationToken cancellationToken) =>
        TryAsync(() => ReadAsync(Container.Evidence, hash, ArchiveJson.Default.FrozenFindings, cancellationToken));

    /// <summary>The evidence that a manifest names.</summary>
    /// <param name="manifest">The manifest.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public Task<Thawed<EvidenceSet>> EvidenceAsync(Manifest manifest, CancellationToken cancellationToken) => TryAsync(async () =>
    {
        FrozenPeople people = await ReadAsync(Container.Evidence, manifest.People, ArchiveJson.Default.FrozenPeople, cancellationToken);
        FrozenObservations observations = await ReadAsync(Container.Evidence, manifest.Observations, ArchiveJson.Default.FrozenObservations, cancellationToken);
        Dictionary<string, DocumentFacts> facts = new(StringComparer.Ordinal);
        foreach (string hash in manifest.Documents)
        {
            facts[hash] = DocumentFacts.Read(await ReadAsync(Container.Evidence, hash, ArchiveJson.Default.Document, cancellationToken));
        }

        EvidenceSet thawed = new()
        {
            School = people.School,
            Today = manifest.Today,
            Policy = observations.Policy.Thaw(Facts),
            PrivacyNotices = observations.PrivacyNotices.Thaw<IReadOnlyList<DocumentFacts>>(hashes => [.. hashes.Select(Facts)]),
            Website = observations.Website.Thaw(website => new Website(SiteChannels.Settle([.. website.Pages.Select(Facts)], people.School), website.Whole) { Shortfall = website.Shortfall }),
            Directories = people.ThawDirectories(),
            Platforms = people.ThawPlatforms(),
            Attestations = people.Attestations.Thaw(attestations => attestations),
        };
        thawed = observations.AccountPages is { } pages ? thawed with { AccountPages = pages.Thaw(seen => seen) } : thawed;
        return observations.Scans is { } scans ? thawed with { Mentions = scans.Thaw(looks => new MentionLog(looks, people.Mentions ?? [])) } : thawed;

        DocumentFacts Facts(string hash) => facts.TryGetValue(hash, out DocumentFacts? one) ? one : throw new JsonException($"the manifest lacks document {hash}");
    });

    private static async Task<Thawed<T>> TryAsync<T>(Func<Task<T>> read)
    {
        try
        {
            return new Thawed<T>.Whole(await read());
        }
        catch (NotThawedException gone) when (gone.Tombstone is { } tombstone)
        {
            return new Thawed<T>.Erased(tombstone);
        }
        catch (Exception exception) when (exception is NotThawedException or JsonException)
        {
            return new Thawed<T>.Broken(exception.Message);
        }
    }

    private async Task<T> ReadAsync<T>(Container container, string hash, JsonTypeInfo<T> type, CancellationToken cancellationToken) =>
        await archive.ReadAsync(container, hash, cancellationToken) switch
        {
            ArchiveRead.Found found => JsonSerializer.Deserialize(found.Content.Span, type) ?? throw new JsonException($"{hash} is empty"),
            ArchiveRead.Erased erased => throw new NotThawedException($"{hash} was erased.", erased.Tombstone),
            ArchiveRead.Damaged damaged => throw new NotThawedException(damaged.Because),
            _ => throw new NotThawedException($"{hash} is not in the archive."),
        };

    /// <summary>Leaves the reading of many parts at the first that is not there; never seen outside.</summary>
    private sealed class NotThawedException(string message, Tombstone? tombstone = null) : Exception(message)
    {
        public Tombstone? Tombstone => tombstone;
    }
}
