using System.Reflection;
using System.Text.Json;
using ComplianceMonitor.Core.Mentions;

namespace ComplianceMonitor.Core.Tests.Mentions;

/// <summary>Invented schools and items with labels, written before the program saw them.</summary>
internal static class Sample
{
    public static IReadOnlyList<MentionSchool> Schools { get; } = [.. Lines("schools.jsonl").Select(line => JsonSerializer.Deserialize(line, MentionJson.Default.MentionSchool)!)];

    public static IReadOnlyList<MentionItem> Items { get; } = [.. Lines("items.jsonl").Concat(Lines("items-2.jsonl")).Select(line => JsonSerializer.Deserialize(line, MentionJson.Default.MentionItem)!)];

    /// <summary>Twenty-nine more, in other hands.</summary>
    public static IReadOnlyList<MentionSchool> OtherSchools { get; } = [.. Lines("schools-2.jsonl").Select(line => JsonSerializer.Deserialize(line, MentionJson.Default.MentionSchool)!)];

    /// <summary>What was found for <see cref="OtherSchools"/>.</summary>
    public static IReadOnlyList<MentionItem> OtherItems { get; } = [.. Lines("items-3.jsonl").Concat(Lines("items-4.jsonl")).Select(line => JsonSerializer.Deserialize(line, MentionJson.Default.MentionItem)!)];

    public static MentionSchool Fernhollow { get; } = Schools.Single(school => school.Name == "Fernhollow Academy");

    /// <summary>Classifies one text that was found for Fernhollow Academy, Netherby.</summary>
    public static MentionVerdict Classify(string text, string title = "", string url = "https://www.dalesgazette.example/1", string source = "news") =>
        new MentionClassifier([Fernhollow]).Classify(new("1", Fernhollow.Id) { Title = title, Text = text, Url = url, Source = source });

    private static string[] Lines(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Mentions/{name}")!;
        using StreamReader reader = new(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
