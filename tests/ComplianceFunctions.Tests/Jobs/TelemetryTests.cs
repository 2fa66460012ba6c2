using System.Diagnostics;
using System.Diagnostics.Metrics;
using ComplianceFunctions.Telemetry;
using ComplianceMonitor.Core.Checks;
using ComplianceMonitor.Core.Checks.Recording;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Core.Tests.Checks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace ComplianceFunctions.Tests.Jobs;

public class TelemetryTests
{
    private static readonly RunId s_run = RunId.Parse("elm/reviews/2026-11-23")!;

    [Fact]
    public async Task A_check_is_an_activity_with_school_area_and_period()
    {
        List<Activity> seen = [];
        using ActivityListener listener = new()
        {
            ShouldListenTo = source => source.Name == CheckTelemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
            {
                lock (seen)
                {
                    seen.Add(activity);
                }
            },
        };
        ActivitySource.AddActivityListener(listener);
        RunId run = s_run with { School = "telemetry-elm" };
        using CheckTelemetry telemetry = new(new Meters(), JobClock(), NullLogger<CheckTelemetry>.Instance);

        await telemetry.MeasureAsync(run, () => Task.FromResult<CheckResult>(new CheckResult.InProgress(run, null)));
        await Should.ThrowAsync<IOException>(() => telemetry.MeasureAsync(run, () => throw new IOException("secret text")));

        Activity[] ours;
        lock (seen)
        {
            ours = [.. seen.Where(activity => Equals(activity.GetTagItem("school"), "telemetry-elm"))];
        }

        ours.Select(activity => $"{activity.DisplayName} {activity.GetTagItem("area")} {activity.GetTagItem("period")} {activity.Status} {activity.StatusDescription}".TrimEnd())
            .ShouldBe(["check reviews 2026-11-23 Unset", "check reviews 2026-11-23 Error IOException"]);
    }

    [Fact]
    public async Task Findings_are_counted_by_outcome_and_the_unseen_by_reason()
    {
        Dictionary<string, long> counted = new(StringComparer.Ordinal);
        Meters meters = new();
        using MeterListener listener = new();
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (ReferenceEquals(instrument.Meter, meters.Last))
            {
                self.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) =>
            counted[$"{instrument.Name} {string.Join(' ', tags.ToArray().Select(tag => tag.Value))}"] = value);
        listener.Start();
        using CheckTelemetry telemetry = new(meters, JobClock(), NullLogger<CheckTelemetry>.Instance);
        Finding[] findings = [Find(new Outcome.Fail()), Find(new Outcome.Fail()), Find(new Outcome.Pass()), Find(new Outcome.Unknown(Reason.Unreachable))];

        await telemetry.MeasureAsync(s_run, () => Task.FromResult<CheckResult>(new CheckResult.Done(s_run, "hash", OutcomeCounts.Of(findings), findings, [])));

        counted.ShouldBe(new Dictionary<string, long>(StringComparer.Ordinal)
        {
            ["compliance.findings reviews Fail"] = 2,
            ["compliance.findings reviews Pass"] = 1,
            ["compliance.findings reviews Unknown"] = 1,
            ["compliance.could_not_look reviews unreachable"] = 1,
        }, ignoreOrder: true);
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("http://localhost:4317", true)]
    public void Otlp_is_on_where_its_setting_is(string? endpoint, bool expected)
    {
        ServiceCollection services = new();
        services.AddComplianceMonitor(Given.Settings((OtlpExport.Setting, endpoint)));

        services.Any(service => service.ServiceType == typeof(IHostedService) && service.ImplementationType == typeof(OtlpExport)).ShouldBe(expected);
    }

    private static FixedClock JobClock() => new(JobBench.Start);

    private static Finding Find(Outcome outcome) => new LineControl(rule: _ => outcome).Judge(new EvidenceSet
    {
        School = CheckBench.School.School,
        Today = new(2026, 11, 23),
        Policy = PolicyCollector.Seen(JobBench.Start, "ok one"),
    }).Single();
}
