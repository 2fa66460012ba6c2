namespace ComplianceMonitor.Core.Schools;

/// <summary>Whether mails name people without multi-factor authentication: <c>reports.detail</c> of a school's or the trust's file.</summary>
public enum ReportDetail
{
    /// <summary>How many there are, with a link; what counts where the file says nothing and there is a dashboard.</summary>
    Counts = 1,

    /// <summary>Who they are; what counts where the file says nothing and there is no dashboard.</summary>
    Names,
}
