using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ComplianceMonitor.Core.Reports.Mailing;

/// <summary>Text from outside, made harmless for the lines of a mail: no second header, no line that reads backwards.</summary>
public static partial class MailText
{
    private const int LongestSubject = 150;
    private const int LongestAddress = 254;

    /// <summary>One line without control, format and surrogate characters that stand alone; runs of white space become one space.</summary>
    /// <param name="text">From outside.</param>
    public static string Line(string text)
    {
        StringBuilder line = new(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            // A lone surrogate is enumerated as U+FFFD.
            bool space = Rune.IsWhiteSpace(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.Control;
            if (space)
            {
                if (line.Length > 0 && line[^1] != ' ')
                {
                    line.Append(' ');
                }
            }
            else if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator))
            {
                line.Append(rune.ToString());
            }
        }

        return line.ToString().TrimEnd();
    }

    /// <summary>A subject: one harmless line of at most 150 characters.</summary>
    /// <param name="text">From outside.</param>
    public static string Subject(string text)
    {
        string line = Line(text);
        if (line.Length <= LongestSubject)
        {
            return line;
        }

        int end = char.IsHighSurrogate(line[LongestSubject - 2]) ? LongestSubject - 2 : LongestSubject - 1;
        return $"{line[..end]}…";
    }

    /// <summary>True for an address that can stand in a header and in a command of SMTP: ASCII, unquoted, one at-sign.</summary>
    /// <param name="address">The address alone, without a name.</param>
    public static bool IsAddress(string address) => address.Length <= LongestAddress && Address().IsMatch(address);

    [GeneratedRegex(@"\A[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*\z", RegexOptions.NonBacktracking)]
    private static partial Regex Address();
}
