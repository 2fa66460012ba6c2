using System.CommandLine;
using ComplianceMonitor.Connectors.Storage;
using ComplianceMonitor.Core.Findings;

namespace ComplianceMonitor.Cli;

/// <summary>The options that every verb takes.</summary>
/// <param name="terminal">What the verbs write to.</param>
internal sealed class GlobalOptions(Terminal terminal)
{
    private readonly Option<string?> _data = new("--data")
    {
        Description = "Folder of schools, records and archive. Default: COMPLIANCE_DATA, else ./compliance-data.",
        HelpName = "dir",
        Recursive = true,
    };

    private readonly Option<string?> _at = new("--at")
    {
        Description = "Check as of a day (noon in London) or an instant, such as 2026-12-05 or 2026-12-05T09:00:00Z.",
        HelpName = "date",
        Recursive = true,
    };

    private readonly Option<bool> _json = new("--json") { Description = "Print data only, as JSON.", Recursive = true };

    private readonly Option<bool> _strict = new("--strict") { Description = "End with 3 where something could not be checked.", Recursive = true };

    private readonly Option<string?> _failOn = new("--fail-on")
    {
        Description = "End with 1 where something of this severity or worse is wrong: high, medium or low.",
        HelpName = "severity",
        Recursive = true,
    };

    /// <summary>Adds them to the command line.</summary>
    /// <param name="root">The command line.</param>
    public void AddTo(RootCommand root)
    {
        root.Options.Add(_data);
        root.Options.Add(_at);
        root.Options.Add(_json);
        root.Options.Add(_strict);
        root.Options.Add(_failOn);
        _failOn.CompletionSources.Add(_ => [new("high"), new("medium"), new("low")]);
    }

    /// <summary>A verb's action: it gets the session, and its mistakes become lines on standard error, never a stack trace.</summary>
    /// <param name="command">The verb.</param>
    /// <param name="action">What it does; its result is the exit code.</param>
    public void Run(Command command, Func<Session, ParseResult, CancellationToken, Task<int>> action) =>
        command.SetAction(async (result, cancellationToken) =>
        {
            try
            {
                return await action(Session(result), result, cancellationToken);
            }
            catch (UsageException wrong)
            {
                foreach (string mistake in wrong.Mistakes)
                {
                    await terminal.Error.WriteLineAsync(Printable.Line(mistake));
                }
            }
            catch (OperationCanceledException)
            {
                await terminal.Error.WriteLineAsync("Stopped.");
            }
            catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException or StorageException)
            {
                await terminal.Error.WriteLineAsync(Printable.Line(wrong.Message));
            }
            catch (Exception wrong) when (terminal.Variable("COMPLIANCE_DEBUG") is null or "")
            {
                await terminal.Error.WriteLineAsync(Printable.Line($"This should not have happened: {wrong.GetType().Name}: {wrong.Message} (COMPLIANCE_DEBUG=1 shows where)"));
            }

            return ExitCode.BadInput;
        });

    private Session Session(ParseResult result)
    {
        string? data = result.GetValue(_data);
        string? failOn = result.GetValue(_failOn);
        string? at = result.GetValue(_at);
        List<string> mistakes = [];
        TimeProvider? clock = at is null ? terminal.Clock : FixedClock.Parse(at);
        if (clock is null)
        {
            mistakes.Add($"--at: '{at}' is neither a date such as 2026-12-05 nor an instant such as 2026-12-05T09:00:00Z.");
        }

        Severity? severity = failOn is null ? null : Slug.Parse<Severity>(failOn);
        if (failOn is not null && severity is null)
        {
            mistakes.Add($"--fail-on: '{failOn}' is none of {string.Join(", ", Slug.All<Severity>())}.{Suggestion.Sentence(failOn, Slug.All<Severity>())}");
        }

        if (data is "")
        {
            mistakes.Add("--data: a folder is needed.");
        }

        return mistakes.Count > 0 ? throw new UsageException(mistakes) : new(terminal, clock!)
        {
            DataFolder = data ?? (terminal.Variable("COMPLIANCE_DATA") is { Length: > 0 } folder ? folder : "compliance-data"),
            Json = result.GetValue(_json),
            Strict = result.GetValue(_strict),
            FailOn = severity,
        };
    }
}
