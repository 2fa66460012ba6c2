using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using ComplianceMonitor.Core.Checks;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Core.Mentions;
using ComplianceMonitor.Core.Mentions.FollowUp;
using ComplianceMonitor.Core.Schools;
using Spectre.Console;

namespace ComplianceMonitor.Cli.Mentions;

/// <summary><c>mentions list</c>: what was found, and what waits for somebody.</summary>
internal static class ListCommand
{
    private const int MostRows = 500;

    public static Command Build(GlobalOptions options)
    {
        Option<string?> school = MentionOptions.School();
        Option<string?> status = new("--status") { Description = $"Only those that are {string.Join(", ", Slug.All<MentionStatus>())}.", HelpName = "status" };
        Option<bool> all = new("--all") { Description = "Also what is about other schools, and the same story again." };
        Option<string?> role = MentionOptions.Role();
        Option<bool> sources = new("--sources") { Description = "Shows the sources, what they cost, and when each last answered." };
        Verb command = new(
            "list",
            "Shows what was found, newest first. What is about a child's safety or personal data is shown with --role dsl or dpo, and that is recorded.",
            "mentions list --status new",
            "mentions list --role dsl",
            "mentions list --sources")
        {
            school, status, all, role, sources,
        };
        options.Run(command, async (session, result, cancellationToken) =>
        {
            string? word = result.GetValue(status);
            MentionStatus? only = word is null ? null : Slug.Parse<MentionStatus>(word)
                ?? throw new UsageException($"--status: '{word}' is none of {string.Join(", ", Slug.All<MentionStatus>())}.{Suggestion.Sentence(word, Slug.All<MentionStatus>())}");
            using DataFolder data = DataFolder.Open(session.DataFolder);
            SchoolFile chosen = DataFolder.School(session, result.GetValue(school));
            if (result.GetValue(sources))
            {
                await SourceTable.WriteAsync(session, data, chosen, cancellationToken);
                return ExitCode.Done;
            }

            InboxView view = await new MentionInbox(data.Records, session.Clock).LookAsync(
                chosen.School.Id, MentionOptions.Role(result.GetValue(role)), $"{Environment.UserName} on this machine", cancellationToken);
            PublicMention[] shown =
            [
                .. view.Shown.Where(mention => only is null || mention.Status == only)
                    .Where(mention => result.GetValue(all) || (mention.About is not About.No && mention.DuplicateOf is null)).Take(MostRows),
            ];
            Write(session, chosen, shown, view.Withheld);
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>Shows mentions, and how many were withheld.</summary>
    public static void Write(Session session, SchoolFile school, IReadOnlyList<PublicMention> shown, int withheld)
    {
        if (session.Json)
        {
            foreach (PublicMention mention in shown)
            {
                session.Out.WriteLine(JsonSerializer.Serialize(MentionJsonLine.Of(school.School.Id, mention), MentionListContext.Default.MentionJsonLine));
            }

            return;
        }

        if (shown is [])
        {
            session.Out.WriteLine($"Nothing is recorded about {school.School.Name}{(withheld > 0 ? " that everybody may see" : "")}.");
        }
        else
        {
            Table table = Tables.Plain();
            TableExtensions.AddColumns(table, "Mention", "Found", "What", "Raises", "Status");
            foreach (PublicMention mention in shown)
            {
                TableExtensions.AddRow(
                    table,
                    Tables.Cell(mention.Hash[..8]),
                    Tables.Cell(London.Day(mention.Found).ToString("d MMM", CultureInfo.GetCultureInfo("en-GB"))),
                    Tables.Cell($"{mention.Title ?? mention.Snippet ?? ""} {mention.Address}".Trim()),
                    Tables.Cell(string.Join(", ", mention.Concerns.Select(Slug.Of)) + (mention.About is About.Unclear ? " (is it this school?)" : ""), mention.NeedsSomebody ? "red" : null),
                    Tables.Cell(Slug.Of(mention.Status)));
            }

            Tables.Console(session).Write(table);
        }

        if (withheld > 0)
        {
            session.Out.WriteLine($"{Say.Count(withheld, "more mention")} only the safeguarding lead and the data protection officer may see: --role dsl.");
        }
    }
}

/// <summary>A mention in <c>mentions list --json</c>: one object per line.</summary>
internal sealed record MentionJsonLine(
    string School, string Mention, string Url, string? Title, string? Snippet, string Source, string? Published, string Found, string About, IReadOnlyList<string> Concerns, string? DuplicateOf, string Status)
{
    public static MentionJsonLine Of(string school, PublicMention mention) => new(
        school,
        mention.Hash,
        mention.Address,
        mention.Title,
        mention.Snippet,
        mention.Source,
        mention.Published?.ToString("O", CultureInfo.InvariantCulture),
        mention.Found.ToString("O", CultureInfo.InvariantCulture),
        Slug.Of(mention.About),
        [.. mention.Concerns.Select(Slug.Of)],
        mention.DuplicateOf,
        Slug.Of(mention.Status));
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(MentionJsonLine))]
internal sealed partial class MentionListContext : JsonSerializerContext;
