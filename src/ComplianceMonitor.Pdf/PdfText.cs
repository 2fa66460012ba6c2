namespace ComplianceMonitor.Pdf;

/// <summary>A PDF as text.</summary>
/// <param name="Pages">Every page, those without text too.</param>
/// <param name="Information">What the file says of itself.</param>
public sealed record PdfText(IReadOnlyList<PdfPage> Pages, PdfInformation Information)
{
    /// <summary>The titles of the outline, depth first.</summary>
    public IReadOnlyList<string> Outline { get; init; } = [];
}

/// <summary>One page.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Width">Points, as the page is shown.</param>
/// <param name="Height">Points, as the page is shown.</param>
/// <param name="Lines">In reading order.</param>
/// <param name="Links">Addresses that can be clicked.</param>
public sealed record PdfPage(int Number, double Width, double Height, IReadOnlyList<PdfLine> Lines, IReadOnlyList<PdfLink> Links);

/// <summary>One line, or one row of a table.</summary>
/// <param name="Words">From left to right.</param>
/// <param name="Text">The words, with a space between them, or a tab where a cell ends.</param>
/// <param name="Top">Points from the top of the page to the base line.</param>
public sealed record PdfLine(IReadOnlyList<PdfWord> Words, string Text, double Top)
{
    /// <summary>True for a header or footer that earlier pages carry too.</summary>
    public bool Running { get; init; }
}

/// <summary>A word at its place.</summary>
/// <param name="Text">The characters.</param>
/// <param name="Left">Points from the left edge.</param>
/// <param name="Right">Points from the left edge to its end.</param>
/// <param name="Size">The font's size in points.</param>
public sealed record PdfWord(string Text, double Left, double Right, double Size);

/// <summary>An address that can be clicked.</summary>
/// <param name="Address">The target as written.</param>
/// <param name="Text">The words that it lies on; may be empty.</param>
/// <param name="Line">The index of the line that it lies on among the page's lines; -1 where it lies on none.</param>
public sealed record PdfLink(string Address, string Text, int Line);

/// <summary>What the file says of itself. None of it is shown on a page.</summary>
/// <param name="Title">Title.</param>
/// <param name="Author">Author.</param>
/// <param name="Producer">The program that wrote it.</param>
/// <param name="Created">When it was made.</param>
/// <param name="Modified">When it was last saved.</param>
public sealed record PdfInformation(string? Title, string? Author, string? Producer, DateTimeOffset? Created, DateTimeOffset? Modified);
