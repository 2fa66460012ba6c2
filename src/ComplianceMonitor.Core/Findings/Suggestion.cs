namespace ComplianceMonitor.Core.Findings;

/// <summary>The known word that somebody may have meant.</summary>
public static class Suggestion
{
    private const int Longest = 60;

    /// <summary>The nearest known word, or null where none is near.</summary>
    /// <param name="word">As written.</param>
    /// <param name="known">The words that would be right.</param>
    public static string? For(string word, IEnumerable<string> known)
    {
        if (word.Length is 0 or > Longest)
        {
            return null;
        }

        int furthest = Math.Max(1, word.Length / 3);
        return known
            .Where(one => one.Length <= Longest)
            .Select(one => (Word: one, Distance: Distance(word.ToUpperInvariant(), one.ToUpperInvariant())))
            .Where(one => one.Distance <= furthest)
            .OrderBy(one => one.Distance)
            .Select(one => one.Word)
            .FirstOrDefault();
    }

    /// <summary>" Did you mean 'x'?", or nothing.</summary>
    /// <param name="word">As written.</param>
    /// <param name="known">The words that would be right.</param>
    public static string Sentence(string word, IEnumerable<string> known) => For(word, known) is { } near ? $" Did you mean '{near}'?" : "";

    /// <summary>Edits between two words; two neighbouring letters that changed places are one edit.</summary>
    private static int Distance(string left, string right)
    {
        int[,] edits = new int[left.Length + 1, right.Length + 1];
        for (int row = 0; row <= left.Length; row++)
        {
            for (int column = 0; column <= right.Length; column++)
            {
                if (row == 0 || column == 0)
                {
                    edits[row, column] = row + column;
                    continue;
                }

                int cost = left[row - 1] == right[column - 1] ? 0 : 1;
                int least = Math.Min(Math.Min(edits[row - 1, column], edits[row, column - 1]) + 1, edits[row - 1, column - 1] + cost);
                bool swapped = row > 1 && column > 1 && left[row - 1] == right[column - 2] && left[row - 2] == right[column - 1];
                edits[row, column] = swapped ? Math.Min(least, edits[row - 2, column - 2] + 1) : least;
            }
        }

        return edits[left.Length, right.Length];
    }
}
