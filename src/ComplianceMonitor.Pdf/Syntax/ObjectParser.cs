using System.Text;

namespace ComplianceMonitor.Pdf.Syntax;

/// <summary>Reads objects out of a file or a content stream (ISO 32000-1, 7.3).</summary>
internal sealed class ObjectParser(Lexer lexer, int nesting)
{
    private const int LongestContainer = 2_000_000;

    public Lexer Lexer { get; } = lexer;

    /// <summary>The next object, a keyword among them; null at the end.</summary>
    /// <param name="references">True in a file, where "12 0 R" is a reference; false in a content stream.</param>
    /// <param name="depth">How many containers this one lies in.</param>
    public PdfObject? Read(bool references = true, int depth = 0)
    {
        Lexer.SkipSpace();
        switch (Lexer.Peek())
        {
            case -1:
                return null;
            case '/':
                return new PdfName(Lexer.ReadName());
            case '(':
                return new PdfString(Lexer.ReadLiteral());
            case '<' when Lexer.Peek(1) == '<':
                Lexer.Position += 2;
                return new PdfDictionary(ReadEntries(references, depth + 1));
            case '<':
                return new PdfString(Lexer.ReadHexadecimal());
            case '[':
                Lexer.Position++;
                return ReadArray(references, depth + 1);
            case ']' or '{' or '}' or ')':
                return new PdfKeyword(((char)Lexer.Data.Span[Lexer.Position++]).ToString());
            case '>':
                Lexer.Position += Lexer.Peek(1) == '>' ? 2 : 1;
                return new PdfKeyword(">>");
            default:
                return ReadWord(references);
        }
    }

    private PdfObject ReadWord(bool references)
    {
        ReadOnlySpan<byte> word = Lexer.ReadWord();
        if (Syntax.Lexer.TryNumber(word, out double value))
        {
            return references && word.Length <= 10 && value is >= 0 and < int.MaxValue ? ReferenceOr(value) : new PdfNumber(value);
        }

        return word switch
        {
            _ when word.SequenceEqual("true"u8) => new PdfBoolean(true),
            _ when word.SequenceEqual("false"u8) => new PdfBoolean(false),
            _ when word.SequenceEqual("null"u8) => PdfNull.Value,
            _ => new PdfKeyword(Encoding.Latin1.GetString(word.Length > 128 ? word[..128] : word)),
        };
    }

    /// <summary>"12 0 R" is a reference; "12 0" alone are two numbers.</summary>
    private PdfObject ReferenceOr(double number)
    {
        int back = Lexer.Position;
        Lexer.SkipSpace();
        ReadOnlySpan<byte> second = Lexer.ReadWord();
        if (second.Length is > 0 and <= 5 && Syntax.Lexer.TryNumber(second, out double generation) && generation >= 0)
        {
            Lexer.SkipSpace();
            if (Lexer.ReadWord().SequenceEqual("R"u8))
            {
                return new PdfReference((int)number, (int)generation);
            }
        }

        Lexer.Position = back;
        return new PdfNumber(number);
    }

    private PdfArray ReadArray(bool references, int depth)
    {
        Guard(depth);
        List<PdfObject> items = [];
        while (items.Count < LongestContainer && Read(references, depth) is { } item)
        {
            if (item is PdfKeyword keyword)
            {
                if (keyword.Value is "]" or "endobj" or ">>")
                {
                    break;
                }

                continue;
            }

            items.Add(item);
        }

        return new(items);
    }

    private Dictionary<string, PdfObject> ReadEntries(bool references, int depth)
    {
        Guard(depth);
        Dictionary<string, PdfObject> entries = new(StringComparer.Ordinal);
        while (entries.Count < LongestContainer && Read(references, depth) is { } key)
        {
            if (key is PdfKeyword { Value: ">>" or "endobj" or "stream" } end)
            {
                // A dictionary that was never closed: the stream or the object's end still belongs to the caller.
                Lexer.Position -= end.Value.Length > 2 ? end.Value.Length : 0;
                break;
            }

            if (key is not PdfName name)
            {
                continue;
            }

            int back = Lexer.Position;
            PdfObject? value = Read(references, depth);
            if (value is null or PdfKeyword)
            {
                Lexer.Position = back;
                continue;
            }

            entries[name.Value] = value;
        }

        return entries;
    }

    private void Guard(int depth)
    {
        if (depth > nesting)
        {
            throw new PdfException(PdfProblem.TooLarge, $"The PDF nests objects deeper than {nesting} levels.");
        }
    }
}
