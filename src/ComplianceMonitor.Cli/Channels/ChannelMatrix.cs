using ComplianceMonitor.Core.Channels;
using ComplianceMonitor.Core.Checks.Records;
using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Core.Reports;
using Spectre.Console;

namespace ComplianceMonitor.Cli.Channels;

/// <summary>
/// Policy, privacy notice, website and the account's own page side by side, so that it reads at a glance in 80 columns; below it what is
/// somebody's to mend, with the line that proves it.
/// </summary>
internal static class ChannelMatrix
{
    private const int MostQuotes = 2;
    private static readonly string[] s_sources = ["Policy", "Notice", "Website", "Page"];
    private static readonly string[] s_controls = ["C08", "C09", "C10", "C11"];

    /// <summary>The matrix of one school from what is recorded.</summary>
    public static async Task WriteAsync(Session session, IRecordStore records, SchoolReport report, CancellationToken cancellationToken)
    {
        List<MatrixRow> rows = [];
        await foreach (Row row in records.ReadAsync(Core.Checks.Records.Table.Channels, new(report.School), cancellationToken))
        {
            rows.Add(MatrixRow.Of(row));
        }

        Write(session, rows, report.Findings.Select(MatrixNote.Of));
    }

    /// <summary>The matrix of one school.</summary>
    public static void Write(Session session, IEnumerable<MatrixRow> rows, IEnumerable<MatrixNote> notes)
    {
        MatrixRow[] accounts = [.. rows.OrderBy(row => row.Platform, StringComparer.Ordinal).ThenBy(row => row.Handle, StringComparer.Ordinal)];
        if (accounts.Length == 0)
        {
            return;
        }

        IAnsiConsole console = Tables.Console(session);
        Spectre.Console.Table table = Tables.Plain("Accounts: what each source shows");
        table.AddColumns("Platform", "Account");
        table.AddColumns([.. s_sources.Select(heading => new TableColumn(heading).NoWrap())]);
        foreach (MatrixRow row in accounts)
        {
            table.AddRow(
                Tables.Cell(PlatformCatalogue.Default.Find(row.Platform)?.Name ?? row.Platform),
                Tables.Cell(row.Handle ?? "(not named)"),
                Sign(row.Policy),
                Sign(row.Notice),
                Sign(row.Website),
                Page(row.Page));
        }

        console.Write(table);
        Legend(console, accounts);
        Notes(console, accounts, [.. notes.Where(note => note.Fails && s_controls.Contains(note.Control, StringComparer.Ordinal))]);
    }

    private static void Legend(IAnsiConsole console, MatrixRow[] rows)
    {
        List<string> words = ["✓ shown", "✗ not shown"];
        if (rows.Any(row => row.Policy is null || row.Notice is null || row.Website is null))
        {
            words.Add("? not read");
        }

        words.Add(rows.Any(row => row.Page is not null) ? "page: does the account still answer (? the platform tells no program: look yourself)" : "page: nobody looked at the accounts themselves");
        console.Write(Tables.Cell(string.Join(" · ", words), "grey"));
        console.WriteLine();
        console.WriteLine();
    }

    private static void Notes(IAnsiConsole console, MatrixRow[] rows, MatrixNote[] failed)
    {
        foreach (MatrixRow row in rows)
        {
            foreach (MatrixNote note in failed.Where(one => string.Equals(one.Subject, row.Subject, StringComparison.Ordinal) || string.Equals(one.Subject, $"{row.Subject} page", StringComparison.Ordinal)))
            {
                Grid grid = new();
                grid.AddColumn(new GridColumn().NoWrap().Width(3)).AddColumn(new GridColumn());
                grid.AddRow(Tables.Cell(" ✗", "red"), Tables.Cell($"{note.Summary} ({note.Control}, {Slug.Of(note.Owner)})"));
                foreach (Quote quote in note.Quotes.Take(MostQuotes))
                {
                    string page = quote.Page is { } number ? FormattableString.Invariant($"page {number}, ") : "";
                    grid.AddRow(Tables.Cell(""), Tables.Cell(FormattableString.Invariant($"{quote.Source}, {page}line {quote.Line}: “{quote.Text}”"), "grey"));
                }

                console.Write(grid);
            }
        }

        if (failed.Length > 0)
        {
            console.WriteLine();
        }
    }

    private static Text Sign(bool? shown) => shown switch
    {
        true => Tables.Cell("✓ yes", "green"),
        false => Tables.Cell("✗ no", "red"),
        null => Tables.Cell("? -", "yellow"),
    };

    private static Text Page(string? word) => word switch
    {
        "answers" => Tables.Cell("✓ there", "green"),
        "gone" => Tables.Cell("✗ gone", "red"),
        "moved" => Tables.Cell("→ moved", "yellow"),
        null => Tables.Cell("-", "grey"),
        _ => Tables.Cell("? -", "yellow"),
    };
}
