using System.Text;
using ComplianceMonitor.Connectors.Web;

namespace ComplianceMonitor.Connectors.Tests.Web;

public sealed class RobotsFileTests
{
    [Theory]
    [InlineData("", "/a", true)]
    [InlineData("User-agent: *\nDisallow:", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /", "/a", false)]
    [InlineData("User-agent: *\nDisallow: /", "/robots.txt", true)]
    [InlineData("user-AGENT : *\n DISALLOW : /a # why", "/a", false)]
    [InlineData("User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", true)]
    [InlineData("User-agent: *\nAllow: /a\nDisallow: /a", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf", false)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf?z=1", true)]
    [InlineData("User-agent: *\nDisallow: /a*b*c", "/a1b2c3", false)]
    [InlineData("User-agent: *\nDisallow: /a*b*c", "/a1c2b3", true)]
    [InlineData("User-agent: *\nDisallow: /a$", "/a", false)]
    [InlineData("User-agent: *\nDisallow: /a$", "/ab", true)]
    [InlineData("User-agent: *\nDisallow: /caf%C3%A9", "/caf\u00e9", false)]
    [InlineData("User-agent: *\nDisallow: /caf\u00e9", "/caf%c3%a9/menu", false)]
    [InlineData("User-agent: *\nDisallow: /%7Eone", "/~one", false)]
    [InlineData("User-agent: *\nDisallow: /\n\nUser-agent: compliancemonitor\nDisallow: /x", "/a", true)]
    [InlineData("User-agent: ComplianceMonitor/1.0\nDisallow: /x", "/x", false)]
    [InlineData("User-agent: ComplianceMonitor\nUser-agent: Other\nDisallow: /x", "/x", false)]
    [InlineData("User-agent: Other\nDisallow: /\nUser-agent: *\nAllow: /", "/x", true)]
    [InlineData("User-agent: ComplianceMonitor\nDisallow: /x\nUser-agent: *\nDisallow: /\nUser-agent: ComplianceMonitor\nDisallow: /y", "/y", false)]
    [InlineData("User-agent: ComplianceMonitorPlus\nDisallow: /", "/x", true)]
    [InlineData("Disallow: /", "/x", true)]
    [InlineData("User-agent: *\nSitemap: https://a.example/s.xml\nDisallow: /x", "/x", false)]
    [InlineData("<html>not found</html>", "/x", true)]
    public void The_longest_rule_of_our_group_decides(string file, string path, bool allowed) =>
        RobotsFile.Parse(Encoding.UTF8.GetBytes(file), WebSettings.ProductToken).Allows(path).ShouldBe(allowed);

    [Fact]
    public void What_stands_beyond_500_KiB_counts_for_nothing()
    {
        string file = "User-agent: *\n" + new string('#', RobotsFile.Largest) + "\nDisallow: /";
        RobotsFile.Parse(Encoding.UTF8.GetBytes(file), WebSettings.ProductToken).Allows("/x").ShouldBeTrue();
    }
}
