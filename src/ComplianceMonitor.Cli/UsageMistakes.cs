using System.CommandLine;
using System.CommandLine.Parsing;
using ComplianceMonitor.Core.Findings;

namespace ComplianceMonitor.Cli;

/// <summary>What is wrong with a command line, one line per mistake, and where to read more.</summary>
internal static class UsageMistakes
{
    public static IEnumerable<string> Of(ParseResult parsed)
    {
        Command command = parsed.CommandResult.Command;
        if (parsed.UnmatchedTokens is [var first, ..])
        {
            // What follows a misspelt verb is its arguments: no mistakes of their own.
            IEnumerable<string> wrong = command is RootCommand ? [first] : parsed.UnmatchedTokens.Distinct(StringComparer.Ordinal);
            string[] known = [.. Words(command, own: true), .. command.Parents.OfType<Command>().SelectMany(parent => Words(parent, own: false))];
            foreach (string token in wrong)
            {
                string what = token.StartsWith('-') ? "option" : command.Subcommands.Count > 0 ? "verb" : "argument";
                yield return $"Unknown {what} '{token}'.{Suggestion.Sentence(token, known)}";
            }
        }
        else
        {
            foreach (string mistake in parsed.Errors.Select(error => error.Message).Distinct(StringComparer.Ordinal))
            {
                yield return mistake;
            }
        }

        yield return $"See: compliance {Path(parsed.CommandResult)}--help";
    }

    private static IEnumerable<string> Words(Command command, bool own) =>
        command.Options.Where(option => own || option.Recursive).Select(option => option.Name).Concat(own ? command.Subcommands.Select(verb => verb.Name) : []);

    private static string Path(CommandResult command) =>
        command.Parent is CommandResult parent ? $"{Path(parent)}{command.Command.Name} " : "";
}
