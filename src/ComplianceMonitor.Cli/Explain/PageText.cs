using System.Text;

namespace ComplianceMonitor.Cli.Explain;

/// <summary>A control's page as text for a terminal: headings underlined, emphasis marks gone, lines wrapped.</summary>
internal static class PageText
{
    /// <summary>The text.</summary>
    /// <param name="markdown">The page.</param>
    /// <param name="width">Columns.</param>
    public static string Of(string markdown, int width)
    {
        StringBuilder text = new();
        foreach (string line in markdown.ReplaceLineEndings("\n").Split('\n'))
        {
            string plain = line.Replace("**", "", StringComparison.Ordinal).Replace("`", "", StringComparison.Ordinal);
            if (line.StartsWith('#'))
            {
                string heading = plain.TrimStart('#', ' ');
                text.AppendLine(heading).Append(line.StartsWith("##", StringComparison.Ordinal) ? '-' : '=', heading.Length).AppendLine();
            }
            else
            {
                Wrap(plain, width, text);
            }
        }

        return text.ToString();
    }

    private static void Wrap(string line, int width, StringBuilder text)
    {
        string indent = line.StartsWith("- ", StringComparison.Ordinal) ? "  " : "";
        int column = 0;
        foreach (string word in line.Split(' '))
        {
            if (column > 0 && column + 1 + word.Length > width)
            {
                text.AppendLine().Append(indent);
                column = indent.Length;
            }
            else if (column > 0)
            {
                text.Append(' ');
                column++;
            }

            text.Append(word);
            column += word.Length;
        }

        text.AppendLine();
    }
}
