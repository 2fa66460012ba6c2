using ComplianceMonitor.Core.Checks.Records;
using ComplianceMonitor.Core.Controls;
using ComplianceMonitor.Core.Findings;

namespace ComplianceMonitor.Cli.Attest;

/// <summary>A statement counts only where its subject is written as the findings write it.</summary>
internal static class AttestSubjects
{
    /// <summary>The subject that was meant: by its words, or by their beginning where only one begins so.</summary>
    /// <param name="records">The records of checks.</param>
    /// <param name="school">The school's id.</param>
    /// <param name="info">The control.</param>
    /// <param name="given">As given; null for everything.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="UsageException">The checks know subjects, and none is it.</exception>
    public static async Task<string?> MeantAsync(IRecordStore records, string school, ControlInfo info, string? given, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(given))
        {
            return null;
        }

        string wanted = given.Trim();
        List<string> known = [];
        foreach (Table table in (Table[])[Table.Findings, Table.Attestations])
        {
            await foreach (Row row in records.ReadAsync(table, RowKeys.StartingWith(school, info.Id), cancellationToken))
            {
                if (row.Columns.Text("Subject") is { } subject)
                {
                    known.Add(subject);
                }
            }
        }

        string[] each = [.. known.Distinct(StringComparer.OrdinalIgnoreCase)];
        string[] near = [.. each.Where(one => one.StartsWith(wanted + " ", StringComparison.OrdinalIgnoreCase))];
        return each.FirstOrDefault(one => string.Equals(one, wanted, StringComparison.OrdinalIgnoreCase))
            ?? (near is [var only] ? only : null)
            ?? (each.Length == 0
                ? wanted
                : throw new UsageException($"{info.Id} knows no '{wanted}'.{Suggestion.Sentence(wanted, each)} It knows {string.Join("; ", each.Take(20))}."));
    }
}
