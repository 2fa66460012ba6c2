using ComplianceMonitor.Core.Checks;
using ComplianceMonitor.Core.Checks.Records;
using ComplianceMonitor.Core.Dates;
using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Core.Reports.Mailing;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Core.Reports;

/// <summary>What one role is told of a review that is due.</summary>
/// <param name="Id">Which reminder.</param>
/// <param name="Name">The school's name.</param>
/// <param name="Review">The review.</param>
/// <param name="Due">By when it is or was due.</param>
/// <param name="Today">The day of the mail in London.</param>
public sealed record ReviewReminder(ReportId Id, string Name, ReportedReview Review, DateOnly Due, DateOnly Today)
{
    /// <summary>Who is told: whose work it is, and who puts it on the agenda.</summary>
    private static readonly Owner[] s_roles = [Owner.Headteacher, Owner.Office];

    /// <summary>Where people see it; null where there are no pages.</summary>
    public Uri? Dashboard { get; init; }

    /// <summary>The document's name as it is told.</summary>
    public string Title => Review.Title ?? "the social media policy";

    /// <summary>What is the case, in one sentence without a full stop.</summary>
    public string Says => (Due.DayNumber - Today.DayNumber) switch
    {
        > 0 and var left => $"the review of {Title} is due on {Say.Day(Due)}, in {Say.Count(left, "day")}",
        0 => $"the review of {Title} is due today",
        var left => $"the review of {Title} has been overdue for {Say.Count(-left, "day")}, since {Say.Day(Due)}",
    };

    /// <summary>One line; what is cut off where it is long is the title.</summary>
    public string Subject => $"{Name}: policy review {(Due < Today ? "overdue since" : "due on")} {Say.Day(Due)} ({Title})";

    /// <summary>
    /// The reminders of a school that are due: of each document the stage that counts today, to each role with an address, unless that or a later
    /// one of the same due day is in the Outbox. Worked out from the records alone, so that a missed day loses none, and after a month without a
    /// timer only the latest is told. What was missed is told on the next working day, in holidays too.
    /// </summary>
    /// <param name="store">The records.</param>
    /// <param name="school">The school.</param>
    /// <param name="mails">Its Outbox.</param>
    /// <param name="at">Now.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<IReadOnlyList<ReportId>> DueAsync(
        IRecordStore store, SchoolFile school, IReadOnlyList<OutboxMail> mails, DateTimeOffset at, CancellationToken cancellationToken)
    {
        DateOnly today = ReportPeriod.Day(at);
        if (!WorkingDays.Is(today))
        {
            return [];
        }

        ILookup<Owner, ReminderId> told = mails.Where(mail => mail.Report.Reminder is not null).ToLookup(mail => mail.Report.Role, mail => mail.Report.Reminder!);
        return
        [
            .. from reminder in (await ReadAsync(store, school, today, cancellationToken)).Select(one => one.Id)
               from role in s_roles
               where school.Recipients.TryGetValue(role, out IReadOnlyList<string>? addresses) && addresses.Count > 0
                   && !told[role].Any(one => one.Document == reminder.Document && one.Due == reminder.Due && one.Stage >= reminder.Stage)
               select new ReportId(school.School.Id, role, Period.Day(London.Noon(today))) { Reminder = reminder },
        ];
    }

    /// <summary>Reads what a reminder says; null where it was reviewed meanwhile, has another due day, or a later stage counts.</summary>
    /// <param name="store">The records.</param>
    /// <param name="school">The school.</param>
    /// <param name="id">Which reminder.</param>
    /// <param name="at">Now.</param>
    /// <param name="dashboard">Where people see it.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<ReviewReminder?> ReadAsync(
        IRecordStore store, SchoolFile school, ReportId id, DateTimeOffset at, Uri? dashboard, CancellationToken cancellationToken)
    {
        DateOnly today = ReportPeriod.Day(at);
        return (await ReadAsync(store, school, today, cancellationToken))
            .Where(one => one.Id == id.Reminder)
            .Select(one => new ReviewReminder(id, school.School.Name, one.Review, one.Id.Due, today) { Dashboard = dashboard })
            .FirstOrDefault();
    }

    private static async Task<IReadOnlyList<(ReminderId Id, ReportedReview Review)>> ReadAsync(
        IRecordStore store, SchoolFile school, DateOnly today, CancellationToken cancellationToken)
    {
        List<(ReminderId Id, ReportedReview Review)> all = [];
        foreach (ReportedReview review in await ReportedReview.ReadAsync(store, school.School.Id, cancellationToken))
        {
            if (review.Due is { } due && ReminderDays.At(due, today, school.Calendar) is { } stage)
            {
                all.Add((ReminderId.Of(review.Document, due, stage), review));
            }
        }

        return all;
    }
}
