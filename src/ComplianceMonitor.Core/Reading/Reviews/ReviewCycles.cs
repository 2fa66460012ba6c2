using System.Text.RegularExpressions;
using ComplianceMonitor.Core.Dates;

namespace ComplianceMonitor.Core.Reading.Reviews;

/// <summary>Finds how often the document says that it, and nothing else, is reviewed (section 5.1, rows 28 to 36).</summary>
/// <param name="rows">The document's lines with content.</param>
/// <param name="fields">What their labels mean.</param>
internal sealed partial class ReviewCycles(IReadOnlyList<ReviewRow> rows, ReviewFields fields)
{
    private const int LongestField = 200;
    private const int ShortSentence = 8;
    private const int LongestSentence = 1000;

    /// <summary>The frequencies that are said of this document, with the lines that say it.</summary>
    /// <param name="passages">The document.</param>
    public IEnumerable<Stated<Frequency>> Read(Passages passages)
    {
        for (int index = 0; index < rows.Count; index++)
        {
            for (int column = 0; column < rows[index].Cells.Count; column++)
            {
                string cell = rows[index].Cells[column].Text;
                foreach (Frequency frequency in cell.Length <= LongestField ? Frequencies.Find(cell) : [])
                {
                    if (IsField(index, column, cell, frequency))
                    {
                        yield return new(frequency, rows[index].Line, cell[frequency.Start..frequency.End]);
                    }
                }
            }
        }

        string before = "";
        foreach (Sentence sentence in passages.Sentences)
        {
            string text = ReviewRow.Clean(sentence.Text);
            foreach (Frequency frequency in text.Length <= LongestSentence ? Frequencies.Find(text) : [])
            {
                string lower = text.ToLowerInvariant();
                if (frequency.Bare ? CycleIs().IsMatch(lower[..frequency.Start]) && Own().IsMatch(lower) : IsOfThisDocument(lower, frequency, before))
                {
                    yield return new(frequency, sentence.Line, text[frequency.Start..frequency.End]);
                }
            }

            before = text;
        }
    }

    /// <summary>"Review frequency: annual", "Cycle: 3 yrs", "Next review: 12 months": a short value beside a label.</summary>
    private bool IsField(int index, int column, string cell, Frequency frequency)
    {
        string before = cell[..frequency.Start];
        if (!before.AsSpan().ContainsAnyLetter() && ReviewLabels.Plain(cell[frequency.End..]) is " review " or " policy review " or " review cycle " or " reviews " or " update " or " review of policy ")
        {
            return true;
        }

        bool answers = frequency is { Start: 0, Bare: false } && index > 0 && column == 0 && !Other().IsMatch(cell.ToLowerInvariant()) && Words(rows[index - 1].Cells[0].Text) <= 9;
        if (Words(cell[frequency.End..]) > (answers ? 30 : 6) || (before.AsSpan().ContainsAnyLetter() && !Marked(before) && Words(before) > 3))
        {
            return false;
        }

        Meaning meaning = fields.LabelOf(index, column, before);
        meaning = meaning == Meaning.None && frequency.Start == 0 && Words(cell[frequency.End..]) == 0 ? fields.RightOf(index, column) : meaning;
        return meaning is Meaning.Cycle or Meaning.Next or Meaning.Ambiguous || (meaning == Meaning.Last && (!frequency.Bare || before.Contains("review", StringComparison.OrdinalIgnoreCase)));
    }

    private static bool Marked(string before) => before.TrimEnd() is [.., ':' or '-' or '–' or '—' or '(' or '='];

    private static int Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Count(word => word.AsSpan().ContainsAnyLetter());

    /// <summary>
    /// The clause's verb of review and what it reviews: before a passive ("this policy is reviewed"), after an active
    /// one ("governors review this policy") and after a noun ("an annual review of this policy").
    /// </summary>
    private static bool IsOfThisDocument(string sentence, Frequency frequency, string sentenceBefore)
    {
        int from = sentence.LastIndexOfAny([';', '•', ':'], frequency.Start) + 1;
        int to = sentence.IndexOf(';', frequency.End) is var stop and >= 0 ? stop : sentence.Length;
        Match? verb = Verb().Matches(sentence).Where(match => match.Index >= from && match.Index < to)
            .MinBy(match => match.Index < frequency.Start ? frequency.Start - (match.Index + match.Length) : match.Index - frequency.End + 12);
        if (verb is null && sentence[frequency.Start..frequency.End].Contains("cycle", StringComparison.Ordinal))
        {
            return IsSubjectOurs(sentence[from..frequency.Start], sentenceBefore.ToLowerInvariant());
        }

        if (verb is null || Math.Abs(verb.Index - frequency.Start) > 160)
        {
            return false;
        }

        string subject = sentence[from..verb.Index];
        string after = sentence[(verb.Index + verb.Length)..to];
        bool adjacent = verb.Index >= frequency.Start && sentence.AsSpan(Math.Min(frequency.End, verb.Index), Math.Max(0, verb.Index - frequency.End)).Trim().Length == 0;
        bool noun = verb.Value is "review" or "reviews" or "revision" or "update" or "renewal" or "approval" && (adjacent || ByNoun().IsMatch(subject));
        if (noun && OfWhat().Match(after) is { Success: true } of)
        {
            return IsOurs(of.Value);
        }

        bool active = !noun && !verb.Value.EndsWith("ed", StringComparison.Ordinal) && verb.Value is not ("looked at" or "brought" or "rewritten" or "taken to" or "put to" or "put before");
        string named = after.Length > 120 ? after[..120] : after;
        if (verb.Value is "monitored" && Practice().IsMatch(subject))
        {
            return false;
        }

        return active && (Own().IsMatch(named) || Other().IsMatch(named)) ? IsOurs(named)
            : IsSubjectOurs(subject, sentenceBefore.ToLowerInvariant()) || ((active || noun) && verb.Value.StartsWith("review", StringComparison.Ordinal) && Words(sentence) <= ShortSentence && !Other().IsMatch(sentence));
    }

