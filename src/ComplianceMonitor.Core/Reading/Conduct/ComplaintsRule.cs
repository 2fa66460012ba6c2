using System.Text.RegularExpressions;

namespace ComplianceMonitor.Core.Reading.Conduct;

/// <summary>
/// Finds where a complaint about social media use goes (C27): a complaint, and a person, role, office or procedure that it is
/// taken to. Complaints to a regulator or platform, and people who complain online, name no route.
/// </summary>
internal static partial class ComplaintsRule
{
    /// <summary>The route; one whose recipient is an unfilled option wins, since a blank anywhere is a blank.</summary>
    public static ComplaintsRoute? Read(IReadOnlyList<Clause> clauses)
    {
        ComplaintsRoute? route = null;
        foreach (Clause clause in clauses.Where(IsRoute))
        {
            bool blank = Blank().IsMatch(clause.Text);
            if (route is null || (blank && !route.Blank))
            {
                route = new(clause.Says(), blank);
            }
        }

        return route;
    }

    private static bool IsRoute(Clause clause)
    {
        string full = clause.Full;
        if (Complaint().IsMatch(full))
        {
            return (Taken().IsMatch(full) || Procedure().IsMatch(full) || Handled().IsMatch(full)) && !Outside().IsMatch(full) && !PostedComplaint().IsMatch(full);
        }

        return Complaint().IsMatch(clause.Section) || Concern().IsMatch(full)
            ? Taken().IsMatch(full) && !Outside().IsMatch(full) && !Safeguarding().IsMatch(full) && (Complaint().IsMatch(clause.Section) || SocialMedia().IsMatch($"{clause.Section} {full}"))
            : false;
    }

    [GeneratedRegex(@"\b(?:complain\w*|grievances?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Complaint();

    [GeneratedRegex(@"\b(?:concerns?|concerned|unhappy|worried|dissatisfied|grumbl\w*|objections?|displeased|not happy|offended|grievance|objects? to|upset|raise (?:a|any|an) (?:matter|issue))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Concern();

    [GeneratedRegex(@"\b(?:social media|online|posts?|posted|comments?|accounts?|reporting|escalation|anything (?:on|in|we)|this policy)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SocialMedia();

    [GeneratedRegex(
        @"\b(?:direct|address|refer|report|send|sent|put|take|taken|bring|brought|make|made|rais|go(?:es)?\b|pass|submit|writ|wrote|speak|spoke|talk|contact|e-?mail|tell|told|hand|lodge|forward|come)\w*\b.{0,90}?(?:\b(?:to|with|through|via|in touch with)\b|\b(?:e-?mail|contact|tell|told|see)s?\b).{0,50}?(?:\b(?:head\w*|principal|deputy|office\w*|governor\w*|governing|chair|clerk|manager|lead\w*|DSL|SLT|DPO|leader\w*|team|officer|bursar|trust\w*|board|executive|CEO|school|academy|college|procedure|policy|form|staff|secretary|administrator|director|line manager|tutor|teacher|coordinator|business manager)\b|\[|<[^>]{2,}>|_{3,}|\.{4,}|…|XX|\bTB[CA]\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Taken();

    /// <summary>"The Headteacher deals with complaints"; "Complaints about our pages: the school office"; "is a matter for the Principal".</summary>
    [GeneratedRegex(@"\bcomplain\w*\b[^.;]{0,60}\b(?:received|handled|dealt with|investigated|heard|looked (?:at|into)|answered|considered|settled|taken|managed)\s+by\s+(?:the |a |our )?(?:(?:school|chair|senior|deputy|business|assistant|designated)\s+){0,3}(?:of )?(?:head\w*|principal|deputy|office|governors?|governing|chair|clerk|manager|DSL|SLT|DPO|leaders?\w*|team|officer|bursar|trust|board|secretary|\[|_{3})|\b(?:head\w*|principal|deputy|office|governors?|governing (?:body|board)|chair|clerk|manager|DSL|SLT|DPO|leaders?|team|officer|bursar|trust|board|secretary)\b[^.;]{0,25}\b(?:deals? with|handles?|hears?|answers?|receives?|takes?|considers?|looks? (?:into|at)|investigates?|responds? to|settles?|will (?:deal|handle|hear|answer|receive|take|consider|look|investigate|respond))\b[^.;]{0,50}\bcomplain|^\W*complaints?\b[^:.;]{0,60}[:\t–-]\s*(?:the )?(?:school )?(?:head|principal|deputy|office|governor|chair|clerk|manager|SLT|DPO|leader|bursar|trust|\[|_{3})|\bcomplain\w*\b[^.;]{0,80}\b(?:matter|job|business|responsibility) (?:for|of)\b|\bcomplain\w*\b[^.;]{0,60}\bshould (?:see|ring|call|e-?mail|contact|tell|telephone|visit|approach)\b|\b(?:contact|e-?mail|ring|telephone|see|tell|approach)\b[^.;]{0,40}\b(?:head\w*|principal|office|manager|bursar|secretary|clerk|governors?)\b[^.;]{0,60}\bcomplain", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Handled();

    [GeneratedRegex(@"\b(?:(?:using|use|uses|used|follow(?:s|ed|ing)?|under|through|by|via|in line with|in accordance with|according to|with|to|in|see|per)\b.{0,60}?\bcomplaints?(?:['’]s?)? (?:and \w+ |handling )?(?:procedures?|polic(?:y|ies)|process|form|page)|complaints?(?: \w+)? (?:procedures?|polic(?:y|ies)|process) (?:will|is|applies|should|must|sets|explains|tells|describes|covers|shall|are))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Procedure();

    [GeneratedRegex(@"\b(?:Information Commissioner\w*|ICO\b|Ofsted|Ombudsman|Department for Education|to the (?:platform|provider|site|network|police)\b|catering|meals?|uniform|transport|buses|parking)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Outside();

    /// <summary>Complaints as a thing that people post, or must not: no route unless the sentence then says where to take them.</summary>
    [GeneratedRegex(@"\bbypass\b|\b(?:not|never|rather than|instead of)\b[^.;]{0,40}\b(?:use (?:social media|our|the|these|this)[^.;]{0,30} to|complain)\b(?![^.;]{0,80}\b(?:but|instead|should (?:be )?(?:direct|contact|rais|speak|writ|use the)|take it|takes it|procedure|contact))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PostedComplaint();

    [GeneratedRegex(@"\b(?:safeguarding|welfare|child protection|abuse|at risk|radicalis\w+|a (?:child|pupil)['’]?s? (?:safety|wellbeing)|about a (?:child|pupil)|contact from pupils|CEOP|LADO|security|phishing|hack\w*)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Safeguarding();

    [GeneratedRegex(@"\[(?![^\[\]]*\]\()[^\[\]]{1,120}\]|<(?:insert|name|school|role|head|add|enter|your)[^<>]{0,60}>|_{3,}|\.{5,}|…{2,}|\bX{3,}\b|\{[^{}]{2,60}\}|\bto (?:the )?(?:TBC|TBA|to be confirmed)\b|\((?:insert|name|add|enter)\b[^()]{0,60}\)|\bdelete as (?:appropriate|applicable|necessary)\b|\bto (?:the )?\s*(?:[.,;]|…|\.{3,})|\bTB[CA]\b|…\s*\.?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Blank();
}
