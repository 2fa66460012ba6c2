using System.Globalization;
using System.Text.RegularExpressions;
using ComplianceMonitor.Core.Dates;

namespace ComplianceMonitor.Core.Reading.Channels;

/// <summary>The date in a cell of a register: a day, a month or a year, day before month as in Britain.</summary>
internal static partial class CellDate
{
    private static readonly string[] Days = ["d/M/yyyy", "d.M.yyyy", "d-M-yyyy", "d/M/yy", "d.M.yy", "d-M-yy", "yyyy-MM-dd", "d MMMM yyyy", "d MMM yyyy", "d MMMM yy", "d MMM yy"];
    private static readonly string[] Months = ["MMMM yyyy", "MMM yyyy", "M/yyyy", "MM/yyyy", "MMM yy", "MMMM yy", "yyyy-MM"];

    /// <summary>Reads a cell; null where it holds no date.</summary>
    /// <param name="cell">The cell.</param>
    public static PartialDate? Of(string cell)
    {
        if (cell.Length is < 4 or > 40 || !cell.Any(char.IsDigit))
        {
            return null;
        }

        string text = Ordinal().Replace(cell, "$1").Replace("Sept ", "Sep ", StringComparison.OrdinalIgnoreCase).Replace(",", "", StringComparison.Ordinal).Trim(' ', '.', '*', '(', ')');
        return DateOnly.TryParseExact(text, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? PartialDate.OfDay(day)
            : DateOnly.TryParseExact(text, Months, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly month) ? PartialDate.OfMonth(month.Year, month.Month)
            : Year().Match(text) is { Success: true } year ? PartialDate.OfYear(int.Parse(year.Value, CultureInfo.InvariantCulture)) : null;
    }

    [GeneratedRegex(@"\b(\d{1,2})(?:st|nd|rd|th)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ordinal();

    [GeneratedRegex(@"\b(?:19|20)\d\d\b", RegexOptions.CultureInvariant)]
    private static partial Regex Year();
}
