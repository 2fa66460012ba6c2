using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization;
using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Core.Mentions;
using Spectre.Console;

namespace ComplianceMonitor.Cli.Mentions;

/// <summary><c>mentions classify</c>: which school each item is about, and what it raises.</summary>
internal static class ClassifyCommand
{
    private const int MostRows = 5_000;

    public static Command Build(GlobalOptions options)
    {
        Option<string> schools = MentionOptions.Schools();
        Option<string?> weights = MentionOptions.Weights();
        Argument<string?> items = new("items") { HelpName = "items", Description = "Items, one JSON object per line; standard input where none is named.", Arity = ArgumentArity.ZeroOrOne };
        Verb command = new(
            "classify",
            "Says of each item whether it is about its school, what it raises, and which tell the same story.",
            "mentions classify --schools schools.jsonl --json < items.jsonl",
            "mentions classify --schools schools.jsonl items.jsonl")
        {
            schools, weights, items,
        };
        options.Run(command, (session, result, cancellationToken) =>
            RunAsync(session, result.GetRequiredValue(schools), result.GetValue(weights), result.GetValue(items), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Session session, string schoolsFile, string? weights, string? itemsFile, CancellationToken cancellationToken)
    {
        IReadOnlyList<MentionSchool> schools = await MentionInput.SchoolsAsync(schoolsFile, cancellationToken);
        MentionClassifier classifier = new(schools, MentionOptions.Model(weights));
        Table table = Tables.Plain();
        TableExtensions.AddColumns(table, "Item", "About", "Concerns", "Same story as", "Why");
        bool mistakes = false;
        await using Stream stream = itemsFile is null ? Console.OpenStandardInput() : MentionInput.Open(itemsFile);
        await foreach (MentionItem? item in MentionInput.ItemsAsync(session, stream, itemsFile ?? "standard input", classifier.Knows, cancellationToken))
        {
            if (item is null)
            {
                mistakes = true;
                continue;
            }

            MentionVerdict verdict = classifier.Classify(item);
            if (session.Json)
            {
                await session.Out.WriteLineAsync(JsonSerializer.Serialize(VerdictJson.From(verdict), VerdictJsonContext.Default.VerdictJson));
            }
            else if (table.Rows.Count < MostRows)
            {
                AddRow(table, verdict);
            }
        }

        if (!session.Json)
        {
            Tables.Console(session).Write(table);
        }

        return mistakes ? ExitCode.BadInput : ExitCode.Done;
    }

    private static void AddRow(Table table, MentionVerdict verdict)
    {
        string colour = verdict.About switch { About.Yes => "green", About.No => "grey", _ => "yellow" };
        string[] concerns = [.. verdict.Concerns.Select(Slug.Of)];
        TableExtensions.AddRow(
            table,
            Tables.Cell(verdict.Id),
            Tables.Cell(Slug.Of(verdict.About), colour),
            Tables.Cell(string.Join(", ", concerns), concerns.Length > 0 ? "red" : null),
            Tables.Cell(verdict.DuplicateOf ?? ""),
            Tables.Cell(string.Join("; ", verdict.Why)));
    }
}

/// <summary>An item in <c>mentions classify --json</c>.</summary>
internal sealed record VerdictJson(string Id, string About, IReadOnlyList<string> Concerns, string? DuplicateOf, IReadOnlyList<string> Why)
{
    public static VerdictJson From(MentionVerdict verdict) =>
        new(verdict.Id, Slug.Of(verdict.About), [.. verdict.Concerns.Select(Slug.Of)], verdict.DuplicateOf, verdict.Why);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(VerdictJson))]
internal sealed partial class VerdictJsonContext : JsonSerializerContext;
