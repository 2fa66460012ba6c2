using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Serialization;
using ComplianceMonitor.Core.Checks.Archives;

namespace ComplianceMonitor.Connectors.Storage;

/// <summary>
/// Content in a folder: CONTAINER/ab/abcd….gz, and CONTAINER/ab/abcd….erased.json for what was erased. A file appears whole, on the disk, and
/// never changes. A tombstone is laid before the content goes, and counts from then on.
/// </summary>
public sealed partial class LocalArchive : IArchive
{
    private readonly string _folder;
    private readonly string _unfinished;

    /// <summary>Opens an archive; the folder is made where it is missing.</summary>
    /// <param name="folder">The folder.</param>
    /// <exception cref="StorageException">It cannot be written.</exception>
    public LocalArchive(string folder)
    {
        _folder = Path.GetFullPath(folder);
        _unfinished = Path.Combine(_folder, "unfinished");
        Guarded(_folder, () =>
        {
            Directory.CreateDirectory(_unfinished);
            Sweep();
            return true;
        });
    }

    /// <inheritdoc/>
    public async Task<ArchiveWrite> WriteAsync(Container container, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        string hash = ContentHash.Of(content.Span);
        switch (await ReadAsync(container, hash, cancellationToken))
        {
            case ArchiveRead.Found:
                return new ArchiveWrite.AlreadyThere(hash);
            case ArchiveRead.Erased erased:
                return new ArchiveWrite.Erased(erased.Tombstone);
            default:
                // What is damaged is mended by the true content.
                await Task.Run(() => Place(ContentPath(container, hash), stream => Compress(stream, content.Span)), CancellationToken.None);
                return new ArchiveWrite.Written(hash);
        }
    }

    /// <inheritdoc/>
    public Task<ArchiveRead> ReadAsync(Container container, string hash, CancellationToken cancellationToken)
    {
        string path = ContentPath(container, hash);
        return Task.Run(
            () => Guarded(path, () =>
            {
                if (ReadTombstone(container, hash) is { } tombstone)
                {
                    return new ArchiveRead.Erased(tombstone);
                }

                return File.Exists(path) ? Verified(path, hash) : new ArchiveRead.NotThere();
            }),
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<ArchiveErasure> EraseAsync(Container container, Tombstone tombstone, CancellationToken cancellationToken)
    {
        if (container == Container.Manifests)
        {
            throw new ArgumentException("A manifest holds no personal data and is never erased.", nameof(container));
        }

        string path = ContentPath(container, tombstone.Hash);
        return Task.Run<ArchiveErasure>(
            () => Guarded<ArchiveErasure>(path, () =>
            {
                Tombstone? earlier = ReadTombstone(container, tombstone.Hash);
                if (earlier is null && !File.Exists(path))
                {
                    return new ArchiveErasure.NotThere();
                }

                if (earlier is null)
                {
                    Place(TombstonePath(container, tombstone.Hash), stream => JsonSerializer.Serialize(stream, tombstone, TombstoneJson.Default.Tombstone));
                }

                File.Delete(path);
                return new ArchiveErasure.Erased(earlier ?? tombstone);
            }),
            cancellationToken);
    }

    private static ArchiveRead Verified(string path, string hash)
    {
        try
        {
            using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
            using GZipStream gzip = new(file, CompressionMode.Decompress);
            using MemoryStream content = new();
            gzip.CopyTo(content);
            ReadOnlyMemory<byte> bytes = content.GetBuffer().AsMemory(0, (int)content.Length);
            return string.Equals(ContentHash.Of(bytes.Span), hash, StringComparison.Ordinal)
                ? new ArchiveRead.Found(bytes)
                : new ArchiveRead.Damaged($"{path} holds other content than its name says.");
        }
        catch (InvalidDataException exception)
        {
            return new ArchiveRead.Damaged($"{path} cannot be unpacked: {exception.Message}");
        }
    }

    private static void Compress(Stream stream, ReadOnlySpan<byte> content)
    {
        using GZipStream gzip = new(stream, CompressionLevel.Optimal, leaveOpen: true);
        gzip.Write(content);
    }

    private static T Guarded<T>(string path, Func<T> act)
    {
        try
        {
            return act();
        }
        catch (Exception exception) when (StorageException.IsDisk(exception))
        {
            throw new StorageException($"{path}: {exception.Message} Nothing that was archived is lost.", exception);
        }
    }

    private Tombstone? ReadTombstone(Container container, string hash)
    {
        string path = TombstonePath(container, hash);
        return File.Exists(path) ? JsonSerializer.Deserialize(File.ReadAllBytes(path), TombstoneJson.Default.Tombstone) : null;
    }

    private void Place(string path, Action<Stream> write) => Guarded(path, () =>
    {
        string unfinished = Path.Combine(_unfinished, Guid.NewGuid().ToString("N"));
        try
        {
            WholeFile.Write(unfinished, write);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }

        return true;
    });

    /// <summary>Takes away what a crash left unfinished; a file that a live process is writing is locked and stays.</summary>
    private void Sweep()
    {
        foreach (string file in Directory.EnumerateFiles(_unfinished))
        {
            try
            {
                using FileStream claim = new(file, FileMode.Open, FileAccess.ReadWrite, FileShare.Delete);
                File.Delete(file);
            }
            catch (IOException)
            {
                continue;
            }
        }
    }

    private string ContentPath(Container container, string hash) => PathOf(container, hash, ".gz");

    private string TombstonePath(Container container, string hash) => PathOf(container, hash, ".erased.json");

    private string PathOf(Container container, string hash, string ending) => ContentHash.IsHash(hash)
        ? Path.Combine(_folder, container.ToString().ToLowerInvariant(), hash[..2], hash + ending)
        : throw new ArgumentException("That is no SHA-256 in lower-case hexadecimal digits.", nameof(hash));

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
    [JsonSerializable(typeof(Tombstone))]
    private sealed partial class TombstoneJson : JsonSerializerContext;
}
