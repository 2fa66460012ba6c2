using ComplianceMonitor.Pdf.Content;
using ComplianceMonitor.Pdf.Syntax;

namespace ComplianceMonitor.Pdf.Structure;

/// <summary>A rectangle, its corners in order.</summary>
internal readonly record struct Box(double Left, double Bottom, double Width, double Height)
{
    /// <summary>Of four numbers, two opposite corners.</summary>
    public static Box Of(IReadOnlyList<PdfObject> items, PdfFile file)
    {
        double[] corners = [.. items.Take(4).Select(item => file.Number(item) ?? 0)];
        return Around(corners[0], corners[1], corners[2], corners[3]);
    }

    /// <summary>The smallest upright box around this one turned.</summary>
    public Box Through(Matrix matrix)
    {
        Matrix[] corners = [matrix.Moved(Left, Bottom), matrix.Moved(Left + Width, Bottom), matrix.Moved(Left, Bottom + Height), matrix.Moved(Left + Width, Bottom + Height)];
        return Around(corners.Min(corner => corner.E), corners.Min(corner => corner.F), corners.Max(corner => corner.E), corners.Max(corner => corner.F));
    }

    private static Box Around(double x, double y, double otherX, double otherY) =>
        new(Math.Min(x, otherX), Math.Min(y, otherY), Math.Abs(otherX - x), Math.Abs(otherY - y));
}
