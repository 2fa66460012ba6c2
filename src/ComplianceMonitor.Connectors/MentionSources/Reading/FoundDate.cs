using System.Globalization;
using System.Text.RegularExpressions;

namespace ComplianceMonitor.Connectors.MentionSources.Reading;

/// <summary>
/// When something was published, as feeds and interfaces write it: ISO 8601, RFC 822 with its obsolete zones (RFC 2822 section 4.3), GDELT's
/// form. A date that is nonsense, before 1995 or in the future is none: it would order and count wrongly.
/// </summary>
internal static partial class FoundDate
{
    private const int Earliest = 1995;
    private const int Longest = 80;

    // Clocks differ, and some sites publish tomorrow's paper.
    private static readonly TimeSpan s_ahead = TimeSpan.FromDays(2);

    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>Reads a date and time; without a zone it is UTC.</summary>
    /// <param name="written">As it came.</param>
    /// <param name="at">The instant of the scan.</param>
    public static DateTimeOffset? Read(string? written, DateTimeOffset at)
    {
        string text = written?.Trim() ?? "";
        if (text.Length is < 8 or > Longest)
        {
            return null;
        }

        DateTimeOffset? read = Iso().Match(text) is { Success: true } iso ? Make(iso, Number(iso, "month"))
            : Rfc822().Match(text) is { Success: true } mail ? Make(mail, Array.IndexOf(Months, mail.Groups["month"].Value.ToLowerInvariant()) + 1)
            : null;
        return read is { } date && date.Year >= Earliest && date <= at + s_ahead ? date.ToUniversalTime() : null;
    }

    private static DateTimeOffset? Make(Match match, int month)
    {
        int year = Number(match, "year");
        year += match.Groups["year"].Length == 2 ? (year < 50 ? 2000 : 1900) : 0;
        int day = Number(match, "day");
        (int hour, int minute, int second) = (Number(match, "hour"), Number(match, "minute"), Number(match, "second"));
        return year is >= 1 and <= 9998 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            && hour < 24 && minute < 60 && second <= 60 && Zone(match.Groups["zone"].Value) is { } zone
            ? new DateTimeOffset(year, month, day, hour, minute, Math.Min(second, 59), zone)
            : null;
    }

    private static int Number(Match match, string group) => match.Groups[group] is { Success: true } found ? int.Parse(found.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    /// <summary>Null where the offset is impossible. Names that nobody knows, and the letters of RFC 822 that were defined wrongly, count as UTC.</summary>
    private static TimeSpan? Zone(string zone)
    {
        if (zone is ['+' or '-', ..])
        {
            string digits = zone[1..].Replace(":", "", StringComparison.Ordinal).PadRight(4, '0');
            TimeSpan offset = new(int.Parse(digits.AsSpan(0, 2), NumberStyles.None, CultureInfo.InvariantCulture), int.Parse(digits.AsSpan(2, 2), NumberStyles.None, CultureInfo.InvariantCulture), 0);
            return offset > TimeSpan.FromHours(14) ? null : zone[0] == '-' ? -offset : offset;
        }

        return TimeSpan.FromHours(zone.ToUpperInvariant() switch
        {
            "BST" or "IST" or "CET" or "WEST" => 1,
            "CEST" or "EET" => 2,
            "EDT" => -4,
            "EST" or "CDT" => -5,
            "CST" or "MDT" => -6,
            "MST" or "PDT" => -7,
            "PST" => -8,
            _ => 0,
        });
    }

    [GeneratedRegex(@"^(?<year>[0-9]{4})-?(?<month>[0-9]{2})-?(?<day>[0-9]{2})(?:[T ](?<hour>[0-9]{2}):?(?<minute>[0-9]{2})(?::?(?<second>[0-9]{2})(?:[.,][0-9]{1,9})?)?\s*(?<zone>Z|[+-][0-9]{2}:?(?:[0-9]{2})?)?)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Iso();

    [GeneratedRegex(@"^(?:[A-Za-z]{2,9}\.?,?\s+)?(?<day>[0-9]{1,2})[\s-](?<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?,?[\s-](?<year>[0-9]{4}|[0-9]{2})(?:,?\s+(?<hour>[0-9]{1,2}):(?<minute>[0-9]{2})(?::(?<second>[0-9]{2}))?(?:\s+(?<zone>[+-][0-9]{2}:?[0-9]{2}|[A-Za-z]{1,5}))?)?(?:\s+\([A-Za-z ]{1,30}\))?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Rfc822();
}
