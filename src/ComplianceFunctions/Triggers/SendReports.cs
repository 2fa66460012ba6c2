using Microsoft.Azure.Functions.Worker;

namespace ComplianceFunctions.Triggers;

/// <summary>Each hour: which reports are due by the time in London?</summary>
internal sealed class SendReports
{
    [Function(nameof(SendReports))]
    public void Run([TimerTrigger("%SendReportsSchedule%")] TimerInfo timer)
    {
    }
}
