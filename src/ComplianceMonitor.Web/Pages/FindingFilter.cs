using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Core.Reports;

namespace ComplianceMonitor.Web.Pages;

/// <summary>Which findings of a school are asked for.</summary>
/// <param name="Owner">Whose work; null for everybody's.</param>
/// <param name="Show">mend, unseen, accepted or order; empty for all.</param>
/// <param name="Search">Words that a finding has to hold.</param>
public sealed record FindingFilter(Owner? Owner, string Show, string Search)
{
    private const int LongestSearch = 100;

    /// <summary>What can be chosen, and how it is called.</summary>
    public static IReadOnlyList<(string Value, string Words)> Choices { get; } =
        [("", "Everything"), ("mend", "To mend"), ("unseen", "Could not be checked"), ("accepted", "Risk accepted"), ("order", "In order")];

    /// <summary>No filter.</summary>
    public static FindingFilter None { get; } = new(null, "", "");

    /// <summary>Reads the fields of an address. What is unknown counts as not given.</summary>
    /// <param name="query">The value of a field.</param>
    public static FindingFilter Of(Func<string, string?> query)
    {
        string search = Shown.Text(query("q"));
        string show = query("show") ?? "";
        return new(
            Slug.Parse<Owner>(query("owner") ?? ""),
            Choices.Any(choice => string.Equals(choice.Value, show, StringComparison.Ordinal)) ? show : "",
            search.Length > LongestSearch ? search[..LongestSearch] : search);
    }

    /// <summary>True where something is filtered.</summary>
    public bool IsSet => this != None;

    /// <summary>True where findings of a kind are wanted.</summary>
    /// <param name="kind">mend, unseen, accepted or order.</param>
    public bool Shows(string kind) => Show.Length == 0 || string.Equals(Show, kind, StringComparison.Ordinal);

    /// <summary>The findings that are asked for.</summary>
    /// <param name="findings">The findings.</param>
    public IReadOnlyList<ReportedFinding> In(IEnumerable<ReportedFinding> findings) =>
        [.. findings.Where(finding => (Owner is null || finding.Owner == Owner) && (Search.Length == 0 || Holds(finding)))];

    /// <summary>The address that asks for this.</summary>
    /// <param name="path">The page.</param>
    /// <param name="page">The number of the page.</param>
    public string Address(string path, int page) => Parts.Address.Of(
        path, ("owner", Owner is { } one ? Slug.Of(one) : null), ("show", Show), ("q", Search), ("page", page > 1 ? page.ToString(System.Globalization.CultureInfo.InvariantCulture) : null));

    private bool Holds(ReportedFinding finding) =>
        new[] { finding.Control.Id, finding.Control.Title, finding.Subject, finding.Summary }.Any(text => text.Contains(Search, StringComparison.OrdinalIgnoreCase));
}
