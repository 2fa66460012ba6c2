namespace ComplianceMonitor.Pdf.Layout;

/// <summary>Puts columns of running text one after the other; rows of a table stay whole.</summary>
internal static class ColumnSplitter
{
    private const int LeastRows = 6;
    private const double GutterPerSize = 1.0;
    private const double ProseShare = 0.75;
    private const int LeastWords = 3;
    private const int Deepest = 6;

    public static List<Row> InReadingOrder(List<Row> rows, int depth = 0)
    {
        if (rows.Count < LeastRows || depth > Deepest)
        {
            return rows;
        }

        for (int first = 0; first + LeastRows <= rows.Count; first++)
        {
            foreach ((double from, double to) in rows[first].Gaps(GutterPerSize * rows[first].Size))
            {
                (int count, double left, double right) = Follow(rows, first, from, to);
                if (count < LeastRows)
                {
                    continue;
                }

                double middle = (left + right) / 2;
                int above = Above(rows, first, middle, left, right);
                int start = first - above;
                (List<Row> before, List<Row> after) = Cut(rows.GetRange(start, count + above), middle);
                if (IsProse(before) && IsProse(after))
                {
                    return
                    [
                        .. rows.GetRange(0, start), .. InReadingOrder(before, depth + 1), .. InReadingOrder(after, depth + 1),
                        .. InReadingOrder(rows.GetRange(first + count, rows.Count - first - count), depth + 1),
                    ];
                }
            }
        }

        return rows;
    }

    /// <summary>How many rows from the first on leave the gutter free, and how wide it then is.</summary>
    private static (int Count, double From, double To) Follow(List<Row> rows, int first, double from, double to)
    {
        int count = 0;
        for (int index = first; index < rows.Count; index++)
        {
            double size = rows[index].Size;
            double nextFrom = from;
            double nextTo = to;
            foreach (Fragment word in rows[index].Words)
            {
                if (word.Right <= nextFrom || word.Left >= nextTo)
                {
                    continue;
                }

                double centre = (word.Left + word.Right) / 2;
                (nextFrom, nextTo) = centre < (nextFrom + nextTo) / 2 ? (Math.Max(nextFrom, word.Right), nextTo) : (nextFrom, Math.Min(nextTo, word.Left));
            }

            if (nextTo - nextFrom < 0.8 * size)
            {
                break;
            }

            (from, to) = (nextFrom, nextTo);
            count++;
        }

        return (count, from, to);
    }

    /// <summary>Rows above that stand in one column alone, because the other begins lower.</summary>
    private static int Above(List<Row> rows, int first, double middle, double left, double right)
    {
        int count = 0;
        while (first - count > 0 && rows[first - count - 1] is { } row && (row.Right <= left + (0.5 * row.Size) || row.Left >= right - (0.5 * row.Size))
            && (row.Right < middle || row.Left > middle))
        {
            count++;
        }

        return count;
    }

    private static (List<Row> Before, List<Row> After) Cut(List<Row> rows, double at)
    {
        List<Row> before = [];
        List<Row> after = [];
        foreach (Row row in rows)
        {
            List<Fragment> left = [.. row.Words.Where(word => word.Left < at)];
            List<Fragment> right = [.. row.Words.Where(word => word.Left >= at)];
            if (left.Count > 0)
            {
                before.Add(new(left));
            }

            if (right.Count > 0)
            {
                after.Add(new(right));
            }
        }

        return (before, after);
    }

    /// <summary>Most rows are several words long and reach well across their column.</summary>
    private static bool IsProse(List<Row> rows)
    {
        if (rows.Count < LeastRows - 1)
        {
            return false;
        }

        double width = rows.Max(row => row.Right) - rows.Min(row => row.Left);
        int full = rows.Count(row => row.Words.Count >= LeastWords && row.Right - row.Left >= 0.6 * width);
        return full >= ProseShare * rows.Count;
    }
}
