using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ComplianceMonitor.Connectors.Platforms;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Mentions.Scanning;

namespace ComplianceMonitor.Connectors.MentionSources.Reading;

/// <summary>What was found page by page. What came before a failure is kept; an entry of another form costs itself only, and is counted.</summary>
/// <param name="name">The interface, for people.</param>
/// <param name="at">The instant of the scan.</param>
internal sealed class Gathering(string name, DateTimeOffset at)
{
    private readonly List<FoundItem> _items = [];
    private SourceTrouble? _trouble;
    private bool _failed;
    private int _wrong;

    /// <summary>Calls that count.</summary>
    public int Calls { get; set; }

    /// <summary>How much was found.</summary>
    public int Count => _items.Count;

    /// <summary>Adds the entries of a page.</summary>
    /// <typeparam name="T">An entry.</typeparam>
    /// <param name="entries">As they came.</param>
    /// <param name="type">How the JSON of an entry is read.</param>
    /// <param name="found">What an entry is; null for nothing that a reader could open.</param>
    public void Add<T>(IEnumerable<JsonElement> entries, JsonTypeInfo<T> type, Func<T, FoundItem?> found)
        where T : class => _items.AddRange(Each(entries, type).Select(found).OfType<FoundItem>());

    /// <summary>The entries of a page.</summary>
    /// <typeparam name="T">An entry.</typeparam>
    /// <param name="entries">As they came.</param>
    /// <param name="type">How the JSON of an entry is read.</param>
    public IReadOnlyList<T> Each<T>(IEnumerable<JsonElement>? entries, JsonTypeInfo<T> type)
        where T : class
    {
        List<T> read = [];
        foreach (JsonElement entry in entries ?? [])
        {
            try
            {
                if (entry.Deserialize(type) is { } one)
                {
                    read.Add(one);
                }
            }
            catch (JsonException)
            {
                _wrong++;
            }
        }

        return read;
    }

    /// <summary>Adds what was found.</summary>
    /// <param name="found">It.</param>
    public void Add(FoundItem found) => _items.Add(found);

    /// <summary>It ended before its time: the same is to be asked again.</summary>
    /// <param name="failure">Why.</param>
    public void Fail(ApiFailure failure)
    {
        _trouble ??= failure.Trouble(at);
        _failed = true;
    }

    /// <summary>There is more than is read; the next scan goes on from here all the same.</summary>
    /// <param name="because">Of what.</param>
    public void Cut(string because) => _trouble ??= new(Reason.Partial, because);

    /// <summary>It is complete, and the source must rest before anything else is asked.</summary>
    /// <param name="because">Why.</param>
    /// <param name="until">Until when.</param>
    public void Rest(string because, DateTimeOffset until) => _trouble ??= new(Reason.Partial, because, until);

    /// <summary>All of it.</summary>
    /// <param name="cursor">Where to go on, if nothing failed.</param>
    public SourceAnswer Answer(string? cursor) => new([.. _items.DistinctBy(item => item.Address, StringComparer.Ordinal)])
    {
        Calls = Calls,
        Cursor = _failed ? null : cursor,
        Trouble = _trouble ?? (_wrong > 0 ? new(Reason.Partial, FormattableString.Invariant($"{name}: {_wrong} entries have a form that this version does not know.")) : null),
    };
}
