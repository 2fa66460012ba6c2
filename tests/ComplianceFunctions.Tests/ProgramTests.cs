using System.Diagnostics;
using ComplianceMonitor.Core.Tests.House;

namespace ComplianceFunctions.Tests;

/// <summary>The app as a process, and as what is deployed.</summary>
public class ProgramTests
{
    private static readonly string s_project = Path.Combine(RepositoryRoot.Path, "src", "ComplianceFunctions");

    [Fact]
    public async Task Without_its_settings_the_app_ends_with_one_message_that_names_them()
    {
        (int code, string said) = await RunAsync(Path.Combine(s_project, "bin", "Azure", "net10.0", "ComplianceFunctions.dll"));

        code.ShouldBe(2);
        said.Trim().Split('\n').Length.ShouldBe(1, said);
        foreach (string setting in (string[])["ReviewPoliciesSchedule", "SendReportsSchedule", "DataStorage__accountName"])
        {
            said.ShouldContain($"{setting} is missing: set ");
        }
    }

    [Fact]
    public async Task What_is_published_has_the_hosts_settings_and_no_secrets()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("compliance-publish-");
        try
        {
            (int code, string said) = await RunAsync("publish", s_project, "-c", "Azure", "--no-build", "--no-restore", "-o", folder.FullName);

            code.ShouldBe(0, said);
            string[] files = [.. folder.EnumerateFiles().Select(file => file.Name)];
            files.Where(name => name.EndsWith("host.json", StringComparison.Ordinal) || name.Contains("settings", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
                .ShouldBe(["host.json", "local.settings.sample.json"]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<(int Code, string Said)> RunAsync(params string[] arguments)
    {
        ProcessStartInfo start = new("dotnet", arguments) { RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false, WorkingDirectory = RepositoryRoot.Path };
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        string errors = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output + errors);
    }
}
