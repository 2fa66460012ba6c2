using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace ComplianceMonitor.Core.Checks.Records;

/// <summary>
/// The value of a column. A closed set of the types that both Azure Tables and JSON Lines keep without loss, so that a row
/// reads the same from either. An absent column stands for null.
/// </summary>
public abstract record Cell
{
    private Cell()
    {
    }

    /// <summary>Words. A lone surrogate, which no store keeps, becomes U+FFFD.</summary>
    public sealed record Text : Cell
    {
        /// <summary>Makes a text.</summary>
        /// <param name="value">The words.</param>
        public Text(string value) => Value = WellFormed(value);

        /// <summary>The words.</summary>
        public string Value { get; }
    }

    /// <summary>A whole number.</summary>
    /// <param name="Value">The number.</param>
    public sealed record Whole(long Value) : Cell;

    /// <summary>A finite number.</summary>
    public sealed record Number : Cell
    {
        /// <summary>Makes a number.</summary>
        /// <param name="value">The number.</param>
        /// <exception cref="ArgumentOutOfRangeException">It is not finite.</exception>
        public Number(double value) =>
            Value = double.IsFinite(value) ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A column holds finite numbers only.");

        /// <summary>The number.</summary>
        public double Value { get; }
    }

    /// <summary>Yes or no.</summary>
    /// <param name="Value">The answer.</param>
    public sealed record Flag(bool Value) : Cell;

    /// <summary>An instant, kept in UTC.</summary>
    public sealed record Instant : Cell
    {
        /// <summary>Makes an instant.</summary>
        /// <param name="value">The instant, in any offset.</param>
        public Instant(DateTimeOffset value) => Value = value.ToUniversalTime();

        /// <summary>The instant in UTC.</summary>
        public DateTimeOffset Value { get; }
    }

    /// <summary>Words as a cell.</summary>
    /// <param name="value">The words.</param>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator Cell?(string? value) => value is null ? null : new Text(value);

    /// <summary>A whole number as a cell.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator Cell(long value) => new Whole(value);

    /// <summary>A number as a cell.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator Cell(double value) => new Number(value);

    /// <summary>Yes or no as a cell.</summary>
    /// <param name="value">The answer.</param>
    public static implicit operator Cell(bool value) => new Flag(value);

    /// <summary>An instant as a cell.</summary>
    /// <param name="value">The instant.</param>
    public static implicit operator Cell(DateTimeOffset value) => new Instant(value);

    /// <summary>An instant as a cell; null for none.</summary>
    /// <param name="value">The instant.</param>
    public static Cell? Of(DateTimeOffset? value) => value is { } known ? new Instant(known) : null;

    /// <summary>A whole number as a cell; null for none.</summary>
    /// <param name="value">The number.</param>
    public static Cell? Of(long? value) => value is { } known ? new Whole(known) : null;

    /// <summary>Yes or no as a cell; null for neither.</summary>
    /// <param name="value">The answer.</param>
    public static Cell? Of(bool? value) => value is { } known ? new Flag(known) : null;

    /// <summary>A day as a cell, as people sort it: 2026-11-21; null for none.</summary>
    /// <param name="value">The day.</param>
    public static Cell? Of(DateOnly? value) => value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string WellFormed(string value)
    {
        int at = LoneSurrogate(value, 0);
        if (at < 0)
        {
            return value;
        }

        char[] mended = value.ToCharArray();
        for (; at >= 0; at = LoneSurrogate(value, at + 1))
        {
            mended[at] = '\uFFFD';
        }

        return new(mended);
    }

    private static int LoneSurrogate(string value, int from)
    {
        for (int index = from; index < value.Length; index++)
        {
            if (char.IsHighSurrogate(value[index]) && index + 1 < value.Length && char.IsLowSurrogate(value[index + 1]))
            {
                index++;
            }
            else if (char.IsSurrogate(value[index]))
            {
                return index;
            }
        }

        return -1;
    }
}
