using ComplianceMonitor.Core.Checks.Records;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Core.Reports;

/// <summary>The trust's table: a line for each school, the worst first.</summary>
/// <param name="Name">The trust's name; empty where it has none.</param>
/// <param name="Today">The day in London.</param>
/// <param name="Schools">The lines.</param>
/// <param name="Mistakes">What is wrong with the files of schools that could not be read, a sentence each.</param>
public sealed record TrustReport(string Name, DateOnly Today, IReadOnlyList<SchoolLine> Schools, IReadOnlyList<string> Mistakes)
{
    /// <summary>How many schools are read at a time.</summary>
    private const int AtATime = 16;

    /// <summary>Reads what is recorded of each school.</summary>
    /// <param name="store">The records.</param>
    /// <param name="trust">The trust's name.</param>
    /// <param name="schools">The schools.</param>
    /// <param name="mistakes">What is wrong with the files of others.</param>
    /// <param name="today">The day in London.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<TrustReport> ReadAsync(
        IRecordStore store, string trust, IReadOnlyList<School> schools, IReadOnlyList<string> mistakes, DateOnly today, CancellationToken cancellationToken)
    {
        List<SchoolLine> lines = [];
        foreach (School[] some in schools.Chunk(AtATime))
        {
            lines.AddRange(await Task.WhenAll(some.Select(school => SchoolLine.ReadAsync(store, school, cancellationToken))));
        }

        return new(trust, today,
        [
            .. lines.OrderByDescending(line => line.Urgent).ThenByDescending(line => line.ToMend).ThenByDescending(line => line.NotChecked)
                .ThenBy(line => line.Name, StringComparer.OrdinalIgnoreCase),
        ], mistakes);
    }
}
