using System.Globalization;
using System.Text;
using ComplianceMonitor.Core.Reports.Mailing;

namespace ComplianceMonitor.Core.Reports.Calendar;

/// <summary>A calendar as iCalendar text (RFC 5545): escaped, folded at 75 octets, every line ended by CR and LF.</summary>
public static class CalendarText
{
    private const int MostOctets = 75;

    /// <summary>Writes it.</summary>
    /// <param name="name">The calendar's name.</param>
    /// <param name="events">Its days.</param>
    /// <param name="at">Now.</param>
    public static string Of(string name, IEnumerable<CalendarEvent> events, DateTimeOffset at)
    {
        StringBuilder text = new();
        Line(text, "BEGIN:VCALENDAR");
        Line(text, "VERSION:2.0");
        Line(text, "PRODID:-//School social media compliance//EN");
        Line(text, "CALSCALE:GREGORIAN");
        Line(text, "METHOD:PUBLISH");
        Line(text, $"X-WR-CALNAME:{Escaped(name)}");
        Line(text, "REFRESH-INTERVAL;VALUE=DURATION:PT12H");
        foreach (CalendarEvent one in events)
        {
            Line(text, "BEGIN:VEVENT");
            Line(text, $"UID:{one.Id}");
            Line(text, $"DTSTAMP:{at.ToUniversalTime().ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}");
            Line(text, $"DTSTART;VALUE=DATE:{one.On.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}");
            Line(text, $"DTEND;VALUE=DATE:{one.On.AddDays(1).ToString("yyyyMMdd", CultureInfo.InvariantCulture)}");
            Line(text, $"SUMMARY:{Escaped(one.Title)}");
            Line(text, $"DESCRIPTION:{Escaped(one.Words)}");
            Line(text, "TRANSP:TRANSPARENT");
            Line(text, "END:VEVENT");
        }

        Line(text, "END:VCALENDAR");
        return text.ToString();
    }

    /// <summary>Text from outside as a value: one line without controls, its backslashes, semicolons and commas escaped (section 3.3.11).</summary>
    /// <param name="text">From outside.</param>
    internal static string Escaped(string text) =>
        MailText.Line(text).Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal);

    /// <summary>A line, folded so that no part is longer than 75 octets and no character is cut (section 3.1).</summary>
    private static void Line(StringBuilder text, string line)
    {
        int octets = 0;
        foreach (Rune rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MostOctets)
            {
                text.Append("\r\n ");
                octets = 1;
            }

            text.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }
}
