using System.CommandLine;
using ComplianceMonitor.Cli.Assess;
using ComplianceMonitor.Cli.Attest;
using ComplianceMonitor.Cli.Checks;
using ComplianceMonitor.Cli.Demo;
using ComplianceMonitor.Cli.Doctor;
using ComplianceMonitor.Cli.Explain;
using ComplianceMonitor.Cli.Init;
using ComplianceMonitor.Cli.Mentions;
using ComplianceMonitor.Cli.Outside;
using ComplianceMonitor.Cli.Read;
using ComplianceMonitor.Cli.Reports;
using ComplianceMonitor.Cli.Serve;

namespace ComplianceMonitor.Cli;

/// <summary>The verbs, one line each.</summary>
internal static class CommandLine
{
    /// <summary>Runs a command line. Bad usage is 2, with one line per mistake on standard error.</summary>
    /// <param name="arguments">As given.</param>
    /// <param name="terminal">What it writes to.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<int> RunAsync(string[] arguments, Terminal terminal, CancellationToken cancellationToken = default)
    {
        ParseResult parsed = Build(terminal).Parse(arguments);
        if (UsageMistakes.Of(parsed) is { Count: > 0 } mistakes)
        {
            foreach (string mistake in mistakes)
            {
                await terminal.Error.WriteLineAsync(Printable.Line(mistake));
            }

            return ExitCode.BadInput;
        }

        return await parsed.InvokeAsync(new() { Output = terminal.Out, Error = terminal.Error, EnableDefaultExceptionHandler = false }, cancellationToken);
    }

    private static RootCommand Build(Terminal terminal)
    {
        GlobalOptions options = new(terminal);
        RootCommand root = new("Checks that a school's social media promises are true.")
        {
            DemoCommand.Build(options),
            ReadCommand.Build(options),
            AssessCommand.Build(options),
            InitCommand.Build(options),
            RunCommand.Build(options),
            ReportCommand.Build(options),
            ServeCommand.Build(options),
            AttestCommand.Build(options),
            AcceptRiskCommand.Build(options),
            ExportCommand.Build(options),
            RegisterCommand.Build(options),
            CalendarCommand.Build(options),
            ReplayCommand.Build(options),
            DoctorCommand.Build(options),
            MentionsCommand.Build(options),
            ExplainCommand.Build(options),
            CompletionCommand.Build(options),
        };
        options.AddTo(root);
        Verb.ShowExamples(root);
        return root;
    }
}
