using System.CommandLine;
using ComplianceMonitor.Cli.Mentions;
using ComplianceMonitor.Core.Reports.Calendar;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Cli.Outside;

/// <summary><c>calendar</c>: reviews and expiries as an iCalendar file.</summary>
internal static class CalendarCommand
{
    public static Command Build(GlobalOptions options)
    {
        Option<string?> school = MentionOptions.School();
        Verb command = new("calendar", "Writes what is due, and what ends, as a calendar file.", "calendar > compliance.ics")
        {
            school,
        };
        options.Run(command, async (session, result, cancellationToken) =>
        {
            using DataFolder data = DataFolder.Open(session.DataFolder);
            SchoolFile chosen = DataFolder.School(session, result.GetValue(school));
            IReadOnlyList<CalendarEvent> events = await CalendarFeed.ReadAsync(data.Records, chosen.School.Id, session.Today, cancellationToken);
            await session.Out.WriteAsync(CalendarText.Of($"{chosen.School.Name}: social media compliance", events, session.Clock.GetUtcNow()));
            return ExitCode.Done;
        });
        return command;
    }
}
