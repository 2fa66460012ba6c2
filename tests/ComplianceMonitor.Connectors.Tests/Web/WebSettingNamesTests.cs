using ComplianceMonitor.Connectors.Web;

namespace ComplianceMonitor.Connectors.Tests.Web;

public sealed class WebSettingNamesTests
{
    [Fact]
    public void Settings_are_read_by_their_names()
    {
        WebSettings settings = Read(
            out IReadOnlyList<string> problems,
            ("Web__AllowLoopback", "true"), ("Web__Contact", "it@trust.example"), ("Web__PauseSeconds", "0.5"), ("Web__Ports", "8080, 8443"), ("Web__CrawlPages", "50"), ("Web__CrawlMinutes", "2.5"),
            ("Brave__BaseUrl", "http://127.0.0.1:5001/api"), ("Graph__BaseUrl", "https://graph.example/"), ("Mail__From", "x"));
        problems.ShouldBeEmpty();
        (settings.AllowLoopback, settings.Pause, settings.UserAgent).ShouldBe((true, TimeSpan.FromSeconds(0.5), "ComplianceMonitor/0.1 (+it@trust.example)"));
        (settings.CrawlPages, settings.CrawlTime).ShouldBe((50, TimeSpan.FromSeconds(150)));
        settings.Ports.Order().ShouldBe([8080, 8443]);
        settings.NamedHosts.Order(StringComparer.Ordinal).ShouldBe(["127.0.0.1:5001", "graph.example:443"]);
    }

    [Theory]
    [InlineData("Web__AllowLoopback", "yes")]
    [InlineData("Web__Contact", "a) evil\r\nX: y")]
    [InlineData("Web__PauseSeconds", "-1")]
    [InlineData("Web__Ports", "80;81")]
    [InlineData("Web__CrawlPages", "0")]
    [InlineData("Web__CrawlPages", "1e3")]
    [InlineData("Web__CrawlMinutes", "6")]
    [InlineData("Web__CrawlMinutes", "0")]
    [InlineData("Brave__BaseUrl", "ftp://a.example/")]
    [InlineData("Brave__BaseUrl", "https://user:word@a.example/")]
    public void A_wrong_setting_is_named_and_changes_nothing(string name, string value)
    {
        WebSettings settings = Read(out IReadOnlyList<string> problems, (name, value));
        problems.ShouldHaveSingleItem().ShouldStartWith(name + " ");
        (settings.AllowLoopback, settings.Contact, settings.Pause, settings.Ports.Count, settings.NamedHosts.Count).ShouldBe((false, null, TimeSpan.FromSeconds(1), 0, 0));
        (settings.CrawlPages, settings.CrawlTime).ShouldBe((200, TimeSpan.FromMinutes(5)));
    }

    private static WebSettings Read(out IReadOnlyList<string> problems, params (string Name, string Value)[] values) =>
        WebSettingNames.Read(values.Select(pair => KeyValuePair.Create(pair.Name, (string?)pair.Value)), out problems);
}
