using System.CommandLine;
using ComplianceMonitor.Cli.Checks;
using ComplianceMonitor.Connectors.Configuration;
using ComplianceMonitor.Core.Controls;
using ComplianceMonitor.Core.Reports;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Cli.Init;

/// <summary><c>init</c>: describes a school from what its policy and website say, and checks it for the first time.</summary>
internal static class InitCommand
{
    public static Command Build(GlobalOptions options)
    {
        Argument<string?> source = new("source") { Description = "The policy (a file or an address) or the website's address. Asked for where it is left out.", Arity = ArgumentArity.ZeroOrOne };
        Option<string?> website = new("--website") { Description = "The website's address, where the source is the policy.", HelpName = "url" };
        Option<string[]> notices = new("--notice") { Description = "A privacy notice; may be given again. Else it is looked for on the website.", HelpName = "file-or-url" };
        Option<string?> name = new("--name") { Description = "The school's name, where the policy does not say it.", HelpName = "name" };
        Option<string?> id = new("--id") { Description = "The school's id: lower-case letters, digits and hyphens. Made of the name where it is left out.", HelpName = "id" };
        Option<bool> force = new("--force") { Description = "Write the file anew where the school has one." };
        Option<bool> only = new("--no-run") { Description = "Write the file and check nothing." };
        Verb command = new(
            "init",
            "Writes a school.yaml from what a policy or a website says, and checks the school for the first time.",
            "init social-media-policy.pdf",
            "init https://www.fernhollow.example/",
            "init policy.docx --website https://www.fernhollow.example/ --notice privacy.docx")
        {
            source, website, notices, name, id, force, only,
        };
        options.Run(command, async (session, result, cancellationToken) =>
        {
            FirstWords words = FirstWords.Of(session, result.GetValue(source), result.GetValue(website), result.GetValue(notices) ?? [], result.GetValue(name));
            NewSchool school = await NewSchool.ReadAsync(session, words, result.GetValue(id), cancellationToken);
            school.Write(session.DataFolder, result.GetValue(force));
            session.Complain($"Wrote {school.File(session.DataFolder)}. Open it: what is not known yet stands there behind a #.");
            return result.GetValue(only) ? ExitCode.Done : await RunAsync(session, school, cancellationToken);
        });
        return command;
    }

    private static async Task<int> RunAsync(Session session, NewSchool school, CancellationToken cancellationToken)
    {
        using DataFolder data = DataFolder.Open(session.DataFolder);
        IReadOnlyList<SchoolFile> chosen = DataFolder.Schools(session.DataFolder, [school.Id], out IReadOnlyList<ConfigurationProblem> problems);
        foreach (ConfigurationProblem problem in problems)
        {
            session.Complain(problem.ToString());
        }

        bool whole = await RunCommand.RunAsync(session, data, chosen, Enum.GetValues<Area>(), cancellationToken);
        if (!session.Json)
        {
            SchoolReport report = await SchoolReport.ReadAsync(data.Records, school.Id, cancellationToken);
            FirstFindings.Write(session, report);
            Overview.Write(session, [(chosen[0], report)]);
            session.Out.WriteLine($"Next: 'compliance serve --data {session.DataFolder}' shows all of it in a browser; 'compliance doctor' says what is still missing.");
        }

        return whole && problems.Count == 0 ? ExitCode.Done : ExitCode.BadInput;
    }
}
