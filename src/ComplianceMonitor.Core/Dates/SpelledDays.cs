namespace ComplianceMonitor.Core.Dates;

/// <summary>Days in words: "the first of October 2025", "Twenty-third March 2026".</summary>
internal static class SpelledDays
{
    private static readonly string[] Units = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"];

    private static readonly string[] Teens = ["tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth"];

    /// <summary>The day that is spelled from a token on and the token after it; a day of 0 where none is.</summary>
    public static (int Day, int Next) At(DateTokens tokens, int at)
    {
        string word = tokens.Word(at);
        int next = at + (DateForms.IsDash(tokens.Sign(at + 1)) ? 2 : 1);
        return word switch
        {
            "twenty" or "thirty" when Array.IndexOf(Units, tokens.Word(next)) is >= 0 and var unit => ((word is "twenty" ? 21 : 31) + unit, next + 1),
            "twentieth" => (20, at + 1),
            "thirtieth" => (30, at + 1),
            _ when Array.IndexOf(Units, word) is >= 0 and var unit => (unit + 1, at + 1),
            _ when Array.IndexOf(Teens, word) is >= 0 and var teen => (teen + 10, at + 1),
            _ => (0, at),
        };
    }
}
