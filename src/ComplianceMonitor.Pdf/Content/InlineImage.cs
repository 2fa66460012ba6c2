using ComplianceMonitor.Pdf.Syntax;

namespace ComplianceMonitor.Pdf.Content;

/// <summary>Steps over an image that lies in the content itself: its bytes look like anything (ISO 32000-1, 8.9.7).</summary>
internal static class InlineImage
{
    public static void Skip(Lexer lexer)
    {
        ReadOnlySpan<byte> data = lexer.Data.Span;
        int at = lexer.Position;
        while (at < data.Length && data[at..].IndexOf("EI"u8) is >= 0 and int found)
        {
            at += found;
            bool spaceBefore = at > 0 && Lexer.IsSpace(data[at - 1]);
            bool spaceAfter = at + 2 >= data.Length || Lexer.IsSpace(data[at + 2]);
            if (spaceBefore && spaceAfter && LooksLikeContent(data[Math.Min(at + 2, data.Length)..]))
            {
                lexer.Position = at + 2;
                return;
            }

            at += 2;
        }

        // No end that looks like one: take the first that a blank follows, so that the rest of the page is not lost.
        int loose = data[lexer.Position..].IndexOf("EI "u8);
        loose = loose < 0 ? data[lexer.Position..].IndexOf("EI\n"u8) : loose;
        lexer.Position = loose < 0 ? data.Length : lexer.Position + loose + 2;
    }

    /// <summary>What follows the image is operators, in printable characters.</summary>
    private static bool LooksLikeContent(ReadOnlySpan<byte> after)
    {
        foreach (byte b in after[..Math.Min(12, after.Length)])
        {
            if (!Lexer.IsSpace(b) && b is < 32 or > 126)
            {
                return false;
            }
        }

        return true;
    }
}
