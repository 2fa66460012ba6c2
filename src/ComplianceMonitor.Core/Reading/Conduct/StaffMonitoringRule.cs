using System.Text.RegularExpressions;

namespace ComplianceMonitor.Core.Reading.Conduct;

/// <summary>
/// Finds what the document says about checking staff's use or online presence (C29). Staff who watch accounts, pupils who are
/// watched and searches on candidates are not meant; "KCSIE requires it" is no purpose for serving staff.
/// </summary>
internal static partial class StaffMonitoringRule
{
    private const int Reach = 5;
    private const string Watch = @"(?:monitor(?:ed|s|ing)?|check(?:ed|s|ing)?|log(?:s|ged|ging)?|record(?:ed|s|ing)?|search(?:ed|es|ing)?|look(?:ed|s|ing)? (?:at|into|over|through|up)|view(?:ed|s|ing)?|inspect(?:ed|s|ing)?|intercept(?:ed|s|ing)?|review(?:ed|s|ing)?|audit(?:ed|s|ing)?|scan(?:ned|s|ning)?|track(?:ed|s|ing)?|examin(?:e|ed|es|ing)|watch(?:ed|es|ing)?|surveillance|keep an eye|observ(?:e|ed|es|ing)|read)";
    private const string Staff = @"(?:staff|employees?|colleagues?|governors?|volunteers?|workforce|adults who work|everyone who works|people who work|teachers?|users|trustees)";
    private const string Matter = @"(?:use|usage|using|activit(?:y|ies)|accounts?|presence|profiles?|posts?|postings?|browsing|e-?mails?|internet|social media|online|traffic|systems?|network|equipment|devices?|computers?|communications?|sites?|searches|footprint)";

    /// <summary>What it says, or null where it does not speak of checking staff.</summary>
    public static StaffMonitoring? Read(IReadOnlyList<Clause> clauses)
    {
        for (int index = 0; index < clauses.Count; index++)
        {
            if (Speaks(clauses[index]))
            {
                Clause clause = clauses[index];
                List<Clause> near = [.. clauses.Skip(Math.Max(0, index - 2)).Take(Reach + 3)
                    .Where(other => string.Equals(other.Section, clause.Section, StringComparison.Ordinal))];
                List<Clause> all = [clause, .. near.Where(other => other != clause && (Speaks(other) || Continues(other)))];
                return new(clause.Says())
                {
                    What = all.Find(other => SaysWhat().IsMatch(other.Full))?.Says(),
                    Purpose = all.Find(other => Purpose().IsMatch(Statutory().Replace(other.Full, " ")))?.Says(),
                    MoreAt = near.Find(other => MoreAt().IsMatch(other.Full) && !ListsAccounts().IsMatch(other.Full))?.Says(),
                    WithoutNotice = all.Find(other => WithoutNotice().IsMatch(other.Full) && !NeverSo().IsMatch(other.Full))?.Says(),
                };
            }
        }

        return null;
    }

    private static bool Speaks(Clause clause)
    {
        string full = clause.Full;
        return AnyWatch().IsMatch(full)
            && (Active().IsMatch(full) || Passive().IsMatch(full) || (StaffSection().IsMatch(clause.Section) && Impersonal().IsMatch(full)))
            && !Others().IsMatch(full) && !Denied().IsMatch(full);
    }

    /// <summary>A sentence next to it that goes on about the same: the reason, the log, the checks, the notice.</summary>
    private static bool Continues(Clause clause) => Continuing().IsMatch(clause.Text);

