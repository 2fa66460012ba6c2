using System.Text.RegularExpressions;

namespace ComplianceMonitor.Core.Reading.Governance;

/// <summary>Reads who answers for the document: a labelled person or role, else a body or role that the text makes responsible for it (C03).</summary>
internal static partial class OwnerReading
{
    private const int Longest = 90;

    /// <summary>The person, role or body; null where nobody answers for it.</summary>
    /// <param name="passages">The document.</param>
    /// <param name="pairs">The labelled values.</param>
    public static Stated<string>? Read(Passages passages, IReadOnlyList<LabelledValue> pairs)
    {
        foreach (LabelledValue pair in pairs)
        {
            if (pair.Value.Length is > 1 and <= Longest && char.IsLetter(pair.Value[0]) && Label().IsMatch(pair.Label) && !NoLabel().IsMatch(pair.Label) && !NoName().IsMatch(pair.Value))
            {
                return new(pair.Value, pair.Line, pair.Value);
            }
        }

        string before = "";
        foreach (Sentence sentence in passages.Sentences)
        {
            string text = sentence.Text;
            (string spoken, before) = (before, text.Length <= Longest ? $"{before[Math.Max(0, before.Length - Longest)..]} {text}" : text);
            if (!text.Contains("esponsib", StringComparison.Ordinal) && !text.Contains("review", StringComparison.Ordinal) && !text.Contains("looks after", StringComparison.Ordinal)
                && !text.Contains("nswer", StringComparison.Ordinal) && !text.Contains("ccountab", StringComparison.Ordinal) && !text.Contains("olicy", StringComparison.Ordinal) && !text.Contains("oversee", StringComparison.Ordinal))
            {
                continue;
            }

            Match match = Responsible().Match(text) is { Success: true } responsible ? responsible : ReviewedBy().Match(text);
            match = match.Success || !ThisPolicy().IsMatch(spoken) ? match : AnswersForIt().Match(text);
            if (match.Success)
            {
                return new(match.Groups["who"].Value, sentence.Line, match.Value);
            }
        }

        return null;
    }

    private const string Who =
        @"(?:full |local )?governing (?:body|board)|governors?(?:'|’)?(?: committee)?|trustees|board of (?:trustees|governors|directors)|trust board|head ?teacher|principal|head of school|executive head\w*|chief executive|proprietors?|management committee|designated safeguarding lead|dsl|(?:school )?business manager|data protection officer|(?:computing|online safety|communications|it|ict|network|marketing|social media|policy|safeguarding|operations|office|nursery|deputy|pre-?school) (?:lead(?:er)?|manager|officer|director|head(?:teacher)?|coordinator|co-ordinator)|manager|senior leadership team|bursar";

    [GeneratedRegex(@"\b(?:owner|author|responsib\w+|reviewed by|reviewer|prepared by|written by|produced by|drafted by|updated by|lead|staff member|custodian|maintained by|policy holder|document holder|monitored by|job role|link governor|linked governor|member of staff|policy contact|in charge|held by|kept by|policy manager|accountable|managed by|policy coordinator|policy co-ordinator)\b")]
    private static partial Regex Label();

    [GeneratedRegex(@"\b(?:safeguarding lead|account|page|copyright|poster|data protection|controller|social media lead|next|date)\b")]
    private static partial Regex NoLabel();

    [GeneratedRegex(@"^(?:all |tbc\b|tba\b|to be |n/?a\b|none\b|xx|everyone)|\{\{|\[|council\b", RegexOptions.IgnoreCase)]
    private static partial Regex NoName();

    [GeneratedRegex(@"\b(?<who>" + Who + @")\b[^.]*\b(?:responsib\w+|accountable|looks? after|oversees?|owns?|will (?:keep|review|monitor|update|revise)|reviews?|keeps?|updates?|revises?|in charge of|maintains?|wrote|leads? on)\b[^.]*\b(?:policy|document|guidelines|guidance|agreement|notice)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Responsible();

    [GeneratedRegex(@"\b(?:this|the) (?:policy|document)\b", RegexOptions.IgnoreCase)]
    private static partial Regex ThisPolicy();

    /// <summary>"It is reviewed every year. The Principal is answerable for it."</summary>
    [GeneratedRegex(@"^\W*(?:the |our )?(?<who>" + Who + @")\b[^.,;]{0,40}\b(?:is|are) (?:answerable|responsible|accountable) for it\W*$|^\W*(?:the |our )?(?<who>" + Who + @")\b[^.,;]{0,20}\b(?:answers? for|looks? after|owns?) it\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex AnswersForIt();

    [GeneratedRegex(@"\b(?:policy|document|guidelines|guidance|agreement|notice|responsibility|version)\b[^.]*\b(?:reviewed|owned|maintained|monitored|looked after|overseen|updated|revised|kept|in the care of|belongs? to|written|held|lies|rests|sits)\b[^.]*\b(?:by|with|to|of) (?:the |our )?(?:\w+ )?(?<who>" + Who + @")\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex ReviewedBy();
}
