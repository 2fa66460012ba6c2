using System.Globalization;
using System.Text.RegularExpressions;

namespace ComplianceMonitor.Core.Reading.References;

/// <summary>
/// Finds mentions of Keeping Children Safe in Education and the edition that each cites. A year counts only where nothing but
/// words of the citation itself ("statutory guidance, DfE, September") stand between it and the title; paragraph numbers never do.
/// </summary>
internal static partial class KcsieMentions
{
    private const int Window = 300;

    /// <summary>Every mention, with its edition or null.</summary>
    public static IReadOnlyList<Stated<int?>> In(Passages passages)
    {
        List<Stated<int?>> found = [];
        for (int index = 0; index < passages.Sentences.Count; index++)
        {
            Sentence sentence = passages.Sentences[index];
            if (!Mentioned(sentence.Text))
            {
                continue;
            }

            string text = sentence.Text;
            if (index + 1 < passages.Sentences.Count && CutOff().IsMatch(text))
            {
                string next = passages.Sentences[index + 1].Text;
                text = GoesOn().IsMatch(next) ? $"{text} {next}" : text;
            }

            foreach (Match mention in Title().Matches(text))
            {
                bool whole = !mention.Value.EndsWith("Safe", StringComparison.OrdinalIgnoreCase);
                found.AddRange(Editions(text, mention).Where(year => whole || year is not null).Select(year => new Stated<int?>(year, sentence.Line, mention.Value)));
            }

            // "after KCSIE 2023, and takes in the changes of the September 2025 version of the same guidance".
            Match last = Title().Matches(text) is { Count: > 0 } titles ? titles[^1] : Match.Empty;
            found.AddRange(LaterEdition().Matches(text[(last.Index + last.Length)..]).Select(later => new Stated<int?>(Full(later.Groups["year"].Value), sentence.Line, later.Value)));

            // "... The 2025 edition keeps that emphasis": the next sentence speaks of the same title.
            if (index + 1 < passages.Sentences.Count && passages.Sentences[index + 1] is var following && !Mentioned(following.Text) && OtherEdition().Match(following.Text) is { Success: true } other)
            {
                found.Add(new(Full(other.Groups["year"].Value), following.Line, other.Value));
            }
        }

        return found;
    }

