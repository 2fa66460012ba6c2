using System.Text;

namespace ComplianceMonitor.Connectors.Directories;

/// <summary>Rows of comma-separated values (RFC 4180); semicolons and tabs where a spreadsheet left them.</summary>
internal static class Csv
{
    private const int MostRows = 200_000;
    private const int MostCells = 500;

    /// <summary>The rows, or null where the text is no CSV within bounds.</summary>
    public static List<string[]>? Read(string text)
    {
        char separator = Separator(text);
        List<string[]> rows = [];
        List<string> cells = [];
        StringBuilder cell = new();
        bool quoted = false;
        for (int at = 0; at < text.Length; at++)
        {
            char letter = text[at];
            if (quoted)
            {
                if (letter != '"')
                {
                    cell.Append(letter);
                }
                else if (at + 1 < text.Length && text[at + 1] == '"')
                {
                    cell.Append('"');
                    at++;
                }
                else
                {
                    quoted = false;
                }
            }
            else if (letter == '"' && cell.Length == 0)
            {
                quoted = true;
            }
            else if (letter == separator)
            {
                EndCell();
            }
            else if (letter == '\n')
            {
                EndRow();
            }
            else if (letter != '\r')
            {
                cell.Append(letter);
            }

            if (rows.Count > MostRows || cells.Count > MostCells)
            {
                return null;
            }
        }

        EndRow();
        return quoted ? null : rows;

        void EndCell()
        {
            cells.Add(cell.ToString().Trim());
            cell.Clear();
        }

        void EndRow()
        {
            EndCell();
            if (cells.Any(one => one.Length > 0))
            {
                rows.Add([.. cells]);
            }

            cells.Clear();
        }
    }

    private static char Separator(string text)
    {
        string first = text[..(text.IndexOf('\n', StringComparison.Ordinal) is var end and >= 0 ? end : text.Length)];
        return ",;\t".MaxBy(candidate => first.Count(letter => letter == candidate));
    }
}
