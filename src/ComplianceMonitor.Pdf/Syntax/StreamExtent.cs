namespace ComplianceMonitor.Pdf.Syntax;

/// <summary>Where a stream ends: after its length, or before the keyword where the length is wrong or missing.</summary>
internal static class StreamExtent
{
    /// <summary>The bytes of a stream whose keyword ends at a place of the file.</summary>
    public static ReadOnlyMemory<byte> Bytes(PdfFile file, PdfDictionary dictionary, int at)
    {
        ReadOnlySpan<byte> span = file.Data.Span;
        at += at < span.Length && span[at] == 13 ? 1 : 0;
        at += at < span.Length && span[at] == 10 ? 1 : 0;
        if (file.Number(dictionary["Length"]) is >= 0 and double length && at + length <= span.Length)
        {
            int end = at + (int)length;
            Lexer after = new(file.Data, end);
            after.SkipSpace();
            if (after.Position + 9 <= span.Length && span.Slice(after.Position, 9).SequenceEqual("endstream"u8))
            {
                return file.Data[at..end];
            }
        }

        int found = at < span.Length ? span[at..].IndexOf("endstream"u8) : -1;
        found = found < 0 && at < span.Length ? span[at..].IndexOf("endobj"u8) : found;
        return found < 0 ? file.Data[Math.Min(at, span.Length)..] : file.Data.Slice(at, found);
    }
}
