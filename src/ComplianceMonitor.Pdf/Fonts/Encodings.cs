namespace ComplianceMonitor.Pdf.Fonts;

/// <summary>The named encodings of simple fonts (ISO 32000-1, annex D): the character of each code, NUL where there is none.</summary>
internal static class Encodings
{
    private static readonly string Ascii = string.Concat(Enumerable.Range(0, 128).Select(code => code < 32 || code == 127 ? '\0' : (char)code));

    private static readonly string Undefined = new('\0', 16);

    /// <summary>Windows code page 1252.</summary>
    public static string WinAnsi { get; } = Ascii
        + "€\u2022‚ƒ„…†‡ˆ‰Š‹Œ\u2022Ž\u2022\u2022‘’“”•–—˜™š›œ\u2022žŸ"
        + string.Concat(Enumerable.Range(0xA0, 96).Select(code => (char)code));

    /// <summary>Mac OS Roman.</summary>
    public static string MacRoman { get; } = Ascii
        + "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00A0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄¤‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uF8FFÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ";

    /// <summary>Adobe's standard encoding, the built-in one of most Type 1 fonts.</summary>
    public static string Standard { get; } = Ascii.Replace('\'', '’').Replace('`', '‘')
        + Undefined + Undefined
        + "\0¡¢£⁄¥ƒ§¤'“«‹›ﬁﬂ\0–†‡·\0¶•‚„”»…‰\0¿"
        + "\0`´ˆ˜¯˘˙¨\0˚¸\0˝˛ˇ—" + "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0" + "Æ\0ª\0\0\0\0ŁØŒº\0\0\0\0\0æ\0\0\0ı\0\0łøœß\0\0\0\0";

    /// <summary>The built-in encoding of the font Symbol.</summary>
    public static string Symbol { get; } = new string('\0', 32)
        + " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧ∆ΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_\u203Eαβχδεφγηιϕκλµνοπθρστυϖωξψζ{|}∼\0"
        + Undefined + Undefined
        + "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…\u23D0\u23AF↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑\u239B\u239C\u239D\u23A1\u23A2\u23A3\u23A7\u23A8\u23A9\u23AA\0〉∫\u2320\u23AE\u2321\u239E\u239F\u23A0\u23A4\u23A5\u23A6\u23AB\u23AC\u23AD\0";

    /// <summary>The built-in encoding of the font Zapf Dingbats.</summary>
    public static string ZapfDingbats { get; } = new string('\0', 32)
        + " ✁✂✃✄☎✆✇✈✉☛☞✌✍✎✏✐✑✒✓✔✕✖✗✘✙✚✛✜✝✞✟✠✡✢✣✤✥✦✧★✩✪✫✬✭✮✯✰✱✲✳✴✵✶✷✸✹✺✻✼✽✾✿❀❁❂❃❄❅❆❇❈❉❊❋●❍■❏❐❑❒▲▼◆❖◗❘❙❚❛❜❝❞\0"
        + Undefined + Undefined
        + "\0❡❢❣❤❥❦❧♣♦♥♠①②③④⑤⑥⑦⑧⑨⑩❶❷❸❹❺❻❼❽❾❿➀➁➂➃➄➅➆➇➈➉➊➋➌➍➎➏➐➑➒➓➔→↔↕➘➙➚➛➜➝➞➟➠➡➢➣➤➥➦➧➨➩➪➫➬➭➮➯\0➱➲➳➴➵➶➷➸➹➺➻➼➽➾\0";

    /// <summary>The built-in encoding of a font of that name; null where it has none of its own.</summary>
    public static string? OfFont(string name) =>
        name.EndsWith("Symbol", StringComparison.Ordinal) ? Symbol : name.EndsWith("ZapfDingbats", StringComparison.Ordinal) ? ZapfDingbats : null;

    /// <summary>The encoding of that name; null where there is none.</summary>
    public static string? Named(string? name) => name switch
    {
        "WinAnsiEncoding" => WinAnsi,
        "MacRomanEncoding" => MacRoman,
        "StandardEncoding" => Standard,
        _ => null,
    };
}
