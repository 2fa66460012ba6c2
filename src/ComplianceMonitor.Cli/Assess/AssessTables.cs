using ComplianceMonitor.Core.Channels;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Findings;
using Spectre.Console;

namespace ComplianceMonitor.Cli.Assess;

/// <summary>An assessment for people: what to mend first, then what could not be checked, then what is in order.</summary>
internal static class AssessTables
{
    public static void Write(Session session, EvidenceSet evidence, IReadOnlyList<ChannelRow> channels, IReadOnlyList<Finding> findings)
    {
        IAnsiConsole console = Tables.Console(session);
        string name = evidence.School.Name.Length > 0 ? evidence.School.Name : "School not named";
        console.Write(Tables.Cell($"{name} · {evidence.Today:yyyy-MM-dd}", "bold"));
        console.WriteLine();
        FindingTables.Write(session, findings);
        if (channels.Count > 0)
        {
            console.Write(Channels(channels));
        }

        CountsJson counts = CountsJson.Of(findings.Select(finding => finding.Outcome));
        console.Write(Tables.Cell(
            $"{counts.Fail} to mend, {counts.Unknown} could not be checked, {counts.Pass} in order, {counts.NotApplicable} do not arise. 'compliance explain C01' explains a control."));
        console.WriteLine();
    }

    private static Table Channels(IReadOnlyList<ChannelRow> rows)
    {
        Table table = Tables.Plain("Channels");
        table.AddColumns("Platform", "Account", "Policy", "Privacy notice", "Website");
        foreach (ChannelRow row in rows)
        {
            table.AddRow(Tables.Cell(row.Platform), Tables.Cell(row.Handle ?? "(not named)"), Sign(row.InPolicy), Sign(row.InNotice), Sign(row.OnWebsite));
        }

        return table;
    }

    private static Text Sign(bool? shown) => shown switch
    {
        true => Tables.Cell("yes", "green"),
        false => Tables.Cell("no", "red"),
        null => Tables.Cell("not seen", "yellow"),
    };
}
