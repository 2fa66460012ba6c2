using System.Globalization;
using ComplianceMonitor.Core.Evidence;

namespace ComplianceMonitor.Connectors.Web.Crawl;

/// <summary>Counts what of a site was not read, and says it in one sentence.</summary>
internal sealed class Tally
{
    private string? _first;
    private int _failed;
    private int _brokenInARow;

    /// <summary>True where the last pages all failed to come: the host is down, or wants to be left alone.</summary>
    public bool IsHopeless => _brokenInARow >= 5;

    /// <summary>Whether the time was over before the pages were.</summary>
    public bool TimeIsOver { get; set; }

    /// <summary>Whether the number of pages was reached before all were read.</summary>
    public bool PagesAreOver { get; set; }

    /// <summary>A page had more links than are followed.</summary>
    public Uri? Overfull { get; set; }

    /// <summary>A page came.</summary>
    public void Came() => _brokenInARow = 0;

    /// <summary>A page did not come, or cannot be read.</summary>
    /// <param name="address">The page.</param>
    /// <param name="because">Why, a sentence.</param>
    /// <param name="broken">True where the host itself did not answer.</param>
    public void Failed(Uri address, string because, bool broken)
    {
        _failed++;
        _first ??= $"{address.AbsoluteUri}: {because}";
        _brokenInARow = broken ? _brokenInARow + 1 : 0;
    }

    /// <summary>What is lacking; null where nothing is.</summary>
    /// <param name="pages">Pages that were read.</param>
    /// <param name="frontier">What was left.</param>
    /// <param name="time">How long it might take.</param>
    public Shortfall? Sum(int pages, Frontier frontier, TimeSpan time)
    {
        string read = string.Create(CultureInfo.InvariantCulture, $"{pages} of at least {pages + _failed + frontier.Waiting} pages of the website were read");
        return TimeIsOver ? Short($"{read} in the {Minutes(time)} that one visit may take.")
            : IsHopeless ? Short($"{read}, then the host no longer answered ({_first!.TrimEnd('.')}).")
            : PagesAreOver ? Short($"{read}: no more are read in one visit (Web__CrawlPages).")
            : _failed > 0 ? Short($"{read}: {(_failed == 1 ? "one" : _failed.ToString(CultureInfo.InvariantCulture))} could not be read ({_first!.TrimEnd('.')}).")
            : frontier.Trap is { } trap ? Short($"{pages} pages of the website were read; further ones of a kind that repeats without end were left out ({trap.AbsoluteUri}).")
            : Overfull is { } full ? Short($"{pages} pages of the website were read; one has more links than are followed ({full.AbsoluteUri}).")
            : null;
    }

    private static Shortfall Short(string because) => new(Reason.Partial, because);

    private static string Minutes(TimeSpan time) => time.TotalMinutes >= 1
        ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalMinutes:0.#} minutes")
        : string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.#} seconds");
}
