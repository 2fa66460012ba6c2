using System.Text.RegularExpressions;

namespace ComplianceMonitor.Core.Reading.Governance;

/// <summary>Reads a name that has no "School" or "Nursery" in it, from how the document speaks of itself: "At Little Acorns we ...".</summary>
internal static partial class NameInUse
{
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

        return null;
    }

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

    [GeneratedRegex(@"\b(?<at>[Aa]t) (?<name>\p{Lu}[\p{L}'’-]{1,30}(?: (?:and |& |of |the )?\p{Lu}[\p{L}'’-]{1,30}){0,4}),? (?:we|our|all|every|everyone|staff|children|the staff)\b", RegexOptions.NonBacktracking)]
    private static partial Regex At();

    [GeneratedRegex(@"\b(?<name>\p{Lu}[\p{L}'’-]{1,30}(?: (?:and |& |of |the )?\p{Lu}[\p{L}'’-]{1,30}){1,4}) (?:needs|is committed|recognises|believes|understands|is proud|welcomes|has a Facebook|has an Instagram|has a social|is the data controller)\b", RegexOptions.NonBacktracking)]
    private static partial Regex Acting();
}
