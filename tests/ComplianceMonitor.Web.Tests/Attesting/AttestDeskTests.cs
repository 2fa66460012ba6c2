using System.Text.RegularExpressions;
using ComplianceMonitor.Core.Accounts.Attesting.Links;
using ComplianceMonitor.Core.Checks.Records;
using ComplianceMonitor.Core.Reports.Mailing;
using ComplianceMonitor.Core.Tests.Checks;
using ComplianceMonitor.Web.Attesting;
using ComplianceMonitor.Web.Serving;
using ComplianceMonitor.Web.Tests.Serving;

namespace ComplianceMonitor.Web.Tests.Attesting;

public sealed partial class AttestDeskTests : IMailer
{
    private const string Office = "office@fernhollow.example";

    private static readonly LinkSigning s_signing = new([new("k1", new byte[32])]);
    private static readonly AttestationLink s_link = new("fernhollow", "C15", "facebook fernhollow", Office, Hostile.Noon.AddDays(14), "n1");

    private readonly PageBench _bench = new();
    private readonly List<MailMessage> _sent = [];
    private DateTimeOffset _now = Hostile.Noon;

    [Fact]
    public async Task Opening_a_link_shows_what_is_said_by_whom_and_how_long_and_changes_nothing()
    {
        PageAnswer answer = await OpenAsync(s_link);

        answer.Status.ShouldBe(200);
        answer.Body.ShouldContain("It is so for facebook fernhollow: ");
        answer.Body.ShouldContain("It is not so for facebook fernhollow: ");
        answer.Body.ShouldContain($"link sent to {Office}");
        answer.Body.ShouldContain("22 May 2027");
        answer.Body.ShouldContain("half as long");
        answer.Body.ShouldContain("5 Dec 2026, 12:00");
        Rows().ShouldBe((0, 0));
    }

    [Fact]
    public async Task An_answer_is_recorded_as_of_the_mailbox_and_confirmed_with_a_way_back()
    {
        (await AnswerAsync(s_link, ("holds", "true"), ("note", "Looked at on Monday."))).Body.ShouldContain("It is recorded");

        Row row = _bench.Store.All(Table.Attestations).ShouldHaveSingleItem();
        row.Columns.Text("By").ShouldBe($"link sent to {Office}");
        row.Columns.Text("Statement")!.ShouldEndWith("Looked at on Monday.");
        row.Columns.Day("ValidUntil").ShouldBe(new DateOnly(2027, 5, 22));
        MailMessage mail = _sent.ShouldHaveSingleItem();
        mail.To.ShouldBe([Office]);
        mail.Text.ShouldContain("Looked at on Monday.");

        string back = BackLink(mail);
        (await OpenAsync(back)).Body.ShouldContain("Take a statement back");
        _bench.Store.All(Table.Attestations).ShouldHaveSingleItem().Columns.Instant("WithdrawnAt").ShouldBeNull();
        (await AnswerAsync(back)).Body.ShouldContain("It is taken back");
        _bench.Store.All(Table.Attestations).ShouldHaveSingleItem().Columns.Instant("WithdrawnAt").ShouldBe(Hostile.Noon);
    }

    [Fact]
    public async Task Who_has_signed_in_is_recorded_and_counts_as_long_as_any()
    {
        string page = (await OpenAsync(s_link, "head@fernhollow.example")).Body;
        page.ShouldContain("head@fernhollow.example, who has signed in");
        page.ShouldNotContain("half as long");

        await AnswerAsync(s_link, "head@fernhollow.example", ("holds", "false"));

        Row row = _bench.Store.All(Table.Attestations).ShouldHaveSingleItem();
        row.Columns.Text("By").ShouldBe("head@fernhollow.example");
        row.Columns.Text("How").ShouldBe($"signed in, by a link to {Office}");
        row.Columns.Day("ValidUntil").ShouldBe(new DateOnly(2027, 11, 21));
        row.Columns.Flag("Holds").ShouldBe(false);
    }

