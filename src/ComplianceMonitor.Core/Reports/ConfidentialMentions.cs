using ComplianceMonitor.Core.Checks.Records;
using ComplianceMonitor.Core.Controls;

namespace ComplianceMonitor.Core.Reports;

/// <summary>
/// Which findings are about a mention that only the safeguarding lead and the data protection officer may see. A mention that is not
/// known, or not yet classified, counts as one.
/// </summary>
internal sealed class ConfidentialMentions
{
    /// <summary>This control speaks of accounts and never of a mention.</summary>
    private const string OfAccounts = "monitored-in-time";

    private readonly HashSet<string> _open = new(StringComparer.Ordinal);
    private readonly HashSet<string> _closed = new(StringComparer.Ordinal);

    private ConfidentialMentions()
    {
    }

    /// <summary>Reads the mentions, where any finding could be about one.</summary>
    public static async Task<ConfidentialMentions> ReadAsync(
        IRecordStore store, string school, IReadOnlyList<ReportedFinding> findings, CancellationToken cancellationToken)
    {
        ConfidentialMentions all = new();
        if (!findings.Any(CanBeAMention))
        {
            return all;
        }

        await foreach (Row row in store.ReadAsync(Table.Mentions, new(school), cancellationToken))
        {
            HashSet<string> kind = ReportedMention.Of(row).Confidential ? all._closed : all._open;
            kind.Add(row.Key);
            if (row.Columns.Text("Url") is { } address)
            {
                kind.Add(address);
            }
        }

        return all;
    }

    /// <summary>True where only the safeguarding lead and the data protection officer may see it.</summary>
    public bool Covers(ReportedFinding finding) => CanBeAMention(finding) && (_closed.Contains(finding.Subject) || !_open.Contains(finding.Subject));

    private static bool CanBeAMention(ReportedFinding finding) => finding.Control.Area == Area.Mentions && finding.Control.Slug is not OfAccounts;
}
