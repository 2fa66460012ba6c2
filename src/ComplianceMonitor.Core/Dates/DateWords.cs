namespace ComplianceMonitor.Core.Dates;

/// <summary>The words that dates are made of, in lower case.</summary>
internal static class DateWords
{
    private static readonly string[] FullMonths =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    private static readonly string[] ShortMonths = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>1 to 12, or 0. A clear misspelling is read: one slip in a long name, two letters swapped in a short one.</summary>
    public static int Month(string word)
    {
        if (word.Length < 3 || word.Length > 11 || !"jfmasond".Contains(word[0], StringComparison.Ordinal))
        {
            return 0;
        }

        int month = word.Length == 3 ? Array.IndexOf(ShortMonths, word) : word is "sept" ? 8 : Array.IndexOf(FullMonths, word);
        return month >= 0 ? month + 1 : Array.FindIndex(FullMonths, full => IsSlip(word, full)) + 1;
    }

    /// <summary>The term of a name, of a half-term's name's first word, or null. Old schools say Michaelmas, Lent and Trinity.</summary>
    public static Term? TermOf(string word) => word switch
    {
        "autumn" or "aut" or "michaelmas" => Term.Autumn,
        "spring" or "spr" or "lent" or "hilary" => Term.Spring,
        "summer" or "sum" or "trinity" => Term.Summer,
        _ => null,
    };

    /// <summary>The term of a number in a year of six short terms.</summary>
    public static Term? TermOf(int ofSix) => ofSix switch
    {
        1 or 2 => Term.Autumn,
        3 or 4 => Term.Spring,
        5 or 6 => Term.Summer,
        _ => null,
    };

    /// <summary>True for words that are ordinary ones unless they are written as a name.</summary>
    public static bool NeedsCapital(string word) => word is "may" or "march" or "mar" or "lent" or "sum" or "trinity" or "dec" or "sep";

    /// <summary>True for the ending of an ordinal, raised letters too.</summary>
    public static bool IsOrdinalEnding(string word) => word.Normalize(System.Text.NormalizationForm.FormKC) is "st" or "nd" or "rd" or "th";

    private static bool IsSlip(string word, string full)
    {
        if (word.Length < 4 || full.Length < 5 || Math.Abs(word.Length - full.Length) > 1 || word[0] != full[0])
        {
            return full.Length > 5 && word.Length >= 4 && full.StartsWith(word, StringComparison.Ordinal);
        }

        int same = word.Zip(full).TakeWhile(pair => pair.First == pair.Second).Count();
        ReadOnlySpan<char> rest = word.AsSpan(same);
        ReadOnlySpan<char> wanted = full.AsSpan(same);
        bool swapped = rest.Length == wanted.Length && rest.Length > 1 && rest[0] == wanted[1] && rest[1] == wanted[0] && rest[2..].SequenceEqual(wanted[2..]);
        int skipped = rest.Length >= wanted.Length ? 1 : 0;
        int missed = rest.Length <= wanted.Length ? 1 : 0;
        return swapped || (full.Length > 5 && rest.Length >= skipped && wanted.Length >= missed && rest[skipped..].SequenceEqual(wanted[missed..]));
    }
}
