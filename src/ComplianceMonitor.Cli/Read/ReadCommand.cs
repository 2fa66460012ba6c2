using System.CommandLine;
using System.Text.Json;
using ComplianceMonitor.Connectors.Documents;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Reading;

namespace ComplianceMonitor.Cli.Read;

/// <summary><c>read FILE...</c>: what each document says.</summary>
internal static class ReadCommand
{
    public static Command Build()
    {
        Argument<string[]> files = new("files") { Description = "Documents to read.", Arity = ArgumentArity.OneOrMore };
        Option<bool> json = new("--json") { Description = "One JSON object per line." };
        Option<bool> text = new("--text") { Description = "The lines as they were read." };
        Command command = new("read", "Shows what each document says.") { files, json, text };
        command.SetAction((result, cancellationToken) => RunAsync(result.GetRequiredValue(files), result.GetValue(text), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string[] files, bool text, CancellationToken cancellationToken)
    {
        DocumentFiles documents = new(TimeProvider.System);
        DateOnly today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().Date);
        foreach (string file in files)
        {
            if (await documents.ReadFileAsync(file, cancellationToken) is Observation<Document>.Seen seen)
            {
                if (text)
                {
                    foreach (Line line in seen.Value.Lines)
                    {
                        Console.WriteLine(line.Text);
                    }

                    continue;
                }

                ReadJson read = ReadJson.From(file, DocumentFacts.Read(seen.Value), today);
                Console.WriteLine(JsonSerializer.Serialize(read, ReadJsonContext.Default.ReadJson));
            }
        }

        return 0;
    }
}
