using System.Text;

namespace ComplianceMonitor.Pdf.Tests.Fonts;

/// <summary>Writes the tables of font programs that the reader looks into; there is nothing to draw in them.</summary>
internal static class FontFiles
{
    /// <summary>A TrueType program with one character map and, where given, names of its glyphs.</summary>
    public static byte[] TrueType(int platform, int encoding, byte[] map, params string[] names)
    {
        byte[] cmap = [.. U16(0, 1, platform, encoding), .. U32(12), .. map];
        byte[] post = [.. U32(0x00020000), .. new byte[28], .. U16(names.Length), .. U16([.. Enumerable.Range(258, names.Length)]), .. names.SelectMany(Named)];
        const int first = 12 + (2 * 16);
        return
        [
            .. U32(0x00010000), .. U16(2, 0, 0, 0),
            .. "cmap"u8, .. U32(0), .. U32(first), .. U32(cmap.Length),
            .. "post"u8, .. U32(0), .. U32(first + cmap.Length), .. U32(post.Length),
            .. cmap, .. post,
        ];
    }

    /// <summary>Format 0: the glyph of every code.</summary>
    public static byte[] Bytes(params (int Code, int Glyph)[] glyphs)
    {
        byte[] table = new byte[256];
        foreach ((int code, int glyph) in glyphs)
        {
            table[code] = (byte)glyph;
        }

        return [.. U16(0, 262, 0), .. table];
    }

    /// <summary>Format 4: segments, here one, by a difference or by an array.</summary>
    public static byte[] Segment(int first, int last, int glyph, bool byArray = false) => byArray
        ? [.. U16(4, 32, 0, 4, 0, 0, 0, last, 0xFFFF, 0, first, 0xFFFF, 0, 1, 4, 0), .. U16([.. Enumerable.Range(glyph, last - first + 1)])]
        : U16(4, 32, 0, 4, 0, 0, 0, last, 0xFFFF, 0, first, 0xFFFF, (glyph - first) & 0xFFFF, 1, 0, 0);

    /// <summary>Format 6: glyphs from a first code on.</summary>
    public static byte[] Trimmed(int first, params int[] glyphs) => U16([6, 10 + (2 * glyphs.Length), 0, first, glyphs.Length, .. glyphs]);

    /// <summary>Format 12: groups of long codes, here one.</summary>
    public static byte[] Long(int first, int last, int glyph) => [.. U16(12, 0), .. U32(28), .. U32(0), .. U32(1), .. U32(first), .. U32(last), .. U32(glyph)];

    /// <summary>A compact program of one font, whose glyphs from 1 on have these names, with its own codes from 65 on.</summary>
    public static byte[] Compact(int charsetFormat, int encodingFormat, params string[] names)
    {
        byte[] header = [1, 0, 4, 1];
        byte[] strings = Index([.. names.Select(Encoding.Latin1.GetBytes)]);
        byte[] charset = charsetFormat switch
        {
            0 => [0, .. U16([.. Enumerable.Range(391, names.Length)])],
            1 => [1, .. U16(391), (byte)(names.Length - 1)],
            _ => [2, .. U16(391, names.Length - 1)],
        };
        byte[] encoding = encodingFormat == 0 ? [0, (byte)names.Length, .. Enumerable.Range(65, names.Length).Select(code => (byte)code)] : [1, 1, 65, (byte)(names.Length - 1)];
        byte[] glyphs = Index([.. Enumerable.Repeat<byte[]>([14], names.Length + 1)]);
        int length = header.Length + Index("F"u8.ToArray()).Length + Index(Top(0, 0, 0)).Length + strings.Length + 2;
        byte[] top = Index(Top(length, length + charset.Length, length + charset.Length + encoding.Length));
        return [.. header, .. Index("F"u8.ToArray()), .. top, .. strings, 0, 0, .. charset, .. encoding, .. glyphs];
    }

    private static byte[] Top(int charset, int encoding, int glyphs) => [.. Number(charset), 15, .. Number(encoding), 16, .. Number(glyphs), 17];

    private static byte[] Number(int value) => [29, .. U32(value)];

    private static byte[] Index(params byte[][] entries)
    {
        int at = 1;
        List<byte> index = [.. U16(entries.Length), 2, .. U16(at)];
        foreach (byte[] entry in entries)
        {
            at += entry.Length;
            index.AddRange(U16(at));
        }

        return [.. index, .. entries.SelectMany(entry => entry)];
    }

    private static byte[] Named(string name) => [(byte)name.Length, .. Encoding.Latin1.GetBytes(name)];

    private static byte[] U16(params int[] values) => [.. values.SelectMany(value => (byte[])[(byte)(value >> 8), (byte)value])];

    private static byte[] U32(int value) => [(byte)(value >> 24), (byte)(value >> 16), (byte)(value >> 8), (byte)value];
}
