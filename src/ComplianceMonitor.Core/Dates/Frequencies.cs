using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;

namespace ComplianceMonitor.Core.Dates;

/// <summary>A frequency found in a text.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">The place after its last character.</param>
/// <param name="Months">In months; null where it is ambiguous ("bi-annually": 6 or 24).</param>
/// <param name="Bare">True for a mere length of time ("3 yrs"), which is a frequency only in a field for one.</param>
public sealed record Frequency(int Start, int End, int? Months, bool Bare);

/// <summary>Finds how often something is done (domain.md section 4.1, 7, and rows 28 to 36 of section 5.1).</summary>
public static partial class Frequencies
{
    private const int LongestYears = 10;

    private static readonly SearchValues<string> Keys = SearchValues.Create(
        ["annual", "year", "yr", "month", "term", "quarter", "ennial", "anual", "mth", "every ", "each "], StringComparison.OrdinalIgnoreCase);

    private static readonly Dictionary<string, int> Counts = new(StringComparer.Ordinal)
    {
        ["one"] = 1,
        ["two"] = 2,
        ["three"] = 3,
        ["four"] = 4,
        ["five"] = 5,
        ["six"] = 6,
        ["seven"] = 7,
        ["eight"] = 8,
        ["nine"] = 9,
        ["ten"] = 10,
        ["twelve"] = 12,
        ["eighteen"] = 18,
        ["twenty-four"] = 24,
        ["twenty four"] = 24,
        ["thirty-six"] = 36,
        ["thirty six"] = 36,
        ["other"] = 2,
        ["second"] = 2,
        ["2nd"] = 2,
        ["alternate"] = 2,
        ["third"] = 3,
        ["3rd"] = 3,
        ["fourth"] = 4,
        ["4th"] = 4,
        ["fifth"] = 5,
        ["5th"] = 5,
    };

    /// <summary>The frequencies of a text in order.</summary>
    /// <param name="text">A line or sentence.</param>
    public static IReadOnlyList<Frequency> Find(string text)
    {
        if (!text.AsSpan().ContainsAny(Keys))
        {
            return [];
        }

        List<Frequency> found = [];
        string lower = text.ToLowerInvariant();
        foreach (Match match in Pattern().Matches(lower))
        {
            if (Read(match, lower) is { } frequency)
            {
                found.Add(frequency);
            }
        }

        return found;
    }

    private static Frequency? Read(Match match, string lower)
    {
        Group count = match.Groups["count"];
        if (!count.Success)
        {
            return Of(Named(match.Value), false);
        }

        int number = int.TryParse(count.ValueSpan, CultureInfo.InvariantCulture, out int digits) ? digits : Counts.GetValueOrDefault(count.Value);
        number = count.Value is "a" or "an" ? 1 : number;
        int months = number * match.Groups["unit"].Value switch { "year" or "yr" => 12, "month" or "mth" => 1, _ => 4 };
        bool periodic = count.Value is "alternate" || match.Groups["every"].Success || match.Groups["rhythm"].Success;
        return months is 0 or > LongestYears * 12 || IsAge(match, lower) ? null : Of(months, !periodic);

        Frequency Of(int? value, bool bare) => new(match.Index, match.Index + match.Length, value, bare);
    }

    private static int? Named(string words) => words switch
    {
        _ when Season().IsMatch(words) => words.Contains("other", StringComparison.Ordinal) || words.Contains("second", StringComparison.Ordinal) || words.Contains("alternate", StringComparison.Ordinal) ? 24 : 12,
        _ when words.StartsWith("bi", StringComparison.Ordinal) => words.Contains("enn", StringComparison.Ordinal) ? 24 : null,
        _ when words.StartsWith("tri", StringComparison.Ordinal) => 36,
        _ when words.StartsWith("quadr", StringComparison.Ordinal) => 48,
        _ when words.StartsWith("quarter", StringComparison.Ordinal) || words.EndsWith("quarter", StringComparison.Ordinal) => 3,
        _ when words.StartsWith("half", StringComparison.Ordinal) || words.Contains("half", StringComparison.Ordinal) => words.Contains("term", StringComparison.Ordinal) ? 2 : 6,
        _ when words.StartsWith("three", StringComparison.Ordinal) => 4,
        _ when words.StartsWith("twice", StringComparison.Ordinal) => 6,
        _ when words.Contains("term", StringComparison.Ordinal) => 4,
        _ when words.Contains("month", StringComparison.Ordinal) => 1,
        _ => 12,
    };

    /// <summary>"three years old", "aged 3 years", "under 13 years".</summary>
    private static bool IsAge(Match match, string lower) =>
        lower.AsSpan(match.Index + match.Length).TrimStart(" -s").StartsWith("old", StringComparison.Ordinal)
        || lower.AsSpan(0, match.Index).TrimEnd().EndsWith("aged", StringComparison.Ordinal);

    [GeneratedRegex("(?:every|each) (?:other |second |alternate )?(?:[as]u|sp|mi|le|tr|ja|fe|ma|ap|ju|se|oc|no|de|ea|ch)", RegexOptions.CultureInvariant)]
    private static partial Regex Season();

    [GeneratedRegex(
        @"\b(?:"
        + @"(?<every>(?:every|each|once (?:in )?(?:every|in)|intervals of(?: not more than| no more than| up to| at most)?|within|once in|in|after)\s+)?"
        + @"(?<count>\d{1,2}|(?<=\bfor )an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen|twenty[- ]four|thirty[- ]six|other|second|2nd|alternate|third|3rd|fourth|4th|fifth|5th)"
        + @"(?:\s?(?:-|–|to|or)\s?\d)?(?:\s?\(\w{1,12}\))?[- ]?(?:academic |school |calendar |full |whole )?(?<unit>year|yr|month|mth|term)(?:s|'s|’s|s'|s’)?(?<rhythm>[- ]?ly|\s(?:\w+\s){0,2}(?:cycle|basis|programme|rota)|\srolling|\sintervals|\s(?:after|from|later))?"
        + @"|bi[- ]?ann?ual(?:l?y)?|bi[- ]?yearly|bi-?ennial(?:ly)?|tri-?ennial(?:ly)?|quadrennial(?:ly)?|quarterly|(?:every|each) quarter"
        + @"|half[- ]termly|(?:every|each|once (?:a|per|every)) half[- ]?term|half[- ]?yearly|(?:every|each) half[- ]year|three times (?:a|each|per) (?:school |academic )?year|twice (?:a|each|per|every|in a|yearly|annually)(?: (?:school |academic )?year)?"
        + @"|(?:every|each) (?:other |second |alternate )?(?:autumn|spring|summer|michaelmas|lent|trinity|january|february|march|april|may|june|july|september|october|november|december|easter|christmas)(?: term)?"
        + @"|termly|(?:every|each|once (?:a|per|every)) (?:school |academic )?term|monthly|(?:every|each) month"
        + @"|within (?:a|the) year of|ann?ual(?:l?y)?|yearly|(?:every|each|once (?:an?|per|every)|per) (?:new )?(?:school |academic |calendar )?year|per annum"
        + @")\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
