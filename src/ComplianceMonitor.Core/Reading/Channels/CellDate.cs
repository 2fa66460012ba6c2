using ComplianceMonitor.Core.Dates;

namespace ComplianceMonitor.Core.Reading.Channels;

/// <summary>The date in a cell of a register: a day, a month, a term or a year.</summary>
internal static class CellDate
{
    private const int Longest = 40;

    /// <summary>Reads a cell; null where it holds no date. A month and a two-digit year ("Feb 26") are what they look like: the column says that a date stands there.</summary>
    /// <param name="cell">The cell.</param>
    public static PartialDate? Of(string cell) =>
        cell.Length > Longest ? null : BritishDates.Find(cell).FirstOrDefault(mention => mention.Date is not null)?.Date;
}
