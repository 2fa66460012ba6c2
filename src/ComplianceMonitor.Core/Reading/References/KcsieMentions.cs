using System.Globalization;
using System.Text.RegularExpressions;

namespace ComplianceMonitor.Core.Reading.References;

/// <summary>
/// Finds mentions of Keeping Children Safe in Education and the edition that each cites. A year counts only where nothing but
/// words of the citation itself ("statutory guidance, DfE, September") stand between it and the title; paragraph numbers never do.
/// </summary>
internal static partial class KcsieMentions
{
    private const int Reach = 110;

    /// <summary>Every mention, with its edition or null.</summary>
    public static IReadOnlyList<Stated<int?>> In(Passages passages)
    {
        List<Stated<int?>> found = [];
        foreach (Sentence sentence in passages.Sentences)
        {
            if (!Mentioned(sentence.Text))
            {
                continue;
            }

            string text = Clauses.Plain(sentence.Text);
            foreach (Match mention in Title().Matches(text))
            {
                foreach (int? year in Editions(text, mention))
                {
                    found.Add(new(year, sentence.Line, mention.Value));
                }
            }
        }

        return found;
    }

    private static bool Mentioned(string text) =>
        text.Contains("KCS", StringComparison.OrdinalIgnoreCase) || text.Contains("Keeping Child", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<int?> Editions(string text, Match mention)
    {
        int start = mention.Index + mention.Length;
        string after = text[start..Math.Min(text.Length, start + Reach)];
        string before = text[Math.Max(0, mention.Index - Reach)..mention.Index];
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

    [GeneratedRegex(@"\bKCSI?E(?![A-Za-z])|\bkeeping\s+child(?:ren)?\s+safe\s+in\s+educ?ation\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Title();

    [GeneratedRegex(
        @"^(?:[\s'’‘""“”()\[\],:;–—-]|\b(?:KCSI?E|statutory|guidance|for|schools?|colleges?|and|DfE|DfES|Department|Education|updated?|version|edition|published|publication|issued?|revised|latest|current|document|dated|the|as|of|from|to|by|in|it|is|its|this|that|we|use|at|last|force|effect|effective|England|part|one|two|sets?|out|currently|\d{1,2}(?:st|nd|rd|th)?(?=\s*(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))|January|February|March|April|May|June|July|August|Sept?(?:ember)?|October|November|December)\b\.?)*?(?:(?<year>20[1-4]\d)(?!\d)(?:\s*(?:and|&)\s*(?<also>20[1-4]\d)(?![\d/]))?|(?<=^\s?['’]?)(?<year>[1-3]\d)(?![\d\w/.]))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex YearAfter();

    [GeneratedRegex(@"(?:(?<year>20[1-4]\d)\s+(?:edition|version|issue|update|text|revision|guidance)\s+of\s+(?:the\s+)?(?:DfE(?:['’]s)?\s+)?(?:statutory\s+)?(?:guidance\s+)?|(?:edition|version|issue)\s*\(?(?:of\s+)?(?:[A-Z][a-z]+\s+)?(?<year>20[1-4]\d)\)?\s+of\s+(?:the\s+)?|\b(?:the|our|DfE(?:['’]s)?)\s+(?:[A-Z][a-z]+\s+)?(?<year>20[1-4]\d)\s+(?:DfE\s+)?(?:statutory\s+)?(?:guidance\s+)?(?:on\s+)?)['’‘""“(\s]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex YearBefore();

    [GeneratedRegex(@"\b(?:replac(?:es|ed|ing)|instead of|in place of|(?:changed|updated|moved|amended) from|removed(?: the)?(?: reference to)?|supersed(?:es|ed|ing))\s+(?:the\s+)?['’‘""“]?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Replaced();
}