    /// <summary>The first thing named after an active verb decides.</summary>
    private static bool IsOurs(string named)
    {
        Match own = Own().Match(named);
        Match other = Other().Match(named);
        return own.Success && (!other.Success || own.Index < other.Index || OtherOfOwn().IsMatch(named));
    }

    private static bool IsSubjectOurs(string subject, string sentenceBefore)
    {
        Match? own = Own().Matches(subject).LastOrDefault(match => !Governed().IsMatch(subject[..match.Index]));
        Match? other = Other().Matches(subject).LastOrDefault(match => !OwnFollows().IsMatch(subject[(match.Index + match.Length)..]));
        if (own is null)
        {
            // "To be reviewed annually", "Reviewed every two years" begin the line.
            return other is null && Bare().IsMatch(subject);
        }

        if (own.Value is "it" or "this" && Other().IsMatch(sentenceBefore) && !Own().IsMatch(sentenceBefore))
        {
            return false;
        }

        return other is null || other.Index < own.Index ? other is null || !Governs().IsMatch(subject[(other.Index + other.Length)..own.Index])
            : !NewClause().IsMatch(subject[(own.Index + own.Length)..other.Index]);
    }

    [GeneratedRegex(@"\b(?:reviewed|re-reviewed|reviews?|reviewing|renewed|renews?|renewal|updated|updates?|revised|revises?|revision|revisited|revisits?|re-?approved|approve[ds]?|re-?adopted|adopt(?:ed|s)?|re-?ratified|ratif(?:y|ied|ies)|agree[ds]?|presented|submitted|brought|monitored|re-?issued|receives|looks? (?:again )?at|looked at|re-?reads?|reads?|returns?|comes? (?:before|to|back)|goes? (?:to|before|back|through)|taken to|put (?:to|before)|re-?considers?|reconsidered|re-?examine[ds]?|re-?assess(?:es|ed)?|rewrites?|refresh(?:es)?|overhaul(?:ed|s)?|expires?|lapses?|checks?|checked|refreshed|considered|considers?|evaluated|amended|rewritten|approval)\b", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Verb();

    [GeneratedRegex(@"\b(?:an?|the|its|for|subject to|under|minimum)\s(?:(?:full|regular|formal|annual|next|thorough|policy|minimum|scheduled|whole|yearly|biennial|termly|further|this)[ -]){0,3}$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex ByNoun();

    [GeneratedRegex(@"\breview (?:cycle|period|frequency|interval|schedule)[^.;]{0,40}\b(?:is|of|be)\s(?:every )?$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex CycleIs();

    /// <summary>What is monitored is practice, not the text.</summary>
    [GeneratedRegex(@"\b(?:implementation|effectiveness|impact|use|compliance|application|operation|adherence)\b", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Practice();

    /// <summary>Nothing but the helping words of a sentence without a subject.</summary>
    [GeneratedRegex(@"^[\s\W\d]*(?:(?:to|be|will|is|are|fully|and|must|should|shall|status|monitored|approved|revised|reviewed|updated|policy|evaluated|annual(?:ly)?|full|a|at|least)[\s\W]*){0,6}$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Bare();

    [GeneratedRegex(@"^\s(?:of|to|for)\s.{3,60}", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex OfWhat();

    [GeneratedRegex(@"\b(?:polic(?:y|ies)|document|privacy notices?|notices?|statement|procedures?|guidelines|guidance|code of conduct|this code|protocol|it|this)\b", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Own();

    [GeneratedRegex(@"\b(?:training|assessments?|dpias?|settings|accounts?|arrangements|lists?|access|permissions?|passwords?|records?|registers?|registrations?|consents?|filter(?:s|ing)?|content|channels?|pages?|images?|photographs?|photos|agreements?|curriculum|provision|systems?|contracts?|providers?|devices?|software|information|data|schedule|members|membership|apps?|audits?|checks?|forms?|equipment|connections|suppliers?|risks?|membership|plans?|skills|knowledge)\b", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Other();

    /// <summary>"Training on this policy": the policy is not the subject.</summary>
    [GeneratedRegex(@"\b(?:on|about|in|under|with|from|alongside|beside|per|following|by)\s(?:\w+\s){0,3}$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Governed();

    /// <summary>"The content of this notice": the notice is.</summary>
    [GeneratedRegex(@"^\s(?:of|in|within)\s(?:this|the|our)\s(?:\w+\s){0,3}(?:policy|notice|document)\b", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex OwnFollows();

    [GeneratedRegex(@"\bof\s(?:this|the|our)\s(?:\w+\s){0,3}(?:policy|notice|document)\b", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex OtherOfOwn();

    [GeneratedRegex(@"^\s(?:on|about|in|under|with)\s", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Governs();

    [GeneratedRegex(@"\b(?:is|are|was|will|shall|should|must|may|has|have|that|how|which|when|where|while|whereas|covers|explains|describes)\b", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex NewClause();
}
