namespace ComplianceMonitor.Core.Evidence;

/// <summary>Why something is not known. A closed list: reports, records and tests depend on these words.</summary>
public enum Reason
{
    /// <summary>Nobody told the product where to look.</summary>
    NotConfigured = 1,

    /// <summary>The other side refused: a 401, a 403, a missing consent.</summary>
    NotPermitted,

    /// <summary>No answer, or an answer that was no content.</summary>
    Unreachable,

    /// <summary>Content came and could not be read: a scan, a damaged file, a garbled date.</summary>
    Unreadable,

    /// <summary>Only a part was seen.</summary>
    Partial,

    /// <summary>It was seen too long ago to count today.</summary>
    Stale,

    /// <summary>Two sources, or two lines of one, say different things.</summary>
    Contradictory,

    /// <summary>The rule is known and nothing was given that shows whether it is kept.</summary>
    NoEvidence,
}
