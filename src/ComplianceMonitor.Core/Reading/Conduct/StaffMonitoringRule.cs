using System.Buffers;
using System.Text.RegularExpressions;

namespace ComplianceMonitor.Core.Reading.Conduct;

/// <summary>
/// Finds what the document says about checking staff's use or online presence (C29). Staff who watch accounts, pupils who are
/// watched and searches on candidates are not meant; "KCSIE requires it" is no purpose for serving staff.
/// </summary>
internal static partial class StaffMonitoringRule
{
    private const int Reach = 5;
    private const string Watch = @"(?:monitor(?:ed|s|ing)?|check(?:ed|s|ing)?|log(?:s|ged|ging)?|record(?:ed|s|ing)?|search(?:ed|es|ing)?|look(?:ed|s|ing)? (?:at|into|over|through|up)|view(?:ed|s|ing)?(?! as\b)|inspect(?:ed|s|ing)?|intercept(?:ed|s|ing)?|review(?:ed|s|ing)?|audit(?:ed|s|ing)?|scan(?:ned|s|ning)?|track(?:ed|s|ing)?|examin(?:e|ed|es|ing)|watch(?:ed|es|ing)?|surveillance|keep an eye|observ(?:e|ed|es|ing)|sampl(?:e|ed|es|ing)|captur(?:e|ed|es|ing)|not(?:ed|e is kept)|spot[\s-]checks?|see (?:what|which)|visible|flag(?:s|ged)?|read)";
    private const string Staff = @"(?:staff|employees?|colleagues?|governors?|volunteers?|workforce|adults who work|everyone who works|people who work|teachers?|users|trustees|members of the (?:school |academy )?(?:team|workforce)|(?:those|anyone|anybody|people|adults|everybody|everyone) (?:who (?:\w+ )?works?|employed)|our people|personnel|practitioners?|educators?|lecturers?|tutors)";
    private const string Matter = @"(?:use|usage|using|activit(?:y|ies)|accounts?|presence|profiles?|posts?|postings?|browsing|e-?mails?|internet|social media|online|traffic|systems?|network|equipment|devices?|computers?|communications?|sites?|web\s?sites?|web\s?pages?|apps?|searches|footprint)";

    /// <summary>What it says, or null where it does not speak of checking staff.</summary>
    public static StaffMonitoring? Read(IReadOnlyList<Clause> clauses)
    {
        List<int> spoken = [.. Enumerable.Range(0, clauses.Count).Where(index => Speaks(clauses[index]))];
        if (spoken.Count == 0)
        {
            return null;
        }

        List<Clause> near = [.. spoken.SelectMany(index => Around(clauses, index)).Distinct()];
        List<Clause> about = [.. spoken.Select(index => clauses[index]).Concat(near.Where(Continues)).Distinct()];
        return new(clauses[spoken[0]].Says())
        {
            What = about.Find(clause => SaysWhat().IsMatch(clause.Full))?.Says(),
            Purpose = about.Find(clause => Purpose().IsMatch(Statutory().Replace(clause.Full, " ")))?.Says(),
            MoreAt = near.Find(clause => MoreAt().IsMatch(clause.Full) && !ListsAccounts().IsMatch(clause.Full))?.Says(),
            WithoutNotice = about.Find(clause => WithoutNotice().IsMatch(clause.Full) && !NeverSo().IsMatch(clause.Full))?.Says(),
        };
    }

    private static IEnumerable<Clause> Around(IReadOnlyList<Clause> clauses, int index) =>
        clauses.Skip(Math.Max(0, index - 2)).Take(Reach + Math.Min(index, 2) + 1)
            .Where(other => string.Equals(other.Section, clauses[index].Section, StringComparison.Ordinal));

