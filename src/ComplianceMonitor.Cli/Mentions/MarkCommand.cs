using System.CommandLine;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Core.Mentions.FollowUp;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Cli.Mentions;

/// <summary><c>mentions mark</c>: says what became of a mention.</summary>
internal static class MarkCommand
{
    private static readonly string[] Words = [.. Slug.All<MentionStatus>().Except([Slug.Of(MentionStatus.New), Slug.Of(MentionStatus.Erased)], StringComparer.Ordinal)];

    public static Command Build(GlobalOptions options)
    {
        Argument<string> mention = new("mention") { Description = "Its name in 'mentions list', or the first eight characters or more." };
        Argument<string> status = new("status") { Description = $"One of {string.Join(", ", Words)}. What is not ours teaches the next scans." };
        status.CompletionSources.Add(_ => Words.Select(word => new System.CommandLine.Completions.CompletionItem(word)));
        Option<string?> school = MentionOptions.School();
        Option<string> by = new("--by") { Description = "Who says so.", HelpName = "name", Required = true };
        Option<string?> note = new("--note") { Description = "What was done, in a sentence; nobody's name.", HelpName = "words" };
        Option<string?> role = MentionOptions.Role();
        Verb command = new(
            "mark",
            "Says what became of a mention: seen, done with, or not about the school.",
            "mentions mark 3f9a12cd acknowledged --by 'the office'",
            "mentions mark 3f9a12cd not-ours --by 'the office' --note 'the school in Ohio'")
        {
            mention, status, school, by, note, role,
        };
        options.Run(command, async (session, result, cancellationToken) =>
        {
            string word = result.GetRequiredValue(status);
            if (!Words.Contains(word, StringComparer.Ordinal) || Slug.Parse<MentionStatus>(word) is not { } became)
            {
                throw new UsageException($"status: '{word}' is none of {string.Join(", ", Words)}.{Suggestion.Sentence(word, Words)}");
            }

            using DataFolder data = DataFolder.Open(session.DataFolder);
            SchoolFile chosen = DataFolder.School(session, result.GetValue(school));
            MarkAnswer answer = await new MentionInbox(data.Records, session.Clock).MarkAsync(
                chosen.School.Id, result.GetRequiredValue(mention), became, MentionOptions.Role(result.GetValue(role)), result.GetRequiredValue(by), result.GetValue(note), cancellationToken);
            if (answer is MarkAnswer.Refused refused)
            {
                throw new UsageException(refused.Because);
            }

            session.Out.WriteLine(Printable.Line($"{((MarkAnswer.Marked)answer).Mention.Hash[..12]} is {word}."));
            return ExitCode.Done;
        });
        return command;
    }
}
