using System.Text;

namespace ComplianceMonitor.Pdf.Tests;

/// <summary>Whole files that use the less usual parts of the format, as seeds for damage.</summary>
internal static class StrangeFiles
{
    public const string Words = "A visit to the museum";

    public static IEnumerable<(string Name, byte[] File)> All()
    {
        yield return ("table", PdfWriter.Page(PdfWriter.Lines(Words)));
        yield return ("streams", Streams());
        yield return ("composite", Composite());
        yield return ("annotations", Annotations());
        yield return ("filters", Filtered());
        yield return ("encrypted", Security.EncryptedFile.Of(Words, Security.Scheme.Aes128));
        yield return ("modern cipher", Security.EncryptedFile.Of(Words, Security.Scheme.Aes256));
        yield return ("fonts", PdfWriter.Page(
            "BT /F1 12 Tf 72 700 Td [(A visit) -300 (to the museum)] TJ ET /Span << /ActualText (said) >> BDC BT /F1 9 Tf 72 600 Td (shown) Tj ET EMC BI /W 1 /H 1 ID x EI",
            "/Rotate 90",
            "<< /Type /Font /Subtype /Type3 /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 65 /Widths [600 600] /Encoding << /Differences [65 /A /uni0042] >> /CharProcs << >> >>"));
    }

    public static byte[] Streams()
    {
        PdfWriter writer = new();
        int font = writer.Add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        int content = writer.AddStream(PdfWriter.Deflated(Encoding.Latin1.GetBytes(PdfWriter.Lines(Words))), "/Filter /FlateDecode");
        writer.AddPages($"/Resources << /Font << /F1 {font} 0 R >> >> /Contents {content} 0 R");
        return writer.ToStreams();
    }

    public static byte[] Composite()
    {
        PdfWriter writer = new();
        int unicode = writer.AddStream("1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0020> <007E> <0020> endbfrange 1 beginbfchar <0100> <D83DDE00> endbfchar");
        int descendant = writer.Add("<< /Type /Font /Subtype /CIDFontType2 /CIDSystemInfo << /Ordering (Identity) >> /DW 500 /W [32 [250 300] 40 50 500] >>");
        int font = writer.Add($"<< /Type /Font /Subtype /Type0 /Encoding /Identity-H /DescendantFonts [{descendant} 0 R] /ToUnicode {unicode} 0 R >>");
        int content = writer.AddStream($"BT /F1 12 Tf 72 700 Td <{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(Words))}> Tj ET");
        writer.AddPages($"/Resources << /Font << /F1 {font} 0 R >> >> /Contents {content} 0 R");
        return writer.ToArray();
    }

    public static byte[] Annotations(string annotation = "/Subtype /FreeText", string content = "")
    {
        PdfWriter writer = new();
        int font = writer.Add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        int appearance = writer.AddStream("BT /F1 10 Tf 2 2 Td (A visit to the museum) Tj ET", $"/Subtype /Form /BBox [0 0 200 20] /Matrix [1 0 0 1 5 5] /Resources << /Font << /F1 {font} 0 R >> >>");
        int shown = writer.Add($"<< /Type /Annot {annotation} /Rect [100 600 300 620] {(annotation.Contains("/AP", StringComparison.Ordinal) ? "" : $"/AP << /N {appearance} 0 R >>")} >>".Replace("FORM", $"{appearance} 0 R", StringComparison.Ordinal));
        int page = writer.AddStream(content);
        writer.AddPages($"/Resources << /Font << /F1 {font} 0 R >> >> /Contents {page} 0 R /Annots [{shown} 0 R]");
        return writer.ToArray();
    }

    private static byte[] Filtered()
    {
        PdfWriter writer = new();
        int font = writer.Add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        int content = writer.AddStream(Convert.ToHexString(Encoding.Latin1.GetBytes(PdfWriter.Lines(Words))) + ">", "/Filter [/AHx]");
        writer.AddPages($"/Resources << /Font << /F1 {font} 0 R >> >> /Contents [{content} 0 R {content} 0 R 99 0 R]");
        return writer.ToArray();
    }
}
