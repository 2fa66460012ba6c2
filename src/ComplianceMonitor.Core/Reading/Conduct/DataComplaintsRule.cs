using System.Globalization;
using System.Text.RegularExpressions;

namespace ComplianceMonitor.Core.Reading.Conduct;

/// <summary>
/// Finds the data protection complaints procedure (section 164A Data Protection Act 2018, in force 19 June 2026; domain.md C27):
/// an electronic form, another way, and an acknowledgement within 30 days, said together. Anything less is null.
/// </summary>
internal static partial class DataComplaintsRule
{
    private const int Reach = 7;
    private const int Days = 30;

    /// <summary>The sentence that promises the acknowledgement, or null.</summary>
    public static Stated<string>? Read(Passages passages)
    {
        IReadOnlyList<Sentence> sentences = passages.Sentences;
        for (int index = 0; index < sentences.Count; index++)
        {
            string text = Clauses.Plain(sentences[index].Text);
            if (!Acknowledge().IsMatch(text) || !WithinThirtyDays(text))
            {
                continue;
            }

            List<Sentence> near = [.. Enumerable.Range(index - Reach, (2 * Reach) + 1)
                .Where(at => at >= 0 && at < sentences.Count)
                .Select(at => sentences[at])
                .Where(sentence => string.Equals(sentence.Section, sentences[index].Section, StringComparison.Ordinal) || Math.Abs(sentence.Line.Number - sentences[index].Line.Number) <= 6)];
            string around = string.Join(' ', near.Select(sentence => Clauses.Plain(sentence.Text)).Prepend(sentences[index].Section ?? string.Empty));
            bool form = ElectronicForm().IsMatch(around) || near.Exists(sentence => sentence.Line.Links.Any(link => LinkedForm().IsMatch(link.Text)));
            if (Complain().IsMatch(around) && Data().IsMatch(around) && form && !NoForm().IsMatch(around) && OtherWay().IsMatch(NotAnotherWay().Replace(around, " ")))
            {
                return new(text, sentences[index].Line, text);
            }
        }

        return null;
    }

    private static bool WithinThirtyDays(string text) => Period().Matches(text).Any(match =>
        InDays(Number(match.Groups["n"].Value), match.Groups["unit"].Value, match.Groups["kind"].Value) <= Days);

    private static int InDays(int? count, string unit, string kind) => (count, unit.ToLowerInvariant(), kind.Trim().ToLowerInvariant()) switch
    {
        (null, _, _) => int.MaxValue,
        ( { } weeks, "week" or "weeks", _) => weeks * 7,
        ({ } fortnights, "fortnight", _) => fortnights * 14,
        ( { } days, "day" or "days", "" or "calendar") => days,
        ( { } days, "day" or "days", "working" or "business") => (days + 4) / 5 * 7,
        // Holidays stretch school days: only a short period is sure to end in time.
        ( { } days, "day" or "days", _) => days <= 10 ? days : int.MaxValue,
        ( { } hours, "hour" or "hours", _) => hours / 24,
        _ => int.MaxValue,
    };

    private static int? Number(string word) => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
        ? number
        : word.ToLowerInvariant() switch
        {
            "a" or "one" => 1,
            "two" => 2,
            "three" => 3,
            "four" => 4,
            "five" => 5,
            "six" => 6,
            "seven" => 7,
            "ten" => 10,
            "fourteen" => 14,
            "fifteen" => 15,
            "twenty" => 20,
            "twenty-eight" => 28,
            "thirty" => 30,
            _ => null,
        };

    [GeneratedRegex(@"\b(?:acknowledg\w*|confirm\w* (?:that )?(?:we|receipt|it|its)|receipt|let you know (?:that )?we have|(?:reply|replies|respond|responds|response|answer|answers|answered|write back|hear from us)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Acknowledge();

    [GeneratedRegex(@"\b(?:within|in|inside|no later than|not later than|at most|less than|under|after no more than|no more than)\s+(?:the\s+|at most\s+|no more than\s+|a maximum of\s+)?(?:first\s+)?(?<n>\d{1,3}|[a-z]+(?:-eight)?)\s+(?<kind>(?:calendar|working|business|school)\s+)?(?<unit>days?|weeks?|fortnight|hours?|months?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Period();

    [GeneratedRegex(@"\bcomplain", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Complain();

    [GeneratedRegex(@"\b(?:data|personal information|privacy|information about you|your information|(?:your|personal) details)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Data();

    [GeneratedRegex(@"\b(?:online|electronic|web|digital|e-)\s?(?:\w+ ){0,4}forms?\b|\bforms?\b[^.]{0,60}\b(?:online|on (?:our|the|this) (?:web\s?site|web\s?page|page|site)|website|electronic\w*|https?:|www\.|[\w.-]+\.(?:sch\.uk|example|org|co\.uk|uk|com)/)|\b(?:web\s?site|web\s?page|this page|online)\b[^.]{0,60}\bforms?\b|\b(?:use|fill in|complete|submit) (?:the|our|a|this) form (?:below|here|at https?:)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ElectronicForm();

    [GeneratedRegex(@"\bform\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LinkedForm();

    [GeneratedRegex(@"\b(?:no|not have an?|do not (?:offer|have|provide) an?|without an?) (?:\w+ ){0,2}(?:online|electronic|web) (?:\w+ )?form|form (?:is|will be) (?:not yet|being|coming|under)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoForm();

    [GeneratedRegex(@"\b(?:e-?mail\w*|telephon\w*|phon(?:e|ing)|call(?:ing)?|ring(?:ing)?|letters?|by post|in writing|writ(?:e|ing) to|written|in person|at the (?:school )?(?:office|reception)|to the (?:school )?(?:office|reception)|speak(?:ing)? to|paper|visit(?:ing)?|face to face)\b|\b[\w.+-]+@[\w-]+\.[\w.]+|\b0\d{2,4}[ -]?\d{3}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OtherWay();

    /// <summary>How the answer comes, and whom else one may turn to, is no way in.</summary>
    [GeneratedRegex(@"\b(?:acknowledge|reply|respond|answer|confirm)\w*\b[^.]{0,50}\b(?:e-?mail|letter|in writing|by post|phone)\b|\b(?:ICO|Information Commissioner)\b[^.]{0,160}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotAnotherWay();
}
