using System.Text.RegularExpressions;

namespace ComplianceMonitor.Core.Reading.References;

/// <summary>
/// Finds the list of legislation: the items under a heading or lead that speaks of law, or a sentence that names three laws or
/// more. A law named in passing makes no list (domain.md section 3, C22 of seeds 002 and 003).
/// </summary>
internal static partial class LegislationList
{
    private const int LeastInSentence = 3;
    private const int LongestPlainEntry = 200;

    /// <summary>The entries as written; null where there is no list.</summary>
    public static IReadOnlyList<Stated<string>>? In(IReadOnlyList<Clause> clauses)
    {
        List<Stated<string>> entries = [];
        string? open = null;
        bool lawSaid = false;
        List<Stated<string>> run = [];
        foreach (Clause clause in clauses)
        {
            bool titled = LawHeading().IsMatch(clause.Section);
            bool lawful = titled || LawLead().IsMatch(clause.Lead);
            string group = titled ? clause.Section : clause.Lead;
            IReadOnlyList<CitedLaw> laws = MayName(clause.Text) ? LegislationCatalogue.TitlesIn(clause.Text) : [];
            if (lawful && IsEntry(clause) && (laws.Count > 0 || string.Equals(group, open, StringComparison.Ordinal) || MayName(clause.Text)))
            {
                open = group;
                lawSaid |= laws.Count > 0;
                entries.Add(clause.Says());
            }
            else if (laws.Count >= LeastInSentence || (titled && laws.Count > 0))
            {
                lawSaid |= laws.Count > 1 || open is not null;
                open = group;
                entries.AddRange(laws.Select(law => clause.States(law.Title)));
            }
            else if (laws.Count > 0 && IsEntry(clause))
            {
                // Items that each name a law are a list, whatever stands above them.
                run.Add(clause.Says());
                if (run.Count >= LeastInSentence)
                {
                    lawSaid = true;
                    entries.AddRange(run.Count == LeastInSentence ? run : [run[^1]]);
                }

                continue;
            }

            run = [];
        }

        return lawSaid || (open is not null && entries.Count > 1) ? entries : null;
    }

    /// <summary>Whether the text has a word that the name of a law has.</summary>
    public static bool MayName(string text) => NamesLaw().IsMatch(text);

    private static bool IsEntry(Clause clause) =>
        Headings.IsListItem(clause.Text) || clause.Text.Contains('\t', StringComparison.Ordinal)
        || (clause.Text.Length <= LongestPlainEntry && !Verb().IsMatch(clause.Text));

    [GeneratedRegex(@"\b(?:Acts?|Regulations?|Bill|GDPR|PECR|RIPA|FOIA|DUAA|DPA|HRA)\b|\bACTS?\b|\bREGULATIONS?\b", RegexOptions.CultureInvariant)]
    private static partial Regex NamesLaw();

    [GeneratedRegex(@"\b(?:legislation|legislative|laws?|legal|statutes?|statutory|acts(?: of parliament)?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LawHeading();

    [GeneratedRegex(@"\b(?:legislation|laws?|legal|statutes?|acts?|statutory|regulations?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LawLead();

    [GeneratedRegex(@"\b(?:is|are|was|were|will|must|may|should|can|has|have|applies|apply|do|does|we|they|includes?|covers?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Verb();
}
