using ComplianceMonitor.Core.Controls;
using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Core.Reports;
using ComplianceMonitor.Core.Reports.Mailing;

namespace ComplianceMonitor.Web.Tests;

/// <summary>Reports whose every word tries to be more than a word.</summary>
internal static class Hostile
{
    public const string Text = "</style></title><script>alert(1)</script><img src=x onerror=\"alert(2)\"> ' & javascript:alert(3)\r\nBcc: x@y.example \u202Eabc";

    public static readonly DateTimeOffset Noon = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    public static ReportedFinding Finding(string outcome, int number) => new()
    {
        Control = ControlCatalogue.All[number % ControlCatalogue.All.Count].Info,
        Subject = $"{Text} {number}",
        Outcome = outcome,
        Reason = outcome is "Unknown" ? Text : null,
        Severity = Severity.High,
        Owner = (Owner)(1 + (number % 5)),
        Summary = Text + new string('x', 400) + number,
        Fix = Text,
        Quotes = [.. Enumerable.Repeat(new Quote(Text, 1, 2, Text), 3)],
        Since = new(2026, 11, 1),
        DueBy = new(2026, 12, 1),
        State = Change.Opened,
        Changed = true,
        Run = Text,
        LastChecked = Noon,
    };

    public static SchoolReport School(int findings) => new("fernhollow",
        [.. Enumerable.Range(0, findings).Select(number => Finding((number % 3) switch { 0 => "Fail", 1 => "Unknown", _ => "Pass" }, number))]);

    public static ReportedMention Mention(int number) => new($"m{number}")
    {
        Url = number % 2 == 0 ? "javascript:alert(1)" : "https://news.example/\"><script>alert(1)</script>",
        Title = $"{Text} {number}",
        Snippet = Text,
        Source = Text,
        Published = new(2026, 11, 1 + (number % 20)),
        About = Text,
        Concerns = number % 3 == 0 ? ["safeguarding", Text] : ["complaint"],
        Status = Text,
    };

    public static RoleReport Report(int findings, Owner role = Owner.ItSupport)
    {
        SchoolReport report = School(findings);
        ReportedMention[] mentions = [.. Enumerable.Range(0, findings).Select(Mention)];
        return new()
        {
            Id = new("fernhollow", role, ReportPeriod.Of(role, Noon)),
            Name = Text,
            Today = new(2026, 11, 21),
            LastChecked = new(2026, 11, 21),
            Dashboard = new("https://compliance.example/?a=1&b=\"2\""),
            Lines = [Text, Text, Text],
            Changed = ReportItem.Of(report.Findings, false),
            ToMend = ReportItem.Of(report.ToMend, false),
            NotChecked = ReportItem.Of(report.NotChecked, false),
            Due = [.. Enumerable.Range(0, findings).Select(number => new DueItem(new(2026, 12, 1), $"{Text} {number}", null))],
            Trouble = [Text],
            InOrder = ["Review in date"],
            Checked = AreaChecked.Of(report),
            AccountsMfa = new(1, 2, 3, 4),
            PeopleMfa = new(5, 6, 7, 8),
            Mfa = [.. Enumerable.Range(0, findings).Select(number => new MfaLine($"{Text} {number}", "off", Text, Text, new(2026, 11, 1), Noon, null, Text))],
            MentionCounts = MentionCount.Of(mentions),
            Mentions = mentions,
            Trend = new([new(new(2026, 10, 31), 4, 1, 2), new(new(2026, 11, 21), 0, 0, 0)]),
            Subject = MailText.Subject(Text),
        };
    }
}
