using System.Text.RegularExpressions;
using ComplianceMonitor.Core.Channels;

namespace ComplianceMonitor.Core.Reading.Conduct;

/// <summary>
/// Tells whether the body names platforms by their current names (C25). "X (formerly Twitter)" and "X/Twitter" are current, Twitter alone is
/// not; a service that has closed must not be named as if it were open. What the school has left is history.
/// </summary>
internal static partial class PlatformNamesRule
{
    /// <summary>Each name with each standing once, where it is first named so.</summary>
    public static IReadOnlyList<PlatformNaming> Read(IReadOnlyList<Clause> clauses)
    {
        List<PlatformNaming> namings = [];
        HashSet<(string, NameStanding)> seen = [];
        foreach (Clause clause in clauses.SelectMany(WithHeading))
        {
            IReadOnlyList<NamedPlatform> names = clause.Platforms;
            foreach (NamedPlatform name in names)
            {
                if (Standing(clause, name) is { } standing && seen.Add((name.Name.ToUpperInvariant(), standing)))
                {
                    namings.Add(new(name.Name, name.Platform, standing, clause.Line));
                }
            }

            foreach (string unknown in Unknown(clause.Text, names).Where(unknown => seen.Add((unknown.ToUpperInvariant(), NameStanding.Unmatched))))
            {
                namings.Add(new(unknown, null, NameStanding.Unmatched, clause.Line));
            }
        }

        return namings;
    }

    /// <summary>A heading names platforms too; it is quoted by the line below it.</summary>
    private static IEnumerable<Clause> WithHeading(Clause clause) =>
        clause.Before.Length == 0 && clause.Section.Length > 0 ? [new(clause.Section, string.Empty, string.Empty, clause.Section, clause.Line), clause] : [clause];

    /// <summary>How it stands, or null where it is only remembered.</summary>
    private static NameStanding? Standing(Clause clause, NamedPlatform name)
    {
        Platform platform = PlatformCatalogue.Default.Find(name.Platform)!;
        if (platform.ClosedOn is not null)
        {
            return IsHistory(clause.Text, name) || Closed().IsMatch(clause.Text) ? null : NameStanding.ClosedService;
        }

        if (string.Equals(name.Name, platform.RenamedFrom?.Name, StringComparison.OrdinalIgnoreCase))
        {
            return BesideNewName(clause.Text, name) ? NameStanding.Current : IsHistory(clause.Text, name) ? null : NameStanding.Former;
        }

        return PlatformVocabulary.IsMisspelt(name.Name) ? NameStanding.Misspelt : NameStanding.Current;
    }

    private static bool BesideNewName(string text, NamedPlatform name)
    {
        string before = text[Math.Max(0, name.At - 50)..name.At];
        string after = text[name.End..Math.Min(text.Length, name.End + 50)];
        return NewBefore().IsMatch(before) || NewAfter().IsMatch(after);
    }

    private static bool IsHistory(string text, NamedPlatform name)
    {
        string before = text[Math.Max(0, name.At - 60)..name.At];
        string after = text[name.End..Math.Min(text.Length, name.End + 60)];
        return LeftBefore().IsMatch(before) || LeftAfter().IsMatch(after) || (text.Contains('\t', StringComparison.Ordinal) && ClosedRow().IsMatch(text));
    }

    /// <summary>A single capitalised word between two known platforms of one enumeration that the catalogue does not know.</summary>
    private static IEnumerable<string> Unknown(string text, IReadOnlyList<NamedPlatform> names)
    {
        for (int index = 0; index + 1 < names.Count; index++)
        {
            if (names[index + 1].At > names[index].End && Between().Match(text[names[index].End..names[index + 1].At]) is { Success: true } match && !Known().IsMatch(match.Groups["name"].Value))
            {
                yield return match.Groups["name"].Value;
            }
        }

        if (names.Count > 1 && Examples().IsMatch(text) && LastItem().Match(text[names[^1].End..]) is { Success: true } last && !Known().IsMatch(last.Groups["name"].Value))
        {
            yield return last.Groups["name"].Value;
        }
    }

