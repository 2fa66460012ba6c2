using System.Buffers.Text;
using System.Text;

namespace ComplianceMonitor.Pdf.Syntax;

/// <summary>Reads tokens (ISO 32000-1, 7.2). Never throws on bad bytes: what it cannot read it steps over.</summary>
internal sealed class Lexer(ReadOnlyMemory<byte> data, int position = 0)
{
    private const int LongestString = 1 << 22;

    public int Position { get; set; } = position;

    public int Length => data.Length;

    public ReadOnlyMemory<byte> Data => data;

    public bool AtEnd => Position >= data.Length;

    public static bool IsSpace(byte b) => b is 0 or 9 or 10 or 12 or 13 or 32;

    public static bool IsDelimiter(byte b) => b is (byte)'(' or (byte)')' or (byte)'<' or (byte)'>' or (byte)'[' or (byte)']' or (byte)'{' or (byte)'}' or (byte)'/' or (byte)'%';

    public void SkipSpace()
    {
        ReadOnlySpan<byte> span = data.Span;
        while (Position < span.Length)
        {
            byte b = span[Position];
            if (b == (byte)'%')
            {
                while (Position < span.Length && span[Position] is not (10 or 13))
                {
                    Position++;
                }
            }
            else if (IsSpace(b))
            {
                Position++;
            }
            else
            {
                return;
            }
        }
    }

    /// <summary>The byte at the position, or -1 at the end.</summary>
    public int Peek(int ahead = 0) => Position + ahead < data.Length ? data.Span[Position + ahead] : -1;

    /// <summary>A run of regular characters: a number or a keyword. Empty where a delimiter stands.</summary>
    public ReadOnlySpan<byte> ReadWord()
    {
        ReadOnlySpan<byte> span = data.Span;
        int start = Position;
        while (Position < span.Length && !IsSpace(span[Position]) && !IsDelimiter(span[Position]))
        {
            Position++;
        }

        return span[start..Position];
    }

    /// <summary>A number, with the malformed forms that occur ("--5", "1.2.3", "5-3") read as viewers read them.</summary>
    public static bool TryNumber(ReadOnlySpan<byte> word, out double value)
    {
        value = 0;
        if (word.Length == 0 || !(word[0] is (byte)'+' or (byte)'-' or (byte)'.' || char.IsAsciiDigit((char)word[0])))
        {
            return false;
        }

        bool negative = false;
        int at = 0;
        while (at < word.Length && word[at] is (byte)'+' or (byte)'-')
        {
            negative |= word[at++] == (byte)'-';
        }

        double scale = 0;
        bool digits = false;
        for (; at < word.Length; at++)
        {
            byte b = word[at];
            if (char.IsAsciiDigit((char)b))
            {
                digits = true;
                value = scale == 0 ? (value * 10) + (b - '0') : value + ((b - '0') * scale);
                scale /= 10;
            }
            else if (b == (byte)'.' && scale == 0)
            {
                scale = 0.1;
            }
            else if (b is (byte)'-' or (byte)'.')
            {
                break;
            }
            else
            {
                return digits && Utf8Parser.TryParse(word, out value, out int used) && used == word.Length;
            }
        }

        value = negative ? -value : value;
        return true;
    }

    /// <summary>A name after its slash, with #xx resolved.</summary>
    public string ReadName()
    {
        Position++;
        ReadOnlySpan<byte> word = ReadWord();
        if (!word.Contains((byte)'#'))
        {
            return Encoding.Latin1.GetString(word);
        }

        StringBuilder name = new(word.Length);
        for (int at = 0; at < word.Length; at++)
        {
            if (word[at] == '#' && at + 2 < word.Length && Hex(word[at + 1]) is >= 0 and int high && Hex(word[at + 2]) is >= 0 and int low)
            {
                name.Append((char)((high << 4) | low));
                at += 2;
            }
            else
            {
                name.Append((char)word[at]);
            }
        }

        return name.ToString();
    }

    /// <summary>A string in round brackets, which may nest.</summary>
    public byte[] ReadLiteral()
    {
        ReadOnlySpan<byte> span = data.Span;
        Position++;
        List<byte> bytes = [];
        int depth = 1;
        while (Position < span.Length && bytes.Count < LongestString)
        {
            byte b = span[Position++];
            switch (b)
            {
                case (byte)'(':
                    depth++;
                    bytes.Add(b);
                    break;
                case (byte)')' when --depth == 0:
                    return [.. bytes];
                case (byte)'\\':
                    ReadEscape(span, bytes);
                    break;
                case 13:
                    bytes.Add(10);
                    Position += Peek() == 10 ? 1 : 0;
                    break;
                default:
                    bytes.Add(b);
                    break;
            }
        }

        return [.. bytes];
    }

    /// <summary>A string in angle brackets.</summary>
    public byte[] ReadHexadecimal()
    {
        ReadOnlySpan<byte> span = data.Span;
        Position++;
        List<byte> bytes = [];
        int high = -1;
        while (Position < span.Length && bytes.Count < LongestString)
        {
            byte b = span[Position++];
            if (b == (byte)'>')
            {
                break;
            }

            int digit = Hex(b);
            if (digit < 0)
            {
                continue;
            }

            if (high < 0)
            {
                high = digit;
            }
            else
            {
                bytes.Add((byte)((high << 4) | digit));
                high = -1;
            }
        }

        if (high >= 0)
        {
            bytes.Add((byte)(high << 4));
        }

        return [.. bytes];
    }

    public static int Hex(byte b) => b switch
    {
        >= (byte)'0' and <= (byte)'9' => b - '0',
        >= (byte)'a' and <= (byte)'f' => b - 'a' + 10,
        >= (byte)'A' and <= (byte)'F' => b - 'A' + 10,
        _ => -1,
    };

    private void ReadEscape(ReadOnlySpan<byte> span, List<byte> bytes)
    {
        if (Position >= span.Length)
        {
            return;
        }

        byte b = span[Position++];
        switch (b)
        {
            case (byte)'n': bytes.Add(10); break;
            case (byte)'r': bytes.Add(13); break;
            case (byte)'t': bytes.Add(9); break;
            case (byte)'b': bytes.Add(8); break;
            case (byte)'f': bytes.Add(12); break;
            case 13: Position += Peek() == 10 ? 1 : 0; break;
            case 10: break;
            case >= (byte)'0' and <= (byte)'7':
                int value = b - '0';
                for (int digit = 0; digit < 2 && Peek() is >= '0' and <= '7'; digit++)
                {
                    value = (value << 3) | (span[Position++] - '0');
                }

                bytes.Add((byte)value);
                break;
            default: bytes.Add(b); break;
        }
    }
}
