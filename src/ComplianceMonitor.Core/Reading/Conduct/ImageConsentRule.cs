using System.Buffers;
using System.Text.RegularExpressions;

namespace ComplianceMonitor.Core.Reading.Conduct;

/// <summary>
/// Finds the rule that permission is held before a pupil's image or name is posted (C17). Permission that others must ask for
/// ("parents may not post other people's children"), permission for trips, permission that is only assumed, and words that ask
/// for it only where convenient are no such rule.
/// </summary>
internal static partial class ImageConsentRule
{
    /// <summary>The first sentence that holds the rule, or null.</summary>
    public static Stated<string>? Read(IReadOnlyList<Clause> clauses) =>
        clauses.FirstOrDefault(clause => clause.Text.AsSpan().ContainsAny(Signs) && Consent().IsMatch(clause.Text) && Holds(clause))?.Says();

    private static readonly SearchValues<string> Signs = SearchValues.Create(
        ["consent", "permi", "agree", "approv", "authori", "opt", "sign", "yes", "release", "form", "slip", "go-ahead", "blessing", "tick", "allow", "said", "happy"],
        StringComparison.OrdinalIgnoreCase);

    private static bool Holds(Clause clause)
    {
        string full = clause.Full;
        string around = $"{clause.Section}. {clause.Before} {full}";
        bool pupil = Pupil().IsMatch(full);
        bool image = Picture().IsMatch(full) || (pupil && Named().IsMatch(full))
            || (!OtherMatter().IsMatch(full) && (pupil || Pronoun().IsMatch(clause.Text)) && Picture().IsMatch(around));
        bool posting = Posting().IsMatch(full) || Posting().IsMatch(around);
        return image && posting && Required().IsMatch(full)
            && !OthersRule().IsMatch(full) && !OthersPost().IsMatch(full) && !Weak().IsMatch(full)
            && (!GivenBySchool().IsMatch(full) || GivenByFamily().IsMatch(full))
            && (!OfAdults().IsMatch(full) || pupil)
            && (!InPrint().IsMatch(full) || Online().IsMatch(full));
    }

