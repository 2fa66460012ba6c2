using System.Security.Cryptography;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Reading;

namespace ComplianceMonitor.Connectors.Documents;

/// <summary>Turns files into lines. The format is told from the content, never from the name.</summary>
/// <param name="clock">Says when a file was read.</param>
public sealed class DocumentFiles(TimeProvider clock)
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">The file's path, which becomes the document's name.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<Observation<Document>> ReadFileAsync(string path, CancellationToken cancellationToken)
    {
        byte[] bytes = await File.ReadAllBytesAsync(path, cancellationToken);
        return Read(path, bytes);
    }

    /// <summary>Reads bytes.</summary>
    /// <param name="name">The document's name: a path or an address.</param>
    /// <param name="bytes">The content.</param>
    public Observation<Document> Read(string name, byte[] bytes)
    {
        Source source = new(name, clock.GetUtcNow(), Convert.ToHexStringLower(SHA256.HashData(bytes)));
        if (ContentSniffer.Tell(bytes) != Content.Text)
        {
            return new Observation<Document>.CouldNotLook(Reason.Unreadable, $"{name} is of a kind that is not read yet: give it as text.");
        }

        string text = TextDecoding.Decode(bytes);
        Document document = ContentSniffer.IsHtml(text) ? HtmlFormat.Read(name, text) : TextFormat.Read(name, text);
        return new Observation<Document>.Seen(document, source);
    }
}
