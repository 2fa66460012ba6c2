using System.Text.RegularExpressions;
using ComplianceMonitor.Core.Reading.Conduct;

namespace ComplianceMonitor.Core.Reading;

/// <summary>A sentence of the body with what gives it its sense.</summary>
/// <param name="Text">The words without markup.</param>
/// <param name="Lead">The words that introduce the list it is an item of ("Staff must not:"); empty elsewhere.</param>
/// <param name="Before">The sentence before it in the same section; empty where there is none.</param>
/// <param name="Section">The heading above it, without markup; empty before the first.</param>
/// <param name="Line">Where it starts.</param>
internal sealed record Clause(string Text, string Lead, string Before, string Section, Line Line)
{
    /// <summary>The item with its lead: a whole sentence.</summary>
    public string Full { get; } = Lead.Length == 0 ? Text : $"{Lead} {Text}";

    /// <summary>The platforms that it names; found once, since several rules ask.</summary>
    public IReadOnlyList<NamedPlatform> Platforms => field ??= PlatformVocabulary.In(Text);

    /// <summary>States a fact with this clause as its proof.</summary>
    public Stated<T> States<T>(T value) => new(value, Line, Text);

    /// <summary>States the clause itself.</summary>
    public Stated<string> Says() => new(Text, Line, Text);
}

/// <summary>
/// Cuts the body into clauses: contents lines, headings and change notes are no rule of the document, so they are left out
/// (a promise in a change note does not count; domain.md section 3, C26 and C25 of seed 000).
/// </summary>
internal static partial class Clauses
{
    private const int Longest = 2000;

    /// <summary>The clauses of the body in order.</summary>
    public static IReadOnlyList<Clause> Of(Passages passages)
    {
        List<Clause> clauses = [];
        string section = string.Empty;
        string? rawSection = null;
        string lead = string.Empty;
        string before = string.Empty;
        bool changes = false;
        foreach (Sentence sentence in passages.Sentences)
        {
            string text = Plain(sentence.Text);
            bool entry = string.Equals(sentence.Text, sentence.Section, StringComparison.Ordinal) && IsListEntry(text, section);
            if (entry)
            {
                rawSection = sentence.Section;
                clauses.Add(new(text, lead, before, section, sentence.Line));
                continue;
            }

            if (!string.Equals(rawSection, sentence.Section, StringComparison.Ordinal))
            {
                rawSection = sentence.Section;
                section = Plain(rawSection ?? string.Empty).TrimStart('#', ' ');
                (lead, before) = (string.Empty, string.Empty);
                changes = ChangeHeading().IsMatch(section);
            }

            if (string.Equals(sentence.Text, rawSection, StringComparison.Ordinal) || text.Length == 0 || Contents().IsMatch(text))
            {
                continue;
            }

            bool row = sentence.Line.Text.Contains('\t', StringComparison.Ordinal);
            bool item = Headings.IsListItem(text);
            if (!changes && ChangeLabel().IsMatch(text))
            {
                changes = true;
                continue;
            }

            if (changes)
            {
                changes = ChangeHeading().IsMatch(section) || row || item || text.StartsWith("**", StringComparison.Ordinal);
                if (changes)
                {
                    continue;
                }
            }

            if (Change().IsMatch(text))
            {
                continue;
            }

            clauses.Add(new(text, item ? lead : string.Empty, before, section, sentence.Line));
            lead = item ? lead : text.EndsWith(':') || !EndsSentence(text) ? text : string.Empty;
            before = text;
        }

        return clauses;
    }

    /// <summary>Without tags, emphasis and link targets; at most 2,000 characters, since no sentence is longer.</summary>
    public static string Plain(string text)
    {
        string cut = text.Length > Longest ? text[..Longest] : text;
        if (cut.AsSpan().IndexOfAny("<*_[") < 0)
        {
            return cut.Trim();
        }

        return Emphasis().Replace(LinkTarget().Replace(Tag().Replace(cut, " "), "$1"), string.Empty).Trim();
    }

    /// <summary>A law or policy that stands alone between blank lines looks like a heading and is an entry of the list above it.</summary>
    private static bool IsListEntry(string text, string section) =>
        LawAlone().IsMatch(text) || (text.Length <= 80 && References.LegislationCatalogue.Match(text) is not null) || (PolicyAlone().IsMatch(text) && ListOfPolicies().IsMatch(section));

    private static bool EndsSentence(string text) => text[^1] is '.' or '!' or '?' or ';' || text.EndsWith(".)", StringComparison.Ordinal);

    [GeneratedRegex(@"(?:\bActs?|\bRegulations?)\W{0,3}(?:19|20)\d\d\b", RegexOptions.CultureInvariant)]
    private static partial Regex LawAlone();

    [GeneratedRegex(@"\b(?:polic(?:y|ies)|code of conduct|agreements?|procedures?|handbook)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PolicyAlone();

    [GeneratedRegex(@"\b(?:related|linked|associated|other|supporting|relevant)\b.*\b(?:polic|document|procedure)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ListOfPolicies();

    [GeneratedRegex(@"</?(?:a|b|i|u|p|em|strong|br|span|div|li|ul|ol|td|tr|th|table|h[1-6]|sup|sub|font|img)\b[^<>]{0,200}>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\[([^\[\]]{1,200})\]\([^()\s]{0,300}\)", RegexOptions.CultureInvariant)]
    private static partial Regex LinkTarget();

    [GeneratedRegex(@"\*\*|(?<!_)__(?!_)|(?<![\w*])\*(?=\S)|(?<=\S)\*(?![\w*])", RegexOptions.CultureInvariant)]
    private static partial Regex Emphasis();

    [GeneratedRegex(@"(?:\.\s?){4,}\s*\d{0,3}\s*$|^\d{1,2}(?:\.\d{1,2})*\.?\s[^\t]*\t[.\s]*\d{1,3}$", RegexOptions.CultureInvariant)]
    private static partial Regex Contents();

    [GeneratedRegex(@"^[\d.\s]*(?:(?:version|document|revision|amendment|change|review|policy)s?\s(?:history|log|record)\b|document control|(?:summary|record|list) of (?:changes|amendments|updates|revisions)|(?:main |key |recent )?(?:changes|amendments|updates|revisions)(?: (?:since|made|in|to|from)\b.*)?$|what(?:'s|’s| is| has)? (?:changed|new)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ChangeHeading();

    [GeneratedRegex(@"^(?:(?:main |key |recent |summary of |details of )?(?:changes?|amendments?|updates?|revisions?)(?: (?:since|made|in|to|from|at)\b[^\t:]{0,60})?\s*(?:[:\t]|$)|version produced|change note|what(?:'s|’s| is| has)? (?:changed|new)\b[^\t:]{0,60}:|(?:date|version|issue|edition|no\b|rev)[^\t]{0,30}\t(?:[^\t]{0,40}\t){0,3}(?:changes?|amendments?|updates?|revisions?|summary of changes)\b[^\t]{0,30}(?:\t|$))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ChangeLabel();

    [GeneratedRegex(@"^(?:[-–•*]\s*)?(?:added|removed|inserted|amended|updated|revised|new (?:section|paragraph|wording|rule)s?)\b[^.]{0,10}|^(?:version|v\.?)\s?\d[\d.]*\b.{0,200}\b(?:added|updated|amended|new|inserted|rewritten)\b|\b(?:this|the latest) (?:version|edition|update|revision) (?:adds|added|brings|introduces|includes a new)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Change();
}
