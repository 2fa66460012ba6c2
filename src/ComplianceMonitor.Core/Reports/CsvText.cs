using System.Text;

namespace ComplianceMonitor.Core.Reports;

/// <summary>Rows of comma-separated values (RFC 4180) that a spreadsheet takes as text: no cell becomes a formula.</summary>
public static class CsvText
{
    /// <summary>One row with its line end.</summary>
    /// <param name="cells">The cells.</param>
    public static string Row(params IEnumerable<string?> cells) => $"{string.Join(',', cells.Select(cell => Cell(cell ?? "")))}\r\n";

    /// <summary>A cell. One that begins as a formula does is led by an apostrophe; controls are left out.</summary>
    /// <param name="text">From anywhere.</param>
    public static string Cell(string text)
    {
        StringBuilder cell = new(text.Length + 3);
        if (IsFormula(text))
        {
            cell.Append('\'');
        }

        foreach (char letter in text)
        {
            cell.Append(letter switch
            {
                '"' => "\"\"",
                '\t' or '\r' or '\n' => " ",
                _ => char.IsControl(letter) ? "" : letter.ToString(),
            });
        }

        string safe = cell.ToString();
        return safe.AsSpan().ContainsAny("\",'") || safe != safe.Trim() ? $"\"{safe}\"" : safe;
    }

    /// <summary>True for text that a spreadsheet may run: it begins with = + - @ or a tab or line end, also behind spaces, and in their wide forms.</summary>
    private static bool IsFormula(string text) =>
        text is ['\t' or '\r' or '\n', ..] || text.TrimStart() is ['=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠', ..];
}
