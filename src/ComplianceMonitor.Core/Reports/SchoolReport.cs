using ComplianceMonitor.Core.Checks.Records;
using ComplianceMonitor.Core.Findings;

namespace ComplianceMonitor.Core.Reports;

/// <summary>What is recorded about one school, in the order in which people should read it: what changed, then the worst.</summary>
/// <param name="School">The school's id.</param>
/// <param name="Findings">Every finding.</param>
public sealed record SchoolReport(string School, IReadOnlyList<ReportedFinding> Findings)
{
    /// <summary>When the school was last checked; null where it never was.</summary>
    public DateTimeOffset? LastChecked => Findings.Max(finding => finding.LastChecked);

    /// <summary>What is to mend.</summary>
    public IEnumerable<ReportedFinding> ToMend => Findings.Where(finding => finding.ToMend);

    /// <summary>What could not be checked.</summary>
    public IEnumerable<ReportedFinding> NotChecked => Findings.Where(finding => finding.NotChecked);

    /// <summary>What was mended since the check before.</summary>
    public IEnumerable<ReportedFinding> Resolved => Findings.Where(finding => finding is { Changed: true, State: Change.Resolved });

    /// <summary>The report for one role: its own work. What is confidential reaches the safeguarding lead and the data protection officer, whoever's work it is.</summary>
    /// <param name="role">The role; null for all.</param>
    public SchoolReport For(Owner? role) => role is not { } one ? this : this with
    {
        Findings = [.. Findings.Where(finding => finding.Confidential ? one is Owner.Dsl or Owner.Dpo : finding.Owner == one)],
    };

    /// <summary>The report without what only some may see.</summary>
    public SchoolReport WithoutConfidential() => this with { Findings = [.. Findings.Where(finding => !finding.Confidential)] };

    /// <summary>Reads what is recorded.</summary>
    /// <param name="store">The records.</param>
    /// <param name="school">The school's id.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<SchoolReport> ReadAsync(IRecordStore store, string school, CancellationToken cancellationToken)
    {
        List<ReportedFinding> findings = [];
        await foreach (Row row in store.ReadAsync(Table.Findings, new(school), cancellationToken))
        {
            if (ReportedFinding.Of(row) is { } finding)
            {
                findings.Add(finding);
            }
        }

        ConfidentialMentions confidential = await ConfidentialMentions.ReadAsync(store, school, findings, cancellationToken);
        HashSet<(string?, string?, string?)> changes = await ChangesAsync(store, school, findings.Min(finding => finding.LastChecked), cancellationToken);
        return new(school,
        [
            .. findings.Select(finding => finding with
                {
                    Changed = changes.Contains((finding.Control.Id, finding.Subject, finding.Run)),
                    Confidential = confidential.Covers(finding),
                })
                .OrderByDescending(finding => finding.Changed)
                .ThenBy(finding => finding.Severity)
                .ThenBy(finding => finding.Control.Id, StringComparer.Ordinal)
                .ThenBy(finding => finding.Subject, StringComparer.Ordinal),
        ]);
    }

    /// <summary>The changes of the latest checks. Events are sorted newest first, so the reading ends early.</summary>
    private static async Task<HashSet<(string?, string?, string?)>> ChangesAsync(
        IRecordStore store, string school, DateTimeOffset? oldest, CancellationToken cancellationToken)
    {
        HashSet<(string?, string?, string?)> changes = [];
        await foreach (Row row in store.ReadAsync(Table.FindingEvents, new(school), cancellationToken))
        {
            if (row.Columns.Instant("At") < oldest)
            {
                break;
            }

            changes.Add((row.Columns.Text("Control"), row.Columns.Text("Subject"), row.Columns.Text("Run")));
        }

        return changes;
    }
}
