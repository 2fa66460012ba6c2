using ComplianceMonitor.Core.Reading;
using ComplianceMonitor.Pdf;

namespace ComplianceMonitor.Connectors.Documents;

/// <summary>PDF. Lines as they lie on the pages, a blank line where the page leaves room between paragraphs.</summary>
internal static class PdfFormat
{
    /// <summary>Room between base lines that parts paragraphs, in sizes of the font.</summary>
    private const double ParagraphRoom = 1.75;

    /// <summary>How much larger than the text a heading is.</summary>
    private const double HeadingSize = 1.2;

    private const int MostHeadingWords = 16;

    private const int MostHeadingLines = 4;

    /// <summary>Reads a PDF with a library, by default our own reader.</summary>
    public static Document Read(string name, byte[] bytes, CancellationToken cancellationToken, IPdfLibrary? library = null)
    {
        PdfText pdf = (library ?? OwnPdfLibrary.Instance).Read(bytes, cancellationToken);
        List<Line> lines = [];
        LineLimits limits = new();
        double body = BodySize(pdf);
        foreach (PdfPage page in pdf.Pages)
        {
            AddPage(page, body, lines, limits);
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

    /// <summary>The size of most of the words.</summary>
    private static double BodySize(PdfText pdf) => pdf.Pages.SelectMany(page => page.Lines).SelectMany(line => line.Words)
        .GroupBy(word => Math.Round(word.Size * 2)).OrderByDescending(group => group.Count()).Select(group => group.Key / 2).FirstOrDefault();

    private static void AddPage(PdfPage page, double body, List<Line> lines, LineLimits limits)
    {
        PdfLine? previous = null;
        for (int index = 0; index < page.Lines.Count && !limits.Reached(lines.Count); index++)
        {
            PdfLine line = page.Lines[index];
            if (previous is null ? lines.Count > 0 : line.Top - previous.Top > ParagraphRoom * Size(previous) || line.Top < previous.Top)
            {
                lines.Add(new(lines.Count + 1, "") { Page = page.Number });
            }

            bool heading = Size(line) >= HeadingSize * body && line.Words.Count <= MostHeadingWords;
            int last = index;
            while (heading && last - index < MostHeadingLines && WrappedHeadings.GoesOn(page.Lines, last))
            {
                last++;
            }

            string text = last == index ? line.Text : string.Join(' ', page.Lines.Skip(index).Take(last - index + 1).Select(part => part.Text));
            List<Link> links = [.. page.Links.Where(link => link.Line >= index && link.Line <= last).Select(link => new Link(link.Address, link.Text))];
            Addresses.FindIn(text, links);
            if (WrappedAddresses.At(page.Lines, last) is { } whole)
            {
                links.Add(whole);
            }

            string clean = CleanText.Of(SwappedLigatures.Mended(text)).Normalize();
            lines.Add(new(lines.Count + 1, limits.Cut(clean, lines.Count + 1))
            {
                Shown = clean == text ? null : text,
                Page = page.Number,
                Running = line.Running,
                Heading = heading,
                Links = links,
            });
            line = page.Lines[index = last];
            previous = line;
        }

        if (page.Links.Any(link => link.Line < 0))
        {
            // A link over a picture: its address is evidence, on a line of its own.
            lines.Add(new(lines.Count + 1, "") { Page = page.Number, Links = [.. page.Links.Where(link => link.Line < 0).Select(link => new Link(link.Address, link.Text))] });
        }
    }

    internal static double Size(PdfLine line) => line.Words.Max(word => word.Size);

    private static string Pages(int[] numbers) =>
        (numbers.Length == 1 ? "page " : "pages ") + string.Join(", ", numbers.Take(10)) + (numbers.Length > 10 ? " and others" : "");
}
