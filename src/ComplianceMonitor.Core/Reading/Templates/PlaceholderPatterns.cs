using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace ComplianceMonitor.Core.Reading.Templates;

/// <summary>The wordings of template authors, from Data/placeholders.json (source: domain.md section 5.2 and C05).</summary>
internal static class PlaceholderPatterns
{
    /// <summary>Every pattern, compiled once.</summary>
    public static IReadOnlyList<PlaceholderPattern> All { get; } = [.. Load().Select(entry => new PlaceholderPattern(entry))];

    /// <summary>A text without any of these fits no pattern.</summary>
    public static SearchValues<string> Literals { get; } = SearchValues.Create([.. All.SelectMany(pattern => pattern.Entry.Literals)], StringComparison.Ordinal);

    private static IReadOnlyList<PlaceholderEntry> Load()
    {
        using Stream stream = typeof(PlaceholderPatterns).Assembly.GetManifestResourceStream("Data/placeholders.json")!;
        return JsonSerializer.Deserialize(stream, PlaceholderJson.Default.PlaceholderFile)!.Patterns;
    }
}

/// <summary>One pattern, ready to match.</summary>
internal sealed class PlaceholderPattern
{
    private readonly SearchValues<string> _literals;
    private readonly Lazy<Regex> _regex;
    private readonly Lazy<Regex>? _unless;

    /// <summary>Takes an entry. No pattern backtracks, so that no line can stall it; most documents need few of them, so each is built when a line first asks.</summary>
    /// <param name="entry">The entry.</param>
    public PlaceholderPattern(PlaceholderEntry entry)
    {
        Entry = entry;
        _literals = SearchValues.Create([.. entry.Literals], StringComparison.Ordinal);
        _regex = new(() => Linear(entry.Pattern, entry.CaseSensitive ? RegexOptions.None : RegexOptions.IgnoreCase));
        _unless = entry.Unless is { } unless ? new(() => Linear(unless, RegexOptions.None)) : null;
    }

    /// <summary>The entry.</summary>
    public PlaceholderEntry Entry { get; }

    /// <summary>The words of a text that fit.</summary>
    /// <param name="text">The text.</param>
    public IEnumerable<string> In(string text)
    {
        if (!text.AsSpan().ContainsAny(_literals) || _unless?.Value.IsMatch(text) == true)
        {
            yield break;
        }

        foreach (Match match in _regex.Value.Matches(text))
        {
            yield return (match.Groups["text"] is { Success: true } named ? named.Value : match.Value).Trim();
        }
    }

    private static Regex Linear(string pattern, RegexOptions options) => new(pattern, options | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
}

/// <summary>A pattern as the data file writes it.</summary>
internal sealed record PlaceholderEntry
{
    /// <summary>Stable key.</summary>
    public required string Key { get; init; }

    /// <summary>What fits; the group "text" is what is shown where there is one.</summary>
    public required string Pattern { get; init; }

    /// <summary>A line without any of these cannot fit.</summary>
    public required IReadOnlyList<string> Literals { get; init; }

    /// <summary>True where one is enough.</summary>
    public required bool Strong { get; init; }

    /// <summary>True where capitals matter.</summary>
    public bool CaseSensitive { get; init; }

    /// <summary>True where it means nothing in a form that somebody else fills in.</summary>
    public bool NotInForms { get; init; }

    /// <summary>A line that fits this is left alone.</summary>
    public string? Unless { get; init; }

    /// <summary>Lines that must fit; the tests read them.</summary>
    public IReadOnlyList<string> Examples { get; init; } = [];

    /// <summary>Lines that must not fit; the tests read them.</summary>
    public IReadOnlyList<string> NotExamples { get; init; } = [];
}

/// <summary>The data file.</summary>
/// <param name="Patterns">Its patterns.</param>
internal sealed record PlaceholderFile(IReadOnlyList<PlaceholderEntry> Patterns);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(PlaceholderFile))]
internal sealed partial class PlaceholderJson : JsonSerializerContext;
