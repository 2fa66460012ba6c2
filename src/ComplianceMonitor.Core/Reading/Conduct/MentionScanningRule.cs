using System.Buffers;
using System.Text.RegularExpressions;

namespace ComplianceMonitor.Core.Reading.Conduct;

/// <summary>
/// Finds the sentence that tells people that the school looks for what is said of it in public (domain.md section 7.2, rule 10). Watching
/// pupils' or staff's use of the network, and reading comments on the school's own pages, is another matter.
/// </summary>
internal static partial class MentionScanningRule
{
    private static readonly SearchValues<string> Looking = SearchValues.Create(
        ["search", "scan", "monitor", "look for", "looks for", "looking for", "check", "track", "listen", "alert", "mention"], StringComparison.OrdinalIgnoreCase);

    /// <summary>The sentence, or null.</summary>
    /// <param name="clauses">The document.</param>
    public static Stated<string>? Read(IReadOnlyList<Clause> clauses) =>
        clauses.FirstOrDefault(clause =>
            clause.Full.AsSpan().ContainsAny(Looking) && Act().IsMatch(clause.Full) && Public().IsMatch(clause.Full) && AboutSchool().IsMatch(clause.Full) && !Not().IsMatch(clause.Full))?.Says();

    [GeneratedRegex(@"\b(?:search\w*|scan\w*|monitor\w*|track\w*|look(?:s|ing)? (?:for|out for|at)|check\w*|watch\w*|listen\w*|alert\w*|collects?|keeps? an eye)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Act();

    [GeneratedRegex(@"\b(?:public(?:ly)?\b[^.;]{0,40}\b(?:posts?|pages?|web\w*|social media|mentions?|internet|comments?|content|sources?|information|sites?|available)|(?:posts?|mentions?|comments?|content|news)\b[^.;]{0,60}\b(?:public|online|web|internet|social media)|(?:social media|the web|the internet|online|news sites?|blogs)\b[^.;]{0,60}\b(?:posts?|mentions?|mentioned|references?|said|written|published))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Public();

    [GeneratedRegex(@"\b(?:about|of|nam(?:e|es|ing)|mention\w*|refer\w*(?: to)?|concern\w*|by name of)\s+(?:(?:the|our|this) (?:school|academy|trust|college|federation|nursery|institution)|us\b|our (?:school['’]s |academy['’]s |trust['’]s )?name)|\b(?:school|academy|trust|college|federation|institution)['’]s name\b|\bby (?:its|our) (?:own )?name\b|\b(?:about|mention\w*|nam(?:e|es|ing)|refer\w* to)\s[^.;,]{0,60}\b(?:School|Academy|College|Trust|Federation|Nursery)\b|\bwe are (?:mentioned|named)\b|\b(?:the|our) (?:school|academy|trust|college) is (?:mentioned|named|discussed)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AboutSchool();

    [GeneratedRegex(@"\b(?:do(?:es)? not|don['’]t|doesn['’]t|will not|won['’]t|never|no longer)\s+(?:\w+ly )?(?:search|scan|monitor|track|look|check|watch|listen|collect)|\b(?:candidates?|applicants?|shortlist\w*)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Not();
}
