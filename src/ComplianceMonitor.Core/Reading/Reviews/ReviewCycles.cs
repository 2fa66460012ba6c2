using System.Text.RegularExpressions;
using ComplianceMonitor.Core.Dates;

namespace ComplianceMonitor.Core.Reading.Reviews;

/// <summary>Finds how often the document says that it, and nothing else, is reviewed (section 5.1, rows 28 to 36).</summary>
/// <param name="rows">The document's lines with content.</param>
/// <param name="fields">What their labels mean.</param>
/// <param name="title">Its first lines in plain words.</param>
internal sealed partial class ReviewCycles(IReadOnlyList<ReviewRow> rows, ReviewFields fields, string title)
{
    private const int LongestField = 200;
    private const int ShortSentence = 8;
    private const int LongestName = 5;
    private const int LongestSentence = 1000;

    /// <summary>The frequencies that are said of this document, with the lines that say it.</summary>
    /// <param name="passages">The document.</param>
    public IEnumerable<Stated<Frequency>> Read(Passages passages)
    {
        // Most sentences are a line of their own, so each is asked about twice.
        Memo<string, IReadOnlyList<Frequency>> frequencies = new(Frequencies.Find);
        for (int index = 0; index < rows.Count; index++)
        {
            if (ReviewCycleNumbers.Read(rows[index].Line.Text) is { } counted)
            {
                yield return new(counted, rows[index].Line, rows[index].Line.Text[counted.Start..counted.End]);
            }

            for (int column = 0; column < rows[index].Cells.Count; column++)
            {
                string cell = rows[index].Cells[column].Text;
                foreach (Frequency frequency in cell.Length <= LongestField ? frequencies.Of(cell) : [])
                {
                    int dated = rows[index].Cells[column].Dates.LastOrDefault(date => date.End <= frequency.Start)?.End ?? 0;
                    if (IsField(index, column, cell, frequency, dated))
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
            foreach (Frequency frequency in text.Length <= LongestSentence ? frequencies.Of(text) : [])
            {
                string lower = text.ToLowerInvariant();
                if (IsKindOfPolicy(lower, frequency) || (frequency.Bare ? CycleIs().IsMatch(lower[..frequency.Start]) && (Own().IsMatch(lower) || Opening().IsMatch(lower)) : IsOfThisDocument(lower, frequency, before)))
                {
                    yield return new(frequency, sentence.Line, text[frequency.Start..frequency.End]);
                }
            }

            before = text;
        }
    }

    /// <summary>"Review frequency: annual", "Cycle: 3 yrs", "Next review: 12 months": a short value beside a label.</summary>
    private bool IsField(int index, int column, string cell, Frequency frequency, int dated)
    {
        string before = cell[dated..frequency.Start];
        if (dated == 0 && !before.AsSpan().ContainsAnyLetter() && ReviewLabels.Plain(cell[frequency.End..].Split(':')[0]) is " review " or " policy review " or " review cycle " or " reviews " or " update " or " review of policy " or " renewal " or " revision " or " review date " or " review due ")
        {
            return true;
        }

        // "Reviewed by: Full Governors, annually", "Status: non-statutory, annual": a name or a status stands between.
        int colon = before.LastIndexOf(':');
        before = dated == 0 && before.TrimEnd() is [.., ','] && Words(before[(colon + 1)..]) <= LongestName && !ReviewLabels.MayLabel(before[(colon + 1)..]) ? before[..(colon + 1)] : before;
        bool answers = frequency is { Start: 0, Bare: false } && index > 0 && column == 0 && !Other().IsMatch(cell.ToLowerInvariant()) && Words(rows[index - 1].Cells[0].Text) <= 9;
        bool continued = cell[frequency.End..].TrimStart() is [',' or '(' or '–' or '-', ..];
        if (Words(cell[frequency.End..]) > (answers || continued ? 30 : 6) || (before.AsSpan().ContainsAnyLetter() && !Marked(before) && Words(before) > 3))
        {
            return false;
        }

        if (dated > 0 && ReviewLabels.Plain(before) is " " or " then " or " and then " or " and " or " and thereafter " && rows[index].Cells[column].Dates.Last(date => date.End == dated) is var date
            && ReviewLabels.Read(cell[..date.Start], isolated: false, title) is Meaning.Next or Meaning.Ambiguous or Meaning.Last)
        {
            return true;
        }

        Meaning meaning = fields.LabelOf(index, column, before);
        meaning = meaning == Meaning.None && frequency.Start == 0 && Words(cell[frequency.End..]) == 0 ? fields.RightOf(index, column) : meaning;
        return meaning is Meaning.Cycle or Meaning.Next or Meaning.Ambiguous || (meaning == Meaning.Last && (!frequency.Bare || before.Contains("review", StringComparison.OrdinalIgnoreCase)));
    }

    private static bool Marked(string before) => before.TrimEnd() is [.., ':' or '-' or '–' or '—' or '(' or '=' or '?'];

    private static int Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Count(word => word.AsSpan().ContainsAnyLetter());

    /// <summary>
    /// The clause's verb of review and what it reviews: before a passive ("this policy is reviewed"), after an active
    /// one ("governors review this policy") and after a noun ("an annual review of this policy").
    /// </summary>
    private bool IsOfThisDocument(string sentence, Frequency frequency, string sentenceBefore)
    {
        int from = sentence.LastIndexOfAny([';', '•', ':'], frequency.Start) + 1;
        int to = sentence.IndexOf(';', frequency.End) is var stop and >= 0 ? stop : sentence.Length;
        Match? verb = Verb().Matches(sentence).Where(match => match.Index >= from && match.Index < to)
            .MinBy(match => match.Index < frequency.Start ? frequency.Start - (match.Index + match.Length) : match.Index - frequency.End + 12);
        if (verb is null && sentence[frequency.Start..frequency.End] is var rhythm && (rhythm.Contains("cycle", StringComparison.Ordinal) || rhythm.Contains("rolling", StringComparison.Ordinal) || rhythm.Contains("programme", StringComparison.Ordinal)))
        {
            return IsSubjectOurs(sentence[from..frequency.Start], sentenceBefore.ToLowerInvariant()) && (Own().IsMatch(sentence[from..frequency.Start]) || Words(sentence[frequency.End..]) <= ShortSentence);
        }

        if (verb is { Value: ['d', 'o', ..] })
        {
            string what = from > 0 ? sentence[..from] : sentenceBefore.ToLowerInvariant();
            return Verb().IsMatch(what) && !Other().IsMatch(what);
        }

        if (verb is null || Math.Abs(verb.Index - frequency.Start) > 260)
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

        // "They have asked for a review every second year".
        if (noun && verb.Index < frequency.Start && frequency.Start - verb.Index - verb.Length <= 1 && !Other().IsMatch(sentence) && Readers().IsMatch(subject) is false)
        {
            return !ReviewLabels.NamesAnother(ReviewLabels.Plain(sentence), title);
        }

        bool active = !noun && !verb.Value.EndsWith("ed", StringComparison.Ordinal) && verb.Value is not ("looked at" or "brought" or "rewritten" or "taken to" or "put to" or "put before");
        string named = after.Length > 120 ? after[..120] : after;
        if ((verb.Value is "monitored" or "checked" or "evaluated" or "considered" && Practice().IsMatch(subject)) || (active && verb.Value is "read" or "reads" or "agree" or "receives" or "returns" && Readers().IsMatch(subject)))
        {
            return false;
        }

        return active && (Own().IsMatch(named) || Other().IsMatch(named)) ? IsOurs(named)
            : IsSubjectOurs(subject, sentenceBefore.ToLowerInvariant()) || ((active || noun) && (verb.Value.StartsWith("review", StringComparison.Ordinal) || verb.Value is "renewal" or "revision" or "approval") && Words(sentence) <= ShortSentence && !Other().IsMatch(sentence));
    }

    /// <summary>The first thing named after an active verb decides.</summary>
    private static bool IsOurs(string named)
    {
        Match own = Own().Match(named);
        Match other = Other().Match(named);
        return own.Success && (!other.Success || own.Index < other.Index || OtherOfOwn().IsMatch(named));
    }

    private bool IsSubjectOurs(string subject, string sentenceBefore)
    {
        Match? own = Own().Matches(subject).LastOrDefault(match => !Governed().IsMatch(subject[..match.Index]));
        Match? other = Other().Matches(subject).LastOrDefault(match => !OwnFollows().IsMatch(subject[(match.Index + match.Length)..]));
        if (own is not null && ReviewLabels.NamesAnother(ReviewLabels.Plain(subject), title))
        {
            return false;
        }

        if (own is not null && other is not null && other.Index > own.Index && PolicyOn().IsMatch(subject[..other.Index]) && !title.Contains($" {other.Value} ", StringComparison.Ordinal))
        {
            return false;
        }

        if (own is null)
        {
            // "To be reviewed annually", "Reviewed every two years" begin the line.
            return other is null && Bare().IsMatch(subject);
        }

        if (own.Value is "them" && !Own().IsMatch(sentenceBefore))
        {
            return false;
        }

        if (own.Value is "it" or "this" && Other().IsMatch(sentenceBefore) && !Own().IsMatch(sentenceBefore))
        {
            return false;
        }

        return other is null || other.Index < own.Index ? other is null || !Governs().IsMatch(subject[(other.Index + other.Length)..own.Index])
            : !NewClause().IsMatch(subject[(own.Index + own.Length)..other.Index]);
    }

    [GeneratedRegex(@"\b(?:reviewed|re-reviewed|reviews?|reviewing|renewed|renewable|renews?|renewal|updated|updates?|revised|revises?|revision|revisited|revisits?|re-?approved|approve[ds]?|re-?adopted|adopt(?:ed|s)?|re-?ratified|ratif(?:y|ied|ies)|agree[ds]?|presented|submitted|brought|monitored|re-?issued|issues?|receives|looks? (?:again )?at|looked at|re-?reads?|reads?|returns?|comes? (?:before|to|back)|go(?:es)? (?:to|before|back|through|over)|taken to|put (?:to|before)|re-?considers?|reconsidered|(?:re-?)?examine[ds]?|discuss(?:es|ed)?|debate[ds]?|scrutini[sz]e[ds]?|re-?assess(?:es|ed)?|rewrites?|refresh(?:es)?|overhaul(?:ed|s)?|expires?|lapses?|checks?|checked|refreshed|considered|considers?|evaluated|confirms?|confirmed|on (?:the|its|their) agenda|laid before|signs?(?: this policy| the policy| it)? off|amended|rewritten|approval|back (?:to|on|before|at|every)|do(?:es)? (?:this|so))\b", RegexOptions.CultureInvariant)]
    private static partial Regex Verb();

    [GeneratedRegex(@"\b(?:an?|the|its|for|subject to|under|minimum)\s(?:(?:full|regular|formal|annual|next|thorough|policy|minimum|scheduled|whole|yearly|biennial|termly|further|this)[ -]){0,3}$", RegexOptions.CultureInvariant)]
    private static partial Regex ByNoun();

    [GeneratedRegex(@"\breview (?:cycle|period|frequency|interval|schedule)[^.;]{0,40}\b(?:is|of|be)\s(?:every )?$|^\W*(?:policy |review )?(?:cycle|frequency|interval|period)\W{1,3}$|\b(?:life|lifespan|validity)\s(?:is|of)\s$|\b(?:approved|adopted|ratified|agreed|valid|in force|runs|lasts?|stands|good)\b[^.;]{0,60}\bfor (?:(?:a|the|another)\s)?(?:(?:further|next|maximum)\s)?(?:(?:period|term) of\s)?$", RegexOptions.CultureInvariant)]
    private static partial Regex CycleIs();

    /// <summary>What begins a statement about the document without naming it: "Approved for three years", "Cycle: 12 months".</summary>
    [GeneratedRegex(@"^\W*(?:approved|adopted|ratified|agreed|valid|in force|policy|review|cycle|frequency|interval|period|runs|lasts|stands|good|(?:they|it|this|these) (?:will )?(?:lasts?|runs?|stands?|appl(?:y|ies)))\b|[|\t]\s*(?:approved|adopted|valid)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Opening();

    /// <summary>Those who read a policy and sign it do not review it.</summary>
    [GeneratedRegex(@"\b(?:staff|colleagues|employees|pupils|students|parents|carers|volunteers|everyone|everybody|users|families|visitors)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Readers();

    /// <summary>"The policy on training" in a policy of another name.</summary>
    [GeneratedRegex(@"\b(?:the|our|a|its)\spolic(?:y|ies)\s(?:on|for|about)\s(?:\w+\s){0,2}$", RegexOptions.CultureInvariant)]
    private static partial Regex PolicyOn();

    /// <summary>What is monitored is practice, not the text.</summary>
    [GeneratedRegex(@"\b(?:implementation|effectiveness|impact|use|compliance|application|operation|adherence)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Practice();

    /// <summary>Nothing but the helping words of a sentence without a subject.</summary>
    [GeneratedRegex(@"^[\s\W\d]*(?:(?:to|be|will|is|are|on|fully|and|must|should|shall|status|monitored|approved|revised|reviewed|updated|policy|evaluated|annual(?:ly)?|full|a|at|least)[\s\W]*){0,6}$", RegexOptions.CultureInvariant)]
    private static partial Regex Bare();

    [GeneratedRegex(@"^\s(?:of|to|for)\s.{3,60}", RegexOptions.CultureInvariant)]
    private static partial Regex OfWhat();

    [GeneratedRegex(@"\b(?:polic(?:y|ies)|document|paper|rules|charter|guide|booklet|handbook|leaflet|notes|(?:a|the) (?:new|fresh|revised) (?:one|version|edition)|privacy notices?|notices?|statement|procedures?|guidelines|guidance|code of conduct|this code|protocol|it|this|them)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Own();

    [GeneratedRegex(@"\b(?:training|assessments?|dpias?|settings|accounts?|arrangements|lists?|access|permissions?|passwords?|records?|registers?|registrations?|consents?|filter(?:s|ing)?|content|channels?|pages?|images?|photographs?|photos|agreements?|curriculum|provision|systems?|contracts?|providers?|devices?|software|information|data|schedule|members|membership|apps?|audits?|checks?|forms?|equipment|connections|suppliers?|risks?|membership|plans?|skills|knowledge|complaints|appraisals?|incidents|cases|posts|results|reports|budget|comments|targets|pay|progress)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Other();

    /// <summary>"Training on this policy": the policy is not the subject.</summary>
    [GeneratedRegex(@"\b(?:on|about|in|under|with|from|alongside|beside|per|following|by)\s(?:\w+\s){0,3}$", RegexOptions.CultureInvariant)]
    private static partial Regex Governed();

    /// <summary>"The content of this notice": the notice is.</summary>
    [GeneratedRegex(@"^\s(?:of|in|within)\s(?:this|the|our)\s(?:\w+\s){0,3}(?:policy|notice|document)\b", RegexOptions.CultureInvariant)]
    private static partial Regex OwnFollows();

    [GeneratedRegex(@"\bof\s(?:this|the|our)\s(?:\w+\s){0,3}(?:policy|notice|document)\b", RegexOptions.CultureInvariant)]
    private static partial Regex OtherOfOwn();

    [GeneratedRegex(@"^\s(?:on|about|in|under|with)\s", RegexOptions.CultureInvariant)]
    private static partial Regex Governs();

    [GeneratedRegex(@"\b(?:is|are|was|will|shall|should|must|may|has|have|that|how|which|when|where|while|whereas|covers|explains|describes)\b", RegexOptions.CultureInvariant)]
    private static partial Regex NewClause();
}
