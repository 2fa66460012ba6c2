using System.Buffers;
using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;

namespace ComplianceMonitor.Core.Mentions.Identity;

/// <summary>Counties, cities and countries that tell a namesake, and the words that schools' names are made of. Data/mention-places.json.</summary>
internal sealed class Gazetteer
{
    private const int LongestName = 16;
    private readonly FrozenSet<string> _notPlaces;
    private readonly FrozenDictionary<string, string> _counties;
    private readonly FrozenDictionary<string, string> _cities;
    private readonly FrozenDictionary<string, string> _abroad;
    private readonly FrozenDictionary<string, string> _kinds;
    private readonly FrozenSet<string> _foreignHosts;
    private readonly FrozenSet<string> _commonNames;
    private readonly SearchValues<string> _longAbroad;

    private Gazetteer(PlaceFile file)
    {
        _counties = Index(file.Counties);
        _cities = Index(file.Cities);
        _abroad = Index(file.Abroad);
        _longAbroad = SearchValues.Create([.. _abroad.Keys.Select(name => name.Replace("-", "", StringComparison.Ordinal)).Where(name => name.Length > 6)], StringComparison.Ordinal);
        _foreignHosts = file.ForeignHosts.ToFrozenSet(StringComparer.Ordinal);
        _commonNames = file.CommonNames.SelectMany(line => line.Split(' ')).ToFrozenSet(StringComparer.Ordinal);
        _notPlaces = file.NotPlaces.ToFrozenSet(StringComparer.Ordinal);
        _kinds = file.NameWords.SelectMany(kind => kind.Value.Select(word => (word, kind.Key))).DistinctBy(one => one.word, StringComparer.Ordinal)
            .ToFrozenDictionary(one => one.word, one => one.Key, StringComparer.Ordinal);
    }

    public static Gazetteer Default { get; } = Load();

    /// <summary>What a word of a school's name says of its kind; null where it is no such word.</summary>
    public string? Kind(string word) => _kinds.GetValueOrDefault(word);

    /// <summary>True for a word of which many schools and other things are named.</summary>
    public bool IsCommonName(string word) => _commonNames.Contains(word);

    public bool CannotBePlace(string word) => _notPlaces.Contains(word);

    /// <summary>The country of an address's host, by its last label.</summary>
    public bool IsForeign(string host) => host.Split('.') is [.., var last] parts && (_foreignHosts.Contains(last) || (parts.Length > 1 && _foreignHosts.Contains(parts[^2])));

    /// <summary>A county or nation of the kingdom by one or two words, by its usual key.</summary>
    public string? County(string word, string? next) => Find(_counties, word, next);

    /// <summary>The county that a label of a host starts or ends with: kentonline, lovedevon.</summary>
    public string? CountyStarting(string label)
    {
        FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> counties = _counties.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int length = Math.Min(label.Length, LongestName); length > 3; length--)
        {
            if ((counties.TryGetValue(label.AsSpan(0, length), out string? county) || (length > 4 && counties.TryGetValue(label.AsSpan(label.Length - length), out county))) && county is not "england")
            {
                return county;
            }
        }

        return null;
    }

    /// <summary>True where a label of a host starts with a well-known town: leedsmercury.</summary>
    public bool CityStarting(string label)
    {
        for (int length = Math.Min(label.Length, LongestName); length >= 6; length--)
        {
            if (_cities.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(label.AsSpan(0, length)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True where letters of an address hold the name of a country or state abroad, if it is long enough to be no accident.</summary>
    public bool IsAbroadIn(string letters) => letters.Length > 0 && letters.AsSpan().ContainsAny(_longAbroad);

    public string? City(string word, string? next) => Find(_cities, word, next);

    public string? Abroad(string word, string? next) => Find(_abroad, word, next);

    private static string? Find(FrozenDictionary<string, string> places, string word, string? next)
    {
        if (places.TryGetValue(word, out string? place) || next is null || word.Length + next.Length > 20)
        {
            return place;
        }

        Span<char> both = stackalloc char[word.Length + 1 + next.Length];
        word.CopyTo(both);
        both[word.Length] = '-';
        next.CopyTo(both[(word.Length + 1)..]);
        return places.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(both, out place) ? place : null;
    }

    private static FrozenDictionary<string, string> Index(IEnumerable<string> lines) =>
        lines.Select(line => line.Split(' ')).SelectMany(names => names.Select(name => (name, names[0]))).DistinctBy(one => one.name, StringComparer.Ordinal)
            .ToFrozenDictionary(one => one.name, one => one.Item2, StringComparer.Ordinal);

    private static Gazetteer Load()
    {
        using Stream data = Assembly.GetExecutingAssembly().GetManifestResourceStream("Data/mention-places.json")
            ?? throw new InvalidOperationException("Data/mention-places.json is not in the assembly.");
        return new(JsonSerializer.Deserialize(data, MentionData.Default.PlaceFile) ?? throw new InvalidOperationException("Data/mention-places.json is empty."));
    }

    internal sealed record PlaceFile(
        IReadOnlyList<string> Counties,
        IReadOnlyList<string> Cities,
        IReadOnlyList<string> Abroad,
        IReadOnlyList<string> ForeignHosts,
        IReadOnlyList<string> NotPlaces,
        IReadOnlyList<string> CommonNames,
        IReadOnlyDictionary<string, IReadOnlyList<string>> NameWords);
}
