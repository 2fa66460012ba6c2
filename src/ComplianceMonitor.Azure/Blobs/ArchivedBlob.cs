using System.IO.Compression;
using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using ComplianceMonitor.Core.Checks.Archives;

namespace ComplianceMonitor.Azure.Blobs;

/// <summary>The two places of one hash: its content and its tombstone.</summary>
/// <param name="container">Where they lie.</param>
/// <param name="hash">The hash.</param>
internal sealed class ArchivedBlob(BlobContainerClient container, string hash)
{
    private const string Packed = "application/gzip";

    private readonly BlobClient _content = container.GetBlobClient(hash + ".gz");
    private readonly BlobClient _tombstone = container.GetBlobClient(hash + ".erased");

    /// <summary>The name of the content.</summary>
    public string Hash => hash;

    /// <summary>What the archive answers to a reader, with the state of the content's blob where there is one.</summary>
    public async Task<(ArchiveRead Read, ETag? Tag)> ReadAsync(CancellationToken cancellationToken)
    {
        // The tombstone is looked at last: one that is laid meanwhile counts.
        (ReadOnlyMemory<byte> Content, ETag Tag)? found = await _content.FindAsync(cancellationToken);
        if (await TombstoneAsync(cancellationToken) is { } tombstone)
        {
            return (new ArchiveRead.Erased(tombstone), found?.Tag);
        }

        return found is { } blob ? (Verified(blob.Content), blob.Tag) : (new ArchiveRead.NotThere(), null);
    }

    /// <summary>Puts the content in its place, and true content in the place of damaged. False where it was there.</summary>
    public async Task<bool> PlaceAsync(ReadOnlyMemory<byte> content)
    {
        BinaryData packed = Compress(content);
        return await _content.TryCreateAsync(packed, Packed)
            || (await ReadAsync(CancellationToken.None) is (ArchiveRead.Damaged, { } tag) && await _content.TryReplaceAsync(packed, Packed, tag));
    }

    /// <summary>True where content has the name.</summary>
    public async Task<bool> IsThereAsync() => await _content.ExistsAsync(CancellationToken.None);

    /// <summary>Takes the content away.</summary>
    public Task RemoveAsync() => _content.DeleteIfExistsAsync(DeleteSnapshotsOption.IncludeSnapshots, cancellationToken: CancellationToken.None);

    /// <summary>The tombstone; null where none is laid.</summary>
    public async Task<Tombstone?> TombstoneAsync(CancellationToken cancellationToken) =>
        await _tombstone.FindAsync(cancellationToken) is { } laid ? JsonSerializer.Deserialize(laid.Content.Span, TombstoneJson.Default.Tombstone) : null;

    /// <summary>Lays a tombstone, and says which one lies there: the first stays.</summary>
    public async Task<Tombstone> LayAsync(Tombstone tombstone)
    {
        BinaryData json = new(JsonSerializer.SerializeToUtf8Bytes(tombstone, TombstoneJson.Default.Tombstone));
        return await _tombstone.TryCreateAsync(json, "application/json") ? tombstone : await TombstoneAsync(CancellationToken.None) ?? tombstone;
    }

    private static BinaryData Compress(ReadOnlyMemory<byte> content)
    {
        using MemoryStream packed = new();
        using (GZipStream gzip = new(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(content.Span);
        }

        return new(packed.ToArray());
    }

    private ArchiveRead Verified(ReadOnlyMemory<byte> packed)
    {
        try
        {
            using GZipStream gzip = new(new MemoryStream(packed.ToArray()), CompressionMode.Decompress);
            using MemoryStream content = new();
            gzip.CopyTo(content);
            ReadOnlyMemory<byte> bytes = content.GetBuffer().AsMemory(0, (int)content.Length);
            return string.Equals(ContentHash.Of(bytes.Span), hash, StringComparison.Ordinal)
                ? new ArchiveRead.Found(bytes)
                : new ArchiveRead.Damaged($"{_content.Name} of container {container.Name} holds other content than its name says.");
        }
        catch (InvalidDataException exception)
        {
            return new ArchiveRead.Damaged($"{_content.Name} of container {container.Name} cannot be unpacked: {exception.Message}");
        }
    }
}
