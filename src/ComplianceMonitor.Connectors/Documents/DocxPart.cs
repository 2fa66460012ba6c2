using DocumentFormat.OpenXml.Packaging;

namespace ComplianceMonitor.Connectors.Documents;

/// <summary>A part of a Word document, with what its content refers to.</summary>
/// <param name="Targets">The addresses of its links by id, as they were written.</param>
/// <param name="Styles">The document's styles.</param>
/// <param name="CancellationToken">Ends the reading when its time is over.</param>
internal sealed record DocxPart(IReadOnlyDictionary<string, string> Targets, DocxStyles Styles, CancellationToken CancellationToken)
{
    private const string Malformed = "urn:malformed:";

    /// <summary>The part with its links.</summary>
    public static DocxPart Of(OpenXmlPart part, DocxStyles styles, CancellationToken cancellationToken)
    {
        Dictionary<string, string> targets = new(StringComparer.Ordinal);
        foreach (HyperlinkRelationship link in part.HyperlinkRelationships)
        {
            targets[link.Id] = Written(link.Uri.OriginalString);
        }

        return new(targets, styles, cancellationToken);
    }

    /// <summary>An address that holds one which is none.</summary>
    public static string Wrapped(string? address) => Malformed + Uri.EscapeDataString(address ?? "");

    private static string Written(string address) =>
        address.StartsWith(Malformed, StringComparison.Ordinal) ? Uri.UnescapeDataString(address[Malformed.Length..]) : address;
}
