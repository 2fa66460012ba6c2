using System.Collections;
using System.Text;

namespace ComplianceMonitor.Cli;

/// <summary>What a command writes to and is told by its surroundings. Tests give their own.</summary>
/// <param name="Out">Data and tables.</param>
/// <param name="Error">Mistakes and progress.</param>
/// <param name="Clock">The time where <c>--at</c> does not say otherwise.</param>
/// <param name="Variable">Reads an environment variable.</param>
internal sealed record Terminal(TextWriter Out, TextWriter Error, TimeProvider Clock, Func<string, string?> Variable)
{
    private const int WidthOfFiles = 120;

    /// <summary>Every environment variable: some settings are known by the end of their name only.</summary>
    public Func<IEnumerable<KeyValuePair<string, string?>>> Variables { get; init; } = () => [];

    /// <summary>True where <see cref="Out"/> shows colours.</summary>
    public bool Colours { get; init; }

    /// <summary>True where a person watches <see cref="Error"/>: only then is progress shown.</summary>
    public bool Watched { get; init; }

    /// <summary>Asks the person at the terminal for a line; null where nobody is there.</summary>
    public Func<string, string?>? Ask { get; init; }

    /// <summary>Columns of <see cref="Out"/>.</summary>
    public Func<int> Width { get; init; } = () => WidthOfFiles;

    /// <summary>The terminal of this process: UTF-8 whatever the locale says when the output is a file or a pipe.</summary>
    public static Terminal OfProcess()
    {
        bool redirected = Console.IsOutputRedirected;
        return new(redirected ? new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) : Console.Out, Console.Error, TimeProvider.System, Environment.GetEnvironmentVariable)
        {
            Colours = !redirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
            Variables = () => Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().Select(one => KeyValuePair.Create((string)one.Key, (string?)one.Value)),
            Watched = !Console.IsErrorRedirected,
            Ask = Console.IsInputRedirected || Console.IsErrorRedirected ? null : question =>
            {
                Console.Error.Write(question);
                return Console.ReadLine();
            },
            Width = () => redirected ? WidthOfFiles : Math.Max(60, Console.WindowWidth),
        };
    }
}
