using System.Globalization;
using System.Text;
using ComplianceMonitor.Core.Checks.Archives;
using ComplianceMonitor.Core.Findings;

namespace ComplianceMonitor.Core.Reports.Mailing;

/// <summary>Which reminder of a review. Another due day makes other reminders; a stage of one due day is told once.</summary>
/// <param name="Document">The first sixteen digits of the hash of the document's address or path.</param>
/// <param name="Due">The due day.</param>
/// <param name="Stage">The occasion.</param>
public sealed record ReminderId(string Document, DateOnly Due, ReminderStage Stage)
{
    private const int Digits = 16;
    private const string DayForm = "yyyyMMdd";

    /// <summary>The reminder of a document's review.</summary>
    /// <param name="document">Its address or path.</param>
    /// <param name="due">The due day.</param>
    /// <param name="stage">The occasion.</param>
    public static ReminderId Of(string document, DateOnly due, ReminderStage stage) => new(ContentHash.Of(Encoding.UTF8.GetBytes(document))[..Digits], due, stage);

    /// <summary>As keys, queues and Message-IDs carry it: <c>review.3f9a12cd3f9a12cd.20261031.long-overdue</c>.</summary>
    public override string ToString() => $"review.{Document}.{Due.ToString(DayForm, CultureInfo.InvariantCulture)}.{Slug.Of(Stage)}";

    /// <summary>Reads that text; null where it is none.</summary>
    /// <param name="text">The text.</param>
    public static ReminderId? Parse(string text) =>
        text.Split('.') is ["review", { Length: Digits } document, var day, var word] && document.All(char.IsAsciiHexDigitLower)
            && DateOnly.TryParseExact(day, DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly due) && Slug.Parse<ReminderStage>(word) is { } stage
            ? new(document, due, stage)
            : null;
}
