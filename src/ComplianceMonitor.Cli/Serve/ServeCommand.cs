using System.CommandLine;
using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Web.Serving;

namespace ComplianceMonitor.Cli.Serve;

/// <summary><c>serve</c>: the dashboard on this machine.</summary>
internal static class ServeCommand
{
    internal const int DefaultPort = 5080;

    public static Command Build(GlobalOptions options)
    {
        Option<int> port = new("--port") { Description = "The port on 127.0.0.1; 0 takes any that is free.", HelpName = "port", DefaultValueFactory = _ => DefaultPort };
        Option<string[]> roles = new("--role") { Description = "See what this role sees: headteacher, it-support, dpo, dsl or office. Everything where it is not given.", HelpName = "role", AllowMultipleArgumentsPerToken = false };
        roles.CompletionSources.Add(_ => Slug.All<Owner>().Select(one => new System.CommandLine.Completions.CompletionItem(one)));
        Verb command = new(
            "serve",
            "Shows the dashboard in your browser, from the data folder, to this machine only.",
            "serve",
            "serve --data compliance-data/demo",
            "serve --role headteacher --port 8080")
        {
            port, roles,
        };
        options.Run(command, async (session, result, cancellationToken) =>
        {
            Owner[] named = [.. (result.GetValue(roles) ?? []).Select(given => Slug.Parse<Owner>(given)
                ?? throw new UsageException($"--role: '{given}' is none of {string.Join(", ", Slug.All<Owner>())}.{Suggestion.Sentence(given, Slug.All<Owner>())}"))];
            int number = result.GetValue(port);
            if (number is < 0 or > 65535)
            {
                throw new UsageException($"--port: {number} is no port from 0 to 65535.");
            }

            using DataFolder data = DataFolder.Open(session.DataFolder);
            await using PageServer server = await StartAsync(session, data, named is [] ? Reader.Everything : new(named), number, cancellationToken);
            await session.Out.WriteLineAsync($"The dashboard is at {server.Address} (this machine only). Ctrl+C stops it.");
            await session.Out.FlushAsync(cancellationToken);
            TaskCompletionSource stopped = new();
            await using (cancellationToken.Register(stopped.SetResult))
            {
                await stopped.Task;
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static async Task<PageServer> StartAsync(Session session, DataFolder data, Reader reader, int port, CancellationToken cancellationToken)
    {
        try
        {
            return await PageServer.StartAsync(session, data, reader, port, cancellationToken);
        }
        catch (IOException) when (port != 0)
        {
            throw new UsageException($"--port: {port} is in use, perhaps by another dashboard: choose another, such as --port {(port == DefaultPort ? DefaultPort + 1 : DefaultPort)}.");
        }
    }
}
