using ComplianceMonitor.Cli.Channels;
using ComplianceMonitor.Core.Channels;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Findings;
using Spectre.Console;

namespace ComplianceMonitor.Cli.Assess;

/// <summary>An assessment for people: the accounts at a glance, what to mend, then what could not be checked.</summary>
internal static class AssessTables
{
    public static void Write(Session session, EvidenceSet evidence, IReadOnlyList<ChannelRow> channels, IReadOnlyList<Finding> findings)
    {
        IAnsiConsole console = Tables.Console(session);
        string name = evidence.School.Name.Length > 0 ? evidence.School.Name : "School not named";
        console.Write(Tables.Cell($"{name} · {evidence.Today:yyyy-MM-dd}", "bold"));
        console.WriteLine();
        ChannelMatrix.Write(session, channels.Select(row => MatrixRow.Of(row, evidence)), findings.Select(MatrixNote.Of));
        FindingTables.Write(session, findings);

        CountsJson counts = CountsJson.Of(findings.Select(finding => finding.Outcome));
        console.Write(Tables.Cell(
            $"{counts.Fail} to mend, {counts.Unknown} could not be checked, {counts.Pass} in order, {counts.NotApplicable} do not arise. 'compliance explain C01' explains a control."));
        console.WriteLine();
    }
}
