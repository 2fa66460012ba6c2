using System.Globalization;
using System.Text.RegularExpressions;

namespace ComplianceMonitor.Core.Reading.Conduct;

/// <summary>Finds the minimum ages that the body states for platforms (C25). Ages of pupils, of former pupils and of a law that is only announced are none.</summary>
internal static partial class MinimumAgesRule
{
    /// <summary>One entry a platform and sentence; platform null where it is said of platforms at large.</summary>
    public static IReadOnlyList<StatedAge> Read(IReadOnlyList<Clause> clauses) =>
        [.. clauses.Where(clause => Number().IsMatch(clause.Text) && Speaks().IsMatch(clause.Text) && !OtherMatter().IsMatch(clause.Text)).SelectMany(Ages).Distinct()];

    private static IEnumerable<StatedAge> Ages(Clause clause)
    {
        List<Match> ages = [.. (IEnumerable<Match>)Number().Matches(clause.Text)];
        List<NamedPlatform> names = [.. PlatformVocabulary.In(clause.Text)];
        if (names.Count == 0)
        {
            return AtLarge().IsMatch(clause.Full) || AtLarge().IsMatch(clause.Section) ? [new(Years(ages[0]), null, clause.Line)] : [];
        }

        bool ageFirst = ages[0].Index < names[0].At;
        return names.Select(name => new StatedAge(
            Years(ageFirst
                ? ages.FindLast(age => age.Index < name.At) ?? ages[0]
                : ages.Find(age => age.Index > name.At) ?? ages[^1]),
            name.Platform,
            clause.Line));
    }

    private static int Years(Match age) => age.Groups["digits"].Success
        ? int.Parse(age.Groups["digits"].Value, CultureInfo.InvariantCulture)
        : age.Groups["word"].Value.ToLowerInvariant() switch
        {
            "twelve" => 12,
            "thirteen" => 13,
            "fourteen" => 14,
            "fifteen" => 15,
            "sixteen" => 16,
            _ => 18,
        };

    [GeneratedRegex(@"(?<![\d.:/£(-])\b(?:(?<digits>1[0-8])(?:\+|\b(?!\s*(?:days?|hours?|weeks?|months?|minutes?|pupils|staff|members|th\b|January|February|March|April|May|June|July|August|Sept?|October|November|December|of the|and under))(?![\d./:-]\d))|(?<word>twelve|thirteen|fourteen|fifteen|sixteen|eighteen)\b(?!\s*(?:days?|hours?|weeks?|months?|minutes?|pupils|staff|members)))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"\bminimum ages?\b|\bage (?:limit|restriction|requirement|rating|rule)s?\b|\b(?:must|have to|has to|need to|should|required to) be (?:at least |aged |over )?(?:1[0-8]|twelve|thirteen|fourteen|sixteen|eighteen)\b|\b(?:1[0-8]|thirteen|sixteen|eighteen)\s?(?:\+|(?:years? (?:old )?|years? of age )?(?:or|and) (?:over|above|older|up)|years)|\bat least (?:1[0-8]|thirteen|sixteen|eighteen)\b|\b(?:under|below|younger than|over|above|until (?:they are|the age of)?) (?:the age of )?(?:1[0-8]|thirteen|sixteen|eighteen)\b|\baged? (?:of )?(?:1[0-8]|thirteen|sixteen|eighteen)\b|\bthe age is\b|\bages?\b[^.;]{0,30}\b(?:1[0-8]|thirteen|sixteen|eighteen)\b|\b(?:is|are|from|for|it is) (?:1[0-8]|thirteen|sixteen|eighteen)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Speaks();

    [GeneratedRegex(@"\b(?:follow|contact|friend|befriend|former|past|previous|leavers?|employ\w*|staff|consent|announced|propos\w+|government|parliament|Bill|regulations?|from (?:spring|autumn|summer|January|April|September)|20\d\d|Act|law|year groups?|years? \d+ (?:and|to)|key stage|paragraphs?|section|sexual|nudes?|images? of)\b|\bunder[\s-]18s?\b|\bunder the age of 18\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OtherMatter();

    [GeneratedRegex(@"\b(?:platforms?|social media|apps?|accounts?|sites?|networks?|services?|sign up|join)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AtLarge();
}
