using System.Text.RegularExpressions;

namespace ComplianceMonitor.Core.Reading.Governance;

/// <summary>Splits a change note into claims and looks each one up in the body.</summary>
internal static partial class ChangeClaims
{
    /// <summary>The claims of a part of the note; one that lacks a verb of its own goes on with the last one's.</summary>
    /// <param name="words">The words of the note.</param>
    public static IEnumerable<string> In(string words)
    {
        string verb = "";
        foreach (string part in Boundary().Replace(words, "\n").Split('\n', '\t', ';'))
        {
            string claim = part.Trim(' ', '.', ',', '-', '–', '•');
            if (claim.Length < 3 || !claim.Any(char.IsLetter) || Explains().IsMatch(claim))
            {
                continue;
            }

            Match own = Verb().Match(claim);
            verb = own.Success ? own.Value : verb;
            yield return own.Success || verb.Length == 0 ? claim : $"{verb} {claim}";
        }
    }

    /// <summary>Judges a claim: what it names must be in the body, or gone from it where it says so.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="line">The line that makes it.</param>
    /// <param name="body">The lines outside the note.</param>
    public static ChangeClaim Judge(string claim, Line line, IReadOnlyList<PlainLine> body)
    {
        Stated<string> words = new(claim, line, claim);
        bool removes = Removes().IsMatch(claim);
        IReadOnlyList<NamedThing> things = NamedThings.In(claim);
        if (things.Count == 0 || Vague().IsMatch(claim))
        {
            return new(words, ClaimVerdict.NotCheckable, null);
        }

        Line?[] each = [.. things.Select(thing => body.FirstOrDefault(part => thing.IsMatch(part.Text))?.Line)];
        Line? found = removes ? Array.Find(each, line => line is not null) : Array.Exists(each, line => line is null) ? null : each[0];
        return (removes, found) switch
        {
            (false, not null) => new(words, ClaimVerdict.Found, found),
            (false, null) => new(words, ClaimVerdict.Missing, null),
            (true, null) => new(words, ClaimVerdict.Found, null),
            (true, not null) => new(words, ClaimVerdict.NotCheckable, found),
        };
    }

    /// <summary>Between claims: a full stop before a capital (not after a section's number), a comma, "and" before another verb, a capitalised verb, the number of the next section.</summary>
    [GeneratedRegex(@"(?<=[\p{L})])\.\s+(?=\p{Lu})|(?<=\p{L})(?<!\b(?:sections?|paragraphs?|appendix|part|version|chapter|page|edition))\s+(?=\d{1,2}\.\s+\p{Lu})|,\s+(?:and\s+)?(?!\p{Lu}\w+ Act\b)|\s+(?:and|&)\s+(?=(?:added|updated|removed|strengthened|aligned|renumbered|clarified|revised|included|new)\b)|(?<=[\p{Ll}\d])\s+(?=(?:Updates?|Added|Removed|Updated|Amended|Included|New section|New paragraph)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Boundary();

    [GeneratedRegex(@"\b(?:add(?:ed|s|ition of)?|new|insert(?:ed|s)?|includ(?:ed|es|ing)|introduc(?:ed|es)|remov(?:ed|es|al of)|delet(?:ed|es)|updat(?:ed?|es)|amend(?:ed|s)?|revis(?:ed|es)|strengthen(?:ed|s)|align(?:ed|s)|clarif(?:ied|ies)|expand(?:ed|s))\b", RegexOptions.IgnoreCase)]
    private static partial Regex Verb();

    [GeneratedRegex(@"\b(?:remov(?:ed|es|al)|delet(?:ed|es|ion)|no longer|taken out)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Removes();

    /// <summary>Only the previous version could show it.</summary>
    [GeneratedRegex(@"\b(?:strengthen\w*|align\w*|minor|clarif\w*|reword\w*|format\w*|renumber\w*|numbering|tidied|typo\w*|general|throughout|indicated|shown|highlighted|links? (?:and references )?updated|references updated)\b|^(?:updated|revised|amended|reviewed|improved|simplified|expanded) (?:structure|layout|wording|language|links|policy|terminology|contact|in full)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Vague();

    /// <summary>Words that explain the note and claim nothing.</summary>
    [GeneratedRegex(@"^(?:when we use|you should do|if you choose|there are likely|this does not|but what|you need to|the following has|in accordance|see below)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Explains();
}
