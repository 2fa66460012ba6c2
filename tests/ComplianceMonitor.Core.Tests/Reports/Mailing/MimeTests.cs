using System.Text;
using System.Text.RegularExpressions;
using ComplianceMonitor.Core.Reports.Mailing;
using FsCheck;
using FsCheck.Fluent;

namespace ComplianceMonitor.Core.Tests.Reports.Mailing;

public partial class MimeTests
{
    private static readonly DateTimeOffset s_date = new(2026, 11, 16, 7, 5, 0, TimeSpan.Zero);

    private static readonly Arbitrary<string> s_hostile = Gen.Elements(
            "a", "Fernhollow", " ", "  ", "\t", "\r\n", "\n", "\r", "=", "=?utf-8?B?eA==?=", ".", "..", "From ", "--=_", "é", "名", "😀", "\uD83D", "\uDE00", "\u202E", "\u200B", "\0", "<script>", "Bcc: x@y.example", "\u2028")
        .ArrayOf().Select(string.Concat).ToArbitrary();

    [Fact]
    public void A_message_reads_as_mail_programs_expect() => Text(new() { MessageId = "2026-W47.dpo.fernhollow@fernhollow.example", To = ["dpo@fernhollow.example", "b@c.example"], Subject = "Three to mend", Html = "<p>é</p>", Text = "one\ntwo" })
        .ShouldBe(string.Join("\r\n",
            "From: monitor@fernhollow.example",
            "To: dpo@fernhollow.example,",
            " b@c.example",
            "Subject: Three to mend",
            "Date: Mon, 16 Nov 2026 07:05:00 +0000",
            "Message-ID: <2026-W47.dpo.fernhollow@fernhollow.example>",
            "Auto-Submitted: auto-generated",
            "MIME-Version: 1.0",
            "Content-Type: multipart/alternative;",
            " boundary=\"=_0e1cd2f4\"",
            "",
            "--=_0e1cd2f4",
            "Content-Type: text/plain; charset=utf-8",
            "Content-Transfer-Encoding: quoted-printable",
            "",
            "one",
            "two",
            "--=_0e1cd2f4",
            "Content-Type: text/html; charset=utf-8",
            "Content-Transfer-Encoding: quoted-printable",
            "",
            "<p>=C3=A9</p>",
            "--=_0e1cd2f4--",
            ""));

    [Fact]
    public void Whatever_it_says_it_is_short_lines_of_ASCII_with_one_header_each() => Check(Prop.ForAll(s_hostile, s_hostile, (subject, body) =>
    {
        string text = Text(new() { MessageId = "a@b.example", To = ["c@d.example"], Subject = subject, Html = body, Text = body });
        string[] lines = text.Split("\r\n");
        return text.All(letter => letter is >= ' ' and <= '~' or '\r' or '\n' or '\t')
            && lines.All(line => line.Length <= 76 && !line.Contains('\n', StringComparison.Ordinal) && !line.Contains('\r', StringComparison.Ordinal))
            && !lines.TakeWhile(line => line.Length > 0).Any(line => line.StartsWith("Bcc", StringComparison.OrdinalIgnoreCase))
            && lines.Count(line => line.StartsWith("--=_", StringComparison.Ordinal)) == 3;
    }));

    [Fact]
    public void A_body_reads_back_as_it_was() => Check(Prop.ForAll(s_hostile, body =>
        Body(Text(new() { MessageId = "a@b.example", To = ["c@d.example"], Subject = "s", Html = "", Text = body })) == WellFormed(body).ReplaceLineEndings("\r\n")));

    [Fact]
    public void A_subject_reads_back_as_one_harmless_line() => Check(Prop.ForAll(s_hostile, subject =>
        Subject(Text(new() { MessageId = "a@b.example", To = ["c@d.example"], Subject = subject, Html = "", Text = "" })) == MailText.Line(subject)));

    [Theory]
    [InlineData("a@b.example", true)]
    [InlineData("first.last+tag@sub.b-c.example", true)]
    [InlineData("a@b.example\r\nBcc: x@y.example", false)]
    [InlineData("a@b.example>", false)]
    [InlineData("a b@c.example", false)]
    [InlineData("a@b@c.example", false)]
    [InlineData("é@b.example", false)]
    [InlineData("a@b.example,c@d.example", false)]
    [InlineData("\"a\"@b.example", false)]
    [InlineData("a@", false)]
    [InlineData("", false)]
    public void An_address_that_could_be_more_is_refused(string address, bool good)
    {
        MailText.IsAddress(address).ShouldBe(good);
        if (!good)
        {
            Should.Throw<ArgumentException>(() => Text(new() { MessageId = "a@b.example", To = [address], Subject = "s", Html = "", Text = "" }));
        }
    }

    [Theory]
    [InlineData("Fernhollow\r\nBcc: x@y.example", "Fernhollow Bcc: x@y.example")]
    [InlineData("  a \t b\u0000\u202Ec  ", "a b c")]
    [InlineData("a\u2028b", "a b")]
    public void A_line_is_one_line(string text, string line) => MailText.Line(text).ShouldBe(line);

    [Fact]
    public void Half_a_character_becomes_a_replacement() => MailText.Line($"a{(char)0xD83D}b").ShouldBe("a\uFFFDb");

    [Fact]
    public void A_long_subject_ends_in_an_ellipsis_and_cuts_no_character()
    {
        string subject = MailText.Subject(new string('a', 148) + "😀😀😀");
        subject.ShouldBe(new string('a', 148) + "…");
    }

    private static string Text(MailMessage message) => Encoding.ASCII.GetString(Mime.Write(message, "monitor@fernhollow.example", s_date))
        .Replace(BoundaryOf().Match(Encoding.ASCII.GetString(Mime.Write(message, "monitor@fernhollow.example", s_date))).Groups[1].Value, "0e1cd2f4", StringComparison.Ordinal);

    private static string Subject(string text)
    {
        string header = text[(text.IndexOf("\r\nSubject: ", StringComparison.Ordinal) + 11)..text.IndexOf("\r\nDate: ", StringComparison.Ordinal)];
        return EncodedWord().IsMatch(header)
            ? EncodedWord().Replace(header.Replace("\r\n ", "", StringComparison.Ordinal), word => Encoding.UTF8.GetString(Convert.FromBase64String(word.Groups[1].Value)))
            : header;
    }

    private static string Body(string text)
    {
        string[] parts = text.Split("\r\n\r\n", 3);
        string coded = text[(parts[0].Length + parts[1].Length + 8)..];
        coded = coded[..coded.IndexOf("\r\n--=_", StringComparison.Ordinal)].Replace("=\r\n", "", StringComparison.Ordinal);
        List<byte> bytes = [];
        for (int index = 0; index < coded.Length; index++)
        {
            bytes.Add(coded[index] == '=' ? Convert.ToByte(coded.Substring(index + 1, 2), 16) : (byte)coded[index]);
            index += coded[index] == '=' ? 2 : 0;
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }

    private static string WellFormed(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    private static void Check(Property property) => property.QuickCheckThrowOnFailure();

    [GeneratedRegex("boundary=\"=_([0-9a-f]+)\"")]
    private static partial Regex BoundaryOf();

    [GeneratedRegex(@"=\?utf-8\?B\?([A-Za-z0-9+/=]+)\?=")]
    private static partial Regex EncodedWord();
}
