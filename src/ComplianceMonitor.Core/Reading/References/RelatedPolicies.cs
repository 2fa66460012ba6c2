using System.Text.RegularExpressions;

namespace ComplianceMonitor.Core.Reading.References;

/// <summary>Finds the institution's other policies that people are told to read (C23): list sections, and sentences such as "should be read with".</summary>
internal static partial class RelatedPolicies
{
    private const int LongestName = 80;

    /// <summary>Each once, as written.</summary>
    public static IReadOnlyList<Stated<string>> In(IReadOnlyList<Clause> clauses)
    {
        List<Stated<string>> found = [];
        HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);
        foreach (Clause clause in clauses)
        {
            foreach (string name in Names(clause))
            {
                if (seen.Add(Key(name)))
                {
                    found.Add(clause.States(name));
                }
            }
        }

        return found;
    }

    private static IEnumerable<string> Names(Clause clause)
    {
        bool listed = ListHeading().IsMatch(clause.Section) || (Told().IsMatch(clause.Lead) && Document().IsMatch(clause.Lead)) || ListLead().IsMatch(clause.Lead);
        if (listed && !Verb().IsMatch(clause.Text))
        {
            return clause.Text.Split('\t')[0].Split(';', StringSplitOptions.TrimEntries).SelectMany(Split);
        }

        return Told().IsMatch(clause.Text) && Document().IsMatch(clause.Text)
            ? Named().Matches(clause.Text).SelectMany(match => Split(match.Value)).Where(name => Document().IsMatch(name) && name.Contains(' ', StringComparison.Ordinal))
            : [];
    }

    /// <summary>"Safeguarding, Behaviour and Data Protection policies" are three; "Staff Code of Conduct and Acceptable Use Agreements" two.</summary>
    private static IEnumerable<string> Split(string words)
    {
        string[] parts = [.. Between().Split(Lead().Replace(words.Trim(), string.Empty)).Select(part => Lead().Replace(part.Trim(' ', '.', ',', ':', ';'), string.Empty)).Where(part => part.Length > 0)];
        bool shared = parts.Length > 1 && parts[^1].EndsWith("policies", StringComparison.OrdinalIgnoreCase);
        foreach (string part in parts)
        {
            string name = Tail().Replace(shared ? Plural().Replace(part, string.Empty).Trim() : part, string.Empty);
            if (name.Length is > 2 and <= LongestName && char.IsLetterOrDigit(name[0]) && !Foreign().IsMatch(name))
            {
                yield return shared && !Document().IsMatch(name) ? $"{name} Policy" : name;
            }
        }
    }

    private static string Key(string name) => Plural().Replace(name, string.Empty).Replace("the ", string.Empty, StringComparison.OrdinalIgnoreCase).Trim();

    [GeneratedRegex(@"\b(?:(?:related|linked|associated|other|supporting|connected|relevant|key) (?:school |trust |academy )?(?:policies|documents|procedures|documentation)|links? (?:to|with) (?:other )?(?:policies|documents)|see also|further reading|read with)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ListHeading();

    [GeneratedRegex(@"\b(?:related|linked|associated|other|supporting|connected|relevant|following) (?:school |trust |academy )?(?:policies|documents|procedures)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ListLead();

    [GeneratedRegex(@"\b(?:read\b.{0,60}\b(?:with|alongside|beside|together)|in conjunction with|alongside|see (?:also )?(?:the|our)|refer (?:to )?(?:the|our)|linked to (?:the|our)|should (?:also )?read|please read|subject to the|belongs? with|hand in hand with|sits? (?:with|beside|under|next to)|complements?|supplements?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Told();

    [GeneratedRegex(@"\b(?:polic(?:y|ies)|codes? of conduct|agreements?|procedures?|handbook|charter|protocols?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Document();

    [GeneratedRegex(@"\p{Lu}[\p{L}\d'’/&\-]*(?:,?\s+(?:of|and|the|for|on|our|in|your|its|use|\p{Lu}[\p{L}\d'’/&\-]*|\([A-Z]{2,6}\)|polic(?:y|ies)|agreements?|codes?|procedures?|handbook))*", RegexOptions.CultureInvariant)]
    private static partial Regex Named();

    [GeneratedRegex(@",\s*(?:and\s+)?(?:the\s+|our\s+)?|\s+and\s+(?:the\s+|our\s+|its\s+)|(?<=\b(?:[Pp]olicy|[Cc]onduct|[Aa]greements?|[Pp]rocedures?|[Hh]andbook))\s+and\s+|\s+and\s+(?=(?:(?:\p{Lu}[\p{L}\d'’/&\-]*|of)\s+){1,5}(?:[Pp]olic|[Aa]greement|[Cc]ode|[Pp]rocedure|[Hh]andbook))|\s&\s(?=\p{Lu}\w*\s[Pp]olicy)", RegexOptions.CultureInvariant)]
    private static partial Regex Between();

    [GeneratedRegex(@"^(?:[-–—•*·▪]\s*|(?:this|the|our|its|school['’]s|trust['’]s|staff should|in|please|see|read|all|a|an|and)\s+)+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Lead();

    [GeneratedRegex(@"(?:\s+(?:of|and|the|for|on|our|in|your|its))+$", RegexOptions.CultureInvariant)]
    private static partial Regex Tail();

    [GeneratedRegex(@"\s*\b[Pp]olic(?:y|ies)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Plural();

    [GeneratedRegex(@"\b(?:DfE|Department for Education|Ofsted|council|county|local authority|DCC|LA|ICO|UKCIS|KCSIE|keeping children safe|Act|GDPR|social media policy|this policy)\b|privacy notice|^policy$|^policies$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Foreign();

    [GeneratedRegex(@"\b(?:is|are|will|must|should|may|can|has|have|reviewed|approved)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Verb();
}
