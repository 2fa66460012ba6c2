using ComplianceMonitor.Connectors.Collectors;
using ComplianceMonitor.Connectors.Directories.Google;
using ComplianceMonitor.Connectors.Storage;
using ComplianceMonitor.Connectors.Web;
using ComplianceMonitor.Core.Accounts.Directories;
using ComplianceMonitor.Core.Checks;
using ComplianceMonitor.Core.Checks.Snapshots;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Cli.Live;

/// <summary>The directories that this program can ask, with the settings of its environment.</summary>
internal sealed class LiveDirectories : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(30);

    private readonly Session _session;
    private readonly DataFolder _data;
    private readonly WebReader _web;
    private readonly Entra? _entra;
    private readonly IReadOnlyList<ILiveDirectory> _all;

    private LiveDirectories(Session session, DataFolder data, WebReader web, Entra? entra)
    {
        _session = session;
        _data = data;
        _web = web;
        _entra = entra;
        GoogleDirectory google = new(web, session.Terminal.Variable, data.Records, TimeProvider.System, new() { Longest = s_patience });
        _all = entra is null ? [google] : [entra.Directory(data.Records), google];
        Frozen = DirectorySnapshots.Frozen(_all, data.Records, data.Archive);
    }

    /// <summary>The same directories as the schools' checks see them: as they were read last.</summary>
    public IReadOnlyList<ILiveDirectory> Frozen { get; }

    /// <summary>Makes what the schools' files name. Settings are looked at where they are needed.</summary>
    public static LiveDirectories Of(Session session, DataFolder data, IReadOnlyList<SchoolFile> schools, WebReader web) =>
        new(session, data, web, schools.Any(school => school.Directories.Any(directory => directory.Kind == DirectoryKind.Entra)) ? Entra.Of(session) : null);

    /// <summary>Reads each directory once for all schools that share it. One that cannot be read is told, and the checks say why.</summary>
    /// <param name="schools">The schools.</param>
    /// <param name="period">What it is for.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<IReadOnlyList<CheckResult>> ReadAsync(IReadOnlyList<SchoolFile> schools, Period period, CancellationToken cancellationToken)
    {
        DirectorySnapshots snapshots = new(_data.Records, _data.Archive, _all, FileCollectors.Registers(_session.Clock, _web), DataFolder.Host, _session.Terminal.Clock);
        List<CheckResult> read = [];
        foreach (string directory in snapshots.Of(schools))
        {
            try
            {
                read.Add(await snapshots.TakeAsync(RunId.Snapshot(directory, period), schools, _session.Clock.GetUtcNow(), cancellationToken));
            }
            catch (Exception wrong) when (wrong is not (OperationCanceledException or StorageException))
            {
                _session.Complain($"The directory {directory} was not read: {wrong.Message}");
            }
        }

        return read;
    }

    public void Dispose() => _entra?.Dispose();
}
