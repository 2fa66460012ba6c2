using System.Buffers;
using System.Text.RegularExpressions;

namespace ComplianceMonitor.Core.Reading.Governance;

/// <summary>A line without inline tags, emphasis and table bars, for rules that read wording.</summary>
/// <param name="Line">The line as read.</param>
/// <param name="Text">Its words; cells and blocks are kept apart by tabs.</param>
internal sealed partial record PlainLine(Line Line, string Text)
{
    /// <summary>Longest text that is read; more is no wording of a policy.</summary>
    private const int Longest = 20_000;

    private static readonly SearchValues<string> Gaps = SearchValues.Create(["   ", " | "], StringComparison.Ordinal);

    /// <summary>The cells of the row, or the columns that wide gaps keep apart; trimmed, blank ones kept.</summary>
    public string[] Cells => field ??= Split(Text);

    /// <summary>Every line with content.</summary>
    /// <param name="lines">The lines as read.</param>
    public static List<PlainLine> Of(IEnumerable<Line> lines)
    {
        List<PlainLine> plain = [];
        foreach (Line line in lines)
        {
            string text = Clean(line.Text);
            if (!string.IsNullOrWhiteSpace(text))
            {
                plain.Add(new(line, text));
            }
        }

        return plain;
    }

    /// <summary>The words of a text without tags, emphasis and bars. A bracketed instruction such as &lt;school name&gt; is no tag.</summary>
    /// <param name="text">The text.</param>
    public static string Clean(string text)
    {
        if (text.Length > Longest)
        {
            text = text[..Longest];
        }

        if (text.Contains('<', StringComparison.Ordinal))
        {
            text = BlockTag().Replace(InlineTag().Replace(text, ""), "\t");
        }

        text = text.Replace('\u00A0', ' ').Replace("\u00AD", "", StringComparison.Ordinal);
        if (text.Contains("**", StringComparison.Ordinal))
        {
            text = text.Replace("**", "", StringComparison.Ordinal);
        }

        if (text.AsSpan().TrimStart().StartsWith("|"))
        {
            text = text.Trim().Trim('|').Replace('|', '\t');
            if (text.AsSpan().IndexOfAnyExcept("-: \t") < 0)
            {
                return "";
            }
        }

        return text.AsSpan().TrimStart().StartsWith("#") ? text.TrimStart().TrimStart('#').TrimStart() : text.TrimEnd(' ');
    }

    private static string[] Split(string text)
    {
        string trimmed = text.Trim(' ');
        return trimmed.Contains('\t', StringComparison.Ordinal)
            ? trimmed.Split('\t', StringSplitOptions.TrimEntries)
            : trimmed.AsSpan().ContainsAny(Gaps) ? Gap().Split(trimmed) : [trimmed];
    }

    [GeneratedRegex("</?(?:b|i|u|em|strong|span|small|sup|sub|font|a|mark)(?:\\s[^<>=]*=[^<>]*)?\\s?/?>", RegexOptions.IgnoreCase)]
    private static partial Regex InlineTag();

    [GeneratedRegex("<(?:![^<>]*|/?(?:p|br|hr|div|td|tr|th|table|tbody|thead|h[1-6]|ul|ol|li|dl|dt|dd|title|head|html|body|header|footer|main|nav|section|article|option|select|button|img|meta|link|script|style|form|label|input|address)(?:\\s[^<>=]*=[^<>]*)?\\s?/?)>", RegexOptions.IgnoreCase)]
    private static partial Regex BlockTag();

    [GeneratedRegex(" {3,}| \\| ")]
    private static partial Regex Gap();
}
