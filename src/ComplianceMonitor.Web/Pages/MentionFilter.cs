using System.Globalization;
using ComplianceMonitor.Core.Reports;

namespace ComplianceMonitor.Web.Pages;

/// <summary>Which mentions of a school are asked for.</summary>
/// <param name="Concern">A concern; empty for any.</param>
/// <param name="Status">What became of it; empty for anything.</param>
/// <param name="Search">Words that a mention has to hold.</param>
public sealed record MentionFilter(string Concern, string Status, string Search)
{
    private const int MostChoices = 30;

    /// <summary>True where something is filtered.</summary>
    public bool IsSet => Concern.Length + Status.Length + Search.Length > 0;

    /// <summary>Reads the fields of an address.</summary>
    /// <param name="query">The value of a field.</param>
    public static MentionFilter Of(Func<string, string?> query) => new(Shown.Text(query("concern")), Shown.Text(query("status")), Shown.Text(query("q")));

    /// <summary>What can be chosen.</summary>
    /// <param name="all">The words of all mentions.</param>
    public static IReadOnlyList<string> Words(IEnumerable<string> all) =>
        [.. all.Select(Shown.Text).Where(word => word.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase).Take(MostChoices)];

    /// <summary>The mentions that are asked for.</summary>
    /// <param name="mentions">The mentions.</param>
    public IReadOnlyList<ReportedMention> In(IEnumerable<ReportedMention> mentions) =>
    [
        .. mentions.Where(mention =>
            (Concern.Length == 0 || MentionCount.ConcernsOf(mention).Select(Shown.Text).Contains(Concern, StringComparer.OrdinalIgnoreCase))
            && (Status.Length == 0 || string.Equals(Shown.Text(mention.Status), Status, StringComparison.OrdinalIgnoreCase))
            && (Search.Length == 0 || new[] { mention.Title, mention.Snippet, mention.Source, mention.Url }.Any(text => text?.Contains(Search, StringComparison.OrdinalIgnoreCase) == true))),
    ];

    /// <summary>The address that asks for this.</summary>
    /// <param name="path">The page.</param>
    /// <param name="page">The number of the page.</param>
    public string Address(string path, int page) =>
        Parts.Address.Of(path, ("concern", Concern), ("status", Status), ("q", Search), ("page", page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null));
}
