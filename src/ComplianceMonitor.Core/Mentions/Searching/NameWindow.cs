namespace ComplianceMonitor.Core.Mentions.Searching;

/// <summary>Looks for names in a window as long as the shortest of them.</summary>
internal sealed class NameWindow
{
    private const int MostBlock = 4;
    private const int TableBits = 17;
    private readonly (string Name, int Number)[] _names;
    private readonly int _length;
    private readonly int _block;

    /// <summary>How far the window may leap when its last letters have a hash; 0 where a name may be in it.</summary>
    private readonly byte[] _leaps = new byte[1 << TableBits];
    private readonly Dictionary<int, int[]> _byEnd;

    public NameWindow((string Name, int Number)[] names)
    {
        _names = names;
        _length = names.Min(one => one.Name.Length);
        _block = Math.Min(MostBlock, _length);
        Array.Fill(_leaps, (byte)Math.Min(byte.MaxValue, _length - _block + 1));
        foreach ((string name, _) in names)
        {
            for (int end = _block; end <= _length; end++)
            {
                ref byte leap = ref _leaps[Hash(name.AsSpan(end - _block, _block))];
                leap = (byte)Math.Min(leap, _length - end);
            }
        }

        _byEnd = names.Select((one, index) => (Hash: Hash(one.Name.AsSpan(_length - _block, _block)), index)).GroupBy(one => one.Hash, one => one.index).ToDictionary(group => group.Key, group => group.ToArray());
    }

    /// <summary>Adds every name that starts before the end.</summary>
    public void Scan(ReadOnlySpan<char> text, long offset, int end, List<NameFound> hits)
    {
        int last = Math.Min(end, text.Length - _length + 1);
        byte[] leaps = _leaps;
        int block = _block;
        int lead = _length - block;
        for (int at = 0; at < last;)
        {
            int hash = Hash(text.Slice(at + lead, block));
            int leap = leaps[hash];
            if (leap > 0)
            {
                at += leap;
                continue;
            }

            foreach (int index in _byEnd.TryGetValue(hash, out int[]? names) ? names : [])
            {
                if (text[at..].StartsWith(_names[index].Name, StringComparison.OrdinalIgnoreCase))
                {
                    hits.Add(new(_names[index].Number, offset + at));
                }
            }

            at++;
        }
    }

    /// <summary>The same for every case of the same letters: a letter beyond ASCII counts as any other such.</summary>
    private static int Hash(ReadOnlySpan<char> letters)
    {
        uint hash = 0;
        foreach (char letter in letters)
        {
            hash = (hash << 8) | (letter < 128 ? (uint)letter | 0x20 : 0xFF);
        }

        return (int)((hash * 0x9E3779B1) >> (32 - TableBits));
    }
}
