namespace ComplianceMonitor.Core.Dates;

/// <summary>How near or how far past its due day a review is (domain.md section 4.2).</summary>
public enum ReviewBand
{
    /// <summary>More than 90 days ahead.</summary>
    InDate = 1,

    /// <summary>90 to 31 days ahead: plan the review.</summary>
    Plan,

    /// <summary>30 to 0 days ahead. The due day itself is in date.</summary>
    Due,

    /// <summary>1 to 30 days past.</summary>
    Overdue,

    /// <summary>31 to 90 days past.</summary>
    LongOverdue,

    /// <summary>91 to 365 days past.</summary>
    SeriouslyOverdue,

    /// <summary>More than 365 days past.</summary>
    Lapsed,
}

/// <summary>Puts days into bands.</summary>
public static class ReviewBands
{
    extension(ReviewBand band)
    {
        /// <summary>The band of a number of days.</summary>
        /// <param name="daysToDue">The due day minus the day of the check; negative when past.</param>
        public static ReviewBand Of(int daysToDue) => daysToDue switch
        {
            > 90 => ReviewBand.InDate,
            > 30 => ReviewBand.Plan,
            >= 0 => ReviewBand.Due,
            >= -30 => ReviewBand.Overdue,
            >= -90 => ReviewBand.LongOverdue,
            >= -365 => ReviewBand.SeriouslyOverdue,
            _ => ReviewBand.Lapsed,
        };

        /// <summary>True once the due day is past.</summary>
        public bool IsPast => band >= ReviewBand.Overdue;
    }
}
