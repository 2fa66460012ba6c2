using ComplianceMonitor.Pdf;

namespace ComplianceMonitor.Connectors.Documents;

/// <summary>Tells where a heading goes on in the next line only because it did not fit into one.</summary>
internal static class WrappedHeadings
{
    private const double SameSize = 0.1;
    private const double LineRoom = 1.6;

    /// <summary>True where the next line belongs to the same heading: of its size, right below, and its first word would not have fitted above.</summary>
    public static bool GoesOn(IReadOnlyList<PdfLine> lines, int index)
    {
        if (index + 1 >= lines.Count || lines[index].Running || lines[index].Text.Contains('\t') || lines[index + 1].Text.Contains('\t'))
        {
            return false;
        }

        PdfLine line = lines[index];
        PdfLine next = lines[index + 1];
        double size = PdfFormat.Size(line);
        double room = next.Top - line.Top;
        if (Math.Abs(PdfFormat.Size(next) - size) > SameSize * size || room <= 0 || room > LineRoom * size)
        {
            return false;
        }

        double column = lines.Where(other => other.Words[0].Left < line.Words[^1].Right && other.Words[^1].Right > line.Words[0].Left).Max(Width);
        PdfWord first = next.Words[0];
        return Width(line) + (first.Right - first.Left) + (size / 4) > column;
    }

    private static double Width(PdfLine line) => line.Words[^1].Right - line.Words[0].Left;
}
