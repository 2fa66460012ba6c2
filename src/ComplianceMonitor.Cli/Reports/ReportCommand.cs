using System.CommandLine;
using System.Text.Json;
using ComplianceMonitor.Connectors.Configuration;
using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Core.Reports;
using ComplianceMonitor.Core.Schools;
using ComplianceMonitor.Web.Pages;

namespace ComplianceMonitor.Cli.Reports;

/// <summary><c>report</c>: what is recorded, for the people whose work it is.</summary>
internal static class ReportCommand
{
    public static Command Build(GlobalOptions options)
    {
        Argument<string?> school = new("school") { Description = "Id of a school; all where none is named.", Arity = ArgumentArity.ZeroOrOne };
        Option<string?> role = new("--role") { Description = "One of headteacher, it-support, dpo, dsl, office; all where it is not given.", HelpName = "role" };
        role.CompletionSources.Add(_ => Slug.All<Owner>().Select(one => new System.CommandLine.Completions.CompletionItem(one)));
        Option<bool> send = new("--send") { Description = "Send this week's report (the headteacher: this month's) to each role once, by the carrier of trust.yaml; without one, as .eml files in DIR/mail." };
        Option<bool> html = new("--html") { Description = "Print one page of HTML: of the school that is named, or a table of all schools." };
        Option<bool> csv = new("--csv") { Description = "Print the data protection officer's list of accounts and people as CSV: who has MFA, how strong, how we know." };
        Verb command = new(
            "report",
            "Shows what is recorded: what changed first, then the worst, by whose work it is.",
            "report",
            "report fernhollow --role dpo",
            "report --role dpo --csv > mfa.csv",
            "report --json > findings.jsonl",
            "report --send",
            "report fernhollow --html > fernhollow.html",
            "report --html > schools.html")
        {
            school, role, send, html, csv,
        };
        options.Run(command, async (session, result, cancellationToken) =>
        {
            string? given = result.GetValue(role);
            Owner? owner = given is null ? null : Slug.Parse<Owner>(given)
                ?? throw new UsageException($"--role: '{given}' is none of {string.Join(", ", Slug.All<Owner>())}.{Suggestion.Sentence(given, Slug.All<Owner>())}");
            using DataFolder data = DataFolder.Open(session.DataFolder);
            string[] named = result.GetValue(school) is { } one ? [one] : [];
            if (result.GetValue(html) && (session.Json || result.GetValue(send)))
            {
                throw new UsageException("--html prints one page: leave --json and --send out.");
            }

            bool list = result.GetValue(csv);
            if (list && (session.Json || result.GetValue(html) || result.GetValue(send) || owner is not (null or Owner.Dpo)))
            {
                throw new UsageException("--csv prints the list of the data protection officer: leave --json, --html, --send and other roles out.");
            }

            IReadOnlyList<SchoolFile> schools = DataFolder.Schools(session.DataFolder, named, out IReadOnlyList<ConfigurationProblem> problems);
            foreach (ConfigurationProblem problem in problems)
            {
                session.Complain(problem.ToString());
            }

            if (result.GetValue(send))
            {
                return await SendAsync(session, data, schools, owner, cancellationToken) && problems.Count == 0 ? ExitCode.Done : ExitCode.BadInput;
            }

            if (result.GetValue(html) && named is [])
            {
                session.Out.Write(await TrustAsync(session, data, schools, problems, cancellationToken));
                return problems.Count == 0 ? ExitCode.Done : ExitCode.BadInput;
            }

            List<ReportedFinding> shown = [];
            if (list)
            {
                session.Out.Write(MfaListText.Heading);
            }

            foreach (SchoolFile file in schools)
            {
                SchoolReport whole = await SchoolReport.ReadAsync(data.Records, file.School.Id, cancellationToken);
                SchoolReport report = whole.For(owner);
                shown.AddRange(report.Findings);
                if (list)
                {
                    session.Out.Write(MfaListText.Csv(file.School.Name, MfaList.Of(whole)));
                }
                else if (result.GetValue(html))
                {
                    IReadOnlyList<string> trouble = await Trouble.OfChecksAsync(data.Records, file.School.Id, cancellationToken);
                    session.Out.Write(await FilePages.FindingsAsync(file.School.Name, report, trouble, cancellationToken));
                }
                else if (session.Json)
                {
                    session.Out.WriteLine(JsonSerializer.Serialize(ReportJson.Of(file, owner, report), ReportJsonContext.Default.ReportJson));
                }
                else
                {
                    session.Out.Write(ReportText.Of(file.School.Name, report));
                    if (owner is Owner.Dpo)
                    {
                        MfaListText.Write(session, MfaList.Of(whole));
                    }
                }
            }

            return problems.Count == 0 ? ExitCode.Of(session, shown) : ExitCode.BadInput;
        });
        return command;
    }

    /// <summary>The trust's table: a line for each school.</summary>
    private static async Task<string> TrustAsync(
        Session session, DataFolder data, IReadOnlyList<SchoolFile> schools, IReadOnlyList<ConfigurationProblem> problems, CancellationToken cancellationToken)
    {
        string trust = ConfigurationFolder.Read(data.Path, out _).Trust.Name;
        TrustReport report = await TrustReport.ReadAsync(
            data.Records, trust, [.. schools.Select(file => file.School)], [.. problems.Select(problem => problem.ToString())], session.Today, cancellationToken);
        return await FilePages.TrustAsync(report, cancellationToken);
    }

    private static async Task<bool> SendAsync(
        Session session, DataFolder data, IReadOnlyList<SchoolFile> schools, Owner? role, CancellationToken cancellationToken)
    {
        Mailing mailing = Mailing.Of(session, data);
        bool whole = true;
        foreach (SchoolFile school in schools)
        {
            whole &= await mailing.SendAsync(school, role, quiet: false, cancellationToken);
        }

        return whole;
    }
}
