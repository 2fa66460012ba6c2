using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using ComplianceMonitor.Connectors.Documents;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Reading;
using FsCheck;
using FsCheck.Fluent;
using static ComplianceMonitor.Connectors.Tests.Documents.OfficeFiles;

namespace ComplianceMonitor.Connectors.Tests.Documents;

public class HostileDocumentTests
{
    [Fact]
    public void A_zip_bomb_is_refused()
    {
        using MemoryStream stream = new();
        using (ZipArchive zip = new(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using Stream entry = zip.CreateEntry("word/document.xml", CompressionLevel.Fastest).Open();
            byte[] zeros = new byte[1_000_000];
            for (int megabyte = 0; megabyte <= 200; megabyte++)
            {
                entry.Write(zeros);
            }
        }

        Reading.Refusal(stream.ToArray()).Because.ShouldContain("unpacks to more than 200 MB");
    }

    [Fact]
    public void Ten_thousand_and_one_parts_are_refused() =>
        Reading.Refusal(Zip([("word/document.xml", "<x/>"), .. Enumerable.Range(0, 10_000).Select(number => ($"word/{number}.xml", ""))])).Because.ShouldContain("more than 10000 parts");

    [Theory]
    [InlineData("word/document.xml", "")]
    [InlineData("content.xml", "application/vnd.oasis.opendocument.text")]
    public void An_XML_bomb_is_refused(string part, string type) =>
        Reading.Refusal(Zip([("mimetype", type), (part, "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]><x>&b;</x>")])).Because.ShouldContain($"damaged in {Path.GetFileName(part)}");

    [Fact]
    public void Deep_nesting_is_refused()
    {
        string deep = string.Concat(Enumerable.Repeat("<w:tbl><w:tr><w:tc>", 50_000)) + string.Concat(Enumerable.Repeat("</w:tc></w:tr></w:tbl>", 50_000));

        Reading.Refusal(Docx(deep)).Because.ShouldContain("nested more than 64 levels");
    }

    [Fact]
    public void Deep_nesting_of_an_open_document_is_refused() =>
        Reading.Refusal(Odt(string.Concat(Enumerable.Repeat("<text:span>", 100_000)) + string.Concat(Enumerable.Repeat("</text:span>", 100_000)))).Because.ShouldContain("nested more than 64 levels");

    [Fact]
    public void A_part_whose_name_hides_it_from_the_checks_is_not_read()
    {
        (string, string)[] parts =
        [
            ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Override PartName=\"/word/document.bin\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"),
            ("_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"d\" "
                + "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.bin\"/></Relationships>"),
            ("word/document.bin", "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>" + P("Text.") + "</w:body></w:document>"),
        ];

        Reading.Refusal(Zip(parts)).Because.ShouldContain("holds no document");
    }

    [Fact]
    public void Nearly_ten_thousand_tables_are_read() =>
        Reading.Document(Docx(string.Concat(Enumerable.Repeat(Table(["a", "b"]), 9_990)))).Lines.Count(line => line.Text.Length > 0).ShouldBe(9_990);

    [Fact]
    public void More_than_ten_thousand_tables_are_refused() =>
        Reading.Refusal(Odt(string.Concat(Enumerable.Repeat("<table:table/>", 10_001)))).Because.ShouldContain("10000 tables");

    [Fact]
    public void A_line_of_49_MB_is_cut_and_said_to_be()
    {
        byte[] line = new byte[49_000_000];
        line.AsSpan().Fill((byte)'a');
        Document document = Reading.Document(line);

        document.Lines.ShouldHaveSingleItem().Text.Length.ShouldBe(100_000);
        document.Missing.ShouldBe("line 1 is longer than 100,000 characters and was cut");
    }

    [Fact]
    public void A_line_of_100_MB_is_refused() => Reading.Refusal(new byte[100_000_000]).Because.ShouldContain("more than the 50 MB");

    [Fact]
    public void Two_million_lines_are_cut_and_said_to_be()
    {
        Document document = Reading.Document(string.Concat(Enumerable.Repeat("a\n", 2_000_000)));

        document.Lines.Count.ShouldBe(1_000_000);
        document.Missing.ShouldBe("only the first 1,000,000 lines were read");
    }

    [Theory]
    [InlineData("<")]
    [InlineData("<a href=")]
    [InlineData("<a b=c ")]
    [InlineData("<!--")]
    [InlineData("*")]
    [InlineData("*a ")]
    [InlineData("**a *b ")]
    [InlineData("__a ")]
    [InlineData("[a](")]
    [InlineData("[")]
    [InlineData("|")]
    [InlineData("&amp;")]
    [InlineData("&")]
    [InlineData("www.")]
    [InlineData("https://")]
    [InlineData("https://a.b ")]
    [InlineData("\\*")]
    [InlineData("\f")]
    [InlineData("page 1 of ")]
    [InlineData("# ")]
    public void A_line_of_one_sign_takes_no_time(string sign)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(sign, 100_000 / sign.Length)) + "\nend");
        long start = Stopwatch.GetTimestamp();

        Reading.Of(bytes);

        Stopwatch.GetElapsedTime(start).ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void A_document_cut_short_is_damaged()
    {
        byte[] whole = Docx(P("Text."));

        foreach (int length in new[] { 5, 100, whole.Length / 2, whole.Length - 1 })
        {
            Reading.Refusal(whole[..length]).Reason.ShouldBe(Reason.Unreadable);
        }
    }

    [Fact]
    public void A_reading_that_takes_too_long_ends_by_itself()
    {
        DocumentFiles files = new(new LateClock());

        files.Read("policy", Docx(P("Text.")), TestContext.Current.CancellationToken).ShouldBeOfType<Observation<Document>.CouldNotLook>().Because.ShouldContain("longer than 20 seconds");
    }

    [Fact]
    public void Any_bytes_give_an_observation() => Check.QuickThrowOnFailure(Prop.ForAll(
        ArbMap.Default.ArbFor<byte[]>(),
        ArbMap.Default.ArbFor<int>(),
        (noise, seed) => Starts.All(start => Reading.Of(Spoilt(start, noise, seed)) is not null)));

    private static readonly byte[][] Starts = [[], Docx(P("Text.")), Odt("<text:p>Text.</text:p>"), [.. "<html><body>"u8], [0xFF, 0xFE], [.. "| **a** | [b](c.example) | <b>"u8]];

    /// <summary>The start with noise written over it somewhere, and after it.</summary>
    private static byte[] Spoilt(byte[] start, byte[] noise, int seed)
    {
        byte[] bytes = [.. start, .. noise];
        for (int at = 0; at < noise.Length; at++)
        {
            bytes[(int)(((uint)seed + (uint)(at * 31)) % bytes.Length)] = noise[at];
        }

        return bytes;
    }

    /// <summary>A clock whose timers are over at once.</summary>
    private sealed class LateClock : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            callback(state);
            return System.CreateTimer(_ => { }, null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }
}
