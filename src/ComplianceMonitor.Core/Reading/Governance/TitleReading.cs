using System.Globalization;
using System.Text.RegularExpressions;

namespace ComplianceMonitor.Core.Reading.Governance;

/// <summary>Reads the title: a labelled one, else the first short line that names a kind of document or its subject.</summary>
internal static partial class TitleReading
{
    private const int TitleLines = 14;
    private const int Longest = 80;
    private const int MostWords = 11;
    private static readonly string[] Labels = ["title", "policy title", "policy", "document title", "document name", "name of policy", "policy name", "title of policy", "document"];

    /// <summary>The title in ordinary capitals; null where the document gives none.</summary>
    /// <param name="lines">The lines with content.</param>
    /// <param name="pairs">The labelled values.</param>
    /// <param name="school">The institution's name, which is no part of the title.</param>
    public static Stated<string>? Read(IReadOnlyList<PlainLine> lines, IReadOnlyList<LabelledValue> pairs, string? school)
    {
        LabelledValue? labelled = pairs.Take(TitleLines).FirstOrDefault(pair => Array.IndexOf(Labels, pair.Label) >= 0 && pair.Value.Length is > 3 and <= Longest && Subject().IsMatch(pair.Value) && !pair.Value.Contains(':', StringComparison.Ordinal));
        if (labelled is not null)
        {
            return new(Ordinary(labelled.Value), labelled.Line, labelled.Value);
        }

        return Find(lines, school, Kind()) ?? Find(lines, school, Subject());
    }

    private static Stated<string>? Find(IReadOnlyList<PlainLine> lines, string? school, Regex words)
    {
        foreach (PlainLine line in lines.Take(TitleLines))
        {
            foreach (string cell in line.Cells)
            {
                string text = WithoutSchool(cell.Trim(' ', '*', '#', '_'), school);
                if (IsTitle(text) && words.IsMatch(text) && (text.Contains(' ', StringComparison.Ordinal) || words == Kind()))
                {
                    return new(Ordinary(Edition().Replace(text, "").Trim(' ', '-', '–', '—', '|', ',', '.')), line.Line, text);
                }
            }
        }

        return null;
    }

    private static bool IsTitle(string text) =>
        text.Length is > 4 and <= Longest && (char.IsUpper(text[0]) || char.IsDigit(text[0])) && !text.Contains("...", StringComparison.Ordinal) && text[^1] is not ('.' or ':' or ',' or '>' or ';') && text.Count(' ') < MostWords
        && !text.Contains(':', StringComparison.Ordinal) && !Sentence().IsMatch(text);

    private static string WithoutSchool(string text, string? school)
    {
        if (school is not null && text.IndexOf(school, StringComparison.OrdinalIgnoreCase) is >= 0 and var at)
        {
            text = text.Remove(at, school.Length);
            text = text.StartsWith("'s", StringComparison.Ordinal) || text.StartsWith("’s", StringComparison.Ordinal) ? text[2..] : text;
        }

        return LeadingNumber().Replace(text, "").Trim(' ', '-', '–', '—', '|', ',');
    }

    /// <summary>Words in capital letters are lowered, but for abbreviations.</summary>
    private static string Ordinary(string text) => string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((word, at) =>
        word.Any(char.IsLower) || word.Length < 2 || word is "ICT" or "PTA" or "EYFS" or "CCTV" or "AI" or "GDPR" or "UK" or "IT" or "HR"
            ? word
            : at > 0 && word is "OF" or "AND" or "THE" or "FOR" or "IN" or "ON" or "BY" or "TO" ? word.ToLowerInvariant() : CultureInfo.InvariantCulture.TextInfo.ToTitleCase(word.ToLowerInvariant())));

    [GeneratedRegex(@"\b(?:polic(?:y|ies)|guidelines|guidance|notice|agreement|code of (?:conduct|practice)|procedures?|protocol|charter|statement|handbook)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Kind();

    [GeneratedRegex(@"\b(?:social|media|networking|online|e-?safety|internet|acceptable use|privacy|data protection|facebook|digital|communications?|mobile)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Subject();

    [GeneratedRegex(@"\b(?:is|are|was|has|have|been|will|we|should|must|can|applies|says|if you|skip to|no\.|ref|back to|login|e\.g)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Sentence();

    [GeneratedRegex(@"[\s,(–-]*(?:(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|January|February|March|April|May|June|July|August|September|October|November|December|Spring|Summer|Autumn)\s+)?(?:19|20)\d\d(?:[/-]\d\d(?:\d\d)?)?\)?\s*$|\s*\b[Vv](?:ersion)?\.?\s*\d[\d.]*\s*$", RegexOptions.NonBacktracking)]
    private static partial Regex Edition();

    [GeneratedRegex(@"^\d{1,2}\.?\s+")]
    private static partial Regex LeadingNumber();
}
