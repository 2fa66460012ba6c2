namespace ComplianceMonitor.Core.Publishing;

/// <summary>How likely a link leads to a social media policy or a privacy notice, by its words, its address and the page that it stands on.</summary>
public static class DocumentRank
{
    /// <summary>The least rank of a link that is worth following.</summary>
    public const int Worthwhile = 45;

    /// <summary>The rank from which a link says plainly what it leads to.</summary>
    public const int Plain = 80;

    private static readonly (string Words, int Weight)[] s_policy =
    [
        ("social media policy", 100),
        ("social media and networking policy", 100),
        ("social media acceptable use policy", 95),
        ("social networking policy", 95),
        ("socialmedia policy", 95),
        ("socialmediapolicy", 95),
        ("policy on social media", 95),
        ("use of social media", 85),
        ("social media guidelines", 75),
        ("social media", 70),
        ("social networking", 65),
        ("socialmedia", 60),
        ("online communication policy", 50),
    ];

    private static readonly (string Words, int Weight)[] s_notice =
    [
        ("privacy notice", 100),
        ("privacynotice", 95),
        ("fair processing", 95),
        ("privacy statement", 85),
        ("how we use pupil", 85),
        ("how we use your", 80),
        ("how we use personal", 80),
        ("how we use staff", 80),
        ("how we use workforce", 80),
        ("privacy policy", 75),
        ("data protection notice", 80),
        ("privacy", 60),
        ("gdpr notice", 60),
    ];

    private static readonly (string Words, int Weight)[] s_neither =
    [
        ("newsletter", -80),
        ("minutes", -60),
        ("letter", -40),
        ("guide for parents", -40),
        ("parents guide", -40),
        ("checklist", -40),
        ("leaflet", -40),
        ("poster", -40),
        ("impact assessment", -60),
        ("subject access", -30),
        ("freedom of information", -40),
        ("retention", -30),
        ("breach", -30),
        ("cookie", -25),
        ("template", -20),
        ("superseded", -40),
        ("archive", -20),
    ];

    /// <summary>The rank as a social media policy.</summary>
    /// <param name="text">The link's words.</param>
    /// <param name="address">Its address, absolute.</param>
    public static int AsPolicy(string text, string address) => Of(s_policy, text, address);

    /// <summary>The rank as a privacy notice.</summary>
    /// <param name="text">The link's words.</param>
    /// <param name="address">Its address, absolute.</param>
    public static int AsNotice(string text, string address) => Of(s_notice, text, address);

    private static int Of((string Words, int Weight)[] table, string text, string address)
    {
        string words = Plainly(text), file = Plainly(Uri.UnescapeDataString(PathOf(address)));
        int said = Best(table, words), named = Best(table, file);
        int best = Math.Max(said, named);
        return best == 0 ? 0 : best + (Math.Min(said, named) / 10) + s_neither.Where(entry => words.Contains(entry.Words, StringComparison.Ordinal) || file.Contains(entry.Words, StringComparison.Ordinal)).Sum(entry => entry.Weight);
    }

    private static int Best((string Words, int Weight)[] table, string text)
    {
        foreach ((string words, int weight) in table.AsSpan())
        {
            if (text.Contains(words, StringComparison.Ordinal))
            {
                return weight;
            }
        }

        return 0;
    }

    private static string PathOf(string address)
    {
        int host = address.IndexOf("://", StringComparison.Ordinal);
        int path = host < 0 ? 0 : address.IndexOf('/', host + 3);
        return path < 0 ? "" : address[path..];
    }

    /// <summary>Lower case; what is no letter or digit is one space.</summary>
    private static string Plainly(string text)
    {
        Span<char> plain = stackalloc char[Math.Min(text.Length, 500)];
        int length = 0;
        foreach (char sign in text.AsSpan(0, plain.Length))
        {
            if (char.IsLetterOrDigit(sign))
            {
                plain[length++] = char.ToLowerInvariant(sign);
            }
            else if (length > 0 && plain[length - 1] != ' ' && sign is not ('\'' or '’'))
            {
                plain[length++] = ' ';
            }
        }

        return plain[..length].ToString();
    }
}
