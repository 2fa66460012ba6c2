using System.Text.RegularExpressions;
using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Core.Reports;
using ComplianceMonitor.Core.Reports.Mailing;
using ComplianceMonitor.Core.Schools;
using ComplianceMonitor.Web.Mails;

namespace ComplianceMonitor.Web.Tests.Serving;

/// <summary>Whatever stands in a field is text on every page and in every mail.</summary>
public partial class HostilePagesTests
{
    private static readonly string[] s_ours = ["html", "head", "meta", "title", "link", "body", "a", "header", "div", "nav", "ul", "ol", "li", "h1", "h2", "h3", "h4", "p", "form", "input", "button", "main", "section", "article",
        "footer", "dl", "dt", "dd", "table", "thead", "tbody", "tr", "th", "td", "time", "span", "strong", "br", "code", "figure", "blockquote", "figcaption", "label", "fieldset", "legend", "select", "option", "svg", "line", "text", "path", "rect", "circle",
        "details", "summary", "style"];

    public static TheoryData<string> Attacks =>
    [
        "<script>alert(1)</script>",
        "</style></title></textarea></script><svg/onload=alert(1)>",
        "\"><img src=x onerror=alert(1)>",
        "' onmouseover='alert(1)",
        "javascript:alert(1)",
        "JaVaScRiPt\t:alert(1)",
        " javascript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "vbscript:msgbox(1)",
        "https://a.example@evil.example/",
        "//evil.example/x",
        "<a href=\"https://evil.example\">click</a>",
        "<!--<iframe src=//evil.example>-->",
        "<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
        "{{constructor.constructor('alert(1)')()}} ${alert(1)} @(alert(1))",
        "&lt;script&gt;alert(1)&lt;/script&gt; &#x3c;b&#x3e;",
        "one\r\nBcc: all@evil.example\r\n\r\n<b>body</b>",
        "=HYPERLINK(\"https://evil.example\",\"x\")",
        "\u202Egnp.exe\u202C \u2066x\u2069 \u200Bz\u200Dw\uFEFF",
        "\uD800 lone \u0000 \u0008 \u001b[31m",
    ];

    [Theory, MemberData(nameof(Attacks))]
    public async Task On_pages(string attack)
    {
        PageBench bench = new();
        await bench.FillAsync(attack);

        foreach (string path in PageBench.Paths.Append($"school/fernhollow?q={Uri.EscapeDataString(attack)}&owner={Uri.EscapeDataString(attack)}&show={Uri.EscapeDataString(attack)}&page={Uri.EscapeDataString(attack)}")
            .Append($"school/fernhollow/mentions?concern={Uri.EscapeDataString(attack)}&status={Uri.EscapeDataString(attack)}&q={Uri.EscapeDataString(attack)}").Append($"?q={Uri.EscapeDataString(attack)}"))
        {
            IsHarmless((await bench.GetAsync(path)).Body, path);
        }
    }

    [Theory, MemberData(nameof(Attacks))]
    public async Task In_mails(string attack)
    {
        PageBench bench = new();
        await bench.FillAsync(attack);
        foreach (Owner role in Enum.GetValues<Owner>())
        {
            RoleReport report = await RoleReport.ReadAsync(
                bench.Store, bench.Schools[0] with { ReportDetail = ReportDetail.Names }, new("fernhollow", role, ReportPeriod.Of(role, Hostile.Noon)), Hostile.Noon, null, PageBench.Stop);
            RenderedMail mail = await ReportMails.RenderAsync(report, PageBench.Stop);

            IsHarmless(mail.Html, $"{role}");
            mail.Subject.ShouldNotContain('\n');
            mail.Text.ShouldNotContain("\u202E");
            mail.Text.Split('\n').ShouldAllBe(line => !line.StartsWith("Bcc", StringComparison.Ordinal));
        }
    }

    private static void IsHarmless(string html, string where)
    {
        foreach (Match tag in Tag().Matches(html))
        {
            s_ours.Contains(tag.Groups["name"].Value, StringComparer.Ordinal).ShouldBeTrue($"{where}: {tag.Value}");
            Quoted().Replace(tag.Value, "").ShouldNotMatch(@"\son[a-z]+\s*=", where);
        }

        foreach (Match link in Link().Matches(html))
        {
            string address = System.Net.WebUtility.HtmlDecode(link.Groups["to"].Value);
            (address.StartsWith("https://", StringComparison.Ordinal) || address.StartsWith("/dashboard", StringComparison.Ordinal) || address is "/run" or "/mark" or "#content").ShouldBeTrue($"{where}: {address}");
            (!Uri.TryCreate(address, UriKind.Absolute, out Uri? to) || to.Host is "news.example" || to.Host.Length == 0).ShouldBeTrue($"{where}: {address}");
        }

        string read = System.Net.WebUtility.HtmlDecode(html);
        foreach (string mark in new[] { "\u202E", "\u2066", "\u200B", "\uFEFF", "\u0000", "\u0008", "\u001b" })
        {
            read.ShouldNotContain(mark, customMessage: $"{where}: {(int)mark[0]:x4}");
        }
    }

    /// <summary>Tags as a browser takes them: values in quotes may hold anything.</summary>
    [GeneratedRegex("""<(?<name>[A-Za-z][A-Za-z0-9]*)(?:[^<>"']|"[^"]*")*>""")]
    private static partial Regex Tag();

    [GeneratedRegex("\"[^\"]*\"")]
    private static partial Regex Quoted();

    [GeneratedRegex("\\s(?:href|action|src)=\"(?<to>[^\"]*)\"")]
    private static partial Regex Link();
}
