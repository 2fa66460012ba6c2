using System.Buffers;

namespace ComplianceMonitor.Core.Dates;

/// <summary>Finds every date in a line, in every form that schools write (domain.md section 5.1). Day before month, always.</summary>
public static class BritishDates
{
    private const string Digits = "0123456789";
    private const string Lookalikes = "OolI";
    private const int ContextLength = 60;
    private static readonly SearchValues<char> AnyDigit = SearchValues.Create(Digits);
    private static readonly SearchValues<char> DigitLike = SearchValues.Create(Digits + Lookalikes);

    /// <summary>Names of documents that carry an edition's date.</summary>
    private static readonly string[] Dated = ["kcsie", "kcsie part one", "keeping children safe in education", "keeping children safe in education part one"];

    /// <summary>Names that end with a year of their own.</summary>
    private static readonly string[] Laws = ["act", "acts", "regulations", "order", "bill", "directive", "gdpr", "safeguard children", "eyfs", "kcsie"];

    /// <summary>The dates of a line in order. Minute numbers, editions of statutory guidance, laws, versions and telephone numbers are none.</summary>
    /// <param name="text">The line; may be long or hostile, the work is linear.</param>
    public static IReadOnlyList<DateMention> Find(string text)
    {
        if (!text.AsSpan().ContainsAny(AnyDigit))
        {
            return [];
        }

        string repaired = WithDigits(text);
        DateTokens tokens = new(repaired);
        List<DateMention> found = [];
        for (int at = 0; at < tokens.Count;)
        {
            if (DateForms.At(tokens, at) is not { } form)
            {
                at++;
                continue;
            }

            int start = tokens[at].Start;
            int end = tokens[form.Next - 1].End;
            bool changed = !ReferenceEquals(text, repaired) && !text.AsSpan(start, end - start).SequenceEqual(repaired.AsSpan(start, end - start));
            if (!BelongsToOther(text, start, form.Date) && !(changed && form.Date is null))
            {
                found.Add(new(start, end, form.Date) { Fault = form.Fault, Ambiguous = form.Ambiguous, Repaired = changed });
            }

            at = form.Next;
        }

        return found;
    }

    /// <summary>"O5/09/2O25" from a scanner: a letter that looks like a digit, among digits, is one (row 47). Lengths stay.</summary>
    private static string WithDigits(string text)
    {
        char[]? changed = null;
        ReadOnlySpan<char> rest = text;
        for (int at = rest.IndexOfAny(DigitLike); at >= 0;)
        {
            int length = rest[at..].IndexOfAnyExcept(DigitLike);
            int end = length < 0 ? text.Length : at + length;
            ReadOnlySpan<char> run = rest[at..end];
            bool word = (at > 0 && char.IsLetter(text[at - 1])) || (end < text.Length && char.IsLetter(text[end]));
            if (!word && run.Length <= 4 && run.ContainsAny(AnyDigit) && run.ContainsAny(Lookalikes))
            {
                changed ??= text.ToCharArray();
                for (int index = at; index < end; index++)
                {
                    changed[index] = text[index] switch { 'O' or 'o' => '0', 'l' or 'I' => '1', var digit => digit };
                }
            }

            int next = rest[end..].IndexOfAny(DigitLike);
            at = next < 0 ? -1 : end + next;
        }

        return changed is null ? text : new(changed);
    }

    private static bool BelongsToOther(string text, int start, PartialDate? date)
    {
        ReadOnlySpan<char> before = text.AsSpan(Math.Max(0, start - ContextLength), Math.Min(start, ContextLength));
        before = before.TrimEnd(" \t'\"’‘”“(),:*_–-");
        foreach (string name in date?.Precision == Precision.Year ? Laws : [])
        {
            if (EndsWith(before, name))
            {
                return true;
            }
        }

        foreach (string name in Dated)
        {
            if (EndsWith(before, name))
            {
                return true;
            }
        }

        return false;
    }

    private static bool EndsWith(ReadOnlySpan<char> before, string name) =>
        before.EndsWith(name, StringComparison.OrdinalIgnoreCase) && (before.Length == name.Length || !char.IsLetter(before[^(name.Length + 1)]));
}
