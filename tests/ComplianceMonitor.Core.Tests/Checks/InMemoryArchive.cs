using System.Collections.Concurrent;
using ComplianceMonitor.Core.Checks.Archives;

namespace ComplianceMonitor.Core.Tests.Checks;

/// <summary>The smallest archive that keeps the contract.</summary>
public sealed class InMemoryArchive : IArchive
{
    private readonly ConcurrentDictionary<(Container, string), byte[]> _content = new();
    private readonly ConcurrentDictionary<(Container, string), Tombstone> _tombstones = new();

    /// <summary>Everything that is kept, by container and hash; a test may damage it.</summary>
    public ConcurrentDictionary<(Container Container, string Hash), byte[]> Content => _content;

    public Task<ArchiveWrite> WriteAsync(Container container, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        string hash = ContentHash.Of(content.Span);
        ArchiveWrite written = _tombstones.TryGetValue((container, hash), out Tombstone? tombstone) ? new ArchiveWrite.Erased(tombstone)
            : _content.TryAdd((container, hash), content.ToArray()) ? new ArchiveWrite.Written(hash)
            : new ArchiveWrite.AlreadyThere(hash);
        return Task.FromResult(written);
    }

    public Task<ArchiveRead> ReadAsync(Container container, string hash, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(ContentHash.IsHash(hash), true, nameof(hash));
        ArchiveRead read = _tombstones.TryGetValue((container, hash), out Tombstone? tombstone) ? new ArchiveRead.Erased(tombstone)
            : !_content.TryGetValue((container, hash), out byte[]? content) ? new ArchiveRead.NotThere()
            : string.Equals(ContentHash.Of(content), hash, StringComparison.Ordinal) ? new ArchiveRead.Found(content)
            : new ArchiveRead.Damaged($"{hash} holds other content than its name says.");
        return Task.FromResult(read);
    }

    public Task<ArchiveErasure> EraseAsync(Container container, Tombstone tombstone, CancellationToken cancellationToken)
    {
        if (container == Container.Manifests)
        {
            throw new ArgumentException("A manifest is never erased.", nameof(container));
        }

        ArchiveErasure erasure = _content.TryRemove((container, tombstone.Hash), out _) || _tombstones.ContainsKey((container, tombstone.Hash))
            ? new ArchiveErasure.Erased(_tombstones.GetOrAdd((container, tombstone.Hash), tombstone))
            : new ArchiveErasure.NotThere();
        return Task.FromResult(erasure);
    }
}
