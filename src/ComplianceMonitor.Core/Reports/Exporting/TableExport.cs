using ComplianceMonitor.Core.Checks.Records;
using ComplianceMonitor.Core.Controls;

namespace ComplianceMonitor.Core.Reports.Exporting;

/// <summary>
/// The tables that can be taken out. What may be about a child or about somebody's data stays out of each of them, but for the safeguarding
/// lead and the data protection officer.
/// </summary>
public static class TableExport
{
    private static readonly Dictionary<string, (Table Table, string[] Columns)> s_tables = new(StringComparer.Ordinal)
    {
        ["findings"] = (Table.Findings, ["Control", "Subject", "Outcome", "Reason", "Basis", "Severity", "Owner", "Summary", "Fix", "Since", "DueBy", "State", "Measure", "LastChecked", "RuleVersion", "Run"]),
        ["finding-events"] = (Table.FindingEvents, ["At", "Control", "Subject", "Change", "From", "To", "Run"]),
        ["reviews"] = (Table.PolicyReviews, ["Document", "Title", "LastReviewed", "NextReviewDue", "Estimated", "Basis", "Status", "DaysOverdue", "Owner", "AsOf"]),
        ["channels"] = (Table.Channels, ["Platform", "Handle", "InPolicy", "InNotice", "OnWebsite", "Page", "Administrators", "Mfa", "PrivacySettings", "Since", "AsOf"]),
        ["mentions"] = (Table.Mentions, ["Found", "Published", "Title", "Snippet", "Url", "Source", "Kind", "About", "Concerns", "Status", "StatusBy", "StatusAt", "Note", "PurgeAfter"]),
        ["attestations"] = (Table.Attestations, ["Control", "Subject", "Holds", "Statement", "By", "How", "At", "On", "ValidUntil", "WithdrawnBy", "WithdrawnAt"]),
        ["attestation-events"] = (Table.AttestationEvents, ["ActAt", "Act", "ActBy", "Control", "Subject", "Holds", "Statement", "By", "How", "ValidUntil"]),
        ["accepted-risks"] = (Table.AcceptedRisks, ["Control", "Subject", "Reason", "By", "At", "Until", "EndedBy", "EndedAt"]),
        ["accepted-risk-events"] = (Table.AcceptedRiskEvents, ["ActAt", "Act", "ActBy", "Control", "Subject", "Reason", "Until"]),
        ["runs"] = (Table.Runs, ["Run", "Status", "At", "Started", "Finished", "EvidenceHash", "PreviousHash", "Error"]),
        ["mails"] = (Table.Outbox, ["Report", "Status", "To", "Attempts", "At", "LastError"]),
    };

    /// <summary>The names of the tables.</summary>
    public static IReadOnlyCollection<string> Names => s_tables.Keys;

    /// <summary>Reads a table of a school; null where there is none of this name.</summary>
    /// <param name="store">The records.</param>
    /// <param name="school">The school's id.</param>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <param name="whole">True for who may see what is confidential.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<ExportedTable?> ReadAsync(IRecordStore store, string school, string name, bool whole, CancellationToken cancellationToken)
    {
        if (!s_tables.TryGetValue(name, out (Table Table, string[] Columns) table))
        {
            return null;
        }

        HashSet<(string?, string?)>? shown = whole || table.Table != Table.Findings ? null
            : [.. (await SchoolReport.ReadAsync(store, school, cancellationToken)).WithoutConfidential().Findings.Select(one => ((string?)one.Control.Id, (string?)one.Subject))];
        List<Columns> rows = [];
        await foreach (Row row in store.ReadAsync(table.Table, new(school), cancellationToken))
        {
            if (table.Columns.Any(row.Columns.ContainsKey) && !row.Key.StartsWith("link:", StringComparison.Ordinal) && (whole || IsForAll(table.Table, row, shown)))
            {
                rows.Add(row.Columns);
            }
        }

        return new(table.Columns, rows);
    }

    /// <summary>Of statements, risks and changes about mentions nothing is told, for what they are about cannot be judged from the row.</summary>
    private static bool IsForAll(Table table, Row row, HashSet<(string?, string?)>? shown) => table switch
    {
        Table.Findings => shown!.Contains((row.Columns.Text("Control"), row.Columns.Text("Subject"))),
        Table.Mentions => !ReportedMention.Of(row).Confidential,
        Table.Outbox => !row.Key.StartsWith("alert:", StringComparison.Ordinal),
        _ => row.Columns.Text("Control") is not { } control || ControlCatalogue.All.FirstOrDefault(one => one.Info.Id == control)?.Info.Area != Area.Mentions,
    };
}
