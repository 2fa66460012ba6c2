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
        return new Observation<Document>.Seen(TextFormat.Read(name, bytes), source);
    }
}
