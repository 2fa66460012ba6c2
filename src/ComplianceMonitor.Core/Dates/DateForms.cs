namespace ComplianceMonitor.Core.Dates;

/// <summary>A written form that was found at a token.</summary>
/// <param name="Next">The token after it.</param>
/// <param name="Date">What it means; null where it is faulty.</param>
/// <param name="Fault">Why it is none.</param>
/// <param name="Ambiguous">True for "Feb 26".</param>
internal sealed record DateForm(int Next, PartialDate? Date, DateFault? Fault = null, bool Ambiguous = false);

/// <summary>The written forms of days, months and years (domain.md section 5.1). Terms are in <see cref="TermForms"/>.</summary>
internal static class DateForms
{
    private const int FirstYear = 1970;
    private const int LastYear = 2099;

    /// <summary>The form that begins at a token, the longest first; null where none does.</summary>
    public static DateForm? At(DateTokens tokens, int at) => tokens[at].Kind switch
    {
        TokenKind.Number => IsoDay(tokens, at) ?? NumericDay(tokens, at) ?? DayOfMonth(tokens, at) ?? TermForms.YearThenTerm(tokens, at)
            ?? AcademicYear(tokens, at) ?? NumericMonth(tokens, at) ?? ShortPair(tokens, at) ?? YearAlone(tokens, at),
        TokenKind.Word => TermForms.Named(tokens, at) ?? SpelledDay(tokens, at) ?? MonthDay(tokens, at) ?? MonthYear(tokens, at),
        _ => null,
    };

    /// <summary>2025/26, 2025-2026, 2025 to 2026.</summary>
    public static DateForm? AcademicYear(DateTokens tokens, int at)
    {
        int start = Year(tokens, at);
        bool joined = IsDash(tokens.Sign(at + 1)) || tokens.Sign(at + 1) == '/' || (tokens.Word(at + 1) is "to" && tokens.Word(at - 1) is "year");
        int end = tokens.Number(at + 2, 4, 4) is var full and >= 0 ? full : tokens.Number(at + 2, 2, 2) is var two and >= 0 ? (start / 100 * 100) + two
            : tokens.Number(at + 2, 1, 1) is var one and >= 0 && tokens.Touches(at + 2) ? (start / 10 * 10) + one : -1;
        return start > 0 && joined && end == start + 1 && Stands(tokens, at, at + 3) ? new(at + 3, PartialDate.OfAcademicYear(start)) : null;
    }

    /// <summary>A year of four digits.</summary>
    public static int Year(DateTokens tokens, int at) => tokens.Number(at, 4, 4) is var year and >= FirstYear and <= LastYear ? year : -1;

    /// <summary>A year of two digits: 00 to 69 are this century's (row 2).</summary>
    public static int ShortYear(DateTokens tokens, int at) => tokens.Number(at, 2, 2) switch
    {
        < 0 => -1,
        < 70 and var year => 2000 + year,
        var year => 1900 + year,
    };

    public static bool IsApostrophe(char sign) => sign is '\'' or '’' or '‘' or '`' or '´';

    public static bool IsDash(char sign) => sign is '-' or '–' or '—' or '‑' or '‐';

    private static DateForm? IsoDay(DateTokens tokens, int at) =>
        Year(tokens, at) is var year and > 0 && IsSeparator(tokens.Sign(at + 1)) && tokens.Sign(at + 1) == tokens.Sign(at + 3)
        && tokens.Number(at + 2, 1, 2) is var month and >= 0 && tokens.Number(at + 4, 1, 2) is var day and >= 0 && Stands(tokens, at, at + 5)
            ? Day(at + 5, year, month, day)
            : null;

