using System.Globalization;
using ComplianceMonitor.Pdf.Syntax;

namespace ComplianceMonitor.Pdf.Structure;

/// <summary>The information dictionary and the outline (ISO 32000-1, 14.3.3 and 12.3.3).</summary>
internal static class Information
{
    private const int MostTitles = 2_000;

    public static PdfInformation Read(PdfFile file)
    {
        PdfDictionary? information = file.Dictionary(file.Trailer["Info"]);
        Lazy<XmpPacket> packet = new(() => XmpPacket.Read(file));
        return new(
            Text("Title"),
            Text("Author"),
            Text("Producer"),
            Date(Text("CreationDate")) ?? packet.Value.Date("CreateDate"),
            Date(Text("ModDate")) ?? packet.Value.Date("ModifyDate"));

        string? Text(string key) => (file.Resolve(information?[key]) as PdfString)?.Text.Trim('\0', ' ') is { Length: > 0 } text ? text : null;
    }

    public static List<string> Outline(PdfFile file)
    {
        List<string> titles = [];
        HashSet<PdfDictionary> seen = [];
        Stack<PdfObject> open = new();
        Push(file.Dictionary(file.Dictionary(file.Trailer["Root"])?["Outlines"])?["First"]);
        while (titles.Count < MostTitles && open.TryPop(out PdfObject? next))
        {
            if (file.Dictionary(next) is not { } item || !seen.Add(item))
            {
                continue;
            }

            if ((file.Resolve(item["Title"]) as PdfString)?.Text.Trim() is { Length: > 0 } title)
            {
                titles.Add(title);
            }

            Push(item["Next"]);
            Push(item["First"]);
        }

        return titles;

        void Push(PdfObject? value)
        {
            if (value is not null)
            {
                open.Push(value);
            }
        }
    }

    /// <summary>D:YYYYMMDDHHmmSSOHH'mm', of which all after the year may be missing.</summary>
    private static DateTimeOffset? Date(string? text)
    {
        if (text is null)
        {
            return null;
        }

        string digits = string.Concat((text.StartsWith("D:", StringComparison.Ordinal) ? text[2..] : text).TakeWhile(char.IsAsciiDigit));
        string[] forms = ["yyyyMMddHHmmss", "yyyyMMddHHmm", "yyyyMMdd", "yyyyMM", "yyyy"];
        foreach (string form in forms)
        {
            if (digits.Length >= form.Length
                && DateTimeOffset.TryParseExact(digits[..form.Length], form, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset date))
            {
                return date;
            }
        }

        return null;
    }
}
