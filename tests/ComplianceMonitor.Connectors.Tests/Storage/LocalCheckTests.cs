using ComplianceMonitor.Connectors.Storage;
using ComplianceMonitor.Core.Checks;
using ComplianceMonitor.Core.Checks.Recording;
using ComplianceMonitor.Core.Checks.Records;
using ComplianceMonitor.Core.Controls;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Connectors.Tests.Storage;

/// <summary>A whole check on a real folder, with the real controls and no sources.</summary>
public sealed class LocalCheckTests : IDisposable
{
    private static readonly DateTimeOffset s_noon = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Every_area_is_checked_recorded_and_replayed_after_a_restart()
    {
        CancellationToken stop = TestContext.Current.CancellationToken;
        SchoolFile school = new(new("fernhollow", "Fernhollow Primary School"), "school.yaml");
        using (LocalRecordStore store = LocalRecordStore.Open(_folder.At("records")))
        {
            SchoolCheck check = new(
                store, new LocalArchive(_folder.At("archive")), [new RecordedAttestations(store)], ControlCatalogue.All, new("test", TimeSpan.FromMinutes(15), Alone: true), TimeProvider.System);
            foreach (Area area in Enum.GetValues<Area>())
            {
                CheckResult.Done done = (await check.RunAsync(school, area, Period.Scheduled(area, s_noon), s_noon, stop)).ShouldBeOfType<CheckResult.Done>();
                done.Counts.Pass.ShouldBe(0, "nothing was seen");
                done.Counts.Unknown.ShouldBeGreaterThan(0);
            }
        }

        using LocalRecordStore again = LocalRecordStore.Open(_folder.At("records"));
        Replay replay = new(again, new LocalArchive(_folder.At("archive")), ControlCatalogue.All);
        foreach (Area area in Enum.GetValues<Area>())
        {
            RunId run = new("fernhollow", area, Period.Scheduled(area, s_noon));
            (await replay.RunAsync(run, stop)).ShouldBeOfType<ReplayResult.Judged>().Differences.ShouldNotBeNull().ShouldBeEmpty();
        }

        (await again.QueryAsync(Table.Findings, new("fernhollow"), null, stop)).Rows.Count.ShouldBeGreaterThanOrEqualTo(ControlCatalogue.All.Count);
    }
}
