using ComplianceMonitor.Pdf.Syntax;

namespace ComplianceMonitor.Pdf.Filters;

/// <summary>Undoes a stream's filters in order (ISO 32000-1, 7.4). Stops before an image filter: text never lies in one.</summary>
internal static class StreamDecoder
{
    private const int MostFilters = 8;

    public static byte[] Decode(PdfFile file, PdfStream stream, ReadOnlyMemory<byte> raw, long budget)
    {
        IReadOnlyList<PdfObject> filters = Listed(file, stream["Filter"] ?? stream["F"]);
        IReadOnlyList<PdfObject> parameters = Listed(file, stream["DecodeParms"] ?? stream["DP"]);
        ReadOnlyMemory<byte> data = raw;
        byte[]? last = null;
        for (int index = 0; index < Math.Min(filters.Count, MostFilters); index++)
        {
            PdfDictionary options = index < parameters.Count ? file.Dictionary(parameters[index]) ?? PdfDictionary.Empty : PdfDictionary.Empty;
            byte[]? decoded = file.Name(filters[index]) switch
            {
                "FlateDecode" or "Fl" => Predictor.Undo(file, options, Flate.Decode(data, budget)),
                "LZWDecode" or "LZW" => Predictor.Undo(file, options, Lzw.Decode(data.Span, (int?)file.Number(options["EarlyChange"]) ?? 1, budget)),
                "ASCII85Decode" or "A85" => Ascii.Decode85(data.Span),
                "ASCIIHexDecode" or "AHx" => Ascii.DecodeHexadecimal(data.Span),
                "RunLengthDecode" or "RL" => RunLength.Decode(data.Span, budget),
                "Crypt" => data.ToArray(),
                _ => null,
            };
            if (decoded is null)
            {
                break;
            }

            data = last = decoded;
        }

        return last ?? data.ToArray();
    }

    private static IReadOnlyList<PdfObject> Listed(PdfFile file, PdfObject? value) => file.Resolve(value) switch
    {
        null => [],
        PdfArray array => array.Items,
        PdfObject one => [one],
    };
}
