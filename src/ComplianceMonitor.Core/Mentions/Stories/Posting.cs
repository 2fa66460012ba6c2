using System.Runtime.CompilerServices;

namespace ComplianceMonitor.Core.Mentions.Stories;

/// <summary>How many of the kept items have a word, and the latest of them.</summary>
internal struct Posting
{
    private Latest _latest;

    /// <summary>Items that have it.</summary>
    public int Count { get; private set; }

    /// <summary>How many of them are known by number.</summary>
    public readonly int Known => Math.Min(Count, Latest.Size);

    /// <summary>The number of the latest item (0), the one before (1) and so on.</summary>
    public readonly int this[int back] => _latest[(Count - 1 - back + Dropped) % Latest.Size];

    private int Dropped { get; set; }

    public void Add(int number)
    {
        _latest[(Count + Dropped) % Latest.Size] = number;
        Count++;
    }

    /// <summary>The oldest item is kept no longer.</summary>
    /// <returns>How many are left.</returns>
    public int Drop()
    {
        Dropped = (Dropped + 1) % Latest.Size;
        return --Count;
    }

    [InlineArray(Size)]
    private struct Latest
    {
        public const int Size = 8;
        private int _first;
    }
}
