using System.CommandLine;
using ComplianceMonitor.Cli.Checks;
using ComplianceMonitor.Cli.Reports;
using ComplianceMonitor.Connectors.Configuration;
using ComplianceMonitor.Core.Controls;
using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Core.Reports;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Cli.Demo;

/// <summary><c>demo</c>: the main job on three invented schools, with nothing but .NET.</summary>
internal static class DemoCommand
{
    public static Command Build(GlobalOptions options)
    {
        Verb command = new(
            "demo",
            "Checks three invented schools, records the result and writes the reports and e-mails as files. Needs nothing, sends nothing.",
            "demo",
            "demo --at 2026-12-05",
            "report --data compliance-data/demo");
        options.Run(command, async (session, _, cancellationToken) => await RunAsync(session, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Session session, CancellationToken cancellationToken)
    {
        // A folder of its own, so that invented schools never stand among real ones.
        string folder = Path.GetFullPath(Path.Combine(session.DataFolder, "demo"));
        SampleSchools.WriteTo(folder, session.Today);
        using DataFolder data = DataFolder.Open(folder);
        IReadOnlyList<SchoolFile> schools = DataFolder.Schools(folder, [], out IReadOnlyList<ConfigurationProblem> problems);
        if (problems.Count > 0)
        {
            throw new UsageException([.. problems.Select(problem => problem.ToString())]);
        }

        bool whole = await RunCommand.RunAsync(session, data, schools, Enum.GetValues<Area>(), cancellationToken);
        Mailing mailing = Mailing.Of(session, data);
        List<SchoolReport> reports = [];
        foreach (SchoolFile school in schools)
        {
            await mailing.SendAsync(school, null, quiet: true, cancellationToken);
            SchoolReport report = await SchoolReport.ReadAsync(data.Records, school.School.Id, cancellationToken);
            reports.Add(report);
            await WriteReportsAsync(folder, school, report, cancellationToken);
        }

        if (!session.Json)
        {
            Overview.Write(session, [.. schools.Zip(reports)]);
            string again = session.DataFolder is "compliance-data" ? "compliance-data/demo" : folder;
            await session.Out.WriteLineAsync($"""
                Three invented schools were checked as of {session.Today:yyyy-MM-dd}.
                Everything lies in {folder}: schools (what was read), records, archive, reports, mail.
                Next: compliance serve --data {again}
                Or: compliance report --data {again}
                Or your own school: compliance init POLICY.pdf
                """);
        }

        return whole ? ExitCode.Of(session, [.. reports.SelectMany(report => report.Findings)]) : ExitCode.BadInput;
    }

    /// <summary>The report of each role that has work, as a file of text.</summary>
    private static async Task WriteReportsAsync(string folder, SchoolFile school, SchoolReport report, CancellationToken cancellationToken)
    {
        string reports = Path.Combine(folder, "reports", school.School.Id);
        Directory.CreateDirectory(reports);
        foreach (Owner role in Enum.GetValues<Owner>())
        {
            string file = Path.Combine(reports, $"{Slug.Of(role)}.txt");
            SchoolReport part = report.For(role);
            if (part.Findings.Any(finding => finding.ToMend || finding.NotChecked))
            {
                await File.WriteAllTextAsync(file, ReportText.Of(school.School.Name, part), cancellationToken);
            }
            else
            {
                File.Delete(file);
            }
        }
    }
}
