using System.Globalization;

namespace ComplianceMonitor.Web.Plots;

/// <summary>Where numbers stand in a drawing of 360 by 150.</summary>
/// <param name="Count">How many steps there are.</param>
/// <param name="Highest">The highest number.</param>
internal sealed record Scale(int Count, int Highest)
{
    public const int Width = 360, Height = 150;
    private const int Left = 30, Right = 14, Top = 12, Bottom = 26;

    /// <summary>The highest number that the axis shows: even, so that its half is whole.</summary>
    public int Top2 => Highest <= 2 ? 2 : Highest <= 10 ? Highest + (Highest % 2) : (Highest + 9) / 10 * 10;

    /// <summary>From the left to the middle of a step.</summary>
    public double X(int step) => Count == 1 ? (Left + Width - Right) / 2d : Left + ((Width - Left - Right) * (double)step / (Count - 1));

    /// <summary>From the left to the middle of a bar.</summary>
    public double Bar(int step) => Left + ((Width - Left - Right) * (step + .5) / Count);

    /// <summary>How wide a bar is.</summary>
    public double BarWidth => Math.Min(24, (Width - Left - Right) / (double)Count * .7);

    /// <summary>From the top to a number.</summary>
    public double Y(int number) => Height - Bottom - ((Height - Top - Bottom) * (double)number / Top2);

    /// <summary>True for a step whose label has room: four at the most, the last among them.</summary>
    public bool Labelled(int step) => (Count - 1 - step) % ((Count + 3) / 4) == 0;

    /// <summary>A length as an attribute: two digits, a full stop.</summary>
    public static string Of(double length) => length.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>A line through numbers.</summary>
    public string Path(IEnumerable<int> numbers) =>
        string.Join(' ', numbers.Select((number, step) => $"{(step == 0 ? 'M' : 'L')}{Of(X(step))} {Of(Y(number))}"));
}
