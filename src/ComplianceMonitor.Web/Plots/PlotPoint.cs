namespace ComplianceMonitor.Web.Plots;

/// <summary>One step of a plot.</summary>
/// <param name="Label">Under the axis: "Nov", "21 Nov".</param>
/// <param name="Name">In words: "21 November 2026".</param>
/// <param name="One">The first number.</param>
/// <param name="Two">The second number; null where there is one line only.</param>
public sealed record PlotPoint(string Label, string Name, int One, int? Two = null);
