namespace ComplianceMonitor.Core.Tests;

public class PlaceholderTests
{
    [Fact]
    public void The_project_runs() => true.ShouldBeTrue();
}
