namespace ComplianceMonitor.Core.Reading.References;

/// <summary>Reads editions, laws and other policies that a document names.</summary>
public static class ReferenceReading
{
    /// <summary>Reads the references.</summary>
    /// <param name="passages">The document.</param>
    public static ReferenceFacts Read(Passages passages)
    {
        IReadOnlyList<Clause> clauses = Clauses.Of(passages);
        IReadOnlyList<Stated<string>>? list = LegislationList.In(clauses);
        return new()
        {
            Kcsie = KcsieMentions.In(passages),
            LegislationList = list,
            Legislation = Laws(list, clauses),
            RelatedPolicies = RelatedPolicies.In(clauses),
        };
    }

    /// <summary>The laws of the list, and Acts and regulations named with their full title elsewhere; an abbreviation in passing ("covered under GDPR") is none.</summary>
    private static List<Stated<string>> Laws(IReadOnlyList<Stated<string>>? list, IReadOnlyList<Clause> clauses)
    {
        List<Stated<string>> laws = [];
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (Stated<string> entry in list ?? [])
        {
            Add(entry.Value, entry.Line, abbreviations: true);
        }

        foreach (Clause clause in clauses.Where(clause => LegislationList.MayName(clause.Text)))
        {
            Add(clause.Text, clause.Line, abbreviations: false);
        }

        return laws;

        void Add(string text, Line line, bool abbreviations)
        {
            foreach (CitedLaw cited in LegislationCatalogue.TitlesIn(text))
            {
                string title = cited.Law?.Title ?? cited.Title;
                if ((abbreviations || cited.Title.Contains(' ', StringComparison.Ordinal)) && seen.Add(title))
                {
                    laws.Add(new(title, line, cited.Title));
                }
            }
        }
    }
}