    [GeneratedRegex(@"\b" + Watch + @"\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AnyWatch();

    /// <summary>The school watches: "we may check the online presence of our staff", "we keep a log of sites that staff open".</summary>
    [GeneratedRegex(@"\b(?:we|school|academy|trust|college|headteacher|head|principal|leaders?|SLT|team|governing (?:body|board)|IT (?:support|team|staff)|technicians?|provider|right to|software|it|board|manager)\b(?:(?!\bstaff (?:must|should|will|may|can|are|do)\b)[^.;]){0,80}?\b" + Watch + @"\b[^.;]{0,120}?\b(?:" + Staff + @"\b[^.;]{0,80}?\b" + Matter + @"|" + Matter + @"\b[^.;]{0,80}?\b" + Staff + @"|" + Staff + @")\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Active();

    /// <summary>It is watched: "the use of social media by staff may be monitored", "what staff do on the computers is logged".</summary>
    [GeneratedRegex(@"\b" + Staff + @"\b(?:['’]s?)?[^.;]{0,140}?\b(?:is|are|be|being|been|subject to|open to)\s+(?:\w+ly\s+|also\s+|sometimes\s+|only\s+|not\s+){0,2}" + Watch + @"\b|\b" + Watch + @"\s+of\s+(?:the\s+|our\s+|all\s+)?" + Staff + @"\b|\bstaff (?:monitoring|surveillance)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Passive();

    [GeneratedRegex(@"\b" + Matter + @"\b[^.;]{0,100}?\b(?:is|are|be)\s+(?:\w+ly\s+|also\s+){0,2}" + Watch + @"\b|\b(?:we|school|academy|trust)\b[^.;]{0,60}\b" + Watch + @"\b[^.;]{0,80}\b" + Matter + @"\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Impersonal();

    [GeneratedRegex(@"\bmonitor\w*\b.*\b(?:staff|employees)\b|\b(?:staff|employees)\b.*\bmonitor\w*\b|\bmonitoring (?:of )?(?:use|systems)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex StaffSection();

    /// <summary>Pupils watched, accounts and comments watched by staff, candidates searched, this policy and training reviewed, consent lists checked.</summary>
    [GeneratedRegex(@"\b(?:candidates?|applicants?|shortlist\w*|recruitment|interview)\b|\b(?:pupils?|children|students?)['’]?s?\s+(?:browsing|internet|use|activit|accounts?|devices?)|\b(?:staff|employees?|teachers?|colleagues?|governors?|volunteers?|leads?|administrators?|moderators?|users|manager|team)\b\s+(?:who\s+\w+\s+(?:\w+\s+)?|responsible\s+for\s+[^,.;]{0,40}\s+)?(?:must|should|will|shall|may|can|do|are (?:asked|expected|required|advised|encouraged|responsible|reminded)|regularly|need|check|review|monitor|read|watch|look)\b(?! be\b)(?! not be\b)(?![^.;]{0,60}\bbe (?:monitored|checked|logged|recorded|inspected))|\b(?:this|the|our) (?:social media )?(?:policy|document)\b[^.;]{0,50}\b(?:is|be|are|was) (?:\w+ )?(?:review|monitor|check)|\btraining\b[^.;]{0,40}\breview|\bcomments?\b[^.;]{0,60}\b(?:monitor|read|check|moderat|review)|\bimplementation\b|\b(?:posts|content) (?:are|is) (?:checked|reviewed|read)\b|\bconsent\b|\bprivacy settings\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Others();

    [GeneratedRegex(@"\b(?:do(?:es)? not|don['’]t|will not|never|is not|are not|no one|nobody|cannot)\b(?: \w+){0,3} " + Watch + @"\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Denied();

    [GeneratedRegex(@"^\W*(?:the (?:reason|purpose|aim|log|logs|records?|checks?|monitoring|search\w*|results?|results|point|object)|this|these|that|it|they|we do (?:this|so|it)|such|monitoring|checks?|records|logs|reasons?|purposes?|in order to|here the|we (?:do )?(?:it|this)|any (?:such )?(?:check|monitoring|search))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Continuing();

    [GeneratedRegex(@"\b(?:" + Matter + @"|profile|what (?:staff|employees|people|they) (?:do|post|say|write))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SaysWhat();

    [GeneratedRegex(@"\b(?:in order to|so that|so as to|for the (?:purposes?|sake|security|safety|protection|detection|prevention|investigation)|for (?:legitimate|security|safeguarding|safety|network|business|operational|\w+ing)\b|purposes?|reasons?|because|the aim|aims? (?:is|are)|to (?:protect|keep|ensure|prevent|detect|investigate|look into|safeguard|find|check (?:that|whether)|see (?:that|whether)|maintain|make sure|secure|guard|defend|comply|deal with|identify|trace|stop|help|uphold|establish|confirm|meet))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Purpose();

    [GeneratedRegex(@"\b(?:because|as|since|for the purposes? of|for reasons of)?\s*(?:KCSI?E|keeping children safe in education|statutory guidance|the DfE|the law|guidance)\b[^.;,]{0,20}\b(?:requires?|expects?|asks?|says?|tells?|demands?)\b[^.;,]{0,40}|\b(?:as part of|because of|due to|to (?:meet|fulfil|comply with|follow)|in line with|under|for the purposes? of)\b[^.;,]{0,40}\b(?:KCSI?E|keeping children safe in education)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Statutory();

    [GeneratedRegex(@"\bprivacy (?:notice|statement)|\bimpact assessment|\bDPIA\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MoreAt();

    [GeneratedRegex(@"\b(?:accounts?|channels?|pupils?|parents?|famil\w+)\b[^.;]{0,60}\bprivacy notice|\bprivacy notice (?:for|to) (?:pupils|parents|families|candidates|applicants)|\b(?:pupil|parent|famil\w+|applicant) privacy notice", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ListsAccounts();

    [GeneratedRegex(@"\bwithout\b(?: \w+){0,5} (?:notice|warning|telling|informing|notif\w+|knowledge|being told|announcement|asking|consent)\b|\b(?:covert\w*|unannounced|secret\w*|in secret|undisclosed)\b|\b(?:not|never|need not|without) (?:\w+ ){0,3}(?:told|informed|notified|warned)\b|\bunaware\b|\bno (?:prior |further |advance )?(?:notice|warning)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WithoutNotice();

    [GeneratedRegex(@"\b(?:never|not|nor|no|nobody is|nothing is|none)\b[^.;]{0,60}\b(?:without|covert|secret|unannounced|in secret)|\bno (?:covert|secret)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NeverSo();
}
