using System.Text;
using ComplianceMonitor.Pdf.Filters;

namespace ComplianceMonitor.Pdf.Tests.Filters;

public class FilterTests
{
    private const string Shown = "Kept safe";

    private static byte[] Content => Encoding.Latin1.GetBytes(PdfWriter.Lines(Shown));

    public static TheoryData<string, byte[]> Encoded => new()
    {
        { "/Filter /FlateDecode", PdfWriter.Deflated(Content) },
        { "/Filter [/ASCIIHexDecode]", Encoding.Latin1.GetBytes(Convert.ToHexString(Content) + ">") },
        { "/Filter [/AHx /Fl]", Encoding.Latin1.GetBytes(Convert.ToHexString(PdfWriter.Deflated(Content)) + ">") },
        { "/Filter /ASCII85Decode", Encoding.Latin1.GetBytes(Base85(Content) + "~>") },
        { "/Filter /RunLengthDecode", [.. Content.Chunk(100).SelectMany(part => (byte[])[(byte)(part.Length - 1), .. part]), 128] },
        { "/Filter /LZWDecode", Lzw9(Content) },
    };

    [Theory, MemberData(nameof(Encoded))]
    public void Content_is_read_behind_its_filters(string filter, byte[] data)
    {
        PdfWriter writer = new();
        int font = writer.Add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        int content = writer.AddStream(data, filter);
        writer.AddPages($"/Resources << /Font << /F1 {font} 0 R >> >> /Contents {content} 0 R");

        Reading.Lines(writer.ToArray()).ShouldBe([Shown]);
    }

    [Fact]
    public void A_truncated_flate_stream_gives_what_came_before()
    {
        byte[] plain = [.. Enumerable.Range(0, 50_000).Select(number => (byte)(number * number))];
        byte[] packed = PdfWriter.Deflated(plain);

        byte[] read = Flate.Decode(packed.AsMemory(0, packed.Length / 2), long.MaxValue);

        read.Length.ShouldBeGreaterThan(10_000);
        read.ShouldBe(plain[..read.Length]);
    }

    [Fact]
    public void A_stream_that_unpacks_beyond_the_limit_is_refused()
    {
        PdfWriter writer = new();
        int content = writer.AddStream(PdfWriter.Deflated(new byte[3_000_000]), "/Filter /FlateDecode");
        writer.AddPages($"/Contents {content} 0 R");

        Should.Throw<PdfException>(() => PdfReader.Read(writer.ToArray(), new() { DecompressedBytes = 1_000_000 }, TestContext.Current.CancellationToken))
            .Problem.ShouldBe(PdfProblem.TooLarge);
    }

    [Theory]
    [InlineData("87cURD]i,\"Ebo80~>", "Hello World!")]
    [InlineData("z~>", "\0\0\0\0")]
    public void Ascii85_is_read(string encoded, string expected) =>
        Encoding.Latin1.GetString(Pdf.Filters.Ascii.Decode85(Encoding.Latin1.GetBytes(encoded))).ShouldBe(expected);

    private static string Base85(byte[] data)
    {
        StringBuilder text = new();
        foreach (byte[] group in data.Chunk(4))
        {
            uint value = 0;
            for (int index = 0; index < 4; index++)
            {
                value = (value << 8) | (index < group.Length ? group[index] : 0u);
            }

            char[] digits = new char[5];
            for (int index = 4; index >= 0; index--, value /= 85)
            {
                digits[index] = (char)('!' + (value % 85));
            }

            text.Append(digits, 0, group.Length + 1);
        }

        return text.ToString();
    }

    /// <summary>LZW that clears its table before it grows beyond nine bits: valid, if not small.</summary>
    private static byte[] Lzw9(byte[] data)
    {
        List<int> codes = [256];
        for (int index = 0; index < data.Length; index++)
        {
            if (index > 0 && index % 200 == 0)
            {
                codes.Add(256);
            }

            codes.Add(data[index]);
        }

        codes.Add(257);
        string bits = string.Concat(codes.Select(code => Convert.ToString(code, 2).PadLeft(9, '0')));
        return [.. bits.Chunk(8).Select(part => Convert.ToByte(new string(part).PadRight(8, '0'), 2))];
    }
}
