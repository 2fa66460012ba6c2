using ComplianceMonitor.Pdf.Fonts;

namespace ComplianceMonitor.Pdf.Content;

/// <summary>What q saves and Q brings back, as far as text needs it.</summary>
internal sealed record GraphicsState
{
    public Matrix Transformation { get; init; } = Matrix.Identity;

    public Font? Font { get; init; }

    public double Size { get; init; }

    public double CharacterSpacing { get; init; }

    public double WordSpacing { get; init; }

    public double Scale { get; init; } = 1;

    public double Leading { get; init; }

    public double Rise { get; init; }
}
