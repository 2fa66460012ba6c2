using System.Text.Json;
using ComplianceMonitor.Cli.Read;
using ComplianceMonitor.Connectors.Documents;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Reading;

namespace ComplianceMonitor.Cli.Tests.Acceptance;

/// <summary>The facts read from the labelled documents reach the floors.</summary>
public class DocumentFieldTests
{
    [Theory]
    [InlineData("kind", 0.98)]
    [InlineData("lastReviewed", 0.98)]
    [InlineData("nextReview", 0.98)]
    [InlineData("reviewCycleMonths", 0.98)]
    [InlineData("channels", 0.98)]
    [InlineData("school", 0.96)]
    [InlineData("kcsieEditions", 0.96)]
    [InlineData("unfinished", 0.96)]
    public void A_field_is_read_at_least_as_well_as_its_floor(string field, double floor) =>
        Score(Corpus.Documents, Path.Combine(Corpus.Documents, "labels.jsonl"), field).ShouldBeGreaterThanOrEqualTo(floor);

    [Theory]
    [InlineData("kind")]
    [InlineData("lastReviewed")]
    [InlineData("nextReview")]
    [InlineData("reviewCycleMonths")]
    [InlineData("channels")]
    [InlineData("school")]
    [InlineData("kcsieEditions")]
    [InlineData("unfinished")]
    public void The_five_policies_are_read_without_a_mistake(string field) => Score(Corpus.Seeds, Corpus.SeedLabels, field).ShouldBe(1);

    private static double Score(string folder, string labels, string field)
    {
        DocumentFiles files = new(TimeProvider.System);
        FieldScore score = new();
        foreach (string line in File.ReadLines(labels))
        {
            using JsonDocument label = JsonDocument.Parse(line);
            string name = label.RootElement.GetProperty("file").GetString()!;
            Document document = files.Read(name, File.ReadAllBytes(Path.Combine(folder, name))).ShouldBeOfType<Observation<Document>.Seen>().Value;
            ReadJson read = ReadJson.From(name, DocumentFacts.Read(document), new(2026, 11, 21));
            using JsonDocument reading = JsonSerializer.SerializeToDocument(read, ReadJsonContext.Default.ReadJson);
            score.Add(label.RootElement, reading.RootElement, field);
        }

        return score.F1;
    }
}
