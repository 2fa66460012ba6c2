namespace ComplianceMonitor.Pdf.Layout;

/// <summary>
/// Columns told by the order of showing: a producer writes one column to its foot before it goes up to the next. Needed where a long line
/// of one column touches the other, so that no gutter is left between them.
/// </summary>
internal static class StreamColumns
{
    private const double LeastRise = 8;
    private const double LeastShift = 8;
    private const int LeastRows = 5;
    private const double MostRows = 0.85;

    /// <summary>The words of each column, in reading order; one list where there are no columns.</summary>
    public static List<List<Fragment>> Split(List<Fragment> words)
    {
        List<List<Fragment>> columns = [[]];
        Fragment? previous = null;
        foreach (Fragment word in words)
        {
            if (previous is not null && word.BaseLine > previous.BaseLine + (LeastRise * word.Size) && word.Left > columns[^1][0].Left + (LeastShift * word.Size))
            {
                columns.Add([]);
            }

            columns[^1].Add(word);
            previous = word;
        }

        for (int index = columns.Count - 1; index > 0; index--)
        {
            if (!StandsRightOf(columns[index], columns[index - 1]))
            {
                columns[index - 1].AddRange(columns[index]);
                columns.RemoveAt(index);
            }
        }

        return columns;
    }

    private static bool StandsRightOf(List<Fragment> column, List<Fragment> other)
    {
        List<Row> right = RowBuilder.Rows(column);
        List<Row> left = RowBuilder.Rows(other);
        if (right.Count < LeastRows || left.Count < LeastRows)
        {
            return false;
        }

        double[] ends = [.. left.Select(row => row.Right).Order()];
        double[] starts = [.. right.Select(row => row.Left).Order()];
        return starts[(int)((1 - MostRows) * starts.Length)] >= ends[(int)(MostRows * (ends.Length - 1))];
    }
}
