using System.Text.Json;
using ComplianceMonitor.Connectors.Documents;
using ComplianceMonitor.Core.Channels;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Reading;

namespace ComplianceMonitor.Connectors.Tests.Documents;

/// <summary>The labelled examples, where they lie beside the checkout.</summary>
public class ReconciliationExamplesTests
{
    [Fact]
    public void Most_examples_are_reconciled_as_labelled()
    {
        Assert.SkipWhen(Folder() is null, "The labelled examples are not beside this checkout.");
        string[] examples = Directory.GetDirectories(Folder()!);
        examples.Count(IsRight).ShouldBeGreaterThanOrEqualTo(examples.Length * 4 / 5);
    }

    private static bool IsRight(string folder)
    {
        IReadOnlyList<ChannelRow> rows = Reconciliation.Of(Read(folder, "policy.txt"), Several(Read(folder, "privacy-notice.txt")), Several(Read(folder, "website.html")));
        using JsonDocument expected = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "expected.json")));
        string[] wanted = [.. expected.RootElement.GetProperty("channels").EnumerateArray().Select(row => string.Join(' ',
            new[] { "platform", "handle", "inPolicy", "inNotice", "onWebsite" }.Select(name => row.GetProperty(name).ToString())))];
        return wanted.ToHashSet(StringComparer.Ordinal).SetEquals(rows.Select(row => $"{row.Platform} {row.Handle} {row.InPolicy} {row.InNotice} {row.OnWebsite}"));
    }

    private static IReadOnlyList<DocumentFacts>? Several(DocumentFacts? facts) => facts is null ? null : [facts];

    private static DocumentFacts? Read(string folder, string file)
    {
        string path = Path.Combine(folder, file);
        return File.Exists(path) && new DocumentFiles(TimeProvider.System).Read(file, File.ReadAllBytes(path)) is Observation<Document>.Seen seen
            ? DocumentFacts.Read(seen.Value) : null;
    }

    private static string? Folder()
    {
        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            string folder = Path.Combine(at.FullName, "shared", "corpus", "reconciliation");
            if (Directory.Exists(folder))
            {
                return folder;
            }
        }

        return null;
    }
}
