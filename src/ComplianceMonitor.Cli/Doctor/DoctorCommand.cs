using System.CommandLine;
using System.Text.Json;
using ComplianceMonitor.Cli.Live;
using ComplianceMonitor.Connectors.Configuration;
using ComplianceMonitor.Connectors.Web;
using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Core.Schools;
using Spectre.Console;

namespace ComplianceMonitor.Cli.Doctor;

/// <summary><c>doctor</c>: tries everything that is configured, and says how to mend what does not work.</summary>
internal static class DoctorCommand
{
    public static Command Build(GlobalOptions options)
    {
        Argument<string[]> schools = new("schools") { Description = "Ids of schools; all where none is named.", Arity = ArgumentArity.ZeroOrMore };
        Verb command = new(
            "doctor",
            "Tries everything that is configured, and says how to mend what does not work.",
            "doctor",
            "doctor fernhollow --json",
            "doctor --strict")
        {
            schools,
        };
        options.Run(command, async (session, result, cancellationToken) =>
        {
            using DataFolder data = DataFolder.Open(session.DataFolder);
            List<Diagnosis> all = [.. await MachineExamination.OfAsync(session, data, cancellationToken)];
            IReadOnlyList<SchoolFile> chosen = DataFolder.Schools(session.DataFolder, result.GetValue(schools) ?? [], out IReadOnlyList<ConfigurationProblem> problems);
            all.AddRange(problems.Select(problem => new Diagnosis(null, "configuration", Health.Broken, problem.ToString())));
            using WebReader web = session.OpenWeb();
            using LiveDirectories directories = LiveDirectories.Of(session, data, chosen, web);
            SchoolExamination examination = new(session, data, web, directories);
            foreach (SchoolFile school in chosen)
            {
                all.AddRange(await examination.OfAsync(school, cancellationToken));
            }

            Write(session, all);
            return all.Exists(one => one.Health is Health.Broken) ? ExitCode.BadInput : session.Strict && all.Exists(one => one.Health is Health.Missing) ? ExitCode.NotChecked : ExitCode.Done;
        });
        return command;
    }

    private static void Write(Session session, List<Diagnosis> all)
    {
        if (session.Json)
        {
            foreach (Diagnosis one in all)
            {
                session.Out.WriteLine(JsonSerializer.Serialize(new(one.School, one.Thing, Slug.Of(one.Health), one.Says), DiagnosisContext.Default.DiagnosisJson));
            }

            return;
        }

        foreach (IGrouping<string?, Diagnosis> school in all.GroupBy(one => one.School, StringComparer.Ordinal))
        {
            Table table = Tables.Plain(school.Key ?? "This machine");
            table.ShowRowSeparators = true;
            table.AddColumns("", "What", "What was seen, and how to mend it");
            foreach (Diagnosis one in school.OrderByDescending(one => one.Health))
            {
                (string word, string colour) = one.Health switch { Health.Well => ("well", "green"), Health.Missing => ("missing", "yellow"), _ => ("broken", "red") };
                table.AddRow(Tables.Cell(word, colour), Tables.Cell(one.Thing), Tables.Cell(one.Says));
            }

            Tables.Console(session).Write(table);
        }

        session.Out.WriteLine($"{all.Count(one => one.Health is Health.Well)} well, {all.Count(one => one.Health is Health.Missing)} missing, {all.Count(one => one.Health is Health.Broken)} broken.");
    }
}
