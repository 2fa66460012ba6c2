using System.Collections.Concurrent;
using Azure.Storage.Blobs;
using ComplianceMonitor.Azure.Storage;
using ComplianceMonitor.Core.Checks.Archives;

namespace ComplianceMonitor.Azure.Blobs;

/// <summary>
/// Content in Azure Blob Storage: HASH.gz in the container, and HASH.erased for what was erased. A tombstone is laid before the content goes
/// and counts from then on; who writes looks for one after the write too, so that a race ends erased. A container is made at its first use.
/// </summary>
public sealed class BlobArchive : IArchive
{
    private readonly BlobServiceClient _service;
    private readonly string _prefix;
    private readonly ConcurrentDictionary<Container, BlobContainerClient> _open = [];

    /// <summary>Opens the archive of an account.</summary>
    /// <param name="service">The account.</param>
    /// <param name="prefix">Put before each container's name: lower-case letters and digits.</param>
    internal BlobArchive(BlobServiceClient service, string prefix = "")
    {
        _service = service;
        _prefix = prefix;
    }

    /// <summary>Called between the first look for a tombstone and the write; lets a test make the race happen.</summary>
    internal Func<Task> BeforeWrite { get; set; } = () => Task.CompletedTask;

    /// <inheritdoc/>
    public Task<ArchiveWrite> WriteAsync(Container container, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return InAsync(container, ContentHash.Of(content.Span), places => WriteAsync(places, content), CancellationToken.None).WaitAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public Task<ArchiveRead> ReadAsync(Container container, string hash, CancellationToken cancellationToken) =>
        InAsync(container, hash, async places => (await places.ReadAsync(cancellationToken)).Read, cancellationToken);

    /// <inheritdoc/>
    public Task<ArchiveErasure> EraseAsync(Container container, Tombstone tombstone, CancellationToken cancellationToken)
    {
        if (container == Container.Manifests)
        {
            throw new ArgumentException("A manifest holds no personal data and is never erased.", nameof(container));
        }

        cancellationToken.ThrowIfCancellationRequested();
        return InAsync(container, tombstone.Hash, places => EraseAsync(places, tombstone), CancellationToken.None).WaitAsync(cancellationToken);
    }

    private async Task<ArchiveWrite> WriteAsync(ArchivedBlob places, ReadOnlyMemory<byte> content)
    {
        if (await places.TombstoneAsync(CancellationToken.None) is { } before)
        {
            await places.RemoveAsync();
            return new ArchiveWrite.Erased(before);
        }

        await BeforeWrite();
        bool written = await places.PlaceAsync(content);
        if (await places.TombstoneAsync(CancellationToken.None) is { } meanwhile)
        {
            await places.RemoveAsync();
            return new ArchiveWrite.Erased(meanwhile);
        }

        return written ? new ArchiveWrite.Written(places.Hash) : new ArchiveWrite.AlreadyThere(places.Hash);
    }

    private static async Task<ArchiveErasure> EraseAsync(ArchivedBlob places, Tombstone tombstone)
    {
        Tombstone? earlier = await places.TombstoneAsync(CancellationToken.None);
        if (earlier is null && !await places.IsThereAsync())
        {
            return new ArchiveErasure.NotThere();
        }

        Tombstone laid = earlier ?? await places.LayAsync(tombstone);
        await places.RemoveAsync();
        return new ArchiveErasure.Erased(laid);
    }

    private async Task<T> InAsync<T>(Container container, string hash, Func<ArchivedBlob, Task<T>> act, CancellationToken cancellationToken)
    {
        if (!ContentHash.IsHash(hash))
        {
            throw new ArgumentException("That is no SHA-256 in lower-case hexadecimal digits.", nameof(hash));
        }

        string name = _prefix + container.ToString().ToLowerInvariant();
        try
        {
            return await act(new(await OpenAsync(container, name, cancellationToken), hash));
        }
        catch (Exception exception) when (StorageFailures.IsExpected(exception, cancellationToken))
        {
            throw StorageFailures.Told(exception, $"Container {name} of {_service.AccountName}", "Storage Blob Data Contributor");
        }
    }

    private async Task<BlobContainerClient> OpenAsync(Container container, string name, CancellationToken cancellationToken)
    {
        if (_open.TryGetValue(container, out BlobContainerClient? open))
        {
            return open;
        }

        BlobContainerClient client = _service.GetBlobContainerClient(name);
        await client.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        return _open.GetOrAdd(container, client);
    }
}
