using ComplianceMonitor.Pdf.Fonts;

namespace ComplianceMonitor.Pdf.Tests.Fonts;

public class EncodingTests
{
    [Theory]
    [InlineData("WinAnsiEncoding", 0x92, '’')]
    [InlineData("WinAnsiEncoding", 0x80, '€')]
    [InlineData("WinAnsiEncoding", 0xE9, 'é')]
    [InlineData("WinAnsiEncoding", 0x41, 'A')]
    [InlineData("MacRomanEncoding", 0x8E, 'é')]
    [InlineData("MacRomanEncoding", 0xD5, '’')]
    [InlineData("MacRomanEncoding", 0xFF, 'ˇ')]
    [InlineData("StandardEncoding", 0x27, '’')]
    [InlineData("StandardEncoding", 0xA9, '\'')]
    [InlineData("StandardEncoding", 0xB7, '•')]
    [InlineData("StandardEncoding", 0xD0, '—')]
    [InlineData("StandardEncoding", 0xE1, 'Æ')]
    [InlineData("StandardEncoding", 0xFB, 'ß')]
    public void A_code_is_the_character_of_its_encoding(string encoding, int code, char expected) => Encodings.Named(encoding)![code].ShouldBe(expected);

    [Fact]
    public void Every_encoding_has_256_codes()
    {
        Encodings.WinAnsi.Length.ShouldBe(256);
        Encodings.MacRoman.Length.ShouldBe(256);
        Encodings.Standard.Length.ShouldBe(256);
        Encodings.Symbol.Length.ShouldBe(256);
    }

    [Theory]
    [InlineData("A", "A")]
    [InlineData("eacute", "é")]
    [InlineData("Scaron", "Š")]
    [InlineData("quoteright", "’")]
    [InlineData("uni20AC", "€")]
    [InlineData("u1F600", "😀")]
    [InlineData("f_f_i", "ffi")]
    [InlineData("a.sc", "a")]
    [InlineData("afii10017", "А")]
    [InlineData("afii10049", "Я")]
    [InlineData("Omega", "\u2126")]
    [InlineData("g123", null)]
    [InlineData(".notdef", null)]
    public void A_name_stands_for_its_characters(string name, string? expected) => GlyphNames.Text(name).ShouldBe(expected);
}
