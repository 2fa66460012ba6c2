using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace ComplianceMonitor.Core.Reading.References;

/// <summary>The law that schools cite in such policies (Data/legislation.json).</summary>
public static partial class LegislationCatalogue
{
    private static readonly Dictionary<string, Law?> ByName = new(StringComparer.Ordinal);

    static LegislationCatalogue()
    {
        using Stream stream = typeof(LegislationCatalogue).Assembly.GetManifestResourceStream("Data/legislation.json")!;
        All = JsonSerializer.Deserialize(stream, LegislationJson.Default.LegislationFile)!.Acts;
        foreach (Law law in All)
        {
            foreach (string name in law.Aliases.Prepend(law.Title))
            {
                ByName.TryAdd(LawTitle.Plain(name), law);
                ByName.TryAdd(LawTitle.WithoutBrackets(name), law);
            }
        }

        // A title without its year names a law only where one law alone bears it.
        foreach (IGrouping<string, Law> stem in All.GroupBy(law => LawTitle.WithoutYear(law.Title), StringComparer.Ordinal))
        {
            ByName.TryAdd(stem.Key, stem.Count() == 1 ? stem.First() : null);
        }
    }

    /// <summary>Every entry.</summary>
    public static IReadOnlyList<Law> All { get; }

    /// <summary>The entry of a title, or null.</summary>
    /// <param name="title">One title as written: case, a leading "The", section numbers, brackets and emphasis do not matter.</param>
    public static Law? Match(string title) =>
        ByName.GetValueOrDefault(LawTitle.Plain(title)) ?? ByName.GetValueOrDefault(LawTitle.WithoutBrackets(title));

    /// <summary>
    /// The laws that an entry of a list names; empty for guidance (Keeping Children Safe in Education, ICO guidance). A law that
    /// the entry itself calls repealed or replaced is left out.
    /// </summary>
    /// <param name="entry">The entry as written.</param>
    public static IReadOnlyList<CitedLaw> TitlesIn(string entry)
    {
        if (entry.Length > LawTitle.LongestEntry)
        {
            return [];
        }

        string text = LawTitle.Clean(entry);
        if (Match(text) is { } whole)
        {
            return [new(text, whole)];
        }

        List<CitedLaw> found = [];
        bool speaksOfRepeal = Repeal().IsMatch(text);
        foreach (Match name in LawTitle.Names(text))
        {
            if (found.Count == 0 && Guidance().IsMatch(text.AsSpan(0, name.Index + name.Length)))
            {
                return [];
            }

            (string title, Law? law) = Longest(LawTitle.Clean(name.Value));
            bool said = found.Exists(cited => law is null ? string.Equals(cited.Title, title, StringComparison.Ordinal) : cited.Law == law);
            if (!said && !(speaksOfRepeal && law?.Status == LawStatus.Repealed))
            {
                found.Add(new(title, law));
            }
        }

        return found;
    }

    /// <summary>The laws that a list should have on a day.</summary>
    /// <param name="day">The day of the check in London.</param>
    public static IReadOnlyList<Law> ExpectedOn(DateOnly day) => [.. All.Where(law => law.Expected && law.InForceFrom <= day)];

    /// <summary>The longest end of the words that is a known title ("Under the Equality Act 2010" is the Equality Act 2010).</summary>
    private static (string Title, Law? Law) Longest(string words)
    {
        for (string rest = words; rest.Length > 0; rest = rest[(rest.IndexOf(' ', StringComparison.Ordinal) + 1)..])
        {
            if (Match(rest) is { } law)
            {
                return (rest, law);
            }

            if (!rest.Contains(' ', StringComparison.Ordinal))
            {
                break;
            }
        }

        return (words, null);
    }

    [GeneratedRegex(@"\b(?:replac|repeal|supersed|former|previous|no longer|until 20)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Repeal();

    [GeneratedRegex(@"\b(?:guidance|keeping children safe|kcsi?e|working together|standards|code of practice|advice)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Guidance();
}

/// <summary>The file.</summary>
/// <param name="Acts">One entry a law.</param>
internal sealed record LegislationFile(IReadOnlyList<Law> Acts);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(LegislationFile))]
internal sealed partial class LegislationJson : JsonSerializerContext;
