using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using ComplianceMonitor.Core.Findings;

namespace ComplianceMonitor.Cli;

/// <summary>What is wrong with a command line, one line per mistake, and where to read more.</summary>
internal static class UsageMistakes
{
    /// <summary>The mistakes; none where the line is right.</summary>
    /// <param name="parsed">The command line.</param>
    public static IReadOnlyList<string> Of(ParseResult parsed)
    {
        string[] mistakes = [.. Mistakes(parsed)];
        return mistakes.Length == 0 ? [] : [.. mistakes, $"See: compliance {Path(parsed.CommandResult)}--help"];
    }

    private static IEnumerable<string> Mistakes(ParseResult parsed)
    {
        if (parsed.Tokens.Any(token => token.Type == TokenType.Directive))
        {
            return [];
        }

        // The value of a misspelt option is no mistake of its own.
        string[] stray = [.. StrayOptions(parsed)];
        string[] unknown = stray.Length > 0 ? stray : [.. parsed.UnmatchedTokens.Distinct(StringComparer.Ordinal)];
        if (unknown.Length > 0)
        {
            return Unknown(parsed.CommandResult.Command, unknown);
        }

        return parsed.Action is ParseErrorAction ? parsed.Errors.Select(error => error.Message).Distinct(StringComparer.Ordinal) : [];
    }

    private static IEnumerable<string> Unknown(Command command, string[] unknown)
    {
        string[] known = [.. Words(command, own: true), .. command.Parents.OfType<Command>().SelectMany(parent => Words(parent, own: false))];

        // What follows a misspelt verb is its arguments: no mistakes of their own.
        return (command is RootCommand ? unknown[..1] : unknown).Select(token =>
        {
            string what = token.StartsWith('-') ? "option" : command.Subcommands.Count > 0 ? "verb" : "argument";
            return $"Unknown {what} '{token}'.{Suggestion.Sentence(token, known)}";
        });
    }

    /// <summary>Misspelt options that a list of files has swallowed; what follows a bare "--" is meant.</summary>
    private static IEnumerable<string> StrayOptions(ParseResult parsed) => parsed.Tokens
        .TakeWhile(token => token.Type != TokenType.DoubleDash)
        .Where(token => token.Type == TokenType.Argument && token.Value.StartsWith("--", StringComparison.Ordinal))
        .Select(token => token.Value);

    private static IEnumerable<string> Words(Command command, bool own) =>
        command.Options.Where(option => own || option.Recursive).Select(option => option.Name).Concat(own ? command.Subcommands.Select(verb => verb.Name) : []);

    private static string Path(CommandResult command) =>
        command.Parent is CommandResult parent ? $"{Path(parent)}{command.Command.Name} " : "";
}
