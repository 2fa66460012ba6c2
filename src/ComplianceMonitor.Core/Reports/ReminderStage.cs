namespace ComplianceMonitor.Core.Reports;

/// <summary>The occasions on which a review is called to mind, in their order (domain.md sections 4.2 and 6).</summary>
public enum ReminderStage
{
    /// <summary>Sixty days before the due day; in May where that is in the summer holidays.</summary>
    Ahead = 1,

    /// <summary>Thirty days before the due day.</summary>
    Near,

    /// <summary>The due day is past.</summary>
    Overdue,

    /// <summary>More than thirty days past.</summary>
    LongOverdue,

    /// <summary>More than ninety days past.</summary>
    SeriouslyOverdue,

    /// <summary>More than a year past.</summary>
    Lapsed,
}
