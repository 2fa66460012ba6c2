namespace ComplianceMonitor.Core.Reports;

/// <summary>How a school stood at the end of a day.</summary>
/// <param name="Day">The day in London.</param>
/// <param name="ToMend">Promises that were broken.</param>
/// <param name="Overdue">Those of them whose day had passed.</param>
/// <param name="WithoutMfa">Accounts and people that were known to lack MFA.</param>
public sealed record TrendPoint(DateOnly Day, int ToMend, int Overdue, int WithoutMfa);
