using System.Text;

namespace ComplianceMonitor.Core.Reading.Channels;

/// <summary>Brings the ways of writing a row to one: cells kept apart by tabs.</summary>
internal static class RowText
{
    /// <summary>Pipes and runs of spaces become tabs; emphasis marks go.</summary>
    /// <param name="raw">A line as read.</param>
    public static string Of(string raw)
    {
        string text = raw.Trim(' ', '\r').Replace("**", "", StringComparison.Ordinal).Replace('\u00A0', ' ').Replace("(s)", "s", StringComparison.Ordinal);
        if (text.StartsWith('|') && text.EndsWith('|') && text.Length > 2)
        {
            return string.Join('\t', text[1..^1].Split('|', StringSplitOptions.TrimEntries));
        }

        if (text.Contains(" | ", StringComparison.Ordinal))
        {
            return string.Join('\t', text.Trim('|').Split('|', StringSplitOptions.TrimEntries));
        }

        if (text.Contains("....", StringComparison.Ordinal))
        {
            for (string before = ""; !ReferenceEquals(before, text) && text.Contains("....", StringComparison.Ordinal);)
            {
                (before, text) = (text, WithoutLeaders(text));
            }
        }

        return text.Contains("  ", StringComparison.Ordinal) ? WithColumns(text) : text;
    }

    /// <summary>"Facebook ........ Fernhollow School": dots lead from one column to the next; at the end they are a blank to fill in.</summary>
    private static string WithoutLeaders(string text)
    {
        int start = text.IndexOf("....", StringComparison.Ordinal);
        int end = start + text.AsSpan(start).IndexOfAnyExcept('.', ' ');
        return start > 0 && end > start ? $"{text[..start].TrimEnd()}\t{text[end..]}" : text;
    }

    /// <summary>Two spaces part columns, but not two sentences.</summary>
    private static string WithColumns(string text)
    {
        StringBuilder row = new();
        for (int at = 0; at < text.Length;)
        {
            int end = at;
            while (end < text.Length && text[end] == ' ')
            {
                end++;
            }

            if (end - at >= 2)
            {
                bool sentence = row.Length > 0 && row[^1] is '.' or '!' or '?' or ';' or ',' or '-' or '–' or '•' or '●' or ')' && end - at == 2;
                row.Append(sentence || (row.Length <= 3 && !row.Equals("X")) ? ' ' : '\t');
                at = end;
            }
            else
            {
                row.Append(text[at++]);
            }
        }

        return row.ToString();
    }
}