    private static bool Speaks(Clause clause)
    {
        if (!clause.Full.AsSpan().ContainsAny(Signs) || !AnyWatch().IsMatch(clause.Full))
        {
            return false;
        }

        string full = Denied().IsMatch(clause.Full) ? AfterBut().Match(clause.Full).Value : clause.Full;
        if (!AnyWatch().IsMatch(full))
        {
            return false;
        }

        // What is cheap to ask is asked first: whom it may be about, then what is done to them, then what else may be meant.
        bool ofStaff = AnyStaff().IsMatch(full);
        bool ofAll = StaffSection().IsMatch(clause.Section) || (SchoolSystems().IsMatch(full) && !Pupils().IsMatch($"{clause.Section} {full}"));
        return (ofStaff || ofAll)
            && ((ofStaff && (IsWatched(full) || SchoolWatches(full)))
                || ((ofAll || (Told().IsMatch(full) && !Pupils().IsMatch(full))) && !(ofStaff && StaffWatch().IsMatch(full)) && Impersonal().IsMatch(full)))
            && !Others().IsMatch(full);
    }

    private static bool IsWatched(string full) => MayBeWatched().IsMatch(full) && Passive().IsMatch(full);

    /// <summary>The school watches, and the word that says so comes before any that says that staff watch.</summary>
    private static bool SchoolWatches(string full) =>
        Active().Match(full) is { Success: true } school && (StaffWatch().Match(full) is not { Success: true } staff || school.Groups["watch"].Index < staff.Index);

