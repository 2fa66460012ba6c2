using System.Text.RegularExpressions;

namespace ComplianceMonitor.Core.Reading.Conduct;

/// <summary>
/// Tells how strongly a sentence says something: the document's own word (must, will, should, could, may) in the part of the
/// sentence that says it. Brackets explain and do not oblige, so they are passed over.
/// </summary>
internal static partial class Modality
{
    /// <summary>The strength with which a sentence says what stands at a place in it.</summary>
    /// <param name="sentence">The whole sentence, its lead included.</param>
    /// <param name="at">Where the words begin.</param>
    /// <param name="length">How long they are.</param>
    public static Strength Of(string sentence, int at, int length)
    {
        string text = Brackets().Replace(sentence, match => new string(' ', match.Length));
        List<Match> breaks = [.. (IEnumerable<Match>)Break().Matches(text)];
        int start = breaks.FindLast(match => match.Index < at) is { } before ? before.Index + before.Length : 0;
        int end = breaks.Find(match => match.Index >= at + length)?.Index ?? text.Length;
        List<Match> words = [.. (IEnumerable<Match>)Word().Matches(text)];
        Match? word = words.FindLast(match => match.Index >= start && match.Index < at)
            ?? words.Find(match => match.Index >= at && match.Index < end);
        if (word is null && !Finite().IsMatch(text[start..end]))
        {
            word = words.FindLast(match => match.Index < start);
        }

        return word?.Value.ToLowerInvariant() switch
        {
            null => Strength.Present,
            "must" => Strength.Must,
            "will" => Strength.Will,
            "should" => Strength.Should,
            _ => Strength.Could,
        };
    }

    [GeneratedRegex(@"\([^()]{0,300}\)", RegexOptions.CultureInvariant)]
    private static partial Regex Brackets();

    [GeneratedRegex(@";\s|,\s(?:and|but|so that|which|who|because)\s|\.\s|\sso that\s|\sbecause\s|\sif\s|\swhere\s|\sin case\s", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Break();

    [GeneratedRegex(@"\b(?:must|will|should|could|may|might)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Word();

    [GeneratedRegex(@"\b(?:is|are|has|have|was|were|do|does|needs?|keeps?|holds?|uses?)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Finite();
}
