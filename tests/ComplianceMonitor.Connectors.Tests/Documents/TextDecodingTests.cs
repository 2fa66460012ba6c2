using System.Text;

namespace ComplianceMonitor.Connectors.Tests.Documents;

public class TextDecodingTests
{
    private const string Sentence = "The governors’ review – £5 – took place at Fernhollow.";

    public static TheoryData<string, byte[]> Encodings => new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes(Sentence) },
        { "UTF-8 with its mark", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Sentence)] },
        { "UTF-16 LE with its mark", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Sentence)] },
        { "UTF-16 BE with its mark", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Sentence)] },
        { "UTF-16 LE", Encoding.Unicode.GetBytes(Sentence) },
        { "UTF-16 BE", Encoding.BigEndianUnicode.GetBytes(Sentence) },
        { "Windows-1252", CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(Sentence) },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Every_encoding_gives_the_same_words(string encoding, byte[] bytes) => Reading.Document(bytes).Words().ShouldBe(Sentence, encoding);

    [Fact]
    public void One_stray_byte_does_not_spoil_a_file_of_UTF_8() =>
        Reading.Document([.. Encoding.UTF8.GetBytes("pupils’ work, caf"), 0xE9, .. Encoding.UTF8.GetBytes(" – all")]).Words().ShouldBe("pupils’ work, café – all");

    [Theory]
    [InlineData("May\u00A02026", "May 2026")]
    [InlineData("safe\u00ADguard", "safeguard")]
    [InlineData("a\u200Bb\uFEFF", "ab")]
    [InlineData("Over\0view", "Overview")]
    [InlineData("o\uFB03ce", "office")]
    [InlineData("one\u2028two", "one two")]
    [InlineData("a \U0001F600 b", "a \U0001F600 b")]
    public void Signs_that_nobody_sees_are_gone(string raw, string clean) => Reading.Document(raw + " and a tail of plain words").Words().ShouldBe(clean + " and a tail of plain words");

    [Fact]
    public void A_lone_surrogate_becomes_the_replacement_sign() =>
        Reading.Document([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("a"), 0x00, 0xD8, .. Encoding.Unicode.GetBytes("b")]).Words().ShouldBe("a\uFFFDb");
}
