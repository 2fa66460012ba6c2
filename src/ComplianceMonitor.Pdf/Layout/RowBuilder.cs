namespace ComplianceMonitor.Pdf.Layout;

/// <summary>Collects words into rows, whatever the order in which they were shown.</summary>
internal static class RowBuilder
{
    /// <summary>Base lines closer than this part of the smaller size are one row.</summary>
    private const double SameLine = 0.35;

    /// <summary>Raised and lowered words (an ordinal, a note's number) are smaller and may be this far off.</summary>
    private const double RaisedLine = 0.6;

    /// <summary>Words closer than this part of the size are one word.</summary>
    private const double TouchingGap = 0.03;

    public static List<Row> Rows(IEnumerable<Fragment> words)
    {
        List<(double BaseLine, double Size, List<Fragment> Words)> rows = [];
        foreach (Fragment word in words.OrderByDescending(word => word.BaseLine).ThenBy(word => word.Left))
        {
            int found = -1;
            for (int index = rows.Count - 1; index >= 0 && index >= rows.Count - 4; index--)
            {
                (double baseLine, double size, _) = rows[index];
                double drift = Math.Abs(baseLine - word.BaseLine);
                double smaller = Math.Min(size, word.Size);
                double larger = Math.Max(size, word.Size);
                if (drift <= SameLine * smaller || (smaller < 0.8 * larger && drift <= RaisedLine * larger && Fits(rows[index].Words, word)))
                {
                    found = index;
                    break;
                }
            }

            if (found < 0)
            {
                rows.Add((word.BaseLine, word.Size, [word]));
                continue;
            }

            rows[found].Words.Add(word);
            if (word.Size > rows[found].Size)
            {
                rows[found] = (word.BaseLine, word.Size, rows[found].Words);
            }
        }

        return [.. rows.Select(row => new Row([.. Merged([.. row.Words.OrderBy(word => word.Left).ThenBy(word => word.Right)])])).OrderByDescending(row => row.BaseLine)];
    }

    private static bool Fits(List<Fragment> row, Fragment word) =>
        row.TrueForAll(other => word.Right <= other.Left + (0.3 * word.Size) || word.Left >= other.Right - (0.3 * word.Size));

    /// <summary>Words that touch are one (a raised ordinal, a change of font inside a word); the same word printed twice is one.</summary>
    private static IEnumerable<Fragment> Merged(List<Fragment> words)
    {
        double spaced = SpacedOut(words);
        Fragment? held = null;
        foreach (Fragment word in words)
        {
            if (held is null)
            {
                held = word;
                continue;
            }

            double size = Math.Max(held.Size, word.Size);
            double gap = word.Left - held.Right;
            if (word.Text == held.Text && Math.Abs(word.Left - held.Left) < 0.15 * size)
            {
                continue;
            }

            if (gap < Math.Max(spaced, TouchingGap * size) && gap > -0.35 * size)
            {
                held = new(held.Text + word.Text, held.Left, Math.Max(held.Right, word.Right), held.BaseLine, size);
                continue;
            }

            yield return held;
            held = word;
        }

        if (held is not null)
        {
            yield return held;
        }
    }

    /// <summary>The gap below which the single letters of a row that is s p a c e d  o u t are one word; 0 for any other row.</summary>
    private static double SpacedOut(List<Fragment> words)
    {
        const double wider = 1.3;
        const double widest = 0.4;
        if (words.Count < 3 || words.Exists(word => word.Text.Length > 1))
        {
            return 0;
        }

        double least = double.MaxValue;
        for (int index = 1; index < words.Count; index++)
        {
            least = Math.Min(least, words[index].Left - words[index - 1].Right);
        }

        return least <= 0 ? 0 : Math.Min(wider * least, widest * words[0].Size);
    }
}
