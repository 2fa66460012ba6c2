using System.CommandLine;
using ComplianceMonitor.Cli.Mentions;
using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Core.Mentions.FollowUp;
using ComplianceMonitor.Core.Reports.Exporting;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Cli.Outside;

/// <summary><c>export</c>: a table of the records as CSV that no spreadsheet runs, or as JSON.</summary>
internal static class ExportCommand
{
    public static Command Build(GlobalOptions options)
    {
        Argument<string> table = new("table") { HelpName = "table", Description = $"One of {string.Join(", ", TableExport.Names)}." };
        table.CompletionSources.Add(_ => TableExport.Names.Select(name => new System.CommandLine.Completions.CompletionItem(name)));
        Option<string?> school = MentionOptions.School();
        Option<bool> csv = new("--csv") { Description = "As comma-separated values; so it is without --json too." };
        Option<string?> role = MentionOptions.Role();
        Verb command = new(
            "export",
            "Writes a table of the records as CSV or JSON; what may be about a child only for --role dsl or dpo.",
            "export findings --csv > findings.csv",
            "export mentions --json --role dsl")
        {
            table, school, csv, role,
        };
        options.Run(command, async (session, result, cancellationToken) =>
        {
            string name = result.GetRequiredValue(table);
            if (!TableExport.Names.Contains(name, StringComparer.Ordinal))
            {
                throw new UsageException($"table: '{name}' is none of {string.Join(", ", TableExport.Names)}.{Suggestion.Sentence(name, TableExport.Names)}");
            }

            if (result.GetValue(csv) && session.Json)
            {
                throw new UsageException("Give --csv or --json, not both.");
            }

            bool whole = MentionInbox.SeesAll(MentionOptions.Role(result.GetValue(role)));
            using DataFolder data = DataFolder.Open(session.DataFolder);
            SchoolFile chosen = DataFolder.School(session, result.GetValue(school));
            ExportedTable read = (await TableExport.ReadAsync(data.Records, chosen.School.Id, name, whole, cancellationToken))!;
            await session.Out.WriteAsync(session.Json ? $"{read.ToJson()}\n" : read.ToCsv());
            return ExitCode.Done;
        });
        return command;
    }
}
