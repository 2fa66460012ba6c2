namespace ComplianceMonitor.Connectors.Web.Crawl;

/// <summary>A page that is known and not yet read.</summary>
/// <param name="Address">The address.</param>
/// <param name="Depth">Links from the home page.</param>
internal sealed record Target(Uri Address, int Depth);

/// <summary>What is to be read next: pages that matter first, then those nearest to the home page. Traps that make addresses without end are bounded.</summary>
internal sealed class Frontier
{
    private const int MostKnown = 20_000;
    private const int Deepest = 10;
    private const int MostOfOnePattern = 30;
    private const int MostQueriesOfOnePath = 10;
    private const int MostSegments = 12;

    private readonly PriorityQueue<Target, (int Weight, int Depth, int Order)> _waiting = new();
    private readonly HashSet<string> _known = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _patterns = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _queries = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>How many are waiting.</summary>
    public int Waiting => _waiting.Count;

    /// <summary>An address of those that were left out because they repeat without end; null where none was.</summary>
    public Uri? Trap { get; private set; }

    /// <summary>Takes a page in, unless it is known.</summary>
    /// <param name="address">The address.</param>
    /// <param name="text">The words of the link.</param>
    /// <param name="depth">Links from the home page.</param>
    public void Add(Uri address, string text, int depth)
    {
        if (_known.Count >= MostKnown)
        {
            Trap ??= address;
        }
        else if (_known.Add(SitePlace.Key(address)))
        {
            if (IsTrap(address, depth))
            {
                Trap ??= address;
                return;
            }

            _waiting.Enqueue(new(address, depth), (-PageWords.Weigh(text, address), depth, _known.Count));
        }
    }

    /// <summary>Marks an address as read, where a redirect led to it.</summary>
    /// <returns>False where it was known before.</returns>
    public bool Visit(Uri address) => _known.Add(SitePlace.Key(address));

    /// <summary>The next page; null where none is left.</summary>
    public Target? Next() => _waiting.TryDequeue(out Target? next, out _) ? next : null;

    private bool IsTrap(Uri address, int depth)
    {
        string[] segments = address.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        string pattern = PathPattern.Of(address.AbsolutePath);
        return depth > Deepest || segments.Length > MostSegments
            || segments.GroupBy(segment => segment, StringComparer.OrdinalIgnoreCase).Any(same => same.Count() > 3)
            || (address.Query.Length > 1 && Count(_queries, address.AbsolutePath) > MostQueriesOfOnePath)
            || (pattern.Contains('#', StringComparison.Ordinal) && Count(_patterns, pattern) > MostOfOnePattern);
    }

    private static int Count(Dictionary<string, int> counts, string key) => counts[key] = counts.GetValueOrDefault(key) + 1;
}
