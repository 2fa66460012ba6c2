using System.Text;
using System.Text.Json;
using ComplianceMonitor.Connectors.Documents;
using ComplianceMonitor.Core.Channels;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Reading;

namespace ComplianceMonitor.Core.Tests.Channels;

/// <summary>
/// Policy, privacy notice and website of invented schools, one file each under ThreeWay, and the rows that they make: platform, handle
/// ("-" for none) and a sign for policy, notice and website (+ shown, - not shown, ? not given).
/// </summary>
public class ThreeWayTests
{
    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Channels", "ThreeWay");

    public static TheoryData<string> Cases => [.. Directory.GetFiles(Folder, "*.txt").Select(Path.GetFileNameWithoutExtension).OfType<string>().Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Cases))]
    public void Three_sources_make_the_rows(string name)
    {
        Dictionary<string, string> parts = File.ReadAllText(Path.Combine(Folder, name + ".txt"), Encoding.UTF8).Split("==== ", StringSplitOptions.RemoveEmptyEntries)
            .Select(part => part.Split('\n', 2)).ToDictionary(part => part[0].Trim(), part => part[1], StringComparer.Ordinal);
        string[] expected = [.. parts["expected"].Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
        Rows(parts.Where(part => part.Key is not "expected").ToDictionary(part => part.Key, part => Encoding.UTF8.GetBytes(part.Value), StringComparer.Ordinal))
            .ShouldBe(expected, ignoreOrder: true);
    }

    [Fact]
    public void The_labelled_schools_make_their_rows()
    {
        string folder = Labelled();
        int right = 0, all = 0;
        List<string> wrong = [];
        foreach (string school in Directory.GetDirectories(folder).Order(StringComparer.Ordinal))
        {
            Dictionary<string, byte[]> files = Directory.GetFiles(school).ToDictionary(file => Path.GetFileName(file), File.ReadAllBytes, StringComparer.Ordinal);
            using JsonDocument answer = JsonDocument.Parse(files["expected.json"]);
            string[] expected = [.. answer.RootElement.GetProperty("channels").EnumerateArray().Select(Row)];
            string[] got = Rows(files);
            right += expected.Count(got.Contains);
            all += expected.Union(got, StringComparer.Ordinal).Count();
            wrong.AddRange(expected.Except(got, StringComparer.Ordinal).Select(row => $"{Path.GetFileName(school)} lacks {row}"));
            wrong.AddRange(got.Except(expected, StringComparer.Ordinal).Select(row => $"{Path.GetFileName(school)} has {row}"));
        }

        right.ShouldBe(all, string.Join('\n', wrong));
    }

    private static string[] Rows(Dictionary<string, byte[]> files)
    {
        DocumentFiles reader = new(TimeProvider.System);
        return
        [
            .. Reconciliation.Of(Read("policy.txt"), Read("privacy-notice.txt") is { } notice ? [notice] : null, Read("website.html") is { } page ? [page] : null)
                .Select(row => $"{row.Platform} {row.Handle ?? "-"} {Sign(row.InPolicy)} {Sign(row.InNotice)} {Sign(row.OnWebsite)}"),
        ];

        DocumentFacts? Read(string file) => files.TryGetValue(file, out byte[]? bytes)
            ? DocumentFacts.Read(reader.Read(file, bytes).ShouldBeOfType<Observation<Document>.Seen>().Value)
            : null;
    }

    private static string Row(JsonElement row) =>
        $"{row.GetProperty("platform").GetString()} {row.GetProperty("handle").GetString() ?? "-"} {Sign(Cell(row, "inPolicy"))} {Sign(Cell(row, "inNotice"))} {Sign(Cell(row, "onWebsite"))}";

    private static bool? Cell(JsonElement row, string name) => row.GetProperty(name) is { ValueKind: not JsonValueKind.Null } cell ? cell.GetBoolean() : null;

    private static string Sign(bool? cell) => cell switch { true => "+", false => "-", null => "?" };

    private static string Labelled()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string beside = Path.Combine(folder.FullName, "shared", "corpus", "reconciliation");
            if (Directory.Exists(beside))
            {
                return beside;
            }
        }

        Assert.Skip("There is no folder ../shared with labelled examples beside this checkout.");
        return "";
    }
}
