using System.CommandLine;
using ComplianceMonitor.Cli.Checks;
using ComplianceMonitor.Cli.Reports;
using ComplianceMonitor.Connectors.Configuration;
using ComplianceMonitor.Core.Controls;
using ComplianceMonitor.Core.Controls.Mentions;
using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Core.Mentions;
using ComplianceMonitor.Core.Mentions.FollowUp;
using ComplianceMonitor.Core.Reports;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Cli.Mentions;

/// <summary><c>mentions scan</c>: asks the sources what is new; the same as <c>run --area mentions</c>, and shows what waits.</summary>
internal static class ScanCommand
{
    public static Command Build(GlobalOptions options)
    {
        Argument<string[]> schools = new("schools") { Description = "Ids of schools; all where none is named.", Arity = ArgumentArity.ZeroOrMore };
        Verb command = new("scan", "Asks the sources of each school what is new, records it, and shows what waits for somebody.", "mentions scan", "mentions scan fernhollow --json") { schools };
        options.Run(command, async (session, result, cancellationToken) =>
        {
            using DataFolder data = DataFolder.Open(session.DataFolder);
            IReadOnlyList<SchoolFile> chosen = DataFolder.Schools(session.DataFolder, result.GetValue(schools) ?? [], out IReadOnlyList<ConfigurationProblem> problems);
            foreach (ConfigurationProblem problem in problems)
            {
                session.Complain(problem.ToString());
            }

            foreach (SchoolFile silent in chosen.Where(school => school.Mentions.Sources is []))
            {
                session.Complain($"{silent.School.Id}: no source is named in mentions.sources, so nothing is asked.");
            }

            bool whole = await RunCommand.RunAsync(session, data, chosen, [Area.Mentions], cancellationToken);
            foreach (SchoolFile school in session.Json ? [] : chosen)
            {
                InboxView view = await new MentionInbox(data.Records, session.Clock).LookAsync(school.School.Id, null, "", cancellationToken);
                session.Out.WriteLine(school.School.Name);
                ListCommand.Write(session, school, [.. view.Shown.Where(mention => mention.About is not About.No && mention.DuplicateOf is null && mention.NeedsSomebody)], view.Withheld);
                await TellGapAsync(session, data, school, cancellationToken);
            }

            if (ConfigurationFolder.Read(data.Path, out _).Trust.Mail is not null)
            {
                Mailing mailing = Mailing.Of(session, data);
                foreach (SchoolFile school in chosen)
                {
                    whole &= await mailing.AlertAsync(school, cancellationToken);
                }
            }

            return whole && problems.Count == 0 ? ExitCode.Done : ExitCode.BadInput;
        });
        return command;
    }

    /// <summary>What was not looked at is said where people look.</summary>
    private static async Task TellGapAsync(Session session, DataFolder data, SchoolFile school, CancellationToken cancellationToken)
    {
        SchoolReport report = await SchoolReport.ReadAsync(data.Records, school.School.Id, cancellationToken);
        foreach (ReportedFinding gap in report.Findings.Where(finding => finding.Control.Area is Area.Mentions && finding.Subject == MonitoredInTime.Public && finding.Outcome is nameof(Outcome.Unknown)))
        {
            session.Complain($"Not all was looked at: {gap.Summary}");
        }
    }
}
