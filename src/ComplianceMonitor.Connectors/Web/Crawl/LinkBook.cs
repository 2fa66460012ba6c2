namespace ComplianceMonitor.Connectors.Web.Crawl;

/// <summary>The links of a site that lead to documents or away from it, each address once.</summary>
internal sealed class LinkBook
{
    private const int Most = 10_000;

    private readonly Dictionary<string, SiteLink> _links = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>All of them, as they were met.</summary>
    public IReadOnlyList<SiteLink> All => [.. _links.Values];

    /// <summary>Writes a link down.</summary>
    public void Add(PageLink link, Uri on, string title)
    {
        string key = SitePlace.Key(link.Address);
        if (_links.TryGetValue(key, out SiteLink? known))
        {
            _links[key] = known with { Text = link.Text.Length > known.Text.Length ? link.Text : known.Text, Pages = known.Pages + 1, Framed = known.Framed || link.Framed };
        }
        else if (_links.Count < Most)
        {
            _links[key] = new(link.Address, link.Text, on, title, 1, link.Framed);
        }
    }
}
