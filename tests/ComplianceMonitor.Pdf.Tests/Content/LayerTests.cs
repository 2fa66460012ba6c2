namespace ComplianceMonitor.Pdf.Tests.Content;

public class LayerTests
{
    [Theory]
    [InlineData("/D << /OFF [OFF] >>", "/Off")]
    [InlineData("/D << /BaseState /OFF /ON [ON] >>", "/Off")]
    [InlineData("/D << /OFF [OFF] >>", "<< /Type /OCMD /OCGs [OFF] >>")]
    [InlineData("/D << /OFF [OFF] >>", "<< /Type /OCMD /OCGs [OFF ON] /P /AllOn >>")]
    [InlineData("/D << /OFF [OFF] >>", "<< /Type /OCMD /OCGs ON /P /AnyOff >>")]
    [InlineData("/D << /OFF [OFF] >>", "<< /Type /OCMD /OCGs [OFF ON] /P /AllOff >>")]
    public void A_layer_that_is_off_shows_nothing(string properties, string content) => Shown(properties, content).ShouldBe(["always"]);

    [Theory]
    [InlineData("/D << /OFF [OFF] >>", "/On")]
    [InlineData("", "/Off")]
    [InlineData("/D << /OFF [OFF] >>", "<< /Type /OCMD /OCGs [OFF ON] >>")]
    public void A_layer_that_is_on_shows_its_text(string properties, string content) => Shown(properties, content).ShouldBe(["layer", "always"]);

    private static string[] Shown(string properties, string content)
    {
        PdfWriter writer = new();
        int off = writer.Add("<< /Type /OCG /Name (off) >>");
        int on = writer.Add("<< /Type /OCG /Name (on) >>");
        string filled = Filled(properties);
        int font = writer.Add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        int group = content.StartsWith('/') ? 0 : writer.Add(Filled(content));
        string name = group > 0 ? "/Group" : content;
        int page = writer.AddStream($"/OC {name} BDC BT /F1 12 Tf 72 700 Td (layer) Tj ET EMC BT /F1 12 Tf 72 600 Td (always) Tj ET");
        writer.RootExtra = $"/OCProperties << /OCGs [{off} 0 R {on} 0 R] {filled} >>";
        writer.AddPages($"/Resources << /Font << /F1 {font} 0 R >> /Properties << /Off {off} 0 R /On {on} 0 R {(group > 0 ? $"/Group {group} 0 R" : "")} >> >> /Contents {page} 0 R");
        return Reading.Lines(writer.ToArray());

        string Filled(string text) => text.Replace("[OFF ON]", $"[{off} 0 R {on} 0 R]", StringComparison.Ordinal)
            .Replace("[OFF]", $"[{off} 0 R]", StringComparison.Ordinal).Replace("[ON]", $"[{on} 0 R]", StringComparison.Ordinal).Replace("OCGs ON", $"OCGs {on} 0 R", StringComparison.Ordinal);
    }
}
