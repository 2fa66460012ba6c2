using System.CommandLine;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Core.Mentions.Scanning;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Cli.Mentions;

/// <summary><c>mentions erase</c>: takes a data subject's mentions away, from the records and from the evidence.</summary>
internal static class EraseCommand
{
    public static Command Build(GlobalOptions options)
    {
        Argument<string> words = new("words") { Description = "Words that they hold, or an address." };
        Option<string?> school = MentionOptions.School();
        Option<bool> yes = new("--yes") { Description = "Erase. Without it only the count is shown." };
        Verb command = new(
            "erase",
            "Erases what was found about a person, at that person's request. A hash stays, so that it is not found again.",
            "mentions erase 'https://news.example/story'",
            "mentions erase 'a phrase of it' --school fernhollow --yes")
        {
            words, school, yes,
        };
        options.Run(command, async (session, result, cancellationToken) =>
        {
            using DataFolder data = DataFolder.Open(session.DataFolder);
            SchoolFile chosen = DataFolder.School(session, result.GetValue(school));
            string wanted = result.GetRequiredValue(words).Trim();
            if (wanted.Length < 3)
            {
                throw new UsageException("words: give three characters or more, or too much would be erased.");
            }

            MentionErasure erasure = new(data.Records, data.Archive);
            if (!result.GetValue(yes))
            {
                IReadOnlyList<PublicMention> found = await erasure.FindAsync(chosen.School.Id, wanted, cancellationToken);
                session.Out.WriteLine($"{Say.Count(found.Count, "mention")} would be erased, and the evidence of the checks that hold {(found.Count == 1 ? "it" : "them")}. Add --yes to do so.");
                return ExitCode.Done;
            }

            ErasureCount count = await erasure.EraseAsync(chosen.School.Id, wanted, session.Terminal.Clock.GetUtcNow(), cancellationToken);
            session.Out.WriteLine($"Erased: {Say.Count(count.Mentions, "mention")}, {Say.Count(count.Evidence, "piece")} of evidence. Left: {count.LeftOver}.");
            return count.LeftOver == 0 ? ExitCode.Done : ExitCode.NotChecked;
        });
        return command;
    }
}
