using System.CommandLine;
using System.Text.Json;
using ComplianceMonitor.Connectors.Configuration;
using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Core.Reports;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Cli.Reports;

/// <summary><c>report</c>: what is recorded, for the people whose work it is.</summary>
internal static class ReportCommand
{
    public static Command Build(GlobalOptions options)
    {
        Argument<string?> school = new("school") { Description = "Id of a school; all where none is named.", Arity = ArgumentArity.ZeroOrOne };
        Option<string?> role = new("--role") { Description = "One of headteacher, it-support, dpo, dsl, office; all where it is not given.", HelpName = "role" };
        role.CompletionSources.Add(_ => Slug.All<Owner>().Select(one => new System.CommandLine.Completions.CompletionItem(one)));
        Verb command = new(
            "report",
            "Shows what is recorded: what changed first, then the worst, by whose work it is.",
            "report",
            "report fernhollow --role dpo",
            "report --json > findings.jsonl")
        {
            school, role,
        };
        options.Run(command, async (session, result, cancellationToken) =>
        {
            string? given = result.GetValue(role);
            Owner? owner = given is null ? null : Slug.Parse<Owner>(given)
                ?? throw new UsageException($"--role: '{given}' is none of {string.Join(", ", Slug.All<Owner>())}.{Suggestion.Sentence(given, Slug.All<Owner>())}");
            using DataFolder data = DataFolder.Open(session.DataFolder);
            string[] named = result.GetValue(school) is { } one ? [one] : [];
            IReadOnlyList<SchoolFile> schools = DataFolder.Schools(session.DataFolder, named, out IReadOnlyList<ConfigurationProblem> problems);
            foreach (ConfigurationProblem problem in problems)
            {
                session.Complain(problem.ToString());
            }

            List<ReportedFinding> shown = [];
            foreach (SchoolFile file in schools)
            {
                SchoolReport report = (await SchoolReport.ReadAsync(data.Records, file.School.Id, cancellationToken)).For(owner);
                shown.AddRange(report.Findings);
                if (session.Json)
                {
                    session.Out.WriteLine(JsonSerializer.Serialize(ReportJson.Of(file, owner, report), ReportJsonContext.Default.ReportJson));
                }
                else
                {
                    session.Out.Write(ReportText.Of(file.School.Name, report));
                }
            }

            return problems.Count == 0 ? ExitCode.Of(session, shown) : ExitCode.BadInput;
        });
        return command;
    }
}
