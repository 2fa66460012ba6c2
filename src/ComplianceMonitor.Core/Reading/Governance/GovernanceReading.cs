namespace ComplianceMonitor.Core.Reading.Governance;

/// <summary>Reads what a document says of itself.</summary>
public static class GovernanceReading
{
    /// <summary>Reads title, school, version, owner, approval and change note.</summary>
    /// <param name="passages">The document.</param>
    public static GovernanceFacts Read(Passages passages)
    {
        IReadOnlyList<PlainLine> all = passages.PlainLines;
        List<PlainLine> lines = [.. all.Where(line => !line.Line.Running)];
        List<LabelledValue> pairs = FrontMatter.Read(lines);
        Stated<string>? school = SchoolName.Read(all, passages.Document.Metadata, passages.Document.Format);
        Stated<string>? version = VersionReading.Read(all);
        return new()
        {
            School = school,
            Title = TitleReading.Read(lines, pairs, school?.Value),
            Version = version,
            Owner = OwnerReading.Read(passages, pairs),
            Approval = ApprovalReading.Read(passages, lines, pairs, version?.Value),
            ChangeNote = ChangeNoteReading.Read(lines, pairs),
        };
    }
}
