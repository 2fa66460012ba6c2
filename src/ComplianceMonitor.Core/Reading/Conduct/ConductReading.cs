namespace ComplianceMonitor.Core.Reading.Conduct;

/// <summary>Reads rules of conduct and the strength of statements.</summary>
public static class ConductReading
{
    /// <summary>Reads what the controls of conduct ask for. Change notes and contents lines prove nothing and are not read.</summary>
    /// <param name="passages">The document.</param>
    public static ConductFacts Read(Passages passages)
    {
        IReadOnlyList<Clause> clauses = passages.Clauses;
        (Stated<string>? named, Stated<string>? rule) = OtherChannelsRule.Read(clauses);
        return new()
        {
            Statements = StatementRules.Read(clauses),
            ImageConsent = ImageConsentRule.Read(clauses),
            PlatformNames = PlatformNamesRule.Read(clauses),
            MinimumAges = MinimumAgesRule.Read(clauses),
            AiRule = AiContentRule.Read(clauses),
            ComplaintsRoute = ComplaintsRule.Read(clauses),
            DataProtectionComplaints = DataComplaintsRule.Read(passages),
            MentionScanning = MentionScanningRule.Read(clauses),
            StaffMonitoring = StaffMonitoringRule.Read(clauses),
            OtherChannelsNamed = named,
            OtherChannelsRule = rule,
        };
    }
}
