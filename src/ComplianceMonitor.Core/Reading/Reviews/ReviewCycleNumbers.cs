using System.Globalization;
using System.Text.RegularExpressions;
using ComplianceMonitor.Core.Dates;

namespace ComplianceMonitor.Core.Reading.Reviews;

/// <summary>"Review cycle (years): 3", "Frequency of review in months | 24": the unit stands in the label and a mere number beside it.</summary>
internal static partial class ReviewCycleNumbers
{
    private const int LongestLine = 120;
    private const int MonthsOfYear = 12;

    /// <summary>The number of a line in months; null where it is no such field.</summary>
    /// <param name="text">The line.</param>
    public static Frequency? Read(string text)
    {
        if (text.Length > LongestLine || !(text.Contains("year", StringComparison.OrdinalIgnoreCase) || text.Contains("month", StringComparison.OrdinalIgnoreCase)) || Field().Match(text) is not { Success: true } field)
        {
            return null;
        }

        Group number = field.Groups["number"];
        int count = int.Parse(number.ValueSpan, CultureInfo.InvariantCulture);
        int months = field.Groups["unit"].Value.StartsWith('y') || field.Groups["unit"].Value.StartsWith('Y') ? count * MonthsOfYear : count;
        return count == 0 || months > 10 * MonthsOfYear ? null : new(number.Index, number.Index + number.Length, months, Bare: false);
    }

    [GeneratedRegex(@"^\W*(?:\w+\s){0,3}(?:cycle|frequency|interval|period|review(?:ed)?|reviews|life(?:span)?|duration|validity)\s(?:\w+\s){0,3}\(?(?:in |no\.? of |number of |every )?(?<unit>years|months)\)?\s*[:|\t=–-]?\s*(?<number>\d{1,2})\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Field();
}
