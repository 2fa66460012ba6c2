using System.CommandLine;
using ComplianceMonitor.Cli.Checks;
using ComplianceMonitor.Connectors.Configuration;
using ComplianceMonitor.Core.Controls;
using ComplianceMonitor.Core.Mentions;
using ComplianceMonitor.Core.Mentions.FollowUp;
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
            }

            return whole && problems.Count == 0 ? ExitCode.Done : ExitCode.BadInput;
        });
        return command;
    }
}
