using ComplianceFunctions.Jobs;
using ComplianceFunctions.Telemetry;
using ComplianceMonitor.Core.Accounts.Directories;
using ComplianceMonitor.Core.Checks;
using ComplianceMonitor.Core.Checks.Collecting;
using ComplianceMonitor.Core.Checks.Recording;
using ComplianceMonitor.Core.Checks.Records;
using ComplianceMonitor.Core.Checks.Snapshots;
using ComplianceMonitor.Core.Controls;
using ComplianceMonitor.Core.Tests.Checks;
using Microsoft.Extensions.Logging.Abstractions;

namespace ComplianceFunctions.Tests.Jobs;

/// <summary>The app's jobs over records in memory, with a clock that is moved by hand.</summary>
internal sealed class JobBench(ListedSchools schools, FixedClock clock, InMemoryArchive archive)
{
    public static readonly DateTimeOffset Start = new(2026, 11, 23, 5, 30, 0, TimeSpan.Zero);

    public JobBench(ListedSchools schools)
        : this(schools, new(Start), new())
    {
    }

    public FixedClock Clock => clock;

    public IRecordStore Store { get; init; } = new InMemoryRecordStore();

    public InMemoryArchive Archive => archive;

    public IReadOnlyList<ICollector> Collectors { get; set; } = [PolicyCollector.Of("ok dates", "bad names")];

    /// <summary>The same school, clock and archive over other records.</summary>
    public JobBench With(IRecordStore store) => new(schools, Clock, Archive) { Store = store, Collectors = Collectors };

    /// <summary>The timer: the messages that it queues.</summary>
    public Task<string[]> TickAsync(params Area[] areas) =>
        new DueJobs(schools, new(Store), Snapshots(), Check(), new(Store), Clock, NullLogger<DueJobs>.Instance).OfAsync("ReviewPolicies", areas, Stop);

    public CheckRun Run(string host = "host-1") => new(schools, Check(host), Snapshots(host), new(Store), new(new Meters(), Clock, NullLogger<CheckTelemetry>.Instance), Clock, NullLogger<CheckRun>.Instance);

    /// <summary>Directories that can be asked.</summary>
    public IReadOnlyList<ILiveDirectory> Live { get; set; } = [];

    private DirectorySnapshots Snapshots(string host = "host-1") => new(Store, Archive, Live, Collectors, new(host, TimeSpan.FromMinutes(10), Alone: false), Clock);

    public async Task<RunStatus?> StatusAsync(string run) => (await RunRecord.GetAsync(Store, RunId.Parse(run)!, Stop))?.Status;

    public async Task<string?> ErrorAsync(string run) => (await RunRecord.GetAsync(Store, RunId.Parse(run)!, Stop))?.Error;

    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    private SchoolCheck Check(string host = "host-1") =>
        new(Store, Archive, Collectors, [new LineControl()], new(host, TimeSpan.FromMinutes(10), Alone: false), Clock);
}
