namespace ComplianceMonitor.Core.Checks.Archives;

/// <summary>The containers. Their names in every archive are the members' names in lower case.</summary>
public enum Container
{
    /// <summary>What each check saw, without personal data; chained, never changed, never erased.</summary>
    Manifests = 1,

    /// <summary>The evidence that manifests name.</summary>
    Evidence,

    /// <summary>Reports as they were sent.</summary>
    Reports,
}

/// <summary>Write-once blobs, named by the SHA-256 of their content.</summary>
public interface IArchive
{
    /// <summary>Keeps content, durably. Writing the same again changes nothing, and brings nothing back that was erased.</summary>
    /// <param name="container">Where to.</param>
    /// <param name="content">The content.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    Task<ArchiveWrite> WriteAsync(Container container, ReadOnlyMemory<byte> content, CancellationToken cancellationToken);

    /// <summary>Reads content and checks that it still has its hash.</summary>
    /// <param name="container">Where from.</param>
    /// <param name="hash">The name: 64 lower-case hexadecimal digits.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <exception cref="ArgumentException">That is no hash.</exception>
    Task<ArchiveRead> ReadAsync(Container container, string hash, CancellationToken cancellationToken);

    /// <summary>Takes content away for good and leaves a tombstone.</summary>
    /// <param name="container">Where from; not <see cref="Container.Manifests"/>.</param>
    /// <param name="tombstone">The hash, when and why; the first one stays.</param>
    /// <param name="cancellationToken">Stops the wait; an erasure that has begun is finished.</param>
    /// <exception cref="ArgumentException">That is no hash, or a manifest, which holds nothing to erase.</exception>
    Task<ArchiveErasure> EraseAsync(Container container, Tombstone tombstone, CancellationToken cancellationToken);
}

/// <summary>What is left of erased content.</summary>
/// <param name="Hash">The content's SHA-256, 64 lower-case hexadecimal digits.</param>
/// <param name="ErasedAt">When it was erased.</param>
/// <param name="Why">Why, without personal data.</param>
public sealed record Tombstone(string Hash, DateTimeOffset ErasedAt, string Why);

/// <summary>The answer to a write. In every case the hash names the content.</summary>
public abstract record ArchiveWrite
{
    private ArchiveWrite(string hash) => Hash = hash;

    /// <summary>The content's name.</summary>
    public string Hash { get; }

    /// <summary>It is kept now.</summary>
    /// <param name="Name">The content's name.</param>
    public sealed record Written(string Name) : ArchiveWrite(Name);

    /// <summary>It was kept before.</summary>
    /// <param name="Name">The content's name.</param>
    public sealed record AlreadyThere(string Name) : ArchiveWrite(Name);

    /// <summary>It was erased before and is not kept.</summary>
    /// <param name="Tombstone">What is left of it.</param>
    public sealed record Erased(Tombstone Tombstone) : ArchiveWrite(Tombstone.Hash);
}

/// <summary>The answer to a read.</summary>
public abstract record ArchiveRead
{
    private ArchiveRead()
    {
    }

    /// <summary>The content, with the hash that names it.</summary>
    /// <param name="Content">The content.</param>
    public sealed record Found(ReadOnlyMemory<byte> Content) : ArchiveRead;

    /// <summary>Nothing has this name.</summary>
    public sealed record NotThere : ArchiveRead;

    /// <summary>It was erased.</summary>
    /// <param name="Tombstone">What is left of it.</param>
    public sealed record Erased(Tombstone Tombstone) : ArchiveRead;

    /// <summary>Something has this name, and it is not what was written.</summary>
    /// <param name="Because">What is wrong, in one sentence.</param>
    public sealed record Damaged(string Because) : ArchiveRead;
}

/// <summary>The answer to an erasure.</summary>
public abstract record ArchiveErasure
{
    private ArchiveErasure()
    {
    }

    /// <summary>It is gone.</summary>
    /// <param name="Tombstone">What is left of it; an earlier one where it had been erased before.</param>
    public sealed record Erased(Tombstone Tombstone) : ArchiveErasure;

    /// <summary>Nothing has this name.</summary>
    public sealed record NotThere : ArchiveErasure;
}
