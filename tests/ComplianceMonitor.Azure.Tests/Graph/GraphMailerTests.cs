using System.Text.Json;
using Azure.Core;
using Azure.Identity;
using ComplianceMonitor.Azure.Graph;
using ComplianceMonitor.Core.Reports.Mailing;

namespace ComplianceMonitor.Azure.Tests.Graph;

public sealed class GraphMailerTests
{
    private static readonly MailMessage s_message = new()
    {
        MessageId = "2026-W47.dpo.fernhollow@compliance.example",
        To = ["dpo@fernhollow.example", "office@fernhollow.example"],
        Subject = "Two things need attention",
        Html = "<p>Fernhollow: “two” things</p>",
        Text = "Two things",
    };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_mail_is_posted_from_the_mailbox_with_its_own_message_id()
    {
        await using GraphDouble graph = await GraphDouble.StartAsync(new GraphAnswer(202));
        (await SendAsync(graph)).ShouldBeOfType<MailAnswer.Accepted>();

        GraphRequest request = graph.Requests.ShouldHaveSingleItem();
        request.Method.ShouldBe("POST");
        request.Path.ShouldBe("/v1.0/users/monitor@fernhollow.example/sendMail");
        using JsonDocument body = JsonDocument.Parse(request.Body);
        Dictionary<string, JsonElement> parts = body.RootElement.EnumerateObject().ToDictionary(part => part.Name, part => part.Value, StringComparer.OrdinalIgnoreCase);
        parts["saveToSentItems"].GetBoolean().ShouldBeTrue();
        JsonElement message = parts["message"];
        message.GetProperty("internetMessageId").GetString().ShouldBe("<2026-W47.dpo.fernhollow@compliance.example>");
        message.GetProperty("subject").GetString().ShouldBe(s_message.Subject);
        message.GetProperty("body").GetProperty("content").GetString().ShouldBe(s_message.Html);
        message.GetProperty("toRecipients").EnumerateArray().Select(to => to.GetProperty("emailAddress").GetProperty("address").GetString()).ShouldBe(s_message.To);
    }

    [Fact]
    public async Task A_second_try_has_the_same_message_id()
    {
        await using GraphDouble graph = await GraphDouble.StartAsync(new(0), new(202));
        (await SendAsync(graph)).ShouldBeOfType<MailAnswer.InDoubt>();
        (await SendAsync(graph)).ShouldBeOfType<MailAnswer.Accepted>();
        string[] bodies = [.. graph.Requests.Select(request => request.Body)];
        bodies.Length.ShouldBe(2);
        bodies[1].ShouldBe(bodies[0]);
    }

    [Theory]
    [InlineData(400, "ErrorInvalidRecipients", "did not take the message")]
    [InlineData(401, "InvalidAuthenticationToken", "one tenant")]
    [InlineData(403, "ErrorAccessDenied", "Application Mail.Send")]
    [InlineData(404, "ErrorInvalidUser", "Mail__Mailbox")]
    [InlineData(404, "MailboxNotEnabledForRESTAPI", "Mail__Mailbox")]
    [InlineData(413, "ErrorMessageSizeExceeded", "4 MB")]
    [InlineData(307, "Moved", "Graph__BaseUrl")]
    public async Task A_refusal_names_the_mend_and_no_address(int status, string code, string mend)
    {
        await using GraphDouble graph = await GraphDouble.StartAsync(GraphAnswer.Error(status, code));
        MailAnswer.Refused refused = (await SendAsync(graph)).ShouldBeOfType<MailAnswer.Refused>();
        refused.Because.ShouldContain(mend);
        refused.Because.ShouldContain($"{status} {code}");
        refused.Because.ShouldNotContain("@");
        graph.Requests.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(429, "7", 7)]
    [InlineData(503, "120", 120)]
    [InlineData(503, null, null)]
    public async Task A_busy_service_is_tried_later_and_not_at_once(int status, string? wait, int? seconds)
    {
        await using GraphDouble graph = await GraphDouble.StartAsync(GraphAnswer.Error(status, "TooManyRequests", wait));
        MailAnswer.TryLater later = (await SendAsync(graph)).ShouldBeOfType<MailAnswer.TryLater>();
        later.After.ShouldBe(seconds is { } known ? TimeSpan.FromSeconds(known) : null);
        graph.Requests.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(200)]
    [InlineData(204)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(504)]
    public async Task Whatever_is_no_clear_answer_leaves_a_doubt_and_is_not_repeated(int status)
    {
        await using GraphDouble graph = await GraphDouble.StartAsync(new GraphAnswer(status));
        (await SendAsync(graph)).ShouldBeOfType<MailAnswer.InDoubt>().Because.ShouldNotContain("@");
        graph.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_server_that_is_not_there_got_nothing()
    {
        GraphDouble graph = await GraphDouble.StartAsync();
        using GraphClients clients = graph.Clients();
        await graph.DisposeAsync();
        (await clients.Mailer("monitor@fernhollow.example").SendAsync(s_message, Stop)).ShouldBeOfType<MailAnswer.TryLater>();
    }

    [Fact]
    public async Task Without_a_token_nothing_was_sent()
    {
        using GraphClients clients = new(new("https://graph.microsoft.com/v1.0"), new Unable(), TimeProvider.System, Azurite.Quick);
        (await clients.Mailer("monitor@fernhollow.example").SendAsync(s_message, Stop)).ShouldBeOfType<MailAnswer.TryLater>().Because.ShouldContain("managed identity");
    }

    [Fact]
    public async Task An_answer_that_comes_too_late_leaves_a_doubt()
    {
        TaskCompletionSource never = new();
        await using Loopback silent = await Loopback.StartAsync(_ => never.Task);
        using GraphClients clients = new(new(silent.Address, "v1.0"), new Unable(), TimeProvider.System, Azurite.Quick with { Timeout = TimeSpan.FromMilliseconds(50) });
        (await clients.Mailer("monitor@fernhollow.example").SendAsync(s_message, Stop)).ShouldBeOfType<MailAnswer.InDoubt>();
        never.SetResult();
    }

    [Fact]
    public async Task A_cancellation_in_the_midst_leaves_a_doubt_and_one_before_sends_nothing()
    {
        using CancellationTokenSource cancel = new();
        TaskCompletionSource never = new();
        await using Loopback silent = await Loopback.StartAsync(async _ =>
        {
            await cancel.CancelAsync();
            await never.Task;
        });
        using GraphClients clients = new(new(silent.Address, "v1.0"), new Unable(), TimeProvider.System, Azurite.Quick);
        IMailer mailer = clients.Mailer("monitor@fernhollow.example");
        (await mailer.SendAsync(s_message, cancel.Token)).ShouldBeOfType<MailAnswer.InDoubt>();
        await Should.ThrowAsync<OperationCanceledException>(() => mailer.SendAsync(s_message, cancel.Token));
        never.SetResult();
    }

    private static async Task<MailAnswer> SendAsync(GraphDouble graph)
    {
        using GraphClients clients = graph.Clients();
        return await clients.Mailer("monitor@fernhollow.example").SendAsync(s_message, Stop);
    }

    private sealed class Unable : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => throw new CredentialUnavailableException("none");

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) => throw new CredentialUnavailableException("none");
    }
}
