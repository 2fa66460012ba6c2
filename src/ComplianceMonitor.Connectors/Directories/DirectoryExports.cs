using ComplianceMonitor.Connectors.Web.Finding;
using ComplianceMonitor.Core.Accounts.Directories;
using ComplianceMonitor.Core.Accounts.People;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Connectors.Directories;

/// <summary>The exports of directories that a school names, read together. One that cannot be read is among them, and says why.</summary>
/// <param name="clock">Says when a file was read.</param>
public sealed class DirectoryExports(TimeProvider clock)
{
    private const long Large = 8 * 1024 * 1024;
    private const int MostRounds = 5;

    private readonly DirectoryExport _one = new(clock);

    /// <summary>Reads them.</summary>
    /// <param name="exports">Where they lie, and what they were said to be.</param>
    /// <param name="concerned">The people to hold of very large exports.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public Observation<IReadOnlyList<DirectorySnapshot>>.Seen Read(
        IReadOnlyList<(Location Place, DirectoryKind? Kind)> exports, PeopleConcerned concerned, CancellationToken cancellationToken)
    {
        bool large = exports.Sum(one => File.Exists(one.Place.Target) ? new FileInfo(one.Place.Target).Length : 0) > Large;
        bool more = large;
        for (int round = 0; more && round < MostRounds; round++)
        {
            // Who is concerned in one export may stand in the next under another name: read until nobody new is found.
            more = false;
            foreach ((Location place, DirectoryKind? kind) in exports)
            {
                _one.Read(place, kind, person => { more |= concerned.Note(person); return false; }, cancellationToken);
            }
        }

        (DirectorySnapshot Snapshot, Source Source)[] read = [.. exports.Select(one => _one.Read(one.Place, one.Kind, large ? concerned.Includes : null, cancellationToken))];
        return new([.. read.Select(one => one.Snapshot)], DocumentSearch.Together([.. read.Select(one => one.Source)]));
    }
}
