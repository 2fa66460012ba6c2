namespace ComplianceMonitor.Core.Controls;

/// <summary>Every control, one plain line each.</summary>
public static class ControlCatalogue
{
    /// <summary>In the order of their ids.</summary>
    public static IReadOnlyList<IControl> All { get; } = [];
}
