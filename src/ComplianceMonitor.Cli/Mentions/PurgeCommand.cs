using System.CommandLine;
using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Core.Mentions.Scanning;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Cli.Mentions;

/// <summary><c>mentions purge</c>: takes away what has been kept for long enough, and counts again.</summary>
internal static class PurgeCommand
{
    public static Command Build(GlobalOptions options)
    {
        Argument<string[]> schools = new("schools") { Description = "Ids of schools; all where none is named.", Arity = ArgumentArity.ZeroOrMore };
        Verb command = new("purge", "Takes away mentions and their evidence when their time is over (90 days, or mentions.keepDays), and counts what is left.", "mentions purge") { schools };
        options.Run(command, async (session, result, cancellationToken) =>
        {
            using DataFolder data = DataFolder.Open(session.DataFolder);
            MentionPurge purge = new(data.Records, data.Archive);
            int left = 0;
            foreach (SchoolFile school in DataFolder.Schools(session.DataFolder, result.GetValue(schools) ?? [], out _))
            {
                PurgeCount count = await purge.RunAsync(school.School, session.Clock.GetUtcNow(), cancellationToken);
                left += count.LeftOver;
                session.Out.WriteLine($"{school.School.Id}: {Say.Count(count.Rows, "mention")} and {Say.Count(count.Evidence, "piece")} of evidence taken away; left beyond their time: {count.LeftOver}.");
            }

            return left == 0 ? ExitCode.Done : ExitCode.NotChecked;
        });
        return command;
    }
}
