using System.CommandLine;
using ComplianceMonitor.Cli.Mentions;
using ComplianceMonitor.Cli.Serve;
using ComplianceMonitor.Core.Schools;
using ComplianceMonitor.Web.Open;
using ComplianceMonitor.Web.Serving;

namespace ComplianceMonitor.Cli.Outside;

/// <summary><c>register</c>: the public register of a school's accounts, as a page to put on its website, or as JSON.</summary>
internal static class RegisterCommand
{
    public static Command Build(GlobalOptions options)
    {
        Option<string?> school = MentionOptions.School();
        Verb command = new(
            "register",
            "Writes the public register of official accounts as a page, or with --json as data.",
            "register > register.html",
            "register --json")
        {
            school,
        };
        options.Run(command, async (session, result, cancellationToken) =>
        {
            using DataFolder data = DataFolder.Open(session.DataFolder);
            SchoolFile chosen = DataFolder.School(session, result.GetValue(school));
            PageAnswer answer = await new OpenFiles(null, new LocalSchools(data.Path), data.Records, session.Clock)
                .RegisterAsync($"{chosen.School.Id}.{(session.Json ? "json" : "html")}", cancellationToken);
            if (answer.Status != 200)
            {
                throw new UsageException($"The accounts of {chosen.School.Id} have not been checked yet: 'compliance run' does.");
            }

            await session.Out.WriteLineAsync(answer.Body);
            return ExitCode.Done;
        });
        return command;
    }
}
