using System.Text.RegularExpressions;

namespace ComplianceMonitor.Core.Reading.Governance;

/// <summary>Reads a name that has no "School" or "Nursery" in it, from how the document speaks of itself: "At Little Acorns we ...".</summary>
internal static partial class NameInUse
{
    private const int TitleLines = 4;

    /// <summary>Words that qualify a policy and name nobody.</summary>
    private static readonly HashSet<string> Qualities = new(StringComparer.Ordinal)
    {
        "safe", "safer", "personal", "professional", "responsible", "effective", "corporate", "official", "managing", "appropriate", "general", "updated", "revised", "current", "final",
        "employment", "organisational", "internal", "external", "public", "positive", "welcome", "workforce", "adult", "youth", "cyber", "mobile", "marketing", "central", "core", "statutory",
        "church", "generic", "standard", "combined", "joint", "interim", "latest", "covid", "remote", "clubs", "societies", "volunteer", "pupil's", "children's", "parental", "parent's",
    };

    /// <summary>The name; null where nothing speaks of itself in this way.</summary>
    /// <param name="lines">The lines with content.</param>
    public static Stated<string>? Read(IReadOnlyList<PlainLine> lines)
    {
        foreach (PlainLine line in lines)
        {
            foreach (Match match in Phrases(line.Text))
            {
                string name = match.Groups["name"].Value;
                string[] words = name.Split(' ');
                bool certain = match.Groups["at"].Success;
                if ((certain || words.Length >= 2) && Array.TrueForAll(words, word => !NameWords.Stop.Contains(word.ToLowerInvariant().TrimEnd('’', '\''))) && words.Any(word => !NameWords.Generic.Contains(word.ToLowerInvariant())))
                {
                    return new(name, line.Line, name);
                }
            }
        }

        return lines.Take(TitleLines).Select(Titled).FirstOrDefault(name => name is not null);
    }

    /// <summary>"Larchwood Social Media Policy": what stands before the subject of a title, where it is no word of policies.</summary>
    private static Stated<string>? Titled(PlainLine line) =>
        Title().Match(line.Text.Trim()) is { Success: true } match && match.Groups["name"].Value is var name
        && Array.TrueForAll(name.Split(' '), word => word.ToLowerInvariant() is var key && !NameWords.Stop.Contains(key) && !NameWords.Generic.Contains(key) && !Qualities.Contains(key))
            ? new(name, line.Line, name)
            : null;

    private static IEnumerable<Match> Phrases(string text)
    {
        if (text.Contains("t ", StringComparison.Ordinal))
        {
            foreach (Match match in At().Matches(text))
            {
                yield return match;
            }
        }

        foreach (Match match in Acting().Matches(text))
        {
            yield return match;
        }
    }

    [GeneratedRegex(@"^(?<name>\p{Lu}[\p{Ll}'’]{2,30}(?: \p{Lu}[\p{Ll}'’]{2,30}){0,2}) (?:Social (?:Media|Network(?:s|ing))|Online Safety|E-Safety|Privacy|Acceptable Use)(?: \p{L}+){0,2} (?:Policy|Notice|Guidelines|Statement)$")]
    private static partial Regex Title();

    [GeneratedRegex(@"\b(?<at>[Aa]t) (?<name>\p{Lu}[\p{L}'’-]{1,30}(?: (?:and |& |of |the )?\p{Lu}[\p{L}'’-]{1,30}){0,4}),? (?:we|our|all|every|everyone|staff|children|the staff)\b")]
    private static partial Regex At();

    [GeneratedRegex(@"\b(?<name>\p{Lu}[\p{L}'’-]{1,30}(?: (?:and |& |of |the )?\p{Lu}[\p{L}'’-]{1,30}){1,4}) (?:needs|is committed|recognises|believes|understands|is proud|welcomes|has a Facebook|has an Instagram|has a social|is the data controller)\b")]
    private static partial Regex Acting();
}