    private static DateForm? NumericDay(DateTokens tokens, int at)
    {
        int day = tokens.Number(at, 1, 2);
        int month = tokens.Number(at + 2, 1, 2);
        if (day < 0 || month < 0 || !IsSeparator(tokens.Sign(at + 1)) || tokens.Sign(at + 1) != tokens.Sign(at + 3) || !Stands(tokens, at, at + 5))
        {
            return null;
        }

        int year = Year(tokens, at + 4) is var full and > 0 ? full : ShortYear(tokens, at + 4);
        return year > 0 && !NumbersSection(tokens, at) ? Day(at + 5, year, month, day) : null;
    }

    private static DateForm? DayOfMonth(DateTokens tokens, int at)
    {
        int day = tokens.Number(at, 1, 2);
        int next = at + 1;
        if (day < 0 || (tokens.Touches(at) && (tokens[at - 1].Kind == TokenKind.Word || (tokens.Sign(at - 1) == '.' && tokens.Touches(at - 1) && tokens[at - 2].Kind == TokenKind.Number))))
        {
            return null;
        }

        next += DateWords.IsOrdinalEnding(tokens.Word(next)) ? 1 : 0;
        next += tokens.Word(next) is "day" ? 1 : 0;
        next += tokens.Word(next) is "of" || (IsSeparator(tokens.Sign(next)) && tokens.Touches(next)) ? 1 : 0;
        int month = DateWords.Month(tokens.Word(next));
        return month > 0 && YearAfter(tokens, next + 1) is (var year, var end, _) ? Day(end, year, month, day) : null;
    }

    private static DateForm? SpelledDay(DateTokens tokens, int at)
    {
        if (SpelledDays.At(tokens, at) is not ( > 0 and var day, var next))
        {
            return null;
        }

        next += tokens.Word(next) is "day" ? 1 : 0;
        next += tokens.Word(next) is "of" ? 1 : 0;
        int month = DateWords.Month(tokens.Word(next));
        return month > 0 && YearAfter(tokens, next + 1) is (var year, var end, _) ? Day(end, year, month, day) : null;
    }

    private static DateForm? MonthDay(DateTokens tokens, int at)
    {
        int next = at + (tokens.Sign(at + 1) == '.' ? 2 : 1);
        int day = tokens.Number(next, 1, 2);
        if (day < 0)
        {
            return null;
        }

        next += DateWords.IsOrdinalEnding(tokens.Word(next + 1)) ? 2 : 1;
        next += tokens.Sign(next) == ',' ? 1 : 0;
        return Year(tokens, next) is var year and > 0 && DateWords.Month(tokens.Word(at)) is var month and > 0 ? Day(next + 1, year, month, day) : null;
    }

    private static DateForm? MonthYear(DateTokens tokens, int at)
    {
        if (YearAfter(tokens, at + 1) is not (var year, var end, var ambiguous) || tokens.Word(at) is not { Length: > 2 } word || DateWords.Month(word) is not (> 0 and var month))
        {
            return null;
        }

        bool written = !ambiguous || !DateWords.NeedsCapital(word) || char.IsUpper(tokens.Text[tokens[at].Start]);
        return written ? new(end, PartialDate.OfMonth(year, month), null, ambiguous) : null;
    }

    /// <summary>The year after a month's name, and whether it may be a day instead: "2026", ", 2026", "-26", "'26", "26".</summary>
    private static (int Year, int Next, bool Ambiguous)? YearAfter(DateTokens tokens, int at)
    {
        int next = at + (tokens.Sign(at) == '.' ? 1 : 0);
        bool marked = IsDash(tokens.Sign(next)) || IsApostrophe(tokens.Sign(next)) || tokens.Sign(next) == '/';
        next += marked || tokens.Sign(next) is ',' or '(' || tokens.Word(next) is "of" or "in" ? 1 : 0;
        if (Year(tokens, next) is var year and > 0)
        {
            return (year, next + 1, false);
        }

        bool ends = !tokens.Touches(next + 1) || (tokens[next + 1].Kind == TokenKind.Sign && !(tokens.Sign(next + 1) is ':' or '/' && tokens.Touches(next + 2)));
        return ShortYear(tokens, next) is var two and > 0 && ends && (marked || next == at || tokens.Sign(at) == '.') ? (two, next + 1, !marked) : null;
    }

