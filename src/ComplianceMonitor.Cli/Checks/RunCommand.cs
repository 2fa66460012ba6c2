using System.CommandLine;
using System.Text.Json;
using ComplianceMonitor.Cli.Channels;
using ComplianceMonitor.Cli.Live;
using ComplianceMonitor.Connectors.Configuration;
using ComplianceMonitor.Connectors.Storage;
using ComplianceMonitor.Connectors.Web;
using ComplianceMonitor.Core.Checks;
using ComplianceMonitor.Core.Controls;
using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Core.Reports;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Cli.Checks;

/// <summary><c>run</c>: the whole check for the schools of the data folder, recorded.</summary>
internal static class RunCommand
{
    public static Command Build(GlobalOptions options)
    {
        Argument<string[]> schools = new("schools") { Description = "Ids of schools; all where none is named.", Arity = ArgumentArity.ZeroOrMore };
        Option<string?> area = new("--area") { Description = "One of reviews, channels, accounts, conduct, mentions; all where it is not given.", HelpName = "area" };
        area.CompletionSources.Add(_ => Slug.All<Area>().Select(one => new System.CommandLine.Completions.CompletionItem(one)));
        Verb command = new(
            "run",
            "Checks the schools of the data folder and records what it finds.",
            "run",
            "run fernhollow --area reviews",
            "run --data /srv/compliance --strict --fail-on high")
        {
            schools, area,
        };
        options.Run(command, async (session, result, cancellationToken) =>
        {
            string? given = result.GetValue(area);
            Area? only = given is null ? null : Slug.Parse<Area>(given)
                ?? throw new UsageException($"--area: '{given}' is none of {string.Join(", ", Slug.All<Area>())}.{Suggestion.Sentence(given, Slug.All<Area>())}");
            using DataFolder data = DataFolder.Open(session.DataFolder);
            IReadOnlyList<SchoolFile> chosen = DataFolder.Schools(session.DataFolder, result.GetValue(schools) ?? [], out IReadOnlyList<ConfigurationProblem> problems);
            foreach (ConfigurationProblem problem in problems)
            {
                session.Complain(problem.ToString());
            }

            Area[] areas = only is null ? Enum.GetValues<Area>() : [only.Value];
            bool whole = await RunAsync(session, data, chosen, areas, cancellationToken);
            List<SchoolReport> reports = [];
            foreach (SchoolFile school in chosen)
            {
                reports.Add(await SchoolReport.ReadAsync(data.Records, school.School.Id, cancellationToken));
            }

            if (!session.Json)
            {
                Overview.Write(session, [.. chosen.Zip(reports)]);
                foreach (SchoolReport report in only is Area.Channels ? reports : [])
                {
                    await ChannelMatrix.WriteAsync(session, data.Records, report, cancellationToken);
                }
            }

            return whole && problems.Count == 0 ? ExitCode.Of(session, [.. reports.SelectMany(report => report.Findings).Where(finding => areas.Contains(finding.Control.Area))]) : ExitCode.BadInput;
        });
        return command;
    }

    /// <summary>Checks each area of each school; false where a check broke off.</summary>
    public static async Task<bool> RunAsync(
        Session session, DataFolder data, IReadOnlyList<SchoolFile> schools, IReadOnlyList<Area> areas, CancellationToken cancellationToken)
    {
        // The period names the call, so it is of the real clock: the same day can be checked again after a file was mended.
        Period period = Period.Manual(session.Terminal.Clock.GetUtcNow());
        DateTimeOffset at = session.Clock.GetUtcNow();
        using WebReader web = session.OpenWeb();
        using LiveDirectories directories = LiveDirectories.Of(session, data, schools, web);
        foreach (CheckResult read in areas.Contains(Area.Accounts) ? await directories.ReadAsync(schools, period, cancellationToken) : [])
        {
            Write(session, RunJson.Of(read));
        }

        SchoolCheck check = data.Check(session, web, directories.Frozen);
        Progress progress = new(session, schools.Count);
        bool whole = true;
        foreach (SchoolFile school in schools)
        {
            progress.Next(school.School.Id);
            foreach (Area area in areas)
            {
                try
                {
                    Write(session, RunJson.Of(await check.RunAsync(school, area, period, at, cancellationToken)));
                }
                catch (Exception wrong) when (wrong is not (OperationCanceledException or StorageException))
                {
                    whole = false;
                    RunId run = new(school.School.Id, area, period);
                    session.Complain($"{run} broke off: {wrong.Message}");
                    Write(session, new(school.School.Id, Slug.Of(area), run.ToString(), "Failed") { Error = wrong.Message });
                }
            }
        }

        return whole;
    }

    private static void Write(Session session, RunJson answer)
    {
        if (session.Json)
        {
            session.Out.WriteLine(JsonSerializer.Serialize(answer, RunJsonContext.Default.RunJson));
        }
    }
}
