using System.Diagnostics;

namespace ComplianceMonitor.Cli.Tests;

/// <summary>The program as the shell starts it.</summary>
public class ProcessTests
{
    [Theory]
    [InlineData(0, "--help")]
    [InlineData(0, "--version")]
    [InlineData(2)]
    [InlineData(2, "asess")]
    [InlineData(2, "read", "no-such-file.txt", "--json")]
    public async Task The_exit_code_reaches_the_shell_and_no_stack_trace_does(int code, params string[] arguments)
    {
        (int exit, string output, string error) = await StartAsync(arguments);

        exit.ShouldBe(code);
        (code == 0 ? output : error).ShouldNotBeEmpty();
        (code == 0 ? error : "").ShouldBeEmpty();
        error.ShouldNotContain("   at ");
    }

    private static async Task<(int Code, string Out, string Error)> StartAsync(string[] arguments)
    {
        ProcessStartInfo start = new("dotnet", [Path.Combine(AppContext.BaseDirectory, "compliance.dll"), .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        Task<string> error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, await error);
    }
}
