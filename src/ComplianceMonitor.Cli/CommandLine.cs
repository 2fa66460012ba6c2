using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using ComplianceMonitor.Cli.Read;

namespace ComplianceMonitor.Cli;

/// <summary>The verbs, one line each.</summary>
internal static class CommandLine
{
    public static RootCommand Build() => new("Checks that a school's social media promises are true.")
    {
        ReadCommand.Build(),
    };

    /// <summary>Runs a command line. Bad usage is 2, with one line per mistake on standard error.</summary>
    public static async Task<int> RunAsync(string[] arguments)
    {
        ParseResult parsed = Build().Parse(arguments);
        if (parsed.Action is ParseErrorAction)
        {
            foreach (ParseError error in parsed.Errors)
            {
                await Console.Error.WriteLineAsync(error.Message);
            }

            return 2;
        }

        return await parsed.InvokeAsync();
    }
}
