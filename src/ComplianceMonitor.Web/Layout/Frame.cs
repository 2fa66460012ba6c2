namespace ComplianceMonitor.Web.Layout;

/// <summary>What stands around a page.</summary>
/// <param name="Title">The page's heading.</param>
public sealed record Frame(string Title)
{
    /// <summary>Where every page lies.</summary>
    public const string Root = "/dashboard";

    /// <summary>One line under the heading.</summary>
    public string? Under { get; init; }

    /// <summary>The id of the school that the page is about; null where it is about none.</summary>
    public string? School { get; init; }

    /// <summary>The part of the menu that the page is: "channels"; empty for the first.</summary>
    public string Section { get; init; } = "";

    /// <summary>The button that checks the school again; null where the reader may not.</summary>
    public Pages.CheckNowForm? CheckNow { get; init; }

    /// <summary>True for a page that is a file: its style stands in it, and it links nowhere.</summary>
    public bool Alone { get; init; }

    /// <summary>The address of a school's page.</summary>
    /// <param name="school">The school's id.</param>
    /// <param name="section">The part; empty for its findings.</param>
    public static string Of(string school, string section = "") =>
        section.Length == 0 ? $"{Root}/school/{Uri.EscapeDataString(school)}" : $"{Root}/school/{Uri.EscapeDataString(school)}/{section}";
}
