using System.CommandLine;
using System.Globalization;
using ComplianceMonitor.Core.Mentions;
using ComplianceMonitor.Core.Mentions.Learning;
using Spectre.Console;

namespace ComplianceMonitor.Cli.Mentions;

/// <summary><c>mentions learn</c>: learns the weights again from labelled items, or measures how well they would do on other schools.</summary>
internal static class LearnCommand
{
    private const int Parts = 8;

    public static Command Build(GlobalOptions options)
    {
        Option<string> schools = MentionOptions.Schools();
        Option<string?> weights = MentionOptions.Weights();
        Option<string?> output = new("--out", "-o") { HelpName = "file", Description = "Where the weights go; standard output where none is named." };
        Option<bool> validate = new("--cross-validate") { Description = "Write no weights; print how well each part of the schools is told by weights learnt from the others." };
        Argument<string> items = new("items") { HelpName = "items", Description = "Items with about, concerns and duplicateOf, one JSON object per line." };
        Verb command = new(
            "learn",
            "Learns the weights of 'mentions classify' again from labelled items.",
            "mentions learn items.jsonl --schools schools.jsonl --out weights.json",
            "mentions learn items.jsonl --schools schools.jsonl --cross-validate")
        {
            schools, weights, output, validate, items,
        };
        options.Run(command, async (session, result, cancellationToken) =>
        {
            IReadOnlyList<MentionSchool> known = await MentionInput.SchoolsAsync(result.GetRequiredValue(schools), cancellationToken);
            IReadOnlyList<MentionItem> labelled = await ItemsAsync(session, result.GetRequiredValue(items), known, cancellationToken);
            MentionModel model = MentionOptions.Model(result.GetValue(weights));
            if (result.GetValue(validate))
            {
                IReadOnlyList<MentionVerdict> verdicts = MentionLearning.CrossValidate(known, labelled, model, Parts);
                Write(session, verdicts, MentionFigures.Of(labelled, verdicts));
                return ExitCode.Done;
            }

            string json = MentionLearning.Learn(known, labelled, model).ToJson();
            if (result.GetValue(output) is { } file)
            {
                await File.WriteAllTextAsync(file, json + "\n", cancellationToken);
            }
            else
            {
                await session.Out.WriteLineAsync(json);
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static async Task<IReadOnlyList<MentionItem>> ItemsAsync(Session session, string file, IReadOnlyList<MentionSchool> schools, CancellationToken cancellationToken)
    {
        HashSet<string> ids = [.. schools.Select(school => school.Id)];
        List<MentionItem> items = [];
        await using FileStream stream = MentionInput.Open(file);
        await foreach (MentionItem? item in MentionInput.ItemsAsync(session, stream, file, ids.Contains, cancellationToken))
        {
            items.Add(item ?? throw new UsageException("Nothing was learnt."));
        }

        return items.Exists(item => item.About is "yes") && items.Exists(item => item.About is "no") ? items
            : throw new UsageException($"{file}: to learn, some items must be labelled about: yes and some about: no.");
    }

    private static void Write(Session session, IReadOnlyList<MentionVerdict> verdicts, IReadOnlyList<MentionFigure> figures)
    {
        if (session.Json)
        {
            foreach (MentionVerdict verdict in verdicts)
            {
                session.Out.WriteLine(System.Text.Json.JsonSerializer.Serialize(VerdictJson.From(verdict), VerdictJsonContext.Default.VerdictJson));
            }

            return;
        }

        Table table = Tables.Plain("Items of schools that the weights have not seen");
        TableExtensions.AddColumns(table, "Field", "Precision", "Recall", "F1", "Right", "Wrong", "Missed");
        foreach (MentionFigure figure in figures)
        {
            string[] cells = [figure.Field, Share(figure.Precision), Share(figure.Recall), Share(figure.F1), Count(figure.Right), Count(figure.Wrong), Count(figure.Missed)];
            TableExtensions.AddRow(table, cells.Select(cell => Tables.Cell(cell)));
        }

        Tables.Console(session).Write(table);
    }

    private static string Share(double value) => value.ToString("F3", CultureInfo.InvariantCulture);

    private static string Count(int value) => value.ToString(CultureInfo.InvariantCulture);
}
