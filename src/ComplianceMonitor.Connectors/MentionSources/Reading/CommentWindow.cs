namespace ComplianceMonitor.Connectors.MentionSources.Reading;

/// <summary>How far back comments are read at each scan: an answer comes after the comment, so that what was seen is looked at again.</summary>
internal static class CommentWindow
{
    /// <summary>Thirty days: a comment from the first day of the Easter holidays is still seen when it is answered after them.</summary>
    public static TimeSpan Length { get; } = TimeSpan.FromDays(30);
}
