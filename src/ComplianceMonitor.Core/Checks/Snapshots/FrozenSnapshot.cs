using ComplianceMonitor.Core.Accounts.Directories;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Core.Checks.Snapshots;

/// <summary>A directory as it is archived: personal data, a blob of its own. It names its run, so that no other shares the blob and loses it too.</summary>
internal sealed record FrozenSnapshot(string Run, DateTimeOffset At, DirectorySnapshot Snapshot);

/// <summary>What the manifest of a snapshot says without personal data.</summary>
internal sealed record FrozenReading(
    DirectoryKind Kind, string Name, DateTimeOffset TakenAt, DirectoryParts Covers, IReadOnlyList<DirectoryGap> Gaps, int Total, int Kept, SignInCoverage? Coverage)
{
    public static FrozenReading Of(DirectorySnapshot snapshot) => new(
        snapshot.Kind, snapshot.Name, snapshot.TakenAt, snapshot.Covers, snapshot.Gaps, snapshot.Total, snapshot.People.Count, snapshot.Coverage);
}
