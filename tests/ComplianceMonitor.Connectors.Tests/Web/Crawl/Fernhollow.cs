using System.Text;

namespace ComplianceMonitor.Connectors.Tests.Web.Crawl;

/// <summary>An invented school's website of 30 pages and more, with all that is not the school's own on it.</summary>
internal static class Fernhollow
{
    public const string Policy = """
        <h1>Social Media Policy</h1>
        <p>Fernhollow Primary School</p>
        <p>Last reviewed: 3 March 2026</p>
        <p>Next review: March 2027</p>
        <h2>1. Our accounts</h2>
        <p>This policy applies to all staff and governors of the school and to everything that is posted in the school's name.</p>
        <table>
        <tr><th>Platform</th><th>Account</th><th>Administrator</th></tr>
        <tr><td>Facebook</td><td>https://www.facebook.com/fernhollowprimary</td><td>Headteacher</td></tr>
        <tr><td>Instagram</td><td>https://www.instagram.com/fernhollowpri</td><td>Office manager</td></tr>
        </table>
        <h2>2. Conduct</h2>
        <p>Staff must not post about pupils on personal accounts. Staff must use strong passwords and multi-factor authentication must be enabled on every account.</p>
        <p>This policy is read together with the behaviour policy, and complaints about social media go to the Headteacher.</p>
        """;

    public const string Notice = """
        <p>Fernhollow Primary School is the data controller. This privacy notice explains how we use personal data about pupils and parents.</p>
        <p>Our lawful basis is public task. You may make a subject access request to the data protection officer, or complain to the Information Commissioner.</p>
        <p>We publish news on our Facebook page https://www.facebook.com/fernhollowprimary and keep personal data as our retention schedule says.</p>
        <p>We collect names, addresses, attendance, assessment and medical information about pupils, and we share personal information with the local authority and the Department for Education where the law asks us to do so.</p>
        <p>We keep the information only as long as we need it, and we look after it by keeping paper in locked rooms and files on systems that need a password. Please speak to the school office in the first place if anything in this notice is not clear to you, or if what we hold about your family is out of date.</p>
        <p>Parents may see the educational record of their child. We do not use automated decisions. We review this notice every year and tell families when it changes. Photographs of pupils are used on the website only where parents have agreed, and consent may be withdrawn at any time by writing to the office.</p>
        """;

    /// <summary>The site, opened.</summary>
    public static async Task<SampleSite> OpenAsync(Action<SampleSite>? change = null)
    {
        SampleSite site = new()
        {
            Menu = """
                <header><a href="/"><img alt="Fernhollow Primary School" src="/logo.png"></a></header>
                <nav><ul><li><a href="/">Home</a></li><li><a href="/about">About us</a></li><li><a href="/policies">Policies</a></li><li><a href="/news">News</a></li><li><a href="/contact">Contact</a></li>
                <li style="display:none"><a href="/gdpr">GDPR</a></li></ul></nav>
                """,
            Footer = """
                <footer><p>Fernhollow Primary School, Mill Lane, Netherby</p>
                <a href="https://www.facebook.com/fernhollowprimary" aria-label="Facebook"></a> <a href="https://www.instagram.com/fernhollowpri/" title="Instagram"></a>
                <a href="https://www.facebook.com/sharer/sharer.php?u=x">Share</a> <a href="https://twitter.com/intent/tweet?text=x">Tweet</a>
                <a href="https://www.ceop.police.uk/">CEOP</a>
                <p>Part of the Brightpath Learning Trust <a href="https://www.facebook.com/brightpathtrust" aria-label="Trust on Facebook"></a></p>
                <p>Website by <a href="https://www.pixelbarn.example/">Pixelbarn</a> <a href="https://www.facebook.com/pixelbarnweb">Facebook</a></p></footer>
                """,
        };
        site.Page("/", "Welcome to Fernhollow", """
                <p>Welcome to our school.</p><iframe src="https://www.facebook.com/plugins/page.php?href=https%3A%2F%2Fwww.facebook.com%2Ffernhollowprimary&tabs=timeline"></iframe>
                <blockquote class="twitter-tweet"><p>What a day!</p><a href="https://twitter.com/NetherbyMuseum/status/123456789">Museum</a></blockquote>
                """)
            .Page("/about", "About us", "<p>We are a small school.</p><a href=\"/pta\">PTA</a> <a href=\"/classes/oak\">Oak class</a> <a href=\"/local\">Local community</a>")
            .Page("/contact", "Contact us", "<p>Telephone 01000 000000</p>")
            .Page("/policies", "Policies", "<ul><li><a href=\"/policies/social-media\">Social media policy</a></li><li><a href=\"/docs/behaviour.pdf\">Behaviour policy</a></li><li><a href=\"/policies/missing\">Old page</a></li></ul>")
            .Page("/policies/social-media", "Social Media Policy", Policy.Replace("<h1>Social Media Policy</h1>", "", StringComparison.Ordinal))
            .Page("/gdpr", "GDPR", "<p>How we look after data.</p><a href=\"/gdpr/privacy-notice\">Privacy notice for pupils and families</a>")
            .Page("/gdpr/privacy-notice", "Privacy notice for pupils and families", Notice)
            .Page("/pta", "Friends of Fernhollow (PTA)", "<p>The PTA raises money. Follow them on <a href=\"https://www.facebook.com/friendsoffernhollow\">Facebook</a>.</p>")
            .Page("/classes/oak", "Oak class", "<p>We are learning about castles.</p><div class=\"fb-post\" data-href=\"https://www.facebook.com/castletrust/posts/1\"></div><iframe src=\"https://www.youtube.com/embed/abcdefghijk\"></iframe>")
            .Page("/local", "Local community", "<ul><li><a href=\"https://www.facebook.com/netherbycouncil\">Netherby Council on Facebook</a></li><li><a href=\"https://x.com/NetherbyLibrary\">Netherby Library</a></li></ul>");
        StringBuilder news = new();
        for (int number = 1; number <= 24; number++)
        {
            news.Append(System.Globalization.CultureInfo.InvariantCulture, $"<p><a href=\"/news/{number}\">Story {number}</a></p>");
            site.Page($"/news/{number}", $"Story {number}", number switch
            {
                7 => "<p>The fire brigade came to see us. Find out more about what they do on <a href=\"https://www.facebook.com/netherbyfire\">their Facebook page</a>.</p>",
                11 => "<p>The author Jo Penn (<a href=\"https://www.instagram.com/jopennwrites\">@jopennwrites</a>) read from her book.</p>",
                13 => "<p>Thank you to <a href=\"https://www.facebook.com/hexleybooks\">Hexley Bookshop</a> for the books.</p>",
                15 => "<a href=\"https://www.facebook.com/hexleyrunners\"><img alt=\"Hexley Runners\"></a>",
                _ => $"<p>Story number {number} of the year.</p>",
            });
        }

        site.Page("/news", "News", news.ToString());
        change?.Invoke(site);
        return await site.OpenAsync();
    }
}
