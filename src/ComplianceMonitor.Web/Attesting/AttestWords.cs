using ComplianceMonitor.Core.Accounts.Attesting;
using ComplianceMonitor.Core.Accounts.Attesting.Links;
using ComplianceMonitor.Core.Controls;
using ComplianceMonitor.Core.Reports.Mailing;

namespace ComplianceMonitor.Web.Attesting;

/// <summary>What a link says, in words: the page shows them, the record keeps them, the mail repeats them.</summary>
internal static class AttestWords
{
    private const int LongestNote = 500;

    /// <summary>The control's title.</summary>
    public static string Title(string control) => ControlCatalogue.All.FirstOrDefault(one => one.Info.Id == control)?.Info.Title ?? control;

    /// <summary>What it is about.</summary>
    public static string About(string? subject) => Shown.Text(subject) is { Length: > 0 } text ? text : "every account of the school";

    /// <summary>The statement, word for word.</summary>
    public static string Statement(AttestationLink link, bool holds, string? note = null) =>
        $"{(holds ? "It is so" : "It is not so")} for {About(link.Subject)}: {Title(link.Control)}.{(Note(note) is { Length: > 0 } words ? $" {words}" : "")}";

    /// <summary>Where to look before one says it.</summary>
    public static IReadOnlyList<FormSetting> Settings(AttestationLink link) =>
        AttestationForms.Default.Of(link.Subject?.Trim().Split(' ')[0].ToLowerInvariant(), link.Control);

    private static string Note(string? note)
    {
        string line = MailText.Line(note ?? "");
        return line.Length > LongestNote ? line[..LongestNote] : line;
    }
}
