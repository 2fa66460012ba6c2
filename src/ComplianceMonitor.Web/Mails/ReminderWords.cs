using ComplianceMonitor.Core.Reports;

namespace ComplianceMonitor.Web.Mails;

/// <summary>The sentences of a reminder, for both parts of its mail. What a document says of itself is made harmless here.</summary>
internal static class ReminderWords
{
    /// <summary>What is the case.</summary>
    public static string Headline(ReviewReminder reminder) => $"{Shown.Sentence(Shown.Text(reminder.Says))}.";

    /// <summary>What is known, and what to do.</summary>
    public static IReadOnlyList<string> Lines(ReviewReminder reminder)
    {
        List<string> lines = [];
        if (reminder.Review.LastReviewed is { } last)
        {
            lines.Add($"It was last reviewed: {Shown.Text(last)}.{(reminder.Review.Owner is { } owner ? $" Its owner, as it says: {Shown.Text(owner)}." : "")}");
        }

        if (reminder.Review.Estimated)
        {
            lines.Add("The day is estimated, for the policy names a term or a year and no day.");
        }

        if (!reminder.Review.WasSeen)
        {
            lines.Add("The policy could not be read at the latest check: these dates are from an earlier one.");
        }

        lines.Add(reminder.Due < reminder.Today
            ? "Put it on the agenda of the next meeting of the governors. When it is approved, write the day of the review and of the next one into the policy and publish it."
            : "Put it on the agenda of a governors' meeting before that day. When it is approved, write the day of the review and of the next one into the policy and publish it.");
        lines.Add("If it was reviewed already, the published policy does not say so: replace it.");
        return lines;
    }

    /// <summary>The page of reviews; null where there is no dashboard.</summary>
    public static string? Address(ReviewReminder reminder) =>
        reminder.Dashboard is { } dashboard ? $"{new Uri(dashboard, $"/dashboard/school/{Uri.EscapeDataString(reminder.Id.School)}").AbsoluteUri}/reviews" : null;

    /// <summary>Why it came.</summary>
    public static string Foot(ReviewReminder reminder) =>
        $"This mail is sent once on each occasion (60 and 30 days ahead, overdue, and more than 30, 90 and 365 days overdue) by the school's compliance monitor to {RoleNames.Of(reminder.Id.Role)}.";
}