    private static DateForm? NumericMonth(DateTokens tokens, int at)
    {
        bool yearFirst = Year(tokens, at) > 0;
        int year = Year(tokens, yearFirst ? at : at + 2);
        int month = yearFirst ? tokens.Number(at + 2, 2, 2) : tokens.Number(at, 1, 2);
        char sign = tokens.Sign(at + 1);
        bool separated = yearFirst ? sign == '-' : sign is '/' or '-' || (sign == '.' && tokens[at].Length == 2);
        return year > 0 && month is >= 1 and <= 12 && separated && (tokens.Touches(at + 2) || (sign == '/' && tokens[at].Length == 2)) && Stands(tokens, at, at + 3) ? new(at + 3, PartialDate.OfMonth(year, month)) : null;
    }

    /// <summary>"09/24" is a month and "24/25" an academic year, in a field for dates.</summary>
    private static DateForm? ShortPair(DateTokens tokens, int at)
    {
        int first = tokens.Number(at, 1, 2);
        int second = tokens.Number(at + 2, 2, 2);
        if (first < 0 || second is < 15 or > 69 || tokens.Sign(at + 1) != '/' || !tokens.Touches(at + 1) || !tokens.Touches(at + 2) || !Stands(tokens, at, at + 3)
            || tokens.Word(at - 1) is "year" or "years" or "class" or "classes" or "ages" or "page" or "minute" or "min")
        {
            return null;
        }

        return first is >= 1 and <= 12 ? new(at + 3, PartialDate.OfMonth(2000 + second, first), null, true)
            : first >= 15 && second == first + 1 ? new(at + 3, PartialDate.OfAcademicYear(2000 + first), null, true)
            : null;
    }

    private static DateForm? YearAlone(DateTokens tokens, int at) =>
        Year(tokens, at) is var year and >= 1990 and <= 2069 && Stands(tokens, at, at + 1)
        && tokens[at - 1].Kind != TokenKind.Number && tokens[at + 1].Kind != TokenKind.Number && tokens.Sign(at - 1) is not ('£' or '$' or '#')
        && !(IsDash(tokens.Sign(at - 1)) && tokens[at - 2].Kind == TokenKind.Number)
            ? new(at + 1, PartialDate.OfYear(year))
            : null;

    private static DateForm Day(int next, int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new(next, PartialDate.OfDay(new(year, month, day)))
        : new(next, null, month > 12 && day is >= 1 and <= 12 ? DateFault.Unreadable : DateFault.Impossible);

    /// <summary>True where no digit, letter or further part is glued to the form: "v1.2.2026", "FGB 2025-26/14", "192.168.10.20".</summary>
    private static bool Stands(DateTokens tokens, int at, int next)
    {
        bool gluedBefore = tokens.Touches(at)
            && (tokens[at - 1].Kind != TokenKind.Sign || (IsSeparator(tokens.Sign(at - 1)) && tokens.Touches(at - 1) && tokens[at - 2].Kind == TokenKind.Number));
        bool gluedAfter = tokens.Touches(next)
            && ((tokens[next].Kind == TokenKind.Word && tokens.Word(next) is not "t")
                || (IsSeparator(tokens.Sign(next)) && tokens.Touches(next + 1) && tokens[next + 1].Kind == TokenKind.Number));
        return !gluedBefore && !gluedAfter;
    }

    /// <summary>"3.1.12 Staff must": a numbered paragraph at the start of a line.</summary>
    private static bool NumbersSection(DateTokens tokens, int at) =>
        at == 0 && tokens.Sign(1) == '.' && tokens[4].Length == 2 && tokens[4].Value < 15 && tokens[5] is { Kind: TokenKind.Word, Spaced: true };

    private static bool IsSeparator(char sign) => sign is '.' or '/' or '\\' || IsDash(sign);
}
