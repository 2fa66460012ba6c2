using System.Buffers;
using System.Text.RegularExpressions;

namespace ComplianceMonitor.Core.Reading.Conduct;

/// <summary>Finds what the document promises about its accounts, and how strongly: the first sentence that speaks of each.</summary>
internal static partial class StatementRules
{
    private const string Account = @"(?:accounts?|channels?|platforms?|pages?|profiles?|social media (?:sites?|presence)|feeds?)";

    private static readonly SearchValues<string> MfaSigns = Signs("factor MFA 2FA step 2SV authenticator");
    private static readonly SearchValues<string> SettingsSigns = Signs("settings controls");
    private static readonly SearchValues<string> NoticeSigns = Signs("privacy");
    private static readonly SearchValues<string> LinkSigns = Signs("website homepage web page");
    private static readonly SearchValues<string> HeldSigns = Signs("held kept stor record lodged saved hold keep retain deposit maintain central secure list");
    private static readonly SearchValues<string> WatchSigns = Signs("monitor moderat check watch read review look");
    private static readonly SearchValues<string> TwoSigns = Signs("two second more");

    /// <summary>Reads the statements of the body.</summary>
    public static PolicyStatements Read(IReadOnlyList<Clause> clauses) => new()
    {
        Mfa = First(clauses, MfaSigns, Mfa(), null),
        PrivacySettings = First(clauses, SettingsSigns, PrivacySettings(), null),
        ListedInPrivacyNotice = First(clauses, NoticeSigns, PrivacyNotice(), ListsAccounts()),
        LinkedFromWebsite = First(clauses, LinkSigns, Linked(), null),
        HeldCentrally = First(clauses, HeldSigns, Credentials(), Held()),
        Monitoring = First(clauses, WatchSigns, Watched(), null),
        TwoPeople = First(clauses, TwoSigns, TwoPeople(), null),
    };

    private static Stated<Strength>? First(IReadOnlyList<Clause> clauses, SearchValues<string> within, Regex said, Regex? and)
    {
        foreach (Clause clause in clauses)
        {
            string full = clause.Full;
            if (full.AsSpan().ContainsAny(within) && said.Match(full) is { Success: true } match && match.Index + match.Length > full.Length - clause.Text.Length
                && and?.IsMatch(full) != false && !OwnAccounts(clause))
            {
                return clause.States(Modality.Of(full, match.Index, match.Length));
            }
        }

        return null;
    }

    /// <summary>Words without which the pattern cannot match: most sentences are passed over by them.</summary>
    private static SearchValues<string> Signs(string words) => SearchValues.Create(words.Split(' '), StringComparison.OrdinalIgnoreCase);

    /// <summary>Staff's own accounts are not the school's, unless the sentence speaks of the school's too.</summary>
    private static bool OwnAccounts(Clause clause) =>
        (Own().IsMatch(clause.Full) || PersonalSection().IsMatch(clause.Section)) && !Official().IsMatch(clause.Full);

    [GeneratedRegex(@"\b(?:multi[\s-]?factor|MFA\b|two[\s-]?factor|2[\s-]?FA\b|(?:two|2)[\s-]?step\s+(?:verification|authentication|sign|log)|2SV\b|second factor|authenticator app)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Mfa();

    [GeneratedRegex(@"\b(?:privacy|security|visibility)(?:\s+(?:and|or|&)\s+(?:privacy|security))?\s+(?:settings?|controls)\b|\bsettings\b.{0,40}\bprivacy\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PrivacySettings();

    [GeneratedRegex(@"\bprivacy (?:notices?|statements?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PrivacyNotice();

    [GeneratedRegex(@"\b" + Account + @"\b.{0,80}\b(?:list|name|includ|set out|appear|mention|record|identif|given|entered|shown|declared)|\b(?:list|name|includ|set out|sets out|mention|record|identif)\w*\b.{0,60}\b" + Account + @"\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ListsAccounts();

    [GeneratedRegex(@"\blink(?:s|ed)?\b(?: (?:to|from|on|them|it|back|each|in)\b){0,3}.{0,60}\b(?:website|web site|home\s?page)\b|\b(?:website|web site|home\s?page)\b[^.;]{0,50}\b(?:links? to|carries links?|has links?|shows?|lists?)\b[^.;]{0,40}\b" + Account + @"\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Linked();

    [GeneratedRegex(@"\b(?:log[\s-]?in|sign[\s-]?in|log[\s-]?on|account|access)\s+(?:details?|information|credentials?|names?|data)\b|\bcredentials\b|\bpasswords?\b|\buser\s?names?\b|\blog[\s-]?ins?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Credentials();

    [GeneratedRegex(@"\b(?:held|kept|stored?|stores|recorded|lodged|saved|hold|holds|keep|keeps|retained|deposited|maintained)\b.{0,60}\b(?:central|secure|safe\b|(?:school|main|trust|head'?s|bursar'?s) office|by the (?:office|school|business manager|bursar|headteacher|trust)|password manager|vault|register|sealed|locked|in the school|one place)|\b(?:central|secure)(?:ly)?\b.{0,40}\b(?:held|kept|stored|recorded|saved|record|register|list|store)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Held();

    [GeneratedRegex(@"\b(?:" + Account + @"|comments|mentions|postings|messages)\b.{0,60}\b(?:monitored|moderated|checked|watched|read|reviewed|looked at)\b|\b(?:monitor|moderate|check|watch|review)s?\b.{0,50}\b(?:" + Account + @"|comments|mentions|public posts?|public postings|internet for)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Watched();

    [GeneratedRegex(@"\b(?:at least two|two or more|no fewer than two|not fewer than two|a minimum of two|minimum two|more than one|two (?:different |named |trained )?(?:members of staff|staff|people|persons|adults|administrators|colleagues|employees|holders)|a second (?:person|administrator|member of staff))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TwoPeople();

    [GeneratedRegex(@"\b(?:your|their|his|her|own|personal|private)\b[\w\s'’/-]{0,40}\b(?:accounts?|profiles?|social media|settings|passwords?|pages?|devices?)\b|\byourself\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Own();

    [GeneratedRegex(@"\bpersonal\b|\bprivate (?:use|accounts?)\b|\bown accounts?\b|\bpupils\b|\bparents\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PersonalSection();

    [GeneratedRegex(@"\b(?:official|school['’]?s?(?:\s+\w+){0,2} (?:accounts?|channels?|platforms?|pages?|sites?|social media)|academy['’]?s? (?:\w+ )?(?:accounts?|channels?|pages?)|trust['’]?s? (?:\w+ )?(?:accounts?|channels?|pages?)|our (?:\w+ )?(?:accounts?|channels?|platforms?|pages?|social media))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Official();
}
