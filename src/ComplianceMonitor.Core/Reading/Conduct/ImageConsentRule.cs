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
        clauses.FirstOrDefault(clause => Consent().IsMatch(clause.Text) && Holds(clause))?.Says();

    private static bool Holds(Clause clause)
    {
        string full = clause.Full;
        string around = $"{clause.Section}. {clause.Before} {full}";
        bool image = Image().IsMatch(full) || (!OtherMatter().IsMatch(full) && Image().IsMatch(around));
        bool posting = Posting().IsMatch(full) || Posting().IsMatch(around);
        return image && posting && Required().IsMatch(full)
            && !OthersRule().IsMatch(full) && !OthersPost().IsMatch(full) && !Weak().IsMatch(full)
            && (!OfAdults().IsMatch(full) || Pupil().IsMatch(full))
            && (!InPrint().IsMatch(full) || Online().IsMatch(full));
    }

    [GeneratedRegex(@"\b(?:consent|permission|permitted by (?:a|the|their) parent|agreed|agreement|agrees|(?:parent|carer|famil)\w*['’]?s? (?:(?:has|have) )?(?:said yes|approv|authoris)|authoris(?:ed|ation) (?:by|from) (?:a |the |their )?(?:parent|carer)|opted in|opt-in|signed (?:the |a |our )?(?:photo|image|media|release|form)|(?:photo|image|media) (?:release|form|slip)|said yes|say yes|yes in writing)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Consent();

    [GeneratedRegex(@"\b(?:photo\w*|pictures?|images?|videos?|film(?:s|ed|ing)?|footage|likeness|faces?|portraits?|names?\b(?! and address)|named|naming|recordings?|snaps?|shows? (?:a |the |any )?(?:pupil|child)|(?:pupil|child|student)\w* (?:is|are|may be|can be) (?:shown|seen|pictured|featured|named|identified))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Image();

    [GeneratedRegex(@"\b(?:post(?:s|ed|ing)?|publish\w*|shar(?:e|ed|es|ing)|upload\w*|online|social media|channels?|feeds?|web\s?(?:site|page)s?|internet|put up|goes? (?:up|on|out)|gone up|going up|appear\w*|shown|featur\w*|use[ds]?|using|put on|display\w*|tweet\w*|accounts?|Facebook|Instagram)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Posting();

    [GeneratedRegex(@"\b(?:only|unless|without|before|until|must|will|shall|should|needs?|needed|require[sd]?|never|not|no|nobody|first|whose|provided|subject to|with (?:the |their |a |prior |written |parental |explicit |signed )*(?:parent\w*['’]? |carer\w*['’]? )?(?:consent|permission|agreement)|in line with|in accordance with|sought|obtained|secured?|checked|checks?|ask(?:ed|s)? for|holds?|held|have given|has given|where (?:a |the |their )?(?:parent|consent|permission|carer)|if (?:a |the |their |we )?(?:parent|consent|permission|carer|hold|have)|follows?|collect(?:ed|s)?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Required();

    /// <summary>Children of others, or what belongs to others: a rule for parents, pupils or copyright.</summary>
    [GeneratedRegex(@"\b(?:other (?:people|pupil|child|famil|parent|student|visitor|user)|others['’]|someone else|somebody else|anyone else|anybody else|another (?:pupil|child|person|family|parent|student)|children other than|(?:those|other) children['’]s|copyright|owner['’]s|photographer|author|creator|artist|other schools?|permission to (?:film|take|use (?:their|your) (?:own )?(?:phone|device|mobile))|friend)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OthersRule();

    [GeneratedRegex(@"^\W*(?:all |we ask (?:that )?|if |the )?(?:parents?(?:(?:/| and | or )carers?)?|carers|families|pupils|children|students|visitors|spectators|guests|parents['’] association|the PTA|friends|siblings|learners)\b[^.;]{0,40}\b(?:post|share|upload|publish|put|film|photograph|tag|take (?:photo|picture|image))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OthersPost();

    [GeneratedRegex(@"\b(?:where(?:ver)? (?:it is )?(?:possible|practical|practicable|convenient)|if possible|try to|tries to|aims? to|ideally|polite|courtesy|courteous|good manners|good practice to ask|assum(?:e|es|ed|ing|ption)|deem(?:s|ed)?|impl(?:y|ies|ied)|taken as|taken to (?:be|have)|presum\w+|tacit|automatic\w*|unless (?:a |the |any |their |they |you |we )?(?:parents?|carers?|family|families|have|are|hear|they|you)?\s?\w{0,8}\s?(?:object|opt|tell|told|ask us|asks us|say no|says no|withdr|refus|write|let us know|complain|inform|notif)\w*|opt(?:s|ed|ing)?[\s-]?out|no longer|(?:not|never|nor) (?:\w+ )?(?:need|require|necessary|ask|seek|sought|asked|needed|required)\w*|no (?:consent|permission) (?:is|form|for)|(?:without|no need (?:for|of|to)) (?:asking|further|separate|needing|waiting|ask|seek)|may (?:be )?ask(?:ed)?|might ask|encouraged? to ask|does not (?:need|require|depend)|do not (?:need|require|ask))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
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
