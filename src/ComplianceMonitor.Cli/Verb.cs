using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace ComplianceMonitor.Cli;

/// <summary>A verb with examples, which its own help shows.</summary>
/// <param name="name">The word on the command line.</param>
/// <param name="description">One sentence.</param>
/// <param name="examples">Command lines without the program's name.</param>
internal sealed class Verb(string name, string description, params string[] examples) : Command(name, description)
{
    /// <summary>Lets <c>--help</c> end with the examples.</summary>
    /// <param name="root">The command line.</param>
    public static void ShowExamples(RootCommand root)
    {
        HelpOption help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExamples((SynchronousCommandLineAction)help.Action!);
    }

    private sealed class HelpWithExamples(SynchronousCommandLineAction help) : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            int code = help.Invoke(parseResult);
            if (parseResult.CommandResult.Command is Verb { Examples: { Length: > 0 } examples })
            {
                TextWriter output = parseResult.InvocationConfiguration.Output;
                output.WriteLine("Examples:");
                foreach (string example in examples)
                {
                    output.WriteLine($"  compliance {example}");
                }

                output.WriteLine();
            }

            return code;
        }
    }

    private string[] Examples { get; } = examples;
}