    [Theory]
    [InlineData("true")]
    [InlineData("false")]
    public async Task A_replayed_link_is_refused_also_after_it_was_taken_back(string holds)
    {
        string token = TokenOf((await OpenAsync(s_link)).Body);
        await SendAsync(s_signing.Sign(s_link), null, ("holds", "true"), ("token", token));
        (await OpenAsync(s_link)).Status.ShouldBe(410);
        (await SendAsync(s_signing.Sign(s_link), null, ("holds", holds), ("token", token))).Status.ShouldBe(410);
        string back = BackLink(_sent[0]);
        await AnswerAsync(back);

        (await SendAsync(s_signing.Sign(s_link), null, ("holds", holds), ("token", token))).Status.ShouldBe(410);
        (await OpenAsync(back)).Status.ShouldBe(410);

        _bench.Store.All(Table.Attestations).ShouldHaveSingleItem().Columns.Instant("WithdrawnAt").ShouldNotBeNull();
        _sent.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_link_that_takes_back_does_not_take_back_a_newer_statement_and_states_nothing()
    {
        await AnswerAsync(s_link, ("holds", "true"));
        string back = BackLink(_sent[0]);
        _now = Hostile.Noon.AddDays(1);
        await AnswerAsync(s_link with { Nonce = "n2" }, ("holds", "true"));

        PageAnswer answer = await OpenAsync(back);

        answer.Status.ShouldBe(410);
        _bench.Store.All(Table.Attestations).ShouldHaveSingleItem().Columns.Instant("WithdrawnAt").ShouldBeNull();
    }

    [Fact]
    public async Task An_expired_link_is_refused_and_its_form_too()
    {
        string token = TokenOf((await OpenAsync(s_link with { Expires = Hostile.Noon.AddHours(1) })).Body);
        _now = Hostile.Noon.AddHours(1);

        (await SendAsync(s_signing.Sign(s_link with { Expires = Hostile.Noon.AddHours(1) }), null, ("holds", "true"), ("token", token))).Status.ShouldBe(410);
        Rows().ShouldBe((0, 0));
    }

    [Fact]
    public async Task An_altered_link_is_refused_wherever_it_was_altered()
    {
        string text = s_signing.Sign(s_link), token = TokenOf((await OpenAsync(s_link)).Body);
        for (int at = 0; at < text.Length; at++)
        {
            string altered = string.Concat(text.AsSpan(0, at), text[at] == 'A' ? "B" : "A", text.AsSpan(at + 1));
            (await SendAsync(altered, null, ("holds", "true"), ("token", token))).Status.ShouldBe(403, altered);
        }

        foreach (string strange in new[] { "", "v1", "../dashboard", "<script>", new string('x', 100_000) })
        {
            (await SendAsync(strange, null)).Status.ShouldBe(403);
        }

        Rows().ShouldBe((0, 0));
    }

    [Theory]
    [InlineData("", "true", 403)]
    [InlineData("9999999999.0000", "true", 403)]
    [InlineData("own", "maybe", 400)]
    [InlineData("own", "", 400)]
    public async Task A_form_without_its_token_or_a_choice_records_nothing(string token, string holds, int status)
    {
        string own = TokenOf((await OpenAsync(s_link)).Body);

        (await SendAsync(s_signing.Sign(s_link), null, ("holds", holds), ("token", token == "own" ? own : token))).Status.ShouldBe(status);
        Rows().ShouldBe((0, 0));
    }

    [Fact]
    public async Task The_token_of_one_link_is_none_of_another()
    {
        string token = TokenOf((await OpenAsync(s_link)).Body);

        (await SendAsync(s_signing.Sign(s_link with { Nonce = "n2" }), null, ("holds", "true"), ("token", token))).Status.ShouldBe(403);
    }

    [Fact]
    public async Task Without_a_key_the_page_says_so() =>
        (await new AttestDesk(null, null, _bench, _bench.Store, new InMemoryArchive(), Tokens(), new FixedClock(_now)).AnswerAsync(new("v1.k.x.y", null), PageBench.Stop))
            .ShouldSatisfyAllConditions(answer => answer.Status.ShouldBe(503), answer => answer.Body.ShouldContain("Links__Keys"));

    [Fact]
    public async Task A_hostile_name_is_text_in_page_mail_and_header()
    {
        _bench.Schools[0] = new(new("fernhollow", Hostile.Text), "school.yaml");
        AttestationLink link = s_link with { Subject = Hostile.Text };

        string page = (await OpenAsync(link)).Body;
        await AnswerAsync(link, ("holds", "true"), ("note", Hostile.Text));

        page.ShouldNotContain("<script>");
        page.ShouldNotContain("<img");
        MailMessage mail = _sent.ShouldHaveSingleItem();
        mail.Html.ShouldNotContain("<script>");
        mail.Subject.ShouldNotContain("\n");
        _bench.Store.All(Table.Attestations).ShouldHaveSingleItem().Columns.Text("Statement")!.ShouldNotContain("\n");
    }

    Task<MailAnswer> IMailer.SendAsync(MailMessage message, CancellationToken cancellationToken)
    {
        _sent.Add(message);
        return Task.FromResult<MailAnswer>(new MailAnswer.Accepted());
    }

    private (int, int) Rows() => (_bench.Store.All(Table.Attestations).Count, _bench.Store.All(Table.AttestationEvents).Count);

    private FormTokens Tokens() => new(new byte[32], new FixedClock(_now));

    private Task<PageAnswer> OpenAsync(AttestationLink link, string? who = null) => OpenAsync(s_signing.Sign(link), who);

    private Task<PageAnswer> OpenAsync(string link, string? who = null) => Desk().AnswerAsync(new(link, who), PageBench.Stop);

    private Task<PageAnswer> AnswerAsync(AttestationLink link, params (string, string)[] fields) => AnswerAsync(link, null, fields);

    private Task<PageAnswer> AnswerAsync(AttestationLink link, string? who, params (string, string)[] fields) => AnswerAsync(s_signing.Sign(link), who, fields);

    private async Task<PageAnswer> AnswerAsync(string link, string? who = null, params (string, string)[] fields) =>
        await SendAsync(link, who, [.. fields, ("token", TokenOf((await OpenAsync(link, who)).Body))]);

    private Task<PageAnswer> SendAsync(string link, string? who, params (string Name, string Value)[] fields) =>
        Desk().AnswerAsync(new(link, who, name => fields.FirstOrDefault(field => field.Name == name).Value), PageBench.Stop);

    private AttestDesk Desk() => new(
        s_signing, new(this, "compliance@fernhollow.example", new("https://compliance.example/"), s_signing), _bench, _bench.Store, new InMemoryArchive(), Tokens(), new FixedClock(_now));

    private static string TokenOf(string page) => Token().Match(page).Groups[1].Value;

    private static string BackLink(MailMessage mail) => Link().Match(mail.Text).Groups[1].Value;

    [GeneratedRegex("name=\"token\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex(@"https://compliance\.example/attest/(\S+)")]
    private static partial Regex Link();
}
