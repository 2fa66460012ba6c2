using System.Globalization;
using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Core.Reports.Mailing;

namespace ComplianceMonitor.Web;

/// <summary>Values as people read them.</summary>
internal static class Shown
{
    private const int LongestText = 700;

    /// <summary>Text from outside on one line, without marks that turn the direction of writing, capped.</summary>
    /// <param name="text">From outside.</param>
    public static string Text(string? text)
    {
        string line = MailText.Line(text ?? "");
        if (line.Length <= LongestText)
        {
            return line;
        }

        int end = char.IsHighSurrogate(line[LongestText - 1]) ? LongestText - 1 : LongestText;
        return $"{line[..end]}…";
    }

    /// <summary>8 May 2026.</summary>
    /// <param name="day">The day.</param>
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>2026-05-08, for the attribute datetime.</summary>
    /// <param name="day">The day.</param>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>High, Medium or Low.</summary>
    /// <param name="severity">How soon it matters.</param>
    public static string Of(Severity severity) => severity.ToString();

    /// <summary>Where a quote stands: "policy.pdf, page 2, line 14".</summary>
    /// <param name="quote">The quote.</param>
    public static string Place(Quote quote)
    {
        string page = quote.Page is { } number ? string.Create(CultureInfo.InvariantCulture, $", page {number}") : "";
        return string.Create(CultureInfo.InvariantCulture, $"{Text(quote.Source)}{page}, line {quote.Line}");
    }

    /// <summary>Why something is Unknown, in words.</summary>
    /// <param name="reason">The reason's word in the records.</param>
    public static string Reason(string? reason) => reason switch
    {
        "not-configured" => "Nobody said where to look",
        "not-permitted" => "Access was refused",
        "unreachable" => "No answer",
        "unreadable" => "It could not be read",
        "partial" => "Only a part was seen",
        "stale" => "Seen too long ago",
        "contradictory" => "Two sources differ",
        "no-evidence" => "Nothing shows it either way",
        _ => "Not known",
    };

    /// <summary>Some subjects: at most five, then how many more.</summary>
    /// <param name="subjects">The subjects.</param>
    public static string Subjects(IEnumerable<string?> subjects)
    {
        const int Most = 5;
        string[] all = [.. subjects.OfType<string>().Select(Text).Where(subject => subject.Length > 0)];
        string more = all.Length > Most ? string.Create(CultureInfo.InvariantCulture, $" and {all.Length - Most} more") : "";
        return string.Join("; ", all.Take(Most)) + more;
    }
}
