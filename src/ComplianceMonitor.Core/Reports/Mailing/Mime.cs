using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ComplianceMonitor.Core.Reports.Mailing;

/// <summary>
/// A message as bytes for any carrier: RFC 5322 headers, RFC 2047 encoded-words, multipart/alternative with plain text first, both parts
/// quoted-printable. Lines end in CRLF, are at most 76 characters long and ASCII; nothing in it depends on the clock but the date given.
/// </summary>
public static class Mime
{
    /// <summary>Bytes of an encoded-word before Base64: with its frame and "Subject: " before it a line stays under 76 characters.</summary>
    private const int WordBytes = 39;

    /// <summary>Writes a message.</summary>
    /// <param name="message">The message.</param>
    /// <param name="from">The sender's address.</param>
    /// <param name="date">When it is sent.</param>
    /// <exception cref="ArgumentException">An address or the Message-ID is none.</exception>
    public static byte[] Write(MailMessage message, string from, DateTimeOffset date)
    {
        if (message.To.Count == 0)
        {
            throw new ArgumentException("A mail has a recipient.", nameof(message));
        }

        foreach (string address in message.To.Append(from).Append(message.MessageId))
        {
            // A Message-ID has the form of an address.
            if (!MailText.IsAddress(address))
            {
                throw new ArgumentException("An address or the Message-ID of the mail is not valid.", nameof(message));
            }
        }

        string boundary = Boundary(message);
        StringBuilder text = new();
        Header(text, "From", from);
        Header(text, "To", string.Join(",\r\n ", message.To));
        Header(text, "Subject", Words(MailText.Line(message.Subject)));
        Header(text, "Date", date.ToString("ddd, dd MMM yyyy HH':'mm':'ss zzz", CultureInfo.InvariantCulture).Remove(29, 1));
        Header(text, "Message-ID", $"<{message.MessageId}>");
        Header(text, "Auto-Submitted", "auto-generated");
        Header(text, "MIME-Version", "1.0");
        Header(text, "Content-Type", $"multipart/alternative;\r\n boundary=\"{boundary}\"");
        text.Append("\r\n");
        Part(text, boundary, "text/plain", message.Text);
        Part(text, boundary, "text/html", message.Html);
        text.Append(CultureInfo.InvariantCulture, $"--{boundary}--\r\n");
        return Encoding.ASCII.GetBytes(text.ToString());
    }

    private static void Header(StringBuilder text, string name, string value) => text.Append(name).Append(": ").Append(value).Append("\r\n");

    private static void Part(StringBuilder text, string boundary, string type, string content)
    {
        text.Append(CultureInfo.InvariantCulture, $"--{boundary}\r\nContent-Type: {type}; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n");
        QuotedPrintable.Write(content, text);
    }

    /// <summary>The signs =_ never follow one another in quoted-printable, so no line of a part is a boundary.</summary>
    private static string Boundary(MailMessage message) =>
        $"=_{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(message.MessageId)))[..32]}";

    /// <summary>A header's words: as they are where they are plain and short, else as encoded-words that never cut a character.</summary>
    private static string Words(string line)
    {
        const int Short = 60;
        if (line.Length <= Short && line.All(letter => letter is >= ' ' and <= '~') && !line.Contains("=?", StringComparison.Ordinal))
        {
            return line;
        }

        List<string> words = [];
        List<byte> bytes = [];
        Span<byte> one = stackalloc byte[4];
        foreach (Rune rune in line.EnumerateRunes())
        {
            int length = rune.EncodeToUtf8(one);
            if (bytes.Count + length > WordBytes)
            {
                words.Add(Word(bytes));
                bytes.Clear();
            }

            bytes.AddRange(one[..length]);
        }

        if (bytes.Count > 0)
        {
            words.Add(Word(bytes));
        }

        return string.Join("\r\n ", words);
    }

    private static string Word(List<byte> bytes) => $"=?utf-8?B?{Convert.ToBase64String([.. bytes])}?=";
}
