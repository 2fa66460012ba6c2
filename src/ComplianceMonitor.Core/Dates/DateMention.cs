namespace ComplianceMonitor.Core.Dates;

/// <summary>Why words that look like a date are none.</summary>
public enum DateFault
{
    /// <summary>A day that no calendar has: 31 June.</summary>
    Impossible = 1,

    /// <summary>Digits in an order that no British date has: 05/13/2026. Never swapped silently.</summary>
    Unreadable,
}

/// <summary>A date found in a line.</summary>
/// <param name="Start">Where it begins in the line.</param>
/// <param name="End">The place after its last character.</param>
/// <param name="Date">What it means; null where it is faulty.</param>
public sealed record DateMention(int Start, int End, PartialDate? Date)
{
    /// <summary>Why it is no date; null for a good one.</summary>
    public DateFault? Fault { get; init; }

    /// <summary>True for "Feb 26": a month and year in a field for dates, a day without its year elsewhere.</summary>
    public bool Ambiguous { get; init; }

    /// <summary>True where a letter O, l or I was read as a digit.</summary>
    public bool Repaired { get; init; }
}
