using System.Text.RegularExpressions;

namespace ComplianceMonitor.Core.Reading.Channels;

/// <summary>Whose document it is: in a trust's own document the trust's channels are the own ones, in a school's they are not.</summary>
internal static partial class DocumentOwner
{
    private const int FirstLines = 12;

    /// <summary>True where the first lines name a trust or federation as the author and no school.</summary>
    public static bool IsTrust(Document document, IReadOnlyList<Statement> statements)
    {
        bool trust = false, school = document.Metadata.Title is { } title && School().IsMatch(title);
        foreach (Statement statement in statements.Where(one => one.Line.Region is PageRegion.Body or PageRegion.Header).Take(FirstLines))
        {
            if (statement.Text.Length > 120 || (Part().Match(statement.Text) is { Success: true } part && !School().IsMatch(statement.Text[..part.Index])))
            {
                continue;
            }

            if (Trust().IsMatch(statement.Text) && !Part().IsMatch(statement.Text))
            {
                trust = true;
            }
            else if (School().IsMatch(statement.Text))
            {
                school = true;
            }
        }

        return school ? false : trust || SpeaksOfTrust(statements);
    }

    /// <summary>Where no title tells: "the Trust" is spoken of more often than "the school".</summary>
    private static bool SpeaksOfTrust(IReadOnlyList<Statement> statements)
    {
        int trust = 0, school = 0;
        foreach (Statement statement in statements)
        {
            trust += statement.Text.Contains("the trust", StringComparison.OrdinalIgnoreCase) ? 1 : 0;
            school += statement.Text.Contains("the school", StringComparison.OrdinalIgnoreCase) || statement.Text.Contains("the academy", StringComparison.OrdinalIgnoreCase)
                || statement.Text.Contains("our school", StringComparison.OrdinalIgnoreCase) ? 1 : 0;
        }

        return trust > 1 && trust > school;
    }

    /// <summary>True for a heading such as "What we don't run" or "Not ours".</summary>
    public static bool DisownsSection(string heading) => NotOurs().IsMatch(heading);

    /// <summary>True for a heading above the accounts of a trust: "Accounts of the Trust", "Trust channels".</summary>
    public static bool HeadsTrust(string heading) => heading.Length < 100 && TrustList().IsMatch(heading);

    [GeneratedRegex(@"^\W*(?:(?:\w+ ){0,3}(?:accounts?|channels?|pages?|profiles?|social media)[^.]{0,20}\b(?:of|by|for|belonging to) (?:the|our) (?:[\w-]+ ){0,3}trust|(?:(?:the|our) )?(?:[\w-]+ ){0,4}trust(?:['’]s)?(?: (?:social media|official|own))*(?: (?:accounts?|channels?|pages?|profiles?))?)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TrustList();

    /// <summary>True where a clause denies what its words seem to claim: "is not our Facebook page".</summary>
    public static bool Disclaims(string clause) => NotOur().IsMatch(clause);

    [GeneratedRegex(@"\b(?:part of|member of|our (?:multi[- ]academy )?trust|within|belongs? to|proud)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Part();

    [GeneratedRegex(@"\b(?:(?:Academy|Academies|Education(?:al)?|Learning|Schools?|Multi|MAT|\p{Lu}\w+)\s(?:Trust|Federation)|Trust name)\b|\bTRUST\b|\bFEDERATION\b|\bFederation of\b", RegexOptions.CultureInvariant)]
    private static partial Regex Trust();

    [GeneratedRegex(@"\b\p{Lu}[\w'’.&-]*\s(?:(?:\p{Lu}[\w'’.&-]*|of|the|and|&|\()\s){0,8}(?:School|Academy|College|Nursery|Pre-?[Ss]chool|UTC|Kindergarten|SCHOOL|ACADEMY|COLLEGE|NURSERY)\b", RegexOptions.CultureInvariant)]
    private static partial Regex School();

    [GeneratedRegex(@"\b(?:not ours|(?:does not|do not|doesn['’]t|don['’]t|not) recogni[sz]e\w*|(?:we )?(?:don['’]t|do not) (?:run|own|manage|control)|unofficial|impersonat\w+|other (?:people|organi[sz]ations|groups|accounts|pages)|not (?:run|managed|official)|associated accounts|(?:useful|local|external|helpful|community|recommended|support) (?:links?|groups?|organi[sz]ations?|services|resources|contacts)|(?:hall|site) (?:users|hire|hirers)|lettings|hirers|(?:our )?neighbours|(?:accounts?|pages?|channels?) of others)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotOurs();

    [GeneratedRegex(@"\b(?:is|are) not (?:our|(?:the |an )?(?:official )?school)|\b(?:was|were|is|are) not (?:set up|run|created|opened|started|made|approved|sanctioned) by (?:us|the school|any)|\bpretend\w*|\bimpersonat\w+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotOur();
}
