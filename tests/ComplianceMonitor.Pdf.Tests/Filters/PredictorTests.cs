using System.Text;

namespace ComplianceMonitor.Pdf.Tests.Filters;

public class PredictorTests
{
    private const int Columns = 16;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Rows_of_every_png_kind_are_undone(int kind)
    {
        byte[] content = Padded();
        List<byte> rows = [];
        for (int start = 0; start < content.Length; start += Columns)
        {
            rows.Add((byte)kind);
            for (int at = start; at < start + Columns; at++)
            {
                int left = at > start ? content[at - 1] : 0;
                int above = start > 0 ? content[at - Columns] : 0;
                int corner = at > start && start > 0 ? content[at - Columns - 1] : 0;
                rows.Add((byte)(content[at] - Guess(kind, left, above, corner)));
            }
        }

        Shown([.. rows], $"/Predictor {10 + kind} /Columns {Columns}").ShouldBe(["Undone"]);
    }

    [Fact]
    public void Rows_of_differences_are_undone()
    {
        byte[] content = Padded();
        byte[] rows = [.. content.Select((value, at) => (byte)(at % Columns == 0 ? value : value - content[at - 1]))];

        Shown(rows, $"/Predictor 2 /Columns {Columns}").ShouldBe(["Undone"]);
        Shown(content, $"/Predictor 2 /BitsPerComponent 4 /Columns {Columns}").ShouldBe(["Undone"]);
        Shown(content, "/Predictor 1").ShouldBe(["Undone"]);
    }

    private static byte[] Padded()
    {
        string content = PdfWriter.Lines("Undone");
        return Encoding.Latin1.GetBytes(content.PadRight((content.Length + Columns - 1) / Columns * Columns));
    }

    private static int Guess(int kind, int left, int above, int corner)
    {
        int estimate = left + above - corner;
        int nearest = new[] { left, above, corner }.OrderBy(value => Math.Abs(estimate - value)).First();
        return kind switch { 1 => left, 2 => above, 3 => (left + above) / 2, 4 => nearest, _ => 0 };
    }

    private static string[] Shown(byte[] data, string options)
    {
        PdfWriter writer = new();
        int font = writer.Add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        int content = writer.AddStream(PdfWriter.Deflated(data), $"/Filter /FlateDecode /DecodeParms << {options} >>");
        writer.AddPages($"/Resources << /Font << /F1 {font} 0 R >> >> /Contents {content} 0 R");
        return Reading.Lines(writer.ToArray());
    }
}
