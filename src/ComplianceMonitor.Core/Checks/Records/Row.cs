namespace ComplianceMonitor.Core.Checks.Records;

/// <summary>The tables. Their names are the members' names in every store.</summary>
public enum Table
{
    /// <summary>What each control says of each subject, the latest. One row per school, control and subject.</summary>
    Findings = 1,

    /// <summary>What changed, newest first.</summary>
    FindingEvents,

    /// <summary>When each document is due for review.</summary>
    PolicyReviews,

    /// <summary>The official accounts.</summary>
    Channels,

    /// <summary>What the public web said.</summary>
    Mentions,

    /// <summary>Who looked at, marked or erased mentions that are not for everybody, newest first; without what they say.</summary>
    MentionEvents,

    /// <summary>What named persons stated.</summary>
    Attestations,

    /// <summary>Every statement, renewal and withdrawal, newest first, and which links were used.</summary>
    AttestationEvents,

    /// <summary>Risks that a person accepted until a date.</summary>
    AcceptedRisks,

    /// <summary>Who accepted, renewed or ended a risk, newest first.</summary>
    AcceptedRiskEvents,

    /// <summary>Every check, and who is running one.</summary>
    Runs,

    /// <summary>Every mail, before and after it is sent.</summary>
    Outbox,

    /// <summary>Cursors, quotas and pauses of sources.</summary>
    Sources,
}

/// <summary>A flat row. Keys are made by <see cref="RowKeys"/>.</summary>
/// <param name="Partition">The partition key: for most tables the school.</param>
/// <param name="Key">The row key, unique in the partition.</param>
/// <param name="Columns">The values.</param>
public sealed record Row(string Partition, string Key, Columns Columns)
{
    /// <summary>Names this state of the row; set by the store, opaque, other after every write. Null before the row was stored.</summary>
    public string? Token { get; init; }
}

/// <summary>A part of a partition, in ordinal order of the row keys.</summary>
/// <param name="Partition">The partition key.</param>
/// <param name="From">The first row key; null for the partition's first.</param>
/// <param name="Before">The row key before which the range ends; null for the partition's end.</param>
public sealed record KeyRange(string Partition, string? From = null, string? Before = null);

/// <summary>Some rows of a range.</summary>
/// <param name="Rows">In the order of their keys; may be empty although more follow.</param>
/// <param name="Continuation">Opaque; asks for the next page. Null where this was the last.</param>
public sealed record RowPage(IReadOnlyList<Row> Rows, string? Continuation);
