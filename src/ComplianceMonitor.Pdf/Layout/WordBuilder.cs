using System.Text;
using ComplianceMonitor.Pdf.Content;

namespace ComplianceMonitor.Pdf.Layout;

/// <summary>Joins letters to words in the order in which they were shown.</summary>
internal static class WordBuilder
{
    /// <summary>A gap wider than this part of the size parts words where no space was shown.</summary>
    private const double WordGap = 0.1;

    /// <summary>A step back further than this part of the size starts anew.</summary>
    private const double StepBack = 0.6;

    /// <summary>Letters further off the base line than this part of the size belong to another line.</summary>
    private const double LineDrift = 0.15;

    public static List<Fragment> Words(IReadOnlyList<Letter> letters)
    {
        List<Fragment> words = [];
        StringBuilder text = new();
        Letter first = default;
        Letter previous = default;

        foreach (Letter letter in letters)
        {
            if (string.IsNullOrWhiteSpace(letter.Text))
            {
                Flush();
                continue;
            }

            if (text.Length > 0)
            {
                if (IsShadow(letter, previous))
                {
                    continue;
                }

                if (Accents.Joined(previous, letter) is { } whole)
                {
                    text.Length -= previous.Text.Length;
                    first = text.Length == 0 ? whole : first;
                    text.Append(whole.Text);
                    previous = whole;
                    continue;
                }

                double size = Math.Max(letter.Size, previous.Size);
                double gap = letter.X - previous.EndX;
                if (Math.Abs(letter.Y - previous.Y) > LineDrift * size || gap > WordGap * size || gap < -StepBack * size)
                {
                    Flush();
                }
            }

            if (text.Length == 0)
            {
                first = letter;
            }

            text.Append(letter.Text);
            previous = letter;
        }

        Flush();
        return words;

        void Flush()
        {
            if (text.Length > 0)
            {
                string word = text.ToString().Trim();
                words.Add(new(word, Math.Min(first.X, previous.X), Math.Max(previous.EndX, first.EndX), first.Y, Math.Max(first.Size, previous.Size)));
                text.Clear();
            }
        }
    }

    /// <summary>The same letter again, a hair further: boldness made by printing twice.</summary>
    private static bool IsShadow(Letter letter, Letter previous) =>
        letter.Text == previous.Text && Math.Abs(letter.X - previous.X) < Math.Min(0.1 * letter.Size, 0.6 * (previous.EndX - previous.X)) && Math.Abs(letter.Y - previous.Y) < 0.12 * letter.Size;
}
