using ComplianceMonitor.Pdf.Content;

namespace ComplianceMonitor.Pdf.Layout;

/// <summary>Old fonts print an accent and a letter over each other: the two are one character.</summary>
internal static class Accents
{
    private const string Spacing = "`´ˆ˜¯˘˙¨˚¸˝˛ˇ";
    private const string Combining = "\u0300\u0301\u0302\u0303\u0304\u0306\u0307\u0308\u030A\u0327\u030B\u0328\u030C";

    /// <summary>How far the middles may be apart, in sizes of the font.</summary>
    private const double SamePlace = 0.25;

    /// <summary>One letter of two that lie over each other, the base and then its accent; null where they are no such pair.</summary>
    public static Letter? Joined(Letter previous, Letter next)
    {
        char mark = Mark(next);
        bool after = mark != '\0';
        mark = after ? mark : Mark(previous);
        if (mark == '\0' || Mark(previous) != '\0' == after)
        {
            return null;
        }

        Letter carrier = after ? previous : next;
        double apart = Math.Abs((previous.X + previous.EndX - next.X - next.EndX) / 2);
        return apart <= SamePlace * carrier.Size && Math.Abs(previous.Y - next.Y) <= carrier.Size && carrier.Text.Length > 0 && char.IsLetter(carrier.Text[^1])
            ? carrier with { Text = carrier.Text + mark }
            : null;
    }

    private static char Mark(Letter letter)
    {
        if (letter.Text.Length != 1)
        {
            return '\0';
        }

        char one = letter.Text[0];
        int at = one < '\u0300' ? Spacing.IndexOf(one, StringComparison.Ordinal) : -1;
        return at >= 0 ? Combining[at] : one is >= '\u0300' and <= '\u036F' ? one : '\0';
    }
}
