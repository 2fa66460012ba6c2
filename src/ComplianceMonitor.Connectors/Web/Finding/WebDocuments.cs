using System.Runtime.InteropServices;
using ComplianceMonitor.Connectors.Documents;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Reading;

namespace ComplianceMonitor.Connectors.Web.Finding;

/// <summary>Documents at addresses: fetched by the one client, read by the readers of files.</summary>
/// <param name="reader">The client.</param>
/// <param name="files">The readers.</param>
internal sealed class WebDocuments(WebReader reader, DocumentFiles files)
{
    /// <summary>Fetches and reads a document. The answer is never NotThere: that a named address is missing is a mistake, not a finding.</summary>
    /// <param name="address">Where it is.</param>
    /// <param name="name">Its name in findings.</param>
    /// <param name="conditions">Whether robots.txt is waived.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<Observation<DocumentFacts>> ReadAsync(string address, string name, Conditions conditions, CancellationToken cancellationToken) =>
        await reader.GetAsync(address, conditions, cancellationToken) switch
        {
            Fetched.Seen seen => await files.ReadAsync(name, Bytes(seen), cancellationToken) switch
            {
                Observation<Document>.Seen document => new Observation<DocumentFacts>.Seen(
                    DocumentFacts.Read(document.Value), document.Source with { RetrievedAt = seen.RetrievedAt }),
                Observation<Document>.CouldNotLook failed => CouldNot(failed.Reason, failed.Because),
                _ => CouldNot(Reason.Unreachable, $"{name} could not be read."),
            },
            Fetched.Failed failed => CouldNot(failed.Reason, $"{name} could not be read: {failed.Because}"),
            _ => CouldNot(Reason.Unreachable, $"{name} could not be read."),
        };

    private static byte[] Bytes(Fetched.Seen seen) =>
        MemoryMarshal.TryGetArray(seen.Bytes, out ArraySegment<byte> all) && all.Array is { } array && all.Count == array.Length ? array : seen.Bytes.ToArray();

    private static Observation<DocumentFacts>.CouldNotLook CouldNot(Reason reason, string because) => new(reason, because);
}
