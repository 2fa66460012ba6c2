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
    private static readonly string[] s_settings = ["Web__Contact", "Web__AllowLoopback", "Web__Ports", "Google__BaseUrl"];
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(30);

    private readonly Session _session;
    private readonly DataFolder _data;
    private readonly WebReader _reader;
    private readonly Entra? _entra;
    private readonly IReadOnlyList<ILiveDirectory> _all;

    private LiveDirectories(Session session, DataFolder data, WebReader reader, Entra? entra)
    {
        _session = session;
        _data = data;
        _reader = reader;
        _entra = entra;
        GoogleDirectory google = new(reader, session.Terminal.Variable, data.Records, TimeProvider.System, new() { Longest = s_patience });
        _all = entra is null ? [google] : [entra.Directory(data.Records), google];
        Frozen = DirectorySnapshots.Frozen(_all, data.Records, data.Archive);
    }

    /// <summary>The same directories as the schools' checks see them: as they were read last.</summary>
    public IReadOnlyList<ILiveDirectory> Frozen { get; }

    /// <summary>Makes what the schools' files name. Settings are looked at where they are needed.</summary>
    public static LiveDirectories Of(Session session, DataFolder data, IReadOnlyList<SchoolFile> schools)
    {
        bool google = Names(schools, DirectoryKind.Google), entra = Names(schools, DirectoryKind.Entra);
        WebSettings settings = WebSettingNames.Read(google ? s_settings.Select(name => KeyValuePair.Create(name, session.Terminal.Variable(name))) : [], out IReadOnlyList<string> problems);
        foreach (string problem in problems)
        {
            session.Complain(problem);
        }

        return new(session, data, new(settings, TimeProvider.System), entra ? Entra.Of(session) : null);
    }

    /// <summary>Reads each directory once for all schools that share it. One that cannot be read is told, and the checks say why.</summary>
    /// <param name="schools">The schools.</param>
    /// <param name="period">What it is for.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<IReadOnlyList<CheckResult>> ReadAsync(IReadOnlyList<SchoolFile> schools, Period period, CancellationToken cancellationToken)
    {
        DirectorySnapshots snapshots = new(_data.Records, _data.Archive, _all, FileCollectors.Registers(_session.Clock), DataFolder.Host, _session.Terminal.Clock);
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

    public void Dispose()
    {
        _entra?.Dispose();
        _reader.Dispose();
    }

    private static bool Names(IReadOnlyList<SchoolFile> schools, DirectoryKind kind) => schools.Any(school => school.Directories.Any(directory => directory.Kind == kind));
}
