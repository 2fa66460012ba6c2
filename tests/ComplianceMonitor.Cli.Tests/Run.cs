using System.Text.Json;

namespace ComplianceMonitor.Cli.Tests;

/// <summary>What a command line did: exit code, standard output, standard error.</summary>
internal sealed record Run(int Code, string Out, string Error)
{
    /// <summary>Standard output as JSON.</summary>
    public JsonElement Json => JsonDocument.Parse(Out).RootElement;

    /// <summary>Each line of standard output as JSON.</summary>
    public JsonElement[] JsonLines => [.. Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];

    /// <summary>Each line of standard error.</summary>
    public string[] Mistakes => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Runs a command line inside this process, on 21 November 2026 unless it says otherwise.</summary>
    public static Task<Run> Of(params string[] arguments) => On(new(2026, 11, 21), arguments);

    /// <summary>Runs a command line inside this process at noon of a day in winter.</summary>
    public static Task<Run> On(DateOnly day, params string[] arguments) => In(new(StringComparer.Ordinal), day, arguments);

    /// <summary>Runs a command line inside this process, where loopback may be fetched.</summary>
    public static Task<Run> OnLoopback(params string[] arguments) => In(new(StringComparer.Ordinal) { ["Web__AllowLoopback"] = "true", ["Web__PauseSeconds"] = "0" }, new(2026, 11, 21), arguments);

    /// <summary>Runs a command line inside this process with variables of the environment.</summary>
    public static async Task<Run> In(Dictionary<string, string?> variables, DateOnly day, params string[] arguments)
    {
        await using StringWriter output = new();
        await using StringWriter error = new();
        Terminal terminal = new(output, error, new FixedClock(new(day, new(12, 0), TimeSpan.Zero)), variables.GetValueOrDefault) { Variables = () => variables };
        int code = await CommandLine.RunAsync(arguments, terminal, TestContext.Current.CancellationToken);
        return new(code, output.ToString(), error.ToString());
    }
}
