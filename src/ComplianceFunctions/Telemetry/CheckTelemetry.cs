using System.Diagnostics;
using System.Diagnostics.Metrics;
using ComplianceMonitor.Core.Checks;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Findings;
using Microsoft.Extensions.Logging;

namespace ComplianceFunctions.Telemetry;

/// <summary>What is measured of each job: a log scope and an activity with school, area and period, and the metrics. Never content.</summary>
internal sealed class CheckTelemetry : IDisposable
{
    /// <summary>The name of the activities and the metrics.</summary>
    public const string Name = "ComplianceMonitor";

    private readonly ActivitySource _activities = new(Name);
    private readonly Meter _meter;
    private readonly Histogram<double> _duration;
    private readonly Counter<long> _findings;
    private readonly Counter<long> _unseen;
    private readonly Counter<long> _failed;
    private readonly TimeProvider _clock;
    private readonly ILogger _log;

    public CheckTelemetry(IMeterFactory meters, TimeProvider clock, ILogger<CheckTelemetry> log)
    {
        _clock = clock;
        _log = log;
        _meter = meters.Create(Name);
        _duration = _meter.CreateHistogram<double>("compliance.check.duration", "s", "How long a check took.");
        _findings = _meter.CreateCounter<long>("compliance.findings", "{finding}", "Findings by outcome.");
        _unseen = _meter.CreateCounter<long>("compliance.could_not_look", "{finding}", "Findings that could not be decided, by reason.");
        _failed = _meter.CreateCounter<long>("compliance.checks.failed", "{check}", "Checks that broke off for good.");
    }

    /// <summary>Measures a check.</summary>
    /// <param name="run">Which check.</param>
    /// <param name="check">Runs it.</param>
    public async Task<CheckResult> MeasureAsync(RunId run, Func<Task<CheckResult>> check)
    {
        string area = Slug.Of(run.Area);
        using IDisposable? scope = _log.BeginScope(new Dictionary<string, object>(StringComparer.Ordinal) { ["School"] = run.School, ["Area"] = area, ["Period"] = run.Period.Text });
        using Activity? activity = _activities.StartActivity("check");
        activity?.SetTag("school", run.School).SetTag("area", area).SetTag("period", run.Period.Text);
        long start = _clock.GetTimestamp();
        try
        {
            CheckResult result = await check();
            activity?.SetTag("result", result.GetType().Name);
            Count(area, result);
            return result;
        }
        catch (Exception wrong)
        {
            activity?.SetStatus(ActivityStatusCode.Error, wrong.GetType().Name);
            throw;
        }
        finally
        {
            _duration.Record(_clock.GetElapsedTime(start).TotalSeconds, new KeyValuePair<string, object?>("area", area));
        }
    }

    /// <summary>Counts a check that failed for good.</summary>
    /// <param name="run">Which check.</param>
    public void Failed(RunId run) => _failed.Add(1, new KeyValuePair<string, object?>("area", Slug.Of(run.Area)));

    public void Dispose()
    {
        _activities.Dispose();
        _meter.Dispose();
    }

    private void Count(string area, CheckResult result)
    {
        if (result is not CheckResult.Done { Findings: var findings })
        {
            return;
        }

        foreach (IGrouping<string, Finding> outcome in findings.GroupBy(finding => finding.Outcome.Name, StringComparer.Ordinal))
        {
            _findings.Add(outcome.Count(), new("area", area), new("outcome", outcome.Key));
        }

        foreach (IGrouping<Reason, Outcome.Unknown> reason in findings.Select(finding => finding.Outcome).OfType<Outcome.Unknown>().GroupBy(unknown => unknown.Reason))
        {
            _unseen.Add(reason.Count(), new("area", area), new("reason", Slug.Of(reason.Key)));
        }
    }
}
