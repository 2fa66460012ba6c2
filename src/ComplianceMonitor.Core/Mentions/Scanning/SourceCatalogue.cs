using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ComplianceMonitor.Core.Mentions.Scanning;

/// <summary>Every source of mentions with its price, its limits and its terms, read once from Data/mention-sources.json.</summary>
public sealed partial class SourceCatalogue
{
    private SourceCatalogue(SourceFile file)
    {
        All = file.Sources;
        Keys = [.. All.Select(source => source.Key)];
    }

    /// <summary>The catalogue of this edition of the product.</summary>
    public static SourceCatalogue Default { get; } = Load();

    /// <summary>All of them, in the order in which people are told of them.</summary>
    public IReadOnlyList<SourceTerms> All { get; }

    /// <summary>Their keys: what <c>mentions.sources</c> may name.</summary>
    public IReadOnlyList<string> Keys { get; }

    /// <summary>The source with a key; null where there is none.</summary>
    /// <param name="key">A key such as feeds.</param>
    public SourceTerms? Find(string key) => All.FirstOrDefault(source => source.Key == key);

    /// <summary>The terms of a source; of one that is not in the catalogue, for a row or a file of another edition, its key alone.</summary>
    /// <param name="key">A key such as feeds.</param>
    public SourceTerms Of(string key) => Find(key) ?? new(key, key);

    private static SourceCatalogue Load()
    {
        using Stream data = Assembly.GetExecutingAssembly().GetManifestResourceStream("Data/mention-sources.json")
            ?? throw new InvalidOperationException("Data/mention-sources.json is not in the assembly.");
        return new(JsonSerializer.Deserialize(data, SourceContext.Default.SourceFile)
            ?? throw new InvalidOperationException("Data/mention-sources.json is empty."));
    }

    internal sealed record SourceFile(IReadOnlyList<SourceTerms> Sources);

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, IgnoreReadOnlyProperties = true)]
    [JsonSerializable(typeof(SourceFile))]
    internal sealed partial class SourceContext : JsonSerializerContext;
}
