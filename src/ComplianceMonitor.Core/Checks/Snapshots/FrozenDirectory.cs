using ComplianceMonitor.Core.Accounts.Directories;
using ComplianceMonitor.Core.Accounts.People;
using ComplianceMonitor.Core.Checks.Archives;
using ComplianceMonitor.Core.Checks.Freezing;
using ComplianceMonitor.Core.Checks.Records;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Core.Checks.Snapshots;

/// <summary>
/// A live directory as it was frozen for all schools that share it: nobody is asked here. Its age is in the snapshot; where none was taken, or
/// the last one told less than the one before, it says why.
/// </summary>
/// <param name="kind">What it is.</param>
/// <param name="store">The records.</param>
/// <param name="archive">The archive.</param>
internal sealed class FrozenDirectory(DirectoryKind kind, IRecordStore store, IArchive archive) : ILiveDirectory
{
    private readonly Thaw _thaw = new(archive);

    /// <inheritdoc/>
    public DirectoryKind Kind => kind;

    /// <inheritdoc/>
    public async Task<DirectorySnapshot> ReadAsync(DirectoryReference directory, PeopleConcerned concerned, DateTimeOffset at, CancellationToken cancellationToken)
    {
        string name = directory.LiveName!;
        NewestSnapshot? newest = await NewestSnapshot.GetAsync(store, name, cancellationToken);
        if (newest?.EvidenceHash is not { } hash)
        {
            return newest?.Trouble is { } trouble ? Untold(trouble.Reason, trouble.Because)
                : Untold(Reason.NoEvidence, $"The directory {name} has not been read yet: it is read each week before the accounts are checked, or by 'compliance run --area accounts'.");
        }

        return await _thaw.SnapshotAsync(hash, cancellationToken) switch
        {
            Thawed<DirectorySnapshot>.Whole { Value: var taken } => newest.Trouble is { } since ? taken with { Gaps = [.. taken.Gaps, since] } : taken,
            Thawed<DirectorySnapshot>.Erased => Untold(Reason.NoEvidence, $"The reading of the directory {name} was erased: it is read again next week, or by 'compliance run --area accounts'."),
            _ => Untold(Reason.Unreadable, $"The reading of the directory {name} is damaged in the archive: read it again by 'compliance run --area accounts'."),
        };

        DirectorySnapshot Untold(Reason reason, string because) => DirectorySnapshot.Untold(kind, name, at, reason, because);
    }
}
