using System.Text;

namespace ComplianceMonitor.Pdf.Layout;

/// <summary>Words on one base line, from left to right.</summary>
internal sealed class Row(List<Fragment> words)
{
    /// <summary>A gap wider than this part of the size ends a cell.</summary>
    private const double CellGap = 1.1;

    public List<Fragment> Words { get; } = words;

    public double BaseLine { get; } = words.MaxBy(word => word.Size)!.BaseLine;

    public double Size { get; } = words.Max(word => word.Size);

    public double Left => Words[0].Left;

    public double Right => Words[^1].Right;

    public string Text()
    {
        StringBuilder text = new(Words[0].Text);
        for (int index = 1; index < Words.Count; index++)
        {
            double gap = Words[index].Left - Words[index - 1].Right;
            double size = Math.Max(Words[index].Size, Words[index - 1].Size);
            text.Append(gap > CellGap * size ? '\t' : ' ').Append(Words[index].Text);
        }

        return text.ToString();
    }

    /// <summary>Where a white gap of at least that width begins and ends, between words.</summary>
    public IEnumerable<(double From, double To)> Gaps(double least)
    {
        for (int index = 1; index < Words.Count; index++)
        {
            if (Words[index].Left - Words[index - 1].Right >= least)
            {
                yield return (Words[index - 1].Right, Words[index].Left);
            }
        }
    }
}
