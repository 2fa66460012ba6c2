using System.Globalization;
using System.Text;
using ComplianceMonitor.Pdf.Syntax;

namespace ComplianceMonitor.Pdf.Structure;

/// <summary>The metadata that a file carries as XMP (ISO 32000-1, 14.3.2), as far as its dates go. Read as text: the packet is often no good XML.</summary>
internal sealed class XmpPacket
{
    private const int LongestPacket = 1_000_000;
    private readonly string _text;

    private XmpPacket(string text) => _text = text;

    public static XmpPacket Read(PdfFile file) =>
        file.Resolve(file.Dictionary(file.Trailer["Root"])?["Metadata"]) is PdfStream { Raw.Length: < LongestPacket } packet ? new(Encoding.UTF8.GetString(file.Decode(packet))) : new("");

    /// <summary>A date of the packet, written as an element or as an attribute; null where it has none.</summary>
    public DateTimeOffset? Date(string name)
    {
        int at = _text.IndexOf($"xmp:{name}", StringComparison.Ordinal);
        int start = at < 0 ? -1 : _text.AsSpan(at).IndexOfAnyInRange('0', '9');
        ReadOnlySpan<char> written = start < 0 ? default : _text.AsSpan(at + start);
        int end = written.IndexOfAny('<', '"', '\'');
        return end > 0 && end < 40 && DateTimeOffset.TryParse(written[..end], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset date) ? date : null;
    }
}
