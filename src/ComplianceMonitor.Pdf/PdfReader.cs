using ComplianceMonitor.Pdf.Content;
using ComplianceMonitor.Pdf.Fonts;
using ComplianceMonitor.Pdf.Layout;
using ComplianceMonitor.Pdf.Structure;
using ComplianceMonitor.Pdf.Syntax;

namespace ComplianceMonitor.Pdf;

/// <summary>Reads the text of a PDF: bytes in, positioned words, lines, links and metadata out.</summary>
public static class PdfReader
{
    /// <summary>Reads a file.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="limits">How much is read before it is refused; the defaults where null.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="PdfException">It is no PDF, asks for a password, or breaks a limit.</exception>
    public static PdfText Read(ReadOnlyMemory<byte> bytes, PdfLimits? limits = null, CancellationToken cancellationToken = default)
    {
        limits ??= new();
        if (bytes.Length > limits.FileBytes)
        {
            throw new PdfException(PdfProblem.TooLarge, $"The PDF is larger than {limits.FileBytes / 1_000_000} MB.");
        }

        PdfFile file = PdfFile.Open(bytes, limits, cancellationToken);
        List<PdfPage> pages = ReadPages(file, PageTree.Pages(file), cancellationToken);
        if (pages.Count == 0 && file.Rebuild())
        {
            pages = ReadPages(file, PageTree.Pages(file), cancellationToken);
        }

        if (pages.Count == 0)
        {
            pages = ReadPages(file, PageTree.Loose(file), cancellationToken);
        }

        return pages.Count == 0
            ? throw new PdfException(PdfProblem.Damaged, "The file is no PDF, or so damaged that no page was found.")
            : new(RunningLines.Mark(pages), Information.Read(file)) { Outline = Information.Outline(file) };
    }

    private static List<PdfPage> ReadPages(PdfFile file, IEnumerable<PageNode> tree, CancellationToken cancellationToken)
    {
        FontReader fonts = new(file);
        Layers layers = new(file);
        List<PdfPage> pages = [];
        int left = file.Limits.AllCharacters;
        foreach (PageNode page in tree)
        {
            cancellationToken.ThrowIfCancellationRequested();
            ContentReader content = new(file, fonts, layers, cancellationToken);
            content.Read(Content(file, page), page.Resources, page.ToShown);
            new Appearances(file, content).Read(page);
            left -= content.Letters.Count;
            if (left < 0)
            {
                throw new PdfException(PdfProblem.TooLarge, $"The PDF shows more than {file.Limits.AllCharacters:N0} characters.");
            }

            List<PdfLine> lines = PageLayout.Lines(content.Letters, page.ShownHeight);
            pages.Add(new(pages.Count + 1, page.ShownWidth, page.ShownHeight, lines, Annotations.Links(file, page, lines)));
        }

        return pages;
    }

    /// <summary>All content streams of a page as one: a token may not span two, but the state does.</summary>
    private static byte[] Content(PdfFile file, PageNode page)
    {
        switch (file.Resolve(page.Dictionary["Contents"]))
        {
            case PdfStream one:
                return file.Decode(one);
            case PdfArray many:
                using (MemoryStream joined = new())
                {
                    foreach (PdfObject item in many.Items)
                    {
                        if (file.Resolve(item) is PdfStream part)
                        {
                            joined.Write(file.Decode(part));
                            joined.WriteByte((byte)'\n');
                        }
                    }

                    return joined.ToArray();
                }

            default:
                return [];
        }
    }
}
