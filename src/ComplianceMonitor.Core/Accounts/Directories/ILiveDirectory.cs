using ComplianceMonitor.Core.Accounts.People;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Core.Accounts.Directories;

/// <summary>A directory that is asked, not read from an export.</summary>
public interface ILiveDirectory
{
    /// <summary>The kind that it answers for.</summary>
    DirectoryKind Kind { get; }

    /// <summary>
    /// Asks the directory. What it refuses or does not tell is a gap of the snapshot with the permission or setting that mends it, never an
    /// exception; people who are not concerned may be left out, and are counted in <see cref="DirectorySnapshot.Total"/>.
    /// </summary>
    /// <param name="directory">The directory as the school's file names it.</param>
    /// <param name="concerned">Whom the school's accounts concern.</param>
    /// <param name="at">The instant of the check.</param>
    /// <param name="cancellationToken">Stops the asking.</param>
    Task<DirectorySnapshot> ReadAsync(DirectoryReference directory, PeopleConcerned concerned, DateTimeOffset at, CancellationToken cancellationToken);
}
