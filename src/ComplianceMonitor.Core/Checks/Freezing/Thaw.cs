using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ComplianceMonitor.Core.Checks.Archives;
using ComplianceMonitor.Core.Evidence;
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

        return new EvidenceSet
        {
            School = people.School,
            Today = manifest.Today,
            Policy = observations.Policy.Thaw(Facts),
            PrivacyNotices = observations.PrivacyNotices.Thaw<IReadOnlyList<DocumentFacts>>(hashes => [.. hashes.Select(Facts)]),
            Website = observations.Website.Thaw(website => new Website([.. website.Pages.Select(Facts)], website.Whole)),
            Directories = people.ThawDirectories(),
            Platforms = people.ThawPlatforms(),
            Attestations = people.Attestations.Thaw(attestations => attestations),
        };

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
