using System.Text.Json;

namespace ComplianceMonitor.Cli.Tests.Acceptance;

/// <summary>Precision and recall of one field over a set of labelled documents, counted as the corpus defines them.</summary>
internal sealed class FieldScore
{
    private int _right;
    private int _wrong;
    private int _missed;

    public double F1 => _right + _wrong + _missed == 0 ? 1 : 2.0 * _right / ((2.0 * _right) + _wrong + _missed);

    public void Add(JsonElement label, JsonElement reading, string field)
    {
        if (label.TryGetProperty(field, out JsonElement asked) && asked.ValueKind == JsonValueKind.String && asked.GetString() is "?")
        {
            return;
        }

        HashSet<string> want = Values(label, field);
        HashSet<string> have = Values(reading, field);
        if (field is "school" && want.Count == 1 && have.Count == 1 && Contains(want.Single(), have.Single()))
        {
            have = want;
        }

        _right += want.Count(have.Contains);
        _wrong += have.Count(value => !want.Contains(value));
        _missed += want.Count(value => !have.Contains(value));
    }

    private static bool Contains(string one, string other) =>
        $" {one} ".Contains($" {other} ", StringComparison.Ordinal) || $" {other} ".Contains($" {one} ", StringComparison.Ordinal);

    private static HashSet<string> Values(JsonElement document, string field)
    {
        if (!document.TryGetProperty(field, out JsonElement value))
        {
            return [];
        }

        IEnumerable<string> values = (field, value.ValueKind) switch
        {
            (_, JsonValueKind.Null or JsonValueKind.Undefined or JsonValueKind.False) => [],
            ("channels", _) => value.EnumerateArray().Select(channel =>
                $"{channel.GetProperty("platform").GetString()} {channel.GetProperty("handle").GetString()?.ToLowerInvariant().TrimStart('@')}"),
            ("kcsieEditions", _) => value.EnumerateArray().Select(edition => edition.GetRawText()),
            ("lastReviewed" or "nextReview", _) => [$"{value.GetProperty("precision").GetString()} {value.GetProperty("value").GetString()}"],
            ("school", _) => [SchoolName(value.GetString()!)],
            _ => [value.ToString()],
        };
        return values.ToHashSet(StringComparer.Ordinal);
    }

    private static string SchoolName(string name)
    {
        string plain = name.ToLowerInvariant().Replace('’', '\'').Replace("&", " and ", StringComparison.Ordinal)
            .Replace("church of england", "ce", StringComparison.Ordinal).Replace("c of e", "ce", StringComparison.Ordinal)
            .Replace("roman catholic", "rc", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal);
        string words = string.Join(' ', string.Concat(plain.Select(letter => char.IsLetterOrDigit(letter) ? letter : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return words.StartsWith("the ", StringComparison.Ordinal) ? words[4..] : words;
    }
}
