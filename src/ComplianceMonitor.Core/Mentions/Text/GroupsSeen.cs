using System.Runtime.InteropServices;

namespace ComplianceMonitor.Core.Mentions.Text;

/// <summary>Where each group was seen in an item.</summary>
internal sealed class GroupsSeen
{
    private const int MostPlaces = 40;
    private readonly List<int>?[] _places;

    public GroupsSeen(int groups, IEnumerable<Hit> hits)
    {
        _places = new List<int>?[groups];
        foreach (Hit hit in hits)
        {
            Add(hit.Group, hit.Start);
        }
    }

    public void Add(int group, int place)
    {
        List<int> places = _places[group] ??= [];
        if (places.Count < MostPlaces && !places.Contains(place))
        {
            places.Add(place);
        }
    }

    public bool Has(int group) => _places[group] is not null;

    public ReadOnlySpan<int> Places(int group) => CollectionsMarshal.AsSpan(_places[group]);
}
