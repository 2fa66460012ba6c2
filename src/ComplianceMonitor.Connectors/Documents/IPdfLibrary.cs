using ComplianceMonitor.Pdf;

namespace ComplianceMonitor.Connectors.Documents;

/// <summary>What reads the pages of a PDF. The one place where another library could take the place of our own reader.</summary>
internal interface IPdfLibrary
{
    /// <summary>The pages, their lines, links and metadata.</summary>
    /// <exception cref="UnreadableDocumentException">It is damaged, protected or breaks a limit.</exception>
    PdfText Read(byte[] bytes, CancellationToken cancellationToken);
}

/// <summary>Our own reader.</summary>
internal sealed class OwnPdfLibrary : IPdfLibrary
{
    public static OwnPdfLibrary Instance { get; } = new();

    public PdfText Read(byte[] bytes, CancellationToken cancellationToken)
    {
        try
        {
            return PdfReader.Read(bytes, cancellationToken: cancellationToken);
        }
        catch (PdfException unreadable)
        {
            throw new UnreadableDocumentException($"cannot be read: {unreadable.Message.TrimEnd('.')}");
        }
    }
}
