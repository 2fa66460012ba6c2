using ComplianceMonitor.Cli.Serve;
using ComplianceMonitor.Core.Accounts.Attesting;
using ComplianceMonitor.Core.Accounts.Attesting.Links;
using ComplianceMonitor.Core.Controls;
using ComplianceMonitor.Core.Reports.Mailing;
using ComplianceMonitor.Core.Schools;
using ComplianceMonitor.Web.Attesting;

namespace ComplianceMonitor.Cli.Attest;

/// <summary>Asks somebody for a statement by a link. It leads to the pages of the setting Dashboard__BaseUrl, else to this machine's.</summary>
internal static class AttestAsking
{
    private const string PagesSetting = "Dashboard__BaseUrl";
    private static readonly TimeSpan s_life = TimeSpan.FromDays(14);

    public static async Task<int> RunAsync(Session session, DataFolder data, SchoolFile school, AttestRequest request, string address, CancellationToken cancellationToken)
    {
        ControlInfo info = request.Info();
        string? subject = await AttestSubjects.MeantAsync(data.Records, school.School.Id, info, request.Subject, cancellationToken);
        string[] domains = [.. school.Recipients.Values.SelectMany(one => one).Select(Domain).Distinct(StringComparer.OrdinalIgnoreCase)];
        if (!MailText.IsAddress(address) || !domains.Contains(Domain(address), StringComparer.OrdinalIgnoreCase))
        {
            throw new UsageException($"--ask: '{address}' is no address at {(domains.Length == 0 ? "a domain under 'reports' of the school's file, which names none" : string.Join(" or ", domains))}.");
        }

        if (AttestationRules.Refusal(info.Id, subject, AttestedHow.Link, address) is { } refusal)
        {
            throw new UsageException(refusal);
        }

        LinkSigning signing = LocalOffice.Signing(session)
            ?? throw new UsageException($"{AttestDesk.KeySetting} is not set: it signs the links. Give a name and the Base64 of 32 random bytes, such as k1:….");
        Uri pages = Uri.TryCreate(session.Terminal.Variable(PagesSetting), UriKind.Absolute, out Uri? set) ? set : new($"http://127.0.0.1:{ServeCommand.DefaultPort}/");
        if (LocalOffice.Mails(session, data, signing, pages) is not { } mails)
        {
            throw new UsageException("No mail can leave: mend 'mail' in trust.yaml.");
        }

        AttestationLink link = new(school.School.Id, info.Id, subject, address, session.Clock.GetUtcNow() + s_life, LinkSigning.NewNonce());
        MailAnswer answer = await mails.AskAsync(school.School.Name, link, cancellationToken);
        if (answer is not MailAnswer.Accepted)
        {
            session.Complain($"{address} was not asked: {answer switch { MailAnswer.Refused refused => refused.Because, MailAnswer.TryLater later => later.Because, MailAnswer.InDoubt doubt => doubt.Because, _ => "" }}");
            return ExitCode.BadInput;
        }

        await session.Out.WriteLineAsync(Printable.Line($"{info.Id} {subject ?? "(everything)"}: {address} was asked; the link works once, until {link.Expires:yyyy-MM-dd}."));
        return ExitCode.Done;
    }

    private static string Domain(string address) => address[(address.LastIndexOf('@') + 1)..];
}
