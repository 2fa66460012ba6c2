using System.Text;
using ComplianceMonitor.Connectors.Mail;
using ComplianceMonitor.Core.Reports.Mailing;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Connectors.Tests.Mail;

public sealed class EmlFolderTests : IDisposable
{
    private static readonly MailMessage s_message = new()
    {
        MessageId = "2026-W47.dpo.fernhollow@fernhollow.example",
        To = ["dpo@fernhollow.example"],
        Subject = "Three to mend",
        Html = "<p>Hello</p>",
        Text = "Hello",
    };

    private readonly TemporaryFolder _folder = new();

    private string Mails => Path.Combine(_folder.Path, "mail");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_mail_is_one_whole_file_however_often_it_is_sent()
    {
        EmlFolder folder = new(Mails, "monitor@fernhollow.example", TimeProvider.System);

        (await folder.SendAsync(s_message, TestContext.Current.CancellationToken)).ShouldBeOfType<MailAnswer.Accepted>();
        (await folder.SendAsync(s_message, TestContext.Current.CancellationToken)).ShouldBeOfType<MailAnswer.Accepted>();

        string file = Directory.GetFiles(Mails).ShouldHaveSingleItem();
        Path.GetFileName(file).ShouldBe("2026-W47.dpo.fernhollow@fernhollow.example.eml");
        File.ReadAllText(file, Encoding.ASCII).ShouldStartWith("From: monitor@fernhollow.example\r\nTo: dpo@fernhollow.example\r\nSubject: Three to mend\r\n");
    }

    [Fact]
    public async Task A_Message_ID_is_no_way_out_of_the_folder()
    {
        EmlFolder folder = new(Mails, "monitor@fernhollow.example", TimeProvider.System);

        (await folder.SendAsync(s_message with { MessageId = "../../x@y.example" }, TestContext.Current.CancellationToken)).ShouldBeOfType<MailAnswer.Refused>();
        (await folder.SendAsync(s_message with { MessageId = "a/b@y.example" }, TestContext.Current.CancellationToken)).ShouldBeOfType<MailAnswer.Accepted>();

        Path.GetFileName(Directory.GetFiles(Mails).ShouldHaveSingleItem()).ShouldBe("a_b@y.example.eml");
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_to_can_be_tried_again()
    {
        _folder.Write("mail", "a file");

        (await new EmlFolder(Mails, "monitor@fernhollow.example", TimeProvider.System).SendAsync(s_message, TestContext.Current.CancellationToken))
            .ShouldBeOfType<MailAnswer.TryLater>();
        Directory.GetFiles(_folder.Path).ShouldHaveSingleItem();
    }

    [Fact]
    public void The_carrier_is_the_one_that_is_configured()
    {
        MailSettings smtp = new("monitor@fernhollow.example") { Host = "mail.fernhollow.example", Password = new("MAIL_PASSWORD") };

        Carriers.Of(null, Mails, _ => null, TimeProvider.System, out _).ShouldBeOfType<EmlFolder>();
        Carriers.Of(smtp, Mails, _ => "secret", TimeProvider.System, out _).ShouldBeOfType<SmtpMailer>();
        Carriers.Of(smtp, Mails, _ => null, TimeProvider.System, out string? mistake).ShouldBeNull();
        mistake!.ShouldContain("MAIL_PASSWORD");
        new SmtpSettings("mail.fernhollow.example", 587, "a@b.example") { Password = "secret" }.ToString().ShouldNotContain("secret");
    }
}
