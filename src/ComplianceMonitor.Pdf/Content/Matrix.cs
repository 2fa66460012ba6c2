using ComplianceMonitor.Pdf.Syntax;

namespace ComplianceMonitor.Pdf.Content;

/// <summary>An affine transformation: x' = a x + c y + e, y' = b x + d y + f.</summary>
internal readonly record struct Matrix(double A, double B, double C, double D, double E, double F)
{
    public static Matrix Identity { get; } = new(1, 0, 0, 1, 0, 0);

    /// <summary>The six numbers of a "cm", a "Tm" or a form; nothing moved where one is missing.</summary>
    public static Matrix Of(IReadOnlyList<PdfObject> operands) =>
        operands is [PdfNumber a, PdfNumber b, PdfNumber c, PdfNumber d, PdfNumber e, PdfNumber f, ..] ? new(a.Value, b.Value, c.Value, d.Value, e.Value, f.Value) : Identity;

    /// <summary>This one first, then the other.</summary>
    public Matrix Then(Matrix other) => new(
        (A * other.A) + (B * other.C), (A * other.B) + (B * other.D),
        (C * other.A) + (D * other.C), (C * other.B) + (D * other.D),
        (E * other.A) + (F * other.C) + other.E, (E * other.B) + (F * other.D) + other.F);

    public Matrix Moved(double x, double y) => this with { E = (x * A) + (y * C) + E, F = (x * B) + (y * D) + F };
}
