using System.Globalization;
using System.Text.RegularExpressions;

namespace ComplianceMonitor.Core.Reading.Conduct;

/// <summary>Finds the minimum ages that the body states for platforms (C25). Ages of pupils, of former pupils and of a law that is only announced are none.</summary>
internal static partial class MinimumAgesRule
{
    /// <summary>One entry a platform and sentence; platform null where it is said of platforms at large.</summary>
    public static IReadOnlyList<StatedAge> Read(IReadOnlyList<Clause> clauses)
    {
        List<StatedAge> stated = [];
        bool ageTable = false;
        foreach (Clause clause in clauses)
        {
            bool row = clause.Line.Text.Contains('\t', StringComparison.Ordinal);
            ageTable = row && (ageTable || AgeWord().IsMatch(clause.Text));
            bool underAges = ageTable || AgeWord().IsMatch(clause.Section) || (clause.Lead.Length > 0 && AgeWord().IsMatch(clause.Lead));
            if (Number().IsMatch(clause.Text) && !OtherMatter().IsMatch(clause.Text)
                && (underAges || (OfAge().IsMatch(clause.Text) && Limits().IsMatch(clause.Text))))
            {
                stated.AddRange(Ages(clause));
            }
        }

        return [.. stated.Distinct()];
    }

    private static IEnumerable<StatedAge> Ages(Clause clause)
    {
        List<Match> ages = [.. (IEnumerable<Match>)Number().Matches(clause.Text)];
        List<NamedPlatform> names = [.. clause.Platforms];
        if (names.Count == 0 && Pronoun().IsMatch(clause.Text) && PlatformVocabulary.In(clause.Before) is [.., { } last])
        {
            return [new(Years(ages[0]), last.Platform, clause.Line)];
        }

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
            "eleven" => 11,
            "twelve" => 12,
            "thirteen" => 13,
            "fourteen" => 14,
            "fifteen" => 15,
            "sixteen" => 16,
            _ => 18,
        };

    [GeneratedRegex(@"(?<![\d.:/£])\b(?:(?<digits>1[0-8])(?:\+|s\b|\b(?!\s*(?:days?|hours?|weeks?|months?|minutes?|pupils|staff|members|th\b|January|February|March|April|May|June|July|August|Sept?|October|November|December|of the|and under|per cent|%))(?![./:-]\d))|(?<word>eleven|twelve|thirteen|fourteen|fifteen|sixteen|eighteen)(?:th|s)?\b(?!\s*(?:days?|hours?|weeks?|months?|minutes?|pupils|staff|members)))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"\b(?:age[ds]?|old|older|over|under|minimum|years?|at least|young(?:er)?|until|above|below|birthday|be (?:1[0-8]|thirteen|sixteen))\b|\b1[0-8]\+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfAge();

    [GeneratedRegex(@"\b(?:minimum|limits?|restrict\w*|requir\w+|rating|rated|must|have to|has to|needs? to|should|shall|at least|ask(?:s|ed)? for|allow\w*|permit\w*|(?:not|never|only) (?:meant|intended|designed|suitable|for|open|use|have|be|until|before)|cannot|can(?:not)? (?:only )?(?:open|have|use|join|hold)|may (?:not|only)|no (?:one|pupil|child)|nobody|or (?:over|above|older)|and (?:over|above|older)|older|terms|sets?|(?:age|it|which|whatsapp|they|that|facebook|instagram|tiktok|snapchat|youtube|platforms?) (?:is|are|say|says)|(?:are|is) (?:for|open to|only)|from (?:the )?age|1[0-8]\+|too young|under[\s-])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Limits();

    [GeneratedRegex(@"\b(?:follow|befriend|former pupils?|past pupils?|previous pupils?|leavers?|consent|announced|propos\w+|government|parliament|Bill|(?:from|in) (?:spring|autumn|summer) 20|year groups?|key stage|sexual|nudes?|survey|employ\w*)\b|\bunder[\s-]18s?\b|\bunder the age of 18\b|\bpupils? (?:aged|of) 1[0-8] (?:to|and|or) 1[0-8]\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OtherMatter();

    [GeneratedRegex(@"\b(?:minimum )?ages?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AgeWord();

    [GeneratedRegex(@"^\W*(?:its?|they|their|the (?:app|platform|service))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pronoun();

    [GeneratedRegex(@"\b(?:platforms?|social media|apps?|accounts?|sites?|networks?|services?|sign up|join)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AtLarge();
}
