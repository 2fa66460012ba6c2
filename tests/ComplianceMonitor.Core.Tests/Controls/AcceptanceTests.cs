using System.Text.Json;
using ComplianceMonitor.Connectors.Documents;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Core.Reading;

namespace ComplianceMonitor.Core.Tests.Controls;

/// <summary>
/// Judges labelled examples, where they lie beside the checkout, and lists every outcome that differs. Reading British prose is never
/// perfect: the floors keep what was reached, and go up with the readers.
/// </summary>
public class AcceptanceTests(ITestOutputHelper output)
{
    private static readonly string? Shared = FindShared();
    private int _judged;
    private int _different;

    [Fact]
    public async Task The_labelled_policies_get_the_outcomes_that_their_text_decides()
    {
        Assert.SkipWhen(Shared is null, "There is no folder ../shared with labelled examples beside this checkout.");
        foreach (string folder in Directory.GetDirectories(Path.Combine(Shared, "corpus", "controls")).Order(StringComparer.Ordinal))
        {
            JsonElement expected = await ReadJsonAsync(Path.Combine(folder, "expected.json"));
            DateOnly at = DateOnly.Parse(expected.GetProperty("at").GetString()!, System.Globalization.CultureInfo.InvariantCulture);
            EvidenceSet alone = new() { School = new("example", "Example School"), Today = at, Policy = Seen(await ReadAsync(Path.Combine(folder, "policy.txt"))) };
            Compare(Path.GetFileName(folder), alone, Outcomes(expected.GetProperty("outcomes")));
            if (expected.TryGetProperty("withSources", out JsonElement with))
            {
                EvidenceSet all = alone with
                {
                    PrivacyNotices = Seen<IReadOnlyList<DocumentFacts>>([await ReadAsync(Path.Combine(folder, "privacy-notice.txt"))]),
                    Website = Seen(new Website([await ReadAsync(Path.Combine(folder, "website.html"))], Whole: true)),
                };
                Compare($"{Path.GetFileName(folder)} with sources", all, Outcomes(with.GetProperty("outcomes")));
            }
        }

        AtLeast(0.90);
    }

    [Fact]
    public async Task The_seeds_get_their_thirty_outcomes_from_the_text_alone()
    {
        Assert.SkipWhen(Shared is null, "There is no folder ../shared with labelled examples beside this checkout.");
        JsonElement expected = await ReadJsonAsync(Path.Combine(Shared, "facts", "data", "seed-outcomes.json"));
        foreach (JsonElement seed in expected.GetProperty("seeds").EnumerateArray())
        {
            string file = seed.GetProperty("file").GetString()!;
            EvidenceSet alone = new()
            {
                School = new("example", "Example School"),
                Today = new(2026, 11, 21),
                Policy = Seen(await ReadAsync(Path.Combine(Shared, "seeds", Path.GetFileName(file)))),
            };
            Compare(file, alone, seed.GetProperty("outcomes").EnumerateArray().Select(one => (one.GetProperty("control").GetString()!, one.GetProperty("outcome").GetString()!)));
        }

        AtLeast(0.97);
    }

    private void Compare(string name, EvidenceSet evidence, IEnumerable<(string Control, string Outcome)> expected)
    {
        foreach ((string control, string outcome) in expected)
        {
            Finding worst = evidence.Judge(control).MaxBy(finding => finding.Outcome.Gravity)!;
            _judged++;
            if (!string.Equals(worst.Outcome.Name, outcome, StringComparison.Ordinal))
            {
                _different++;
                output.WriteLine($"{name} {control}: expected {outcome}, was {worst.Outcome.Name}: {worst.Subject}: {worst.Summary}");
            }
        }
    }

    private void AtLeast(double floor) =>
        ((_judged - _different) / (double)_judged).ShouldBeGreaterThanOrEqualTo(floor, $"{_different} of {_judged} outcomes differ; the output lists them");

    private static IEnumerable<(string Control, string Outcome)> Outcomes(JsonElement outcomes) =>
        outcomes.EnumerateObject().Select(property => (property.Name, property.Value.GetString()!));

    private static async Task<DocumentFacts> ReadAsync(string path) =>
        DocumentFacts.Read(((Observation<Document>.Seen)await new DocumentFiles(TimeProvider.System).ReadFileAsync(path, TestContext.Current.CancellationToken)).Value);

    private static async Task<JsonElement> ReadJsonAsync(string path) =>
        JsonDocument.Parse(await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken)).RootElement;

    private static Observation<T> Seen<T>(T value) => new Observation<T>.Seen(value, new("example", DateTimeOffset.UnixEpoch, new('0', 64)));

    private static string? FindShared()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string shared = Path.Combine(folder.FullName, "..", "shared");
            if (Directory.Exists(Path.Combine(shared, "corpus")))
            {
                return shared;
            }
        }

        return null;
    }
}