    [GeneratedRegex(@"\b(?:consent|permission|permitted by (?:a|the|their) parent|agreed|agreement|agrees|(?:parent|carer|famil)\w*['’]?s? (?:(?:has|have) )?(?:said yes|approv|authoris)|authoris(?:ed|ation) (?:by|from) (?:a |the |their )?(?:parent|carer)|opted in|opt-in|signed (?:the |a |our )?(?:photo|image|media|release|form)|(?:photo|image|media) (?:release|form|slip)|said yes|say yes|yes in writing|(?:parent|carer|famil|guardian)\w*['’]? (?:written )?(?:approval|go-ahead|authority|blessing)|(?:approval|approved|go-ahead|authority|blessing|authorised|allowed) (?:of|from|by) (?:the |a |their |his or her )?(?:parent|carer|famil|guardian)|(?:parent|famil|carer)\w* (?:has |have )?(?:approv|allow|tick|sign)\w*|tick(?:ed)? (?:the|a|on)|(?:parent|carer|famil|guardian)\w*\b[^.;]{0,40}\b(?:(?:has|have) said (?:so|that (?:we|the school|it|they) may)|(?:is|are) happy for)|permissions? (?:list|register|record))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Consent();

    [GeneratedRegex(@"\b(?:photo\w*|pictures?|pictured|images?|videos?|film(?:s|ed|ing)?|footage|likeness|faces?|portraits?|recordings?|snaps?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Picture();

    [GeneratedRegex(@"\b(?:names?|named|naming|first names?|shows?|shown|showing|featur(?:e|es|ed|ing)|identif(?:y|ies|ied|ying|iable)|appears?|appearing|seen|posts? about|recognis\w+|mention(?:s|ed|ing)?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Named();

    [GeneratedRegex(@"^\W*(?:it|they|these|this|such|those|none|no (?:such|picture|photo|image)|consent|permission|written (?:consent|permission)|parental (?:consent|permission)|before|each)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pronoun();

    [GeneratedRegex(@"\b(?:head\w*|principal|SLT|leader\w*|managers?|office|ICT|governors?|DSL|DPO|owner|colleagues?|staff)['’]?s? (?:(?:prior|written|express) )?(?:permission|consent|agreement|approval)\b(?!\s+(?:form|list|register|record|slip|sheet))|\b(?:permission|consent|agreed|agreement|authoris\w+)\s+(?:is |was |given )?(?:of|from|by|with) (?:the |a |their |our |your )?(?:head\w*|principal|SLT|senior|leader\w*|line|manager|office|ICT|IT|governors?|school|academy|trust|DSL|DPO|owner|business|computing|colleagues?|staff|members? of staff)\b|\b(?:head\w*|principal|SLT|team|manager|governors?) (?:has|have|had) (?:agreed|authoris\w+|given)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex GivenBySchool();

    [GeneratedRegex(@"\b(?:parent\w*|carer\w*|famil\w+|guardian\w*)\b[^.;]{0,40}\b(?:permission|consent|agree\w*|said yes|signed)|\b(?:permission|consent|agreement)\b[^.;]{0,30}\b(?:of|from|by) (?:the |a |their |his or her |each |every )?(?:parent|carer|famil|guardian|pupil|child)|\bparental\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex GivenByFamily();

    [GeneratedRegex(@"\b(?:post(?:s|ed|ing)?|publish\w*|shar(?:e|ed|es|ing)|upload\w*|online|social media|channels?|feeds?|web\s?(?:site|page)s?|internet|put up|goes? (?:up|on|out)|gone up|going up|appear\w*|shown|featur\w*|use[ds]?|using|put on|display\w*|tweet\w*|accounts?|Facebook|Instagram)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Posting();

    [GeneratedRegex(@"\b(?:only|unless|without|before|until|must|will|shall|should|needs?|needed|require[sd]?|never|not|no|nobody|first|whose|provided|subject to|with (?:the |their |a |prior |written |parental |explicit |signed )*(?:parent\w*['’]? |carer\w*['’]? )?(?:consent|permission|agreement)|in line with|in accordance with|sought|obtained|secured?|checked|checks?|ask(?:ed|s)? for|holds?|held|have given|has given|where (?:a |the |their )?(?:parent|consent|permission|carer)|if (?:a |the |their |we )?(?:parent|consent|permission|carer|hold|have)|follows?|collect(?:ed|s)?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Required();

    /// <summary>Children of others, or what belongs to others: a rule for parents, pupils or copyright.</summary>
    [GeneratedRegex(@"\b(?:other (?:people|pupil|child|famil|parent|student|visitor|user)|others['’]|someone else|somebody else|anyone else|anybody else|another (?:pupil|child|person|family|parent|student)|children other than|(?:those|other) children['’]s|copyright|owner['’]s|photographer|author|creator|artist|other schools?|permission to (?:film|take|use (?:their|your) (?:own )?(?:phone|device|mobile))|friend)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OthersRule();

    /// <summary>Parents, pupils or visitors who post or film.</summary>
    [GeneratedRegex(@"^\W*(?:all |we ask (?:that )?|if |the )?(?:parents?(?:(?:/| and | or )carers?)?|carers|families|pupils|children|students|visitors|spectators|guests|parents['’] association|the PTA|friends|siblings|learners)\b(?:(?!\bbe\b)[^.;,]){0,30}?\b(?:must|may|should|can|cannot|will|shall|do|are (?:asked|requested|reminded|welcome)|agree|need|who|not|never|only)\b(?:(?!\bbe\b|\bbefore\b|\bgive\b|\bgiven\b)[^.;]){0,40}?\b(?:post|share|upload|publish|put|film|photograph|tag|take)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OthersPost();

    /// <summary>Asked for only where convenient, assumed unless somebody objects, or not asked for.</summary>
    [GeneratedRegex(@"\b(?:where(?:ver)? (?:it is )?(?:possible|practical|practicable|convenient)|if possible|try to|tries to|aims? to|ideally|polite|courtesy|courteous|good manners|good practice to ask|(?<!never |not |nor )assum(?:e|es|ed|ing)|(?<!never |not )deem(?:s|ed)?|implied|implies|taken (?:as|to be|to have)|(?<!never |not )presum\w+|tacit|automatic\w*|unless (?:(?:a|the|any|their|they|you|we|parents?|carers?|family|families|have|has|are|hear|otherwise|someone) ){0,4}(?:object|opt|tell|told|ask|say no|says no|said no|withdr|refus|write|let us|inform|notif|hear)\w*|by default|no longer (?:need|ask|require|seek)\w*|(?:consent|permission)[^.;]{0,30}\b(?:is|are|was|need) not (?:be )?(?:needed|required|necessary|sought|asked|obtained)|\b(?:not|never) (?:need|require|ask for|seek|necessary to (?:ask|seek|obtain)) (?:\w+ ){0,3}(?:consent|permission)|no (?:consent|permission) (?:is|form|for)|without (?:asking|further|separate|needing)|no need (?:for|of|to)|may (?:be )?ask(?:ed)?\b|might ask|encouraged? to ask)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Weak();

    [GeneratedRegex(@"\b(?:trips?|visits?|residential|medic\w+|first aid|biometric\w*|swimming|outings?|walk home|collected by|absence|homework|permission (?:of|from) the (?:head|principal)\w*)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OtherMatter();

    [GeneratedRegex(@"\b(?:colleagues?['’]?s?|of staff|staff member['’]s|staff['’]s|employees?['’]s?|governors?['’]|adults?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfAdults();

    [GeneratedRegex(@"\b(?:pupil|child|student|learner|parent|carer|famil|boy|girl|young people|class)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pupil();

    [GeneratedRegex(@"\b(?:prospectus|displays?|noticeboards?|newspapers?|yearbook|school play|brochure|local press|corridor|walls?|learning journals?|class photograph|tapestry)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex InPrint();

    [GeneratedRegex(@"\b(?:social media|online|internet|post(?:s|ed|ing)?|channels?|accounts?|upload\w*|web\w*|Facebook|Instagram|Twitter|YouTube)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Online();
}
