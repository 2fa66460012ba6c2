namespace ComplianceMonitor.Core.Reports.Calendar;

/// <summary>A day in a calendar.</summary>
/// <param name="Id">Its own name, the same for as long as it is about the same thing.</param>
/// <param name="On">The day.</param>
/// <param name="Title">One line.</param>
/// <param name="Words">What to do.</param>
public sealed record CalendarEvent(string Id, DateOnly On, string Title, string Words);
