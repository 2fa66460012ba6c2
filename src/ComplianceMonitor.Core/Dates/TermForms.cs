namespace ComplianceMonitor.Core.Dates;

/// <summary>The written forms of terms: three names, half-terms, six numbered terms, and the old names of independent schools.</summary>
internal static class TermForms
{
    private const int MostFillers = 6;

    /// <summary>"Autumn Term 2025", "Summer 2 2026", "Spring Term 2025/26", "Term 5 2026", "Aut 25".</summary>
    public static DateForm? Named(DateTokens tokens, int at)
    {
        string word = tokens.Word(at);
        bool written = !DateWords.NeedsCapital(word) || char.IsUpper(tokens.Text[tokens[at].Start]);
        Term? term = word is "term" ? DateWords.TermOf(tokens.Number(at + 1, 1, 1)) : TermAt(tokens, at);
        return term is { } named && written ? WithYear(tokens, named, word is "term" ? at + 2 : at + 1) : null;
    }

    /// <summary>"2026 Summer Term", "2025/26 Autumn 1".</summary>
    public static DateForm? YearThenTerm(DateTokens tokens, int at)
    {
        DateForm? academic = DateForms.AcademicYear(tokens, at);
        int next = academic?.Next ?? at + 1;
        int year = DateForms.Year(tokens, at);
        if (year < 0)
        {
            return null;
        }

        next += tokens.Sign(next) is ',' or ':' || DateForms.IsDash(tokens.Sign(next)) ? 1 : 0;
        if (TermAt(tokens, next) is not { } term || WithYear(tokens, term, next + 1) is not null)
        {
            return null;
        }

        next += tokens.Word(next + 1) is "term" ? 2 : 1;
        return new(next, academic is null ? PartialDate.OfTerm(year, term) : InAcademicYear(year, term));
    }

    /// <summary>Christmas and Easter are terms only where the word stands beside them.</summary>
    private static Term? TermAt(DateTokens tokens, int at) => tokens.Word(at) switch
    {
        "christmas" when tokens.Word(at + 1) is "term" => Term.Autumn,
        "easter" when tokens.Word(at + 1) is "term" => Term.Spring,
        var word => DateWords.TermOf(word),
    };

    private static DateForm? WithYear(DateTokens tokens, Term term, int at)
    {
        for (int next = at; next <= at + MostFillers; next++)
        {
            if (DateForms.AcademicYear(tokens, next) is { } academic)
            {
                return new(academic.Next, InAcademicYear(academic.Date!.First.Year, term));
            }

            if (DateForms.Year(tokens, next) is var year and > 0)
            {
                return new(next + 1, PartialDate.OfTerm(year, term));
            }

            if (DateForms.ShortYear(tokens, next) is var two and > 0)
            {
                return ShortYears(tokens, term, next, two);
            }

            if (!IsFiller(tokens, next))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>"Aut 25" and "Spring 25/26".</summary>
    private static DateForm ShortYears(DateTokens tokens, Term term, int at, int year) =>
        tokens.Sign(at + 1) is '/' or '-' && DateForms.ShortYear(tokens, at + 2) == year + 1
            ? new(at + 3, InAcademicYear(year, term))
            : new(at + 1, PartialDate.OfTerm(year, term));

    private static PartialDate InAcademicYear(int start, Term term) => PartialDate.OfTerm(term == Term.Autumn ? start : start + 1, term);

    private static bool IsFiller(DateTokens tokens, int at) =>
        tokens.Word(at) is "term" or "terms" or "half" or "in" or "of" or "the" or "academic" or "school" or "year" or "a" or "b"
        || tokens.Number(at, 1, 1) is 1 or 2
        || tokens.Sign(at) is ',' or '(' or ')' or '.' or ':'
        || DateForms.IsDash(tokens.Sign(at)) || DateForms.IsApostrophe(tokens.Sign(at));
}
