using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.IO.Compression;

namespace ComplianceMonitor.Pdf.Fonts;

/// <summary>The characters of Adobe's East Asian collections, whose identifiers say what they show.</summary>
internal sealed class CidCollection
{
    private static readonly ConcurrentDictionary<string, CidCollection?> Read = new(StringComparer.Ordinal);
    private readonly string[] _texts;
    private readonly Lazy<FrozenDictionary<string, int>> _identifiers;

    private CidCollection(string[] texts)
    {
        _texts = texts;
        _identifiers = new(() => _texts.Select((text, identifier) => (text, identifier)).DistinctBy(entry => entry.text, StringComparer.Ordinal)
            .ToFrozenDictionary(entry => entry.text, entry => entry.identifier, StringComparer.Ordinal));
    }

    /// <summary>The collection of that ordering ("Japan1"); null where none is known.</summary>
    public static CidCollection? Of(string? ordering) =>
        ordering is "Japan1" or "GB1" or "CNS1" or "Korea1" or "KR" ? Read.GetOrAdd(ordering, Load) : null;

    public string? Text(int identifier) => identifier > 0 && identifier < _texts.Length && _texts[identifier].Length > 0 ? _texts[identifier] : null;

    public int Identifier(string text) => _identifiers.Value.GetValueOrDefault(text);

    private static CidCollection Load(string ordering)
    {
        using ZLibStream unpacked = new(typeof(CidCollection).Assembly.GetManifestResourceStream($"{ordering}.z")!, CompressionMode.Decompress);
        using StreamReader reader = new(unpacked);
        return new(reader.ReadToEnd().Split('\n'));
    }
}
