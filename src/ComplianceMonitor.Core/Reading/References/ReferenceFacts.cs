namespace ComplianceMonitor.Core.Reading.References;

/// <summary>Editions, laws and other policies that a document names.</summary>
public sealed record ReferenceFacts
{
    /// <summary>Every mention of Keeping Children Safe in Education; the year of the edition, or null where none is given.</summary>
    public IReadOnlyList<Stated<int?>> Kcsie { get; init; } = [];

    /// <summary>The list of legislation, one entry an item as written; null where the document has no such list.</summary>
    public IReadOnlyList<Stated<string>>? LegislationList { get; init; }

    /// <summary>Acts and regulations named anywhere, each once, with their proper titles where known.</summary>
    public IReadOnlyList<Stated<string>> Legislation { get; init; } = [];

    /// <summary>The institution's other policies that people are told to read (C23), each once.</summary>
    public IReadOnlyList<Stated<string>> RelatedPolicies { get; init; } = [];
}
