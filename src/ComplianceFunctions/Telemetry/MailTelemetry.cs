using System.Diagnostics.Metrics;
using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Core.Reports.Mailing;

namespace ComplianceFunctions.Telemetry;

/// <summary>Counts mails by role and by what became of them.</summary>
internal sealed class MailTelemetry(IMeterFactory meters)
{
    private readonly Counter<long> _mails = meters.Create(CheckTelemetry.Name).CreateCounter<long>("compliance.mails", "{mail}", "Report mails by role and state.");

    /// <summary>Counts a mail.</summary>
    /// <param name="report">Which report.</param>
    /// <param name="state">What became of it.</param>
    public void Settled(ReportId report, MailState state) => _mails.Add(1, new("role", Slug.Of(report.Role)), new("state", state.Name));
}
