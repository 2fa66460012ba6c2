namespace ComplianceMonitor.Core.Mentions.Stories;

/// <summary>What two items must have in common to be one story.</summary>
internal static class StoryNeed
{
    /// <summary>Days that a story takes from paper to paper.</summary>
    public const int Near = 3;
    private const int Busy = 60;

    /// <summary>How alike two items must be: the more, the longer the time between them and the more items there are of these days.</summary>
    public static (double Likeness, int Words) Of(StoryPrint one, StoryPrint other, bool quiet, int crowd)
    {
        int? days = one.Day is { } day && other.Day is { } otherDay ? Math.Abs(day - otherDay) : null;
        (double likeness, int words) = days switch
        {
            <= Near when quiet => (0.06, 1),
            <= Near when crowd <= Busy => (0.18, 2),
            <= Near => (0.3, 4),
            <= 8 => (0.2, 3),
            <= 31 => (0.3, 3),
            null => (0.35, 4),
            _ => (0.5, 5),
        };
        return one.News && other.News ? (likeness, words) : (Math.Max(likeness, 0.45), Math.Max(words, 4));
    }
}
