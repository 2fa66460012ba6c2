using System.Globalization;
using ComplianceMonitor.Core.Checks;
using ComplianceMonitor.Core.Controls;
using ComplianceMonitor.Core.Dates;
using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Core.Reports.Mailing;

namespace ComplianceMonitor.Web;

/// <summary>Values as people read them.</summary>
internal static class Shown
{
    private const int LongestText = 700;
    private const int MostLines = 12;

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

    /// <summary>The lines of words that are to be pasted, each as <see cref="Text"/>, without empty ones.</summary>
    /// <param name="text">From a finding.</param>
    public static IReadOnlyList<string> Lines(string? text) =>
        [.. (text ?? "").ReplaceLineEndings("\n").Split('\n').Take(MostLines).Select(Text).Where(line => line.Length > 0)];

    /// <summary>8 May 2026.</summary>
    /// <param name="day">The day.</param>
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>A day in a narrow column: 8 Sep 2026.</summary>
    /// <param name="day">The day.</param>
    public static string ShortDay(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>Under an axis: 8 Sep.</summary>
    /// <param name="day">The day.</param>
    public static string TinyDay(DateOnly day) => day.ToString("d MMM", CultureInfo.InvariantCulture);

    /// <summary>Words that begin a sentence: "the school office" is "The school office".</summary>
    /// <param name="words">The words.</param>
    public static string Sentence(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];

    /// <summary>May 2026.</summary>
    /// <param name="day">A day of the month.</param>
    public static string Month(DateOnly day) => day.ToString("MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>A period of reports: "Week 47 of 2026", "November 2026".</summary>
    /// <param name="period">The period.</param>
    public static string Period(Period period) =>
        period.Text.Split("-W") is [var year, var week] ? $"Week {week.TrimStart('0')} of {year}"
        : DateOnly.TryParseExact(period.Text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly month) ? Month(month)
        : period.Text;

    /// <summary>21 November 2026, 09:05, in London.</summary>
    /// <param name="at">The instant.</param>
    public static string Instant(DateTimeOffset at) => London.Time(at).ToString("d MMM yyyy, HH:mm", CultureInfo.InvariantCulture);

    /// <summary>How near or how far past its day a review is, in words (domain.md section 4.2).</summary>
    /// <param name="band">The band; null where there is no day.</param>
    public static string Of(ReviewBand? band) => band switch
    {
        ReviewBand.InDate => "in date",
        ReviewBand.Plan => "plan the review",
        ReviewBand.Due => "due",
        ReviewBand.Overdue => "overdue",
        ReviewBand.LongOverdue => "long overdue",
        ReviewBand.SeriouslyOverdue => "seriously overdue",
        ReviewBand.Lapsed => "lapsed",
        _ => "no date",
    };

    /// <summary>An area in a few words.</summary>
    /// <param name="area">The area.</param>
    public static string Of(Area area) => area switch
    {
        Area.Reviews => "Policy and review",
        Area.Channels => "Official accounts",
        Area.Accounts => "Account security",
        Area.Conduct => "Rules of conduct",
        _ => "Public mentions",
    };

    /// <summary>An address that a reader may follow; null for anything but http and https.</summary>
    /// <param name="address">From outside.</param>
    public static string? Link(string? address) =>
        address is { Length: <= 2048 } && Uri.TryCreate(address, UriKind.Absolute, out Uri? link) && link.UserInfo is "" && link.Scheme is "http" or "https" ? link.AbsoluteUri : null;

    /// <summary>The host of an address, in letters that cannot pass for others.</summary>
    /// <param name="link">An address from <see cref="Link"/>.</param>
    public static string Host(string link) => new Uri(link).IdnHost;

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
