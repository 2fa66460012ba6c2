using System.Text;
using ComplianceMonitor.Connectors.Mail;
using ComplianceMonitor.Core.Reports.Mailing;

namespace ComplianceMonitor.Connectors.Tests.Mail;

public class SmtpMailerTests
{
    private static readonly MailMessage s_message = new()
    {
        MessageId = "2026-W47.dpo.fernhollow@fernhollow.example",
        To = ["dpo@fernhollow.example", "head@fernhollow.example"],
        Subject = "Three to mend",
        Html = "<p>Hello</p>",
        Text = "one\n.\n..two",
    };

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_mail_goes_encrypted_to_all_its_addresses(bool implicitTls)
    {
        await using SmtpDouble server = new() { Implicit = implicitTls };

        (await SendAsync(server)).ShouldBeOfType<MailAnswer.Accepted>();

        server.Heard.Contains("MAIL FROM:<monitor@fernhollow.example>", StringComparer.Ordinal).ShouldBeTrue();
        server.Heard.Contains("RCPT TO:<head@fernhollow.example>", StringComparer.Ordinal).ShouldBeTrue();
        server.Heard.Contains("AUTH PLAIN " + Convert.ToBase64String(Encoding.UTF8.GetBytes("\0monitor\0secret")), StringComparer.Ordinal).ShouldBeTrue();
        server.Message.ShouldBe(Encoding.ASCII.GetString(Mime.Write(s_message, "monitor@fernhollow.example", new(2026, 11, 16, 7, 5, 0, TimeSpan.Zero))));
        server.Message!.ShouldContain("\r\n=2E\r\n=2E.two\r\n");
    }

    [Fact]
    public async Task A_server_that_knows_only_LOGIN_is_answered_so()
    {
        await using SmtpDouble server = new() { Auth = "AUTH LOGIN" };

        (await SendAsync(server)).ShouldBeOfType<MailAnswer.Accepted>();

        server.Heard.Contains(Convert.ToBase64String("secret"u8), StringComparer.Ordinal).ShouldBeTrue();
    }

    [Fact]
    public async Task Nothing_is_said_in_clear()
    {
        await using SmtpDouble server = new() { OffersTls = false };

        (await SendAsync(server)).ShouldBeOfType<MailAnswer.Refused>().Because.ShouldContain("STARTTLS");

        server.Heard.ShouldHaveSingleItem().ShouldStartWith("EHLO");
    }

    [Fact]
    public async Task Text_that_was_pushed_in_before_the_encryption_is_not_believed()
    {
        await using SmtpDouble server = new();
        server.Answers["STARTTLS"] = "220 go\r\n250 taken";

        (await SendAsync(server)).ShouldBeOfType<MailAnswer.TryLater>();
    }

    [Fact]
    public async Task A_certificate_of_nobody_is_refused()
    {
        await using SmtpDouble server = new();

        (await SendAsync(server, trusted: false)).ShouldBeOfType<MailAnswer.Refused>().Because.ShouldContain("certificate");

        server.Heard.ShouldNotContain(line => line.StartsWith("AUTH", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("GREETING", "421 busy", typeof(MailAnswer.TryLater))]
    [InlineData("GREETING", "554 no", typeof(MailAnswer.Refused))]
    [InlineData("EHLO", "DROP", typeof(MailAnswer.TryLater))]
    [InlineData("AUTH", "535 5.7.8 monitor@fernhollow.example", typeof(MailAnswer.Refused))]
    [InlineData("AUTH", "454 4.7.0 later", typeof(MailAnswer.TryLater))]
    [InlineData("MAIL", "550 5.7.30 no", typeof(MailAnswer.Refused))]
    [InlineData("RCPT", "451 4.2.0 greylisted", typeof(MailAnswer.TryLater))]
    [InlineData("RCPT", "550 5.1.1 dpo@fernhollow.example", typeof(MailAnswer.Refused))]
    [InlineData("DATA", "452 full", typeof(MailAnswer.TryLater))]
    [InlineData("DATA", "DROP", typeof(MailAnswer.TryLater))]
    [InlineData(".", "451 later", typeof(MailAnswer.TryLater))]
    [InlineData(".", "554 5.7.1 spam", typeof(MailAnswer.Refused))]
    [InlineData(".", "DROP", typeof(MailAnswer.InDoubt))]
    [InlineData(".", "what?", typeof(MailAnswer.InDoubt))]
    [InlineData("QUIT", "DROP", typeof(MailAnswer.Accepted))]
    [InlineData("MAIL", "what?", typeof(MailAnswer.TryLater))]
    public async Task Each_answer_means_what_it_means_for_the_mail(string word, string answer, Type means)
    {
        await using SmtpDouble server = new();
        server.Answers[word] = answer;

        MailAnswer got = await SendAsync(server);

        got.ShouldBeOfType(means);
        got.ToString().ShouldNotContain("@");
    }

    [Fact]
    public async Task A_server_that_is_not_there_can_be_tried_again()
    {
        SmtpDouble server = new();
        server.Start();
        int port = server.Port;
        await server.DisposeAsync();

        (await new SmtpMailer(new("localhost", port, "monitor@fernhollow.example"), TimeProvider.System).SendAsync(s_message, TestContext.Current.CancellationToken))
            .ShouldBeOfType<MailAnswer.TryLater>();
    }

    [Fact]
    public async Task An_address_that_holds_a_command_is_never_said()
    {
        await using SmtpDouble server = new();

        MailAnswer answer = await SendAsync(server, message: s_message with { To = ["a@b.example>\r\nRCPT TO:<x@y.example"] });

        answer.ShouldBeOfType<MailAnswer.Refused>();
        server.Heard.ShouldBeEmpty();
    }

    private static async Task<MailAnswer> SendAsync(SmtpDouble server, bool trusted = true, MailMessage? message = null)
    {
        server.Start();
        SmtpSettings settings = new("localhost", server.Port, "monitor@fernhollow.example")
        {
            User = "monitor",
            Password = "secret",
            Implicit = server.Implicit,
            Trust = trusted ? (_, certificate, _, _) => server.Certificate.Equals(certificate) : null,
        };
        return await new SmtpMailer(settings, new StandingClock()).SendAsync(message ?? s_message, TestContext.Current.CancellationToken);
    }

    /// <summary>The time stands; the time-outs of the system's own timers go on.</summary>
    private sealed class StandingClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 16, 7, 5, 0, TimeSpan.Zero);
    }
}