    private static bool Mentioned(string text) =>
        text.Contains("KCS", StringComparison.OrdinalIgnoreCase) || text.Contains("Keeping", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<int?> Editions(string text, Match mention)
    {
        int start = mention.Index + mention.Length;
        string after = Markup().Replace(text[start..Math.Min(text.Length, start + Window)], string.Empty);
        string before = Markup().Replace(text[Math.Max(0, mention.Index - Window)..mention.Index], string.Empty);
        if (!after.AsSpan().ContainsAnyInRange('0', '9') && !before.AsSpan().ContainsAnyInRange('0', '9'))
        {
            yield return null;
            yield break;
        }

        if (Replaced().IsMatch(before))
        {
            yield return null;
            yield break;
        }

        Match year = YearAfter().Match(after);
        if (!year.Success)
        {
            year = YearBefore().Match(before);
        }

        yield return year.Success ? Full(year.Groups["year"].Value) : null;
        if (year.Groups["also"].Success)
        {
            yield return Full(year.Groups["also"].Value);
        }
    }

    private static int Full(string digits)
    {
        int year = int.Parse(digits, CultureInfo.InvariantCulture);
        return year < 100 ? 2000 + year : year;
    }

    [GeneratedRegex(@"\bKCSI?E(?![A-Za-z])|\bkeeping\s+child(?:ren)?\s+safe\b(?:\s+in\s+(?:educ?ation|schools)\b)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Title();

    [GeneratedRegex(
        @"^(?:[\s'’‘""“”()\[\],:;–—-]|\b(?:KCSI?E|statutory|guidance|for|schools?|colleges?|and|DfE|DfES|Department|Education|on|which|came|comes|into|applies|safeguarding|promoting|welfare|safer|recruitment|children|most|recent(?:ly)?|annually|annual|part\s+[1-5]|annex\s+[A-H]|updated?|stood|stands?|amended|was|with|version|edition|published|publication|issued?|revised|latest|current|document|dated|the|as|of|from|to|by|in|it|is|its|this|that|we|use|at|last|force|effect|effective|England|part|one|two|sets?|out|currently|\d{1,2}(?:st|nd|rd|th)?(?=\s*(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))|January|February|March|April|May|June|July|August|Sept?(?:ember)?|October|November|December)\b\.?)*?(?:(?<year>20[1-4]\d)(?!\d)(?:\s*(?:and|&)\s*(?<also>20[1-4]\d)(?![\d/])|(?:\s(?:edition|version))?\s?[;,]?\s(?:and\s)?(?:then\s)?the\s(?<also>20[1-4]\d)\s(?:edition|version)\b)?|(?<=^\s?['’]?|(?:Sept?|September)[\s.-]{1,2}['’]?)(?<year>[1-3]\d)(?![\d\w/]|\.\d))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex YearAfter();

    [GeneratedRegex(@"(?:\b(?<year>20[1-4]\d)['’]s\s+|(?<year>20[1-4]\d)\s+(?:edition|version|issue)\s*[,:]?\s*|(?<year>20[1-4]\d)\s+(?:edition|version|issue|update|text|revision|guidance)\s+of\s+(?:the\s+)?(?:DfE(?:['’]s)?\s+)?(?:statutory\s+)?(?:guidance\s+)?|(?:edition|version|issue)\s*\(?(?:of\s+)?(?:[A-Z][a-z]+\s+)?(?<year>20[1-4]\d)\)?\s+of\s+(?:the\s+)?|\b(?:the|our|DfE(?:['’]s)?|for|with|per|under|reflects?)\s+(?:[A-Z][a-z]+\s+)?(?<year>20[1-4]\d)(?:['’]s)?\s+(?:DfE\s+|edition\s+)?(?:statutory\s+)?(?:guidance\s+)?(?:on\s+)?|(?<year>20[1-4]\d)\s+(?:changes|updates|amendments|revisions)\s+(?:to|in)\s+(?:the\s+)?|\b(?:DfE|Department for Education)[\s,:(–-]*(?:[A-Z][a-z]+\s+)?(?<year>20[1-4]\d)[\s,.:)–-]*)['’‘""“(\s]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex YearBefore();

    [GeneratedRegex(@"^(?:In\s+)?the\s+(?:(?:September|current|newer|older|earlier|later)\s+)?(?<year>20[1-4]\d)\s+(?:edition|version)\b(?!\s+of\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex OtherEdition();

    [GeneratedRegex(@"\b(?:the|its|and|then)\s+(?:(?:January|May|September|current|newer|older|earlier|later|revised|updated)\s+)?(?<year>20[1-4]\d)\s+(?:edition|version|revision|update|issue|one)\b(?!\s+of\b(?!\s+(?:it|that|this|the same)\b))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex LaterEdition();

    [GeneratedRegex(@"\]\([^()\s]*\)|</?[a-zA-Z][^<>]*>|[*_\[]+", RegexOptions.CultureInvariant)]
    private static partial Regex Markup();

    /// <summary>The title or its citation runs over the end of a paragraph, as in text taken from pages.</summary>
    [GeneratedRegex(@"(?:\bkeeping(?:\s+children(?:\s+safe(?:\s+in(?:\s+education)?)?)?)?|\bKCSI?E)['’”""]?\s*,?(?:\s*\([^)]{0,40})?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CutOff();

    [GeneratedRegex(@"^(?:safe\b|in\b|education\b|children safe|['’”""(]|20[1-4]\d\b|(?:January|February|March|April|May|June|July|August|Sept?(?:ember)?|October|November|December)\s+20)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex GoesOn();

    [GeneratedRegex(@"\b(?:replac(?:es|ed|ing)|instead of|in place of|(?:changed|updated|moved|amended) from|removed(?: the)?(?: reference to)?|supersed(?:es|ed|ing))\s+(?:the\s+)?['’‘""“]?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Replaced();
}
