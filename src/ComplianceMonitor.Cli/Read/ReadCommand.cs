using System.CommandLine;
using System.Runtime.CompilerServices;
using System.Text.Json;
using ComplianceMonitor.Connectors.Documents;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Reading;

namespace ComplianceMonitor.Cli.Read;

/// <summary><c>read FILE...</c>: what each document says.</summary>
internal static class ReadCommand
{
    public static Command Build(GlobalOptions options)
    {
        Argument<string[]> files = new("files") { Description = "PDF, Word, OpenDocument, HTML or text files.", Arity = ArgumentArity.OneOrMore };
        Option<bool> text = new("--text") { Description = "Print the lines as they were read, with a form feed between pages." };
        Verb command = new(
            "read",
            "Shows what each document says.",
            "read social-media-policy.pdf",
            "read --json policies/*.docx > facts.jsonl",
            "read --text privacy-notice.pdf")
        {
            files, text,
        };
        options.Run(command, (session, result, cancellationToken) =>
            RunAsync(session, result.GetRequiredValue(files), result.GetValue(text), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Session session, string[] files, bool text, CancellationToken cancellationToken)
    {
        if (text && session.Json)
        {
            throw new UsageException("--text and --json exclude each other: choose one.");
        }

        DocumentFiles documents = new(session.Clock);
        Progress progress = new(session, files.Length);
        int code = ExitCode.Done;
        await foreach ((string file, Observation<Document> document, DocumentFacts? facts) in AheadAsync(documents, files, text, cancellationToken))
        {
            progress.Next(file);
            switch (document)
            {
                case Observation<Document>.Seen seen when text:
                    WriteLines(session.Out, seen.Value);
                    break;
                case Observation<Document>.Seen seen:
                    Write(session, ReadJson.From(file, facts!, session.Today), seen.Value.Missing);
                    break;
                case Observation<Document>.CouldNotLook failed:
                    code = ExitCode.BadInput;
                    session.Complain(failed.Because);
                    if (session.Json)
                    {
                        Write(session, ReadJson.Failed(file, failed.Because), null);
                    }

                    break;
            }
        }

        return code;
    }

    /// <summary>Reads in the order given, a few files ahead of what is written, so that every core has work and memory stays flat.</summary>
    private static async IAsyncEnumerable<(string File, Observation<Document> Document, DocumentFacts? Facts)> AheadAsync(
        DocumentFiles documents, string[] files, bool text, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Queue<Task<(string, Observation<Document>, DocumentFacts?)>> ahead = new();
        foreach (string file in files)
        {
            ahead.Enqueue(Task.Run(() => ReadAsync(documents, file, text, cancellationToken), cancellationToken));
            if (ahead.Count > Environment.ProcessorCount)
            {
                yield return await ahead.Dequeue();
            }
        }

        while (ahead.TryDequeue(out Task<(string, Observation<Document>, DocumentFacts?)>? next))
        {
            yield return await next;
        }
    }

    private static async Task<(string File, Observation<Document> Document, DocumentFacts? Facts)> ReadAsync(
        DocumentFiles documents, string file, bool text, CancellationToken cancellationToken)
    {
        Observation<Document> document = await documents.ReadFileAsync(file, cancellationToken);
        return (file, document, !text && document is Observation<Document>.Seen seen ? DocumentFacts.Read(seen.Value) : null);
    }

    private static void Write(Session session, ReadJson read, string? missing)
    {
        if (session.Json)
        {
            session.Out.WriteLine(JsonSerializer.Serialize(read, ReadJsonContext.Default.ReadJson));
        }
        else
        {
            ReadTable.Write(session, read, missing);
        }
    }

    private static void WriteLines(TextWriter output, Document document)
    {
        int? page = null;
        foreach (Line line in document.Lines)
        {
            if (page is not null && line.Page is not null && line.Page != page)
            {
                output.Write('\f');
            }

            page = line.Page ?? page;
            output.WriteLine(Printable.Text(line.Shown ?? line.Text));
        }
    }
}
