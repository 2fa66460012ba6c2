namespace ComplianceMonitor.Pdf.Fonts;

/// <summary>A shown glyph.</summary>
/// <param name="Text">Its characters; empty where nothing tells them.</param>
/// <param name="Advance">How far it moves the pen, in units of the font size.</param>
/// <param name="WordSpace">True for the one-byte code 32, which word spacing widens.</param>
internal readonly record struct Glyph(string Text, double Advance, bool WordSpace);

/// <summary>A font: turns the bytes of a shown string into glyphs.</summary>
internal abstract class Font
{
    /// <summary>True where the pen moves down the page.</summary>
    public virtual bool Vertical => false;

    /// <summary>What the size is multiplied with to be that of ordinary letters.</summary>
    public double SizeScale { get; init; } = 1;

    public abstract void Decode(ReadOnlySpan<byte> bytes, List<Glyph> glyphs);
}

/// <summary>A font of one-byte codes: Type 1, TrueType, Type 3.</summary>
internal sealed class SimpleFont(Glyph[] glyphs) : Font
{
    public override void Decode(ReadOnlySpan<byte> bytes, List<Glyph> shown)
    {
        foreach (byte code in bytes)
        {
            shown.Add(glyphs[code]);
        }
    }
}

/// <summary>A font of longer codes that a character map cuts and numbers.</summary>
internal sealed class CompositeFont(CodeMap codes, Func<uint, int, string?> text, Func<int, double> advance, bool vertical) : Font
{
    private readonly Dictionary<uint, Glyph> _known = [];

    public override bool Vertical => vertical;

    public override void Decode(ReadOnlySpan<byte> bytes, List<Glyph> glyphs)
    {
        while (bytes.Length > 0)
        {
            (uint code, int length) = codes.Next(bytes);
            bytes = bytes[Math.Max(1, length)..];
            if (!_known.TryGetValue(code, out Glyph glyph))
            {
                int identifier = codes.Identifier(code);
                _known[code] = glyph = new(text(code, identifier) ?? "", vertical ? 1 : advance(identifier), length == 1 && code == ' ');
            }

            glyphs.Add(glyph);
        }
    }
}