    /// <summary>The last item of an enumeration of examples.</summary>
    [GeneratedRegex(@"^\s*,?\s(?:and|or)\s(?<name>\p{Lu}[\p{L}\d+]{3,20})\s*(?:[.,;)]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex LastItem();

    [GeneratedRegex(@"\b(?:such as|like|including|includes?|e\.g\.|for example|examples)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Examples();

    [GeneratedRegex(@"\bX\b['’‘""”]?\s*(?:[/|,(–—-]|\bor\b)?\s*[('‘""“]*\s*(?:(?:which (?:was|used to be)|the|what was)\s+)?(?:formerly|previously|once|was|former|old|ex-?|known until [^()]{0,20} as|used to be|aka|a\.k\.a\.?|still called|that was)?\s*(?:known as |called |named )?['‘""“]?$", RegexOptions.CultureInvariant)]
    private static partial Regex NewBefore();

    [GeneratedRegex(@"^['’”""]?\s*(?:[/|]\s*['‘""“]?X\b|\(\s*['‘""“]?X['’”""]?\s*\)|[\s,(–—-]*(?:which is |as it was, |and is |is |it is )?(?:now|today|currently|renamed|rebranded|since renamed|recently renamed)\b[^.;()]{0,25}\bX\b|[\s,(–—-]*(?:as it was|as was)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex NewAfter();

    [GeneratedRegex(@"\b(?:(?:closed|deleted|shut(?: down)?|gave up|given up|stopped using|ceased (?:to use|using)|retired|left|no longer (?:use|have|run|post on|on|active on)|used to (?:have|run|use|be on)|moved (?:away )?from)\s+(?:(?:our|its|an?|the|their|school['’]s|academy['’]s|old|former|account|page|on)\s+){0,4}|(?:former|old|previous|closed|disused)\s+(?:(?:school|class|account on)\s+)?|(?:we|school|academy) (?:have |has )?left\s+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LeftBefore();

    [GeneratedRegex(@"^\s*(?:(?:account|page|feed|profile)s?\b)?\s*(?:\(?@\w+\)?)?[\s,]*(?:which |that )?(?:(?:was|were|has been|have been|is now|is) (?:now )?(?:closed|deleted|shut|given up|retired|discontinued|switched off)|closed (?:in|on|down|since)|\(closed|(?:is |are )?no longer (?:exists?|used|in use|runs?)|ceased|shut down)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LeftAfter();

    [GeneratedRegex(@"\b(?:has|have|had|was|were|is|are|since|now) (?:\w+ )?(?:closed|shut|gone|disappeared|defunct|ended|ceased)\b|\bno longer (?:exists?|available|running)\b|\bdefunct\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Closed();

    [GeneratedRegex(@"\bclosed\b|\b(?:19|20)\d\d\b.*\t.*\b(?:19|20)\d\d\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ClosedRow();

    [GeneratedRegex(@"^\s*[,/]\s*(?<name>\p{Lu}[\p{L}\d+]{2,20}(?:\.[a-z]{2,3})?)\s*(?:,\s*(?:and\s|or\s)?|/|\s(?:and|or|&)\s)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Between();

    [GeneratedRegex(@"^(?:WordPress|Blogger|Wikipedia|Zoom|FaceTime|iMessage|Viber|WeChat|Kik|Quora|Yubo|Steam|Xbox|PlayStation|Spotify|SoundCloud|Edmodo|Steemit|OnlyFans|Rumble|Strava|Lemon8|Line|Skype|Google|Meta|YouNow|Omegle|Houseparty|Tinder|Parler|Truth|Weibo|Clubhouse|Deezer|Nintendo|Yammer|Slack|Hangouts|Meet|Ello|Gab|Wikis|Blogs|Forums|SMS|Moodle|Showbie|Email|School|Grok|ChatGPT|Medium|Flicker|Snap|Insta|Tumbler|Delicious|Digg|Bumble|Grindr|Messenger|Substack|Patreon|Issuu|Eventbrite|TripAdvisor|Google\+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Known();
}
