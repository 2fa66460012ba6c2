using System.Diagnostics.Metrics;

namespace ComplianceFunctions.Tests;

/// <summary>Makes meters that a test can listen to.</summary>
internal sealed class Meters : IMeterFactory
{
    /// <summary>The meter that was made last.</summary>
    public Meter? Last { get; private set; }

    public Meter Create(MeterOptions options) => Last = new(options);

    public void Dispose() => Last?.Dispose();
}
