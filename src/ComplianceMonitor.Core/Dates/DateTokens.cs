namespace ComplianceMonitor.Core.Dates;

/// <summary>What a token of a line is.</summary>
internal enum TokenKind
{
    Sign,
    Number,
    Word,
}

/// <summary>A number, a word or a sign of a line.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Start">Its place.</param>
/// <param name="Length">Its length.</param>
/// <param name="Value">A number's value, up to four digits; else -1.</param>
/// <param name="Spaced">True where white space stands before it.</param>
internal readonly record struct DateToken(TokenKind Kind, int Start, int Length, int Value, bool Spaced)
{
    public int End => Start + Length;
}

/// <summary>Cuts a line into the tokens that dates are made of.</summary>
/// <param name="text">The line.</param>
internal sealed class DateTokens(string text)
{
    private const int LongestNumber = 4;
    private readonly List<DateToken> _tokens = Cut(text);

    public int Count => _tokens.Count;

    public string Text => text;

    public DateToken this[int index] => index >= 0 && index < _tokens.Count ? _tokens[index] : new(TokenKind.Sign, text.Length, 0, -1, true);

    /// <summary>The value of a number with so many digits; else -1.</summary>
    public int Number(int index, int fewest, int most) =>
        this[index] is { Kind: TokenKind.Number } token && token.Length >= fewest && token.Length <= most ? token.Value : -1;

    /// <summary>A word in lower case; empty for anything else.</summary>
    public string Word(int index) => this[index] is { Kind: TokenKind.Word, Length: <= 12 } token ? text.Substring(token.Start, token.Length).ToLowerInvariant() : "";

    /// <summary>The sign; a space where the token is none.</summary>
    public char Sign(int index) => this[index] is { Kind: TokenKind.Sign, Length: 1 } token ? text[token.Start] : ' ';

    /// <summary>True where the token touches the one before it.</summary>
    public bool Touches(int index) => index > 0 && index < Count && !this[index].Spaced;

    private static List<DateToken> Cut(string text)
    {
        List<DateToken> tokens = [];
        bool spaced = true;
        for (int at = 0; at < text.Length;)
        {
            char first = text[at];
            if (char.IsWhiteSpace(first))
            {
                spaced = true;
                at++;
                continue;
            }

            TokenKind kind = KindOf(first);
            int end = at + 1;
            while (kind != TokenKind.Sign && end < text.Length && KindOf(text[end]) == kind && !char.IsWhiteSpace(text[end]))
            {
                end++;
            }

            int value = kind == TokenKind.Number && end - at <= LongestNumber ? int.Parse(text.AsSpan(at, end - at), System.Globalization.CultureInfo.InvariantCulture) : -1;
            tokens.Add(new(kind, at, end - at, value, spaced));
            spaced = false;
            at = end;
        }

        return tokens;
    }

    private static TokenKind KindOf(char one) => char.IsAsciiDigit(one) ? TokenKind.Number : char.IsLetter(one) ? TokenKind.Word : TokenKind.Sign;
}
