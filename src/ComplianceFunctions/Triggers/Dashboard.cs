namespace ComplianceFunctions.Triggers;

internal sealed class Dashboard;
