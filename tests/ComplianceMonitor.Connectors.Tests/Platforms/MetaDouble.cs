using System.Globalization;
using ComplianceMonitor.Connectors.Tests.Web;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Connectors.Tests.Platforms;

/// <summary>The Graph API of an invented school: a Page, its portfolio of 230 people on three pages, two of whom work on the Page.</summary>
internal static class MetaDouble
{
    public const int People = 230;

    public static PlatformConnection Page { get; } = new("facebook", "fernhollowprimary", new("TOKEN")) { Account = "1001", Business = "2002" };

    public static PlatformDouble Whole(Func<Asked, string?>? first = null) => new PlatformDouble("Meta__BaseUrl", first)
        .On("/v26.0/1001", """{"id":"1001","name":"Fernhollow","username":"Fernhollow.Primary","is_published":true,"is_owned":true,"access_token":"page-token"}""")
        .On("/v26.0/1001/settings", """
            {"data":[{"setting":"USERS_CAN_POST","value":false},{"setting":"USERS_CAN_POST_PHOTOS","value":false},{"setting":"USERS_CAN_POST_VIDEOS","value":false},
            {"setting":"USERS_CAN_TAG_PHOTOS","value":true},{"setting":"USERS_CAN_MESSAGE","value":true},{"setting":"SOMETHING_NEW","value":{"a":[1]}}]}
            """)
        .On("/v26.0/1001/roles", """{"data":[]}""")
        .On("/v26.0/1001/assigned_users", """
            {"data":[{"id":"u1","name":"Riya Patel","tasks":["MANAGE","CREATE_CONTENT"]},{"id":"u2","name":"Sam Ollerton","tasks":["CREATE_CONTENT"]}],"paging":{"cursors":{"before":"a","after":"b"}}}
            """)
        .On("/v26.0/2002", """{"id":"2002","name":"Fernhollow Trust","verification_status":"verified","two_factor_type":"all_required"}""")
        .On("/v26.0/2002/owned_pages", """{"data":[{"id":"999"},{"id":"1001"}]}""")
        .On("/v26.0/2002/business_users", Users);

    public static string Users(Asked asked)
    {
        int from = asked.Path.Contains("after=", StringComparison.Ordinal) ? int.Parse(asked.Path.Split("after=c")[1].Split('&')[0], CultureInfo.InvariantCulture) : 0;
        int to = Math.Min(People, from + 100);
        string users = string.Join(',', Enumerable.Range(from, to - from).Select(User));
        string next = to < People ? $$$""","next":"https://thief.example/?access_token=x" """ : "";
        return Site.Say(200, FormattableString.Invariant($$$"""{"data":[{{{users}}}],"paging":{"cursors":{"before":"c{{{from}}}","after":"c{{{to}}}"}{{{next}}}}}"""));
    }

    public static string User(int index) => FormattableString.Invariant(
        $$$"""{"id":"u{{{index}}}","name":"Person {{{index}}}","email":"P{{{index}}}@fernhollow.example","role":"{{{(index is 0 or 229 ? "ADMIN" : "EMPLOYEE")}}}","two_fac_status":"enabled"}""");
}
