namespace ComplianceMonitor.Pdf.Layout;

/// <summary>A word in the making: letters that touch, on one base line, turned so that they run to the right.</summary>
internal sealed class Fragment(string text, double left, double right, double baseLine, double size)
{
    public string Text { get; } = text;

    public double Left { get; } = left;

    public double Right { get; } = right;

    /// <summary>Points upwards.</summary>
    public double BaseLine { get; } = baseLine;

    public double Size { get; } = size;
}
