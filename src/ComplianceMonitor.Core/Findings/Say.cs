using System.Globalization;

namespace ComplianceMonitor.Core.Findings;

/// <summary>Dates, counts and lists in plain British English.</summary>
public static class Say
{
    private static readonly CultureInfo English = CultureInfo.InvariantCulture;

    /// <summary>8 May 2026.</summary>
    /// <param name="day">The day.</param>
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", English);

    /// <summary>1 day, 2 days.</summary>
    /// <param name="count">How many.</param>
    /// <param name="thing">One of them.</param>
    public static string Count(int count, string thing) => count == 1 ? $"1 {thing}" : string.Create(English, $"{count} {thing}s");

    /// <summary>1 person, 2 people.</summary>
    /// <param name="count">How many.</param>
    /// <param name="one">One of them.</param>
    /// <param name="many">Several of them.</param>
    public static string Count(int count, string one, string many) => string.Create(English, $"{count} {(count == 1 ? one : many)}");

    /// <summary>a, b and c; at most five, then "and 3 more".</summary>
    /// <param name="words">The words, in order.</param>
    public static string List(params IReadOnlyList<string> words)
    {
        const int Most = 5;
        return words switch
        {
            [] => "",
            [var only] => only,
            { Count: > Most } => string.Create(English, $"{string.Join(", ", words.Take(Most))} and {words.Count - Most} more"),
            _ => $"{string.Join(", ", words.SkipLast(1))} and {words[^1]}",
        };
    }
}
