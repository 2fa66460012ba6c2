namespace ComplianceMonitor.Connectors.Web.Crawl;

/// <summary>Which pages come first: words of a link and of its address, one line per entry.</summary>
internal static class PageWords
{
    private static readonly (string Words, int Weight)[] s_table =
    [
        ("social media", 60),
        ("social network", 55),
        ("polic", 50),
        ("privacy", 50),
        ("gdpr", 50),
        ("data protection", 50),
        ("fair processing", 45),
        ("contact", 40),
        ("site map", 40),
        ("sitemap", 40),
        ("statutory", 35),
        ("online safety", 30),
        ("e safety", 30),
        ("safeguarding", 25),
        ("acceptable use", 25),
        ("complaint", 25),
        ("key information", 25),
        ("school information", 25),
        ("documents", 20),
        ("keep in touch", 20),
        ("stay connected", 20),
        ("follow us", 20),
        ("communication", 15),
        ("governance", 10),
        ("governors", 10),
        ("about", 10),
        ("information", 8),
        ("parents", 8),
        ("our school", 6),
        ("trust", 5),
        ("news", -20),
        ("blog", -20),
        ("events", -20),
        ("event", -5),
        ("calendar", -50),
        ("diary", -20),
        ("gallery", -20),
        ("galleries", -20),
        ("photo", -20),
        ("video", -10),
        ("tag", -10),
        ("archive", -30),
        ("menu", -5),
        ("curriculum", -5),
        ("vacanc", -5),
        ("page", -2),
    ];

    /// <summary>The weight of a link; the higher, the sooner it is followed.</summary>
    /// <param name="text">The link's words.</param>
    /// <param name="address">Its address.</param>
    public static int Weigh(string text, Uri address)
    {
        string words = Plainly($"{text} {Uri.UnescapeDataString(address.AbsolutePath)}");
        int weight = 0;
        foreach ((string known, int value) in s_table.AsSpan())
        {
            weight += words.Contains(known, StringComparison.Ordinal) ? value : 0;
        }

        return weight;
    }

    private static string Plainly(string text) => string.Create(Math.Min(text.Length, 400), text, (plain, all) =>
    {
        for (int at = 0; at < plain.Length; at++)
        {
            plain[at] = char.IsLetterOrDigit(all[at]) ? char.ToLowerInvariant(all[at]) : ' ';
        }
    });
}
