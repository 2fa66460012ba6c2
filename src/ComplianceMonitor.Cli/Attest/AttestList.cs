using System.Text.Json;
using ComplianceMonitor.Core.Checks.Recording;
using ComplianceMonitor.Core.Checks.Records;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Cli.Attest;

/// <summary>Shows what was stated: what counts, what has ended, what was withdrawn.</summary>
internal static class AttestList
{
    public static async Task<int> WriteAsync(Session session, DataFolder data, SchoolFile school, AttestRequest request, CancellationToken cancellationToken)
    {
        string? control = request.Control is null ? null : request.Info().Id;
        List<AttestationJson> all = [];
        await foreach (Row row in data.Records.ReadAsync(Table.Attestations, new(school.School.Id), cancellationToken))
        {
            if (AttestationRow.Read(row) is { } said && (control is null || said.Control == control))
            {
                all.Add(AttestationJson.Of(school.School.Id, said, State(row, said, session.Today)));
            }
        }

        if (session.Json)
        {
            await session.Out.WriteLineAsync(JsonSerializer.Serialize([.. all], AttestationJsonContext.Default.AttestationJsonArray));
        }
        else if (all.Count == 0)
        {
            await session.Out.WriteLineAsync($"Nobody has stated anything yet for {school.School.Id}.");
        }
        else
        {
            Write(session, all);
        }

        return ExitCode.Done;
    }

    private static string State(Row row, Attestation said, DateOnly today) =>
        row.Columns.Instant("WithdrawnAt") is not null ? "withdrawn" : said.ValidUntil < today ? "ended" : "counts";

    private static void Write(Session session, List<AttestationJson> all)
    {
        Spectre.Console.Table table = Tables.Plain();
        Spectre.Console.TableExtensions.AddColumns(table, "Control", "Subject", "Holds", "By", "On", "Until", "State", "Statement");
        foreach (AttestationJson one in all)
        {
            string[] cells = [one.Control, one.Subject ?? "(everything)", one.Holds ? "yes" : "no", one.By, one.On, one.ValidUntil, one.State, one.Statement];
            Spectre.Console.TableExtensions.AddRow(table, cells.Select(cell => Tables.Cell(cell)));
        }

        Tables.Console(session).Write(table);
    }
}