    private static readonly SearchValues<string> Signs = SearchValues.Create(
        ["monitor", "check", "log", "record", "search", "look", "view", "inspect", "intercept", "audit", "scan", "track", "examin", "watch", "surveillance", "keep an eye", "observ", "sampl", "captur", "note", "see w", "visible", "flag", "read"],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>A sentence next to it that goes on about the same: the reason, the log, the checks, the notice.</summary>
    private static bool Continues(Clause clause) => Continuing().IsMatch(clause.Text);

    [GeneratedRegex(@"\b" + Watch + @"\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AnyWatch();

    /// <summary>Staff are named: a cheap test before those of what is done to them.</summary>
    [GeneratedRegex(@"\b" + Staff + @"\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AnyStaff();

    /// <summary>The school watches: "we may check the online presence of our staff", "we keep a log of sites that staff open".</summary>
    [GeneratedRegex(@"\b(?:we|school|academy|trust|college|setting|nursery|federation|headteacher|head|principal|leaders?|SLT|team|governing (?:body|board)|IT (?:support|team|staff)|technicians?|provider|right to|software|it|board|managers?|administrators?|officers?)\b[^.;]{0,60}?\b(?<watch>" + Watch + @")\b(?:[^.;]{0,90}?\b" + Staff + @"\b[^.;]{0,60}?\b" + Matter + @"\b|[^.;]{0,60}?\b" + Matter + @"\b[^.;]{0,60}?\b" + Staff + @"\b|\s+(?:on\s+|of\s+)?(?:the\s+|our\s+|its\s+|all\s+)?" + Staff + @"\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Active();

    /// <summary>Staff are told of it: "Staff should be aware that we log internet use".</summary>
    [GeneratedRegex(@"\b" + Staff + @"\b[^.;]{0,40}\b(?:told|informed|warned|reminded|aware|advised|notified|know|understand|accept|agree)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Told();

    /// <summary>Staff themselves watch accounts or comments, or check their own settings.</summary>
    [GeneratedRegex(@"\b" + Staff + @"\b(?:\s+(?!is\b|are\b|be\b|being\b|that\b|which\b)\w+){0,7}?\s+(?:monitor|check|review|look|read|watch|search|view|moderate|record|keep an eye)s?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex StaffWatch();

    /// <summary>The part of <see cref="Passive"/> that few sentences have.</summary>
    [GeneratedRegex(@"\b(?:is|are|be|being|been|subject to|open to)\s+(?:\w+ly\s+|also\s+|sometimes\s+|only\s+|not\s+){0,2}" + Watch + @"\b|\b" + Watch + @"\s+of\s|\bstaff (?:monitoring|surveillance)\b|\b(?:have|has|having)\s+(?:their|his or her)\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MayBeWatched();

    /// <summary>It is watched: "the use of social media by staff may be monitored", "what staff do on the computers is logged".</summary>
    [GeneratedRegex(@"\b" + Staff + @"\b(?:['’]s?)?[^.;]{0,140}?\b(?:is|are|be|being|been|subject to|open to)\s+(?:\w+ly\s+|also\s+|sometimes\s+|only\s+|not\s+){0,2}" + Watch + @"\b|\b" + Watch + @"\s+of\s+(?:the\s+|our\s+|all\s+)?" + Staff + @"\b|\bstaff (?:monitoring|surveillance)\b|\b" + Staff + @"\b[^.;]{0,60}?\b(?:have|has|having)\s+(?:their|his or her)\s+[^.;]{0,50}?\b" + Watch + @"\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Passive();

    [GeneratedRegex(@"\b" + Matter + @"\b[^.;]{0,100}?\b(?:is|are|be)\s+(?:\w+ly\s+|also\s+){0,2}" + Watch + @"\b|\b(?:we|school|academy|trust)\b[^.;]{0,60}\b" + Watch + @"\b[^.;]{0,80}\b" + Matter + @"\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Impersonal();

    /// <summary>All use of the school's systems is staff's use too.</summary>
    [GeneratedRegex(@"\b(?:use of (?:the |our |any )?(?:school|academy|trust|IT|ICT|our)\b|(?:school|academy|trust)(?:['’]s)?[-\s](?:owned )?(?:network|systems?|equipment|devices|computers|internet)|your (?:own )?(?:use|activity|posts?|browsing|e-?mails?|online))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SchoolSystems();

    [GeneratedRegex(@"\b(?:pupils?|children|students?|parents?|famil\w+)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pupils();

    [GeneratedRegex(@"\bmonitor\w*\b.*\b(?:staff|employees)\b|\b(?:staff|employees)\b.*\bmonitor\w*\b|\bmonitoring (?:of )?(?:use|systems)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex StaffSection();

    /// <summary>Candidates searched, pupils watched, comments read, this policy and training reviewed, consent lists checked.</summary>
    [GeneratedRegex(@"^(?:(?!\b(?:serving|current|existing|already)\b).)*\b(?:candidates?|applicants?|shortlist\w*|recruitment|interview)\b(?!.*\b(?:serving|current|existing|already)\b)|^(?:(?!\b(?:staff|employees?|governors?)\b).)*\b(?:pupils?|children|students?)['’]?s?\s+(?:browsing|internet|use|activit|accounts?|devices?)|\breview\w*\b[^.;]{0,25}\b(?:policy|document|training)\b|\b(?:policy|document|training)\b[^.;]{0,50}\b(?:is|be|are|was|will be) (?:\w+ )?(?:review|monitor|check)|\b(?:comments?|settings|replies|(?<!staff )(?<!their )(?<!own )(?<!employees )accounts?|pages?|channels?)\s+(?:\w+\s+){0,4}(?:is|are|be)\s+(?:\w+\s+)?(?:monitored|read|checked|moderated|reviewed|looked at|watched)\b(?![^.;]*\bby staff\b[^.;]*\b(?:logged|monitored))|\b(?:training|induction|breach\w*|incidents?|complaints?|concerns?|signatures?)\b[^.;]{0,50}\b(?:is|be|are|was) (?:\w+ )?(?:record|log|note|read|view|look|search|review)|\bthat (?:the |our |all )?(?:pupils?|children|students?)['’]?s?\s+(?:browsing|internet|online|use|activit|accounts?|devices?)(?!.*\bstaff\b)|\bimplementation\b|\bconsent (?:list|register|form|of parents)|\bprivacy settings\b|\bbefore (?:they|it|being|publication|posting|going)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Others();

    [GeneratedRegex(@"\b(?:do(?:es)? not|don['’]t|will not|never|is not|are not|no one|nobody|cannot)\b(?: \w+){0,3} " + Watch + @"\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Denied();

    [GeneratedRegex(@"\b(?:but|however|although|while|except)\b.*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AfterBut();

    [GeneratedRegex(@"^\W*(?:the (?:reason|purpose|aim|log|logs|records?|checks?|monitoring|search\w*|results?|results|point|object)|this|these|that|it|they|we do (?:this|so|it)|such|monitoring|checks?|records|logs|reasons?|purposes?|in order to|here the|we (?:do )?(?:it|this)|any (?:such )?(?:check|monitoring|search))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Continuing();

    [GeneratedRegex(@"\b(?:" + Matter + @"|profile|what (?:staff|employees|people|they) (?:do|post|say|write))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SaysWhat();

    [GeneratedRegex(@"\b(?:in order to|so that|so as to|for (?:the |reasons of |their |its )?(?:good name|reputation|purposes?|sake|security|safety|protection|detection|prevention|investigation|well-?being|welfare)|for (?:legitimate|security|safeguarding|safety|network|business|operational|\w+ing)\b|purposes?|reasons?|because|the aim|aims? (?:is|are)|to (?:protect|keep|ensure|prevent|detect|investigate|look into|safeguard|find|check (?:that|whether)|see (?:that|whether)|maintain|make sure|secure|guard|defend|comply|deal with|identify|trace|stop|help|uphold|establish|confirm|support|manage|run|spot|reduce|preserve|avoid|catch|look after|satisfy|assure|respond|enforce|be sure|defend))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Purpose();

    [GeneratedRegex(@"(?:\b(?:the )?(?:purpose|reason|aim)s?\b[^.;]{0,20}\b(?:is|are|being)\s+)?\b(?:because|as|since|that|for the purposes? of|for reasons of)?\s*(?:KCSI?E|keeping children safe in education|statutory guidance|the DfE|the law|guidance)\b[^.;,]{0,20}\b(?:requires?|expects?|asks?|says?|tells?|demands?)\b[^.;,]{0,40}|(?:\b(?:the )?(?:purpose|reason|aim)s?\b[^.;]{0,20}\b(?:is|are|being)\s+)?\b(?:as part of|because of|due to|to (?:meet|fulfil|comply with|follow)|in line with|under|for the purposes? of)\b[^.;,]{0,40}\b(?:KCSI?E|keeping children safe in education)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Statutory();

    [GeneratedRegex(@"\bprivacy (?:notice|statement|information)|\b(?:workforce|staff|employee)s?['’]? (?:data )?notice|\bfair processing notice|\bnotice (?:for|to) (?:staff|employees)|\bimpact assessment|\bDPIA\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MoreAt();

    [GeneratedRegex(@"\b(?:accounts?|channels?|pupils?|parents?|famil\w+)\b[^.;]{0,60}\bprivacy notice|\bprivacy notice (?:for|to) (?:pupils|parents|families|candidates|applicants)|\b(?:pupil|parent|famil\w+|applicant) privacy notice", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ListsAccounts();

    [GeneratedRegex(@"\bwithout\b(?: \w+){0,5} (?:notice|warning|telling|informing|notif\w+|knowledge|being told|announcement|asking|consent)\b|\b(?:covert\w*|unannounced|secret\w*|in secret|undisclosed)\b|\b(?:not|never|need not|without) (?:\w+ ){0,3}(?:told|informed|notified|warned)\b|\bunaware\b|\bno (?:prior |further |advance )?(?:notice|warning)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WithoutNotice();

    [GeneratedRegex(@"\b(?:never|not|nor|no|nobody is|nothing is|none)\b[^.;]{0,60}\b(?:without|covert|secret|unannounced|in secret)|\bno (?:covert|secret)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NeverSo();
}
