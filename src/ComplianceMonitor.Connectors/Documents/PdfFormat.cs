using ComplianceMonitor.Core.Reading;
using ComplianceMonitor.Pdf;

namespace ComplianceMonitor.Connectors.Documents;

/// <summary>PDF. Lines as they lie on the pages, a blank line where the page leaves room between paragraphs.</summary>
internal static class PdfFormat
{
    /// <summary>Room between base lines that parts paragraphs, in sizes of the font.</summary>
    private const double ParagraphRoom = 1.75;

    public static Document Read(string name, byte[] bytes, CancellationToken cancellationToken)
    {
        PdfText pdf;
        try
        {
            pdf = PdfReader.Read(bytes, cancellationToken: cancellationToken);
        }
        catch (PdfException unreadable)
        {
            throw new UnreadableDocumentException($"cannot be read: {unreadable.Message.TrimEnd('.')}");
        }

        List<Line> lines = [];
        LineLimits limits = new();
        foreach (PdfPage page in pdf.Pages)
        {
            AddPage(page, lines, limits);
        }

        int[] empty = [.. pdf.Pages.Where(page => page.Lines.Count == 0).Select(page => page.Number)];
        return empty.Length == pdf.Pages.Count
            ? throw new UnreadableDocumentException("has no text layer, only pictures of pages: give a version with text, or have its text recognised")
            : new(name, FileFormat.Pdf, lines)
            {
                Metadata = new(pdf.Information.Title, pdf.Information.Author, pdf.Information.Created, pdf.Information.Modified),
                Missing = empty.Length > 0 ? $"no text on {Pages(empty)}" : limits.Missing,
            };
    }

    private static void AddPage(PdfPage page, List<Line> lines, LineLimits limits)
    {
        PdfLine? previous = null;
        for (int index = 0; index < page.Lines.Count && !limits.Reached(lines.Count); index++)
        {
            PdfLine line = page.Lines[index];
            if (previous is null ? lines.Count > 0 : line.Top - previous.Top > ParagraphRoom * Size(previous) || line.Top < previous.Top)
            {
                lines.Add(new(lines.Count + 1, "") { Page = page.Number });
            }

            List<Link> links = [.. page.Links.Where(link => link.Line == index).Select(link => new Link(link.Address, link.Text))];
            Addresses.FindIn(line.Text, links);
            lines.Add(new(lines.Count + 1, limits.Cut(CleanText.Of(line.Text), lines.Count + 1)) { Page = page.Number, Running = line.Running, Links = links });
            previous = line;
        }

        if (page.Links.Any(link => link.Line < 0))
        {
            // A link over a picture: its address is evidence, on a line of its own.
            lines.Add(new(lines.Count + 1, "") { Page = page.Number, Links = [.. page.Links.Where(link => link.Line < 0).Select(link => new Link(link.Address, link.Text))] });
        }
    }

    private static double Size(PdfLine line) => line.Words.Max(word => word.Size);

    private static string Pages(int[] numbers) =>
        (numbers.Length == 1 ? "page " : "pages ") + string.Join(", ", numbers.Take(10)) + (numbers.Length > 10 ? " and others" : "");
}
