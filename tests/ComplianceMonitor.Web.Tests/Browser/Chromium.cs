using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace ComplianceMonitor.Web.Tests.Browser;

/// <summary>What a browser and axe say of a page.</summary>
/// <param name="Page">Its name.</param>
/// <param name="Wide">At which widths something sticks out or is cut, and what.</param>
/// <param name="Runs">What could run: scripts, handlers, addresses that are code.</param>
/// <param name="Violations">What axe finds.</param>
internal sealed record Seen(string Page, string[] Wide, string[] Runs, string[] Violations);

/// <summary>A browser without a window. It opens pages from files, in frames of several widths.</summary>
internal static class Chromium
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web);

    /// <summary>The program and axe-core, as tests/run.sh names them; null where they are missing.</summary>
    private static (string Program, string Axe)? Found =>
        Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } program && Environment.GetEnvironmentVariable("AXE") is { Length: > 0 } axe ? (program, axe) : null;

    /// <summary>Looks at pages. Skips the test where there is no browser, unless there must be one.</summary>
    /// <param name="pages">Names and HTML.</param>
    /// <param name="dark">True for dark colours.</param>
    /// <param name="thorough">False where only what could run is looked for.</param>
    public static async Task<IReadOnlyList<Seen>> LookAsync(IReadOnlyDictionary<string, string> pages, bool dark, bool thorough = true)
    {
        if (Found is not { } found)
        {
            Assert.SkipUnless(Environment.GetEnvironmentVariable("REQUIRE_AZURE") is "1", "No Chromium or no axe-core: tests/run.sh names them in CHROMIUM and AXE.");
            throw new InvalidOperationException("CHROMIUM and AXE are not set, and REQUIRE_AZURE=1.");
        }

        using TemporaryFolder folder = new();
        int number = 0;
        Dictionary<string, string> files = [];
        foreach ((string name, string html) in pages)
        {
            files[$"page{number++}.html"] = name;
            await File.WriteAllTextAsync(Path.Combine(folder.Path, $"page{number - 1}.html"), html);
        }

        File.Copy(found.Axe, Path.Combine(folder.Path, "axe.js"));
        File.Copy(Path.Combine(AppContext.BaseDirectory, "Browser", "look.js"), Path.Combine(folder.Path, "look.js"));
        await File.WriteAllTextAsync(
            Path.Combine(folder.Path, "index.html"),
            $"<!DOCTYPE html><meta charset=utf-8><script>const thorough = {(thorough ? "true" : "false")}, files = {JsonSerializer.Serialize(files)};</script><pre id=out></pre><script src=look.js></script>");
        string dom = await RunAsync(found.Program, folder.Path, dark);
        int from = dom.IndexOf("<pre id=\"out\">", StringComparison.Ordinal), to = dom.IndexOf("</pre>", StringComparison.Ordinal);
        string json = from < 0 ? "" : System.Net.WebUtility.HtmlDecode(dom[(from + 14)..to]);
        return json.Length > 0 ? JsonSerializer.Deserialize<Seen[]>(json, s_json)! : throw new InvalidOperationException($"The browser did not finish: {dom[..Math.Min(400, dom.Length)]}");
    }

    private static async Task<string> RunAsync(string program, string folder, bool dark)
    {
        ProcessStartInfo start = new(program) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8 };
        string[] arguments =
        [
            "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--disable-extensions", "--allow-file-access-from-files",
            $"--user-data-dir={Path.Combine(folder, "profile")}", "--window-size=1300,1000", "--virtual-time-budget=600000",
            $"--blink-settings=preferredColorScheme={(dark ? 0 : 1)}", "--dump-dom", $"file://{folder}/index.html",
        ];
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using Process browser = Process.Start(start)!;
        Task<string> errors = browser.StandardError.ReadToEndAsync();
        string dom = await browser.StandardOutput.ReadToEndAsync();
        await errors;
        await browser.WaitForExitAsync();
        return dom;
    }
}
