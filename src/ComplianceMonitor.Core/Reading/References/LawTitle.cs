using System.Text.RegularExpressions;

namespace ComplianceMonitor.Core.Reading.References;

/// <summary>Titles of laws as people write them, brought to a form that can be compared.</summary>
internal static partial class LawTitle
{
    /// <summary>No entry of a list is longer than this, in characters.</summary>
    public const int LongestEntry = 1000;

    /// <summary>Without markup, list marks and sentence marks at its ends.</summary>
    public static string Clean(string text) => Edges().Replace(Markup().Replace(text, " "), string.Empty).Trim();

    /// <summary>Lower case, letters and digits alone; no leading "the", no section numbers.</summary>
    public static string Plain(string title)
    {
        string text = Clean(title).ToLowerInvariant().Replace("&", " and ", StringComparison.Ordinal).Replace("’", string.Empty, StringComparison.Ordinal).Replace("'", string.Empty, StringComparison.Ordinal);
        text = NotLetters().Replace(text, " ").Trim();
        text = SectionAfter().Replace(SectionBefore().Replace(text, string.Empty), string.Empty);
        text = text.Replace("regulations", "regulation", StringComparison.Ordinal).Replace(" etc ", " ", StringComparison.Ordinal);
        return (text.StartsWith("the ", StringComparison.Ordinal) ? text[4..] : text).Trim();
    }

    /// <summary>As <see cref="Plain"/>, what stands in brackets left out.</summary>
    public static string WithoutBrackets(string title) => Plain(Brackets().Replace(title, " "));

    /// <summary>As <see cref="Plain"/>, the year left out.</summary>
    public static string WithoutYear(string title) => YearAtEnd().Replace(Plain(title), string.Empty);

    /// <summary>Each name of a law in running text: "... Act 2018", "... Regulations", and the abbreviations in use.</summary>
    public static IEnumerable<Match> Names(string text) => Name().Matches(text).Where(name => !NotALaw().IsMatch(name.Value));

    [GeneratedRegex(@"<[^>]{0,200}>|\]\([^)]{0,300}\)|[*_\[\]]+", RegexOptions.CultureInvariant)]
    private static partial Regex Markup();

    [GeneratedRegex(@"^(?:[\s\-–—•·▪]|\(?[a-z]\)\s|\(?\d{1,2}[.)]\s|the\s|and\s|of\s|to\s|our\s|for\s|in\s|from\s)+|[\s.,;:]+$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Edges();

    [GeneratedRegex(@"[^a-z0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex NotLetters();

    [GeneratedRegex(@"\s+(?:sections?|s|ss|part)\s?\d.*$", RegexOptions.CultureInvariant)]
    private static partial Regex SectionAfter();

    [GeneratedRegex(@"^(?:sections?|s|ss|part)\s?\d[\da-z ]{0,20}? of the ", RegexOptions.CultureInvariant)]
    private static partial Regex SectionBefore();

    [GeneratedRegex(@"\([^)]{0,200}\)", RegexOptions.CultureInvariant)]
    private static partial Regex Brackets();

    [GeneratedRegex(@" (?:19|20)\d\d$", RegexOptions.CultureInvariant)]
    private static partial Regex YearAtEnd();

    [GeneratedRegex(
        @"(?:(?!(?:(?:UK|EU)[\s-]?)?GDPR\b|PECR\b|RIPA\b|FOIA\b|DPA\b)\p{Lu}[\p{L}'’\-]*,?\s+|\([^()]{1,90}\)\s+|(?:and|&|of|for|from|the|in|to|on|etc\.?)\s+){1,12}?(?:Acts?|Bill|Regulations?|Directive|Order|ACTS?|REGULATIONS?)\b(?:,?\s+\(?(?:19|20)\d\d\)?)?(?:\s+and\s+(?:19|20)\d\d)?|\b(?:UK[\s-]?GDPR|EU[\s-]?GDPR|GDPR|PECR|RIPA|FOIA|DUAA|DPA\s?(?:18|2018|1998)|HRA)\b|\(EU\)\s+2016/679",
        RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex(@"^(?:the |and )*(?:this|these|such|other|all|any|new|some|school|those|criminal|an?)?\s*(?:act|acts|regulations?|order|bill|directive)$|(?:in|court|banning|restraining) order$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotALaw();
}
