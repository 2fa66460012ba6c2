namespace ComplianceMonitor.Core.Reading;

/// <summary>What a file turned out to be, told from its content.</summary>
public enum FileFormat
{
    /// <summary>Plain text.</summary>
    Text = 1,

    /// <summary>Markdown.</summary>
    Markdown,

    /// <summary>HTML.</summary>
    Html,

    /// <summary>Office Open XML text.</summary>
    Docx,

    /// <summary>OpenDocument text.</summary>
    Odt,

    /// <summary>PDF.</summary>
    Pdf,
}

/// <summary>How a link stands in its document, which decides how much it proves.</summary>
public enum LinkKind
{
    /// <summary>A link that a reader can follow.</summary>
    Anchor = 1,

    /// <summary>Named by structured data as the same organisation (JSON-LD sameAs).</summary>
    SameAs,

    /// <summary>A link marked rel=me.</summary>
    RelMe,

    /// <summary>An embedded page, timeline or player.</summary>
    Embed,
}

/// <summary>The parts of a web page that its markup tells apart.</summary>
public enum PageRegion
{
    /// <summary>The content, and every line of a document without such parts.</summary>
    Body,

    /// <summary>The banner at the top.</summary>
    Header,

    /// <summary>A menu.</summary>
    Navigation,

    /// <summary>The foot of the page, where the institution signs it.</summary>
    Footer,

    /// <summary>Not shown: structured data and links of the page's head.</summary>
    Data,
}

/// <summary>An address found in a document.</summary>
/// <param name="Address">The target as written, entities resolved.</param>
/// <param name="Text">What the reader sees, or the icon's label; may be empty.</param>
/// <param name="Kind">How it stands there.</param>
public sealed record Link(string Address, string Text, LinkKind Kind = LinkKind.Anchor);

/// <summary>One line of a document as read. Table cells of one row are one line, kept apart by tabs.</summary>
/// <param name="Number">From 1, in the text as read; in a text file the line of the file.</param>
/// <param name="Text">Without markup.</param>
public sealed record Line(int Number, string Text)
{
    /// <summary>The text letter for letter as the file has it, where that is not the text that is read: ligatures, signs that nobody sees.</summary>
    public string? Shown { get; init; }

    /// <summary>Page, from 1, where the format has pages.</summary>
    public int? Page { get; init; }

    /// <summary>True for a header or footer that is repeated on pages.</summary>
    public bool Running { get; init; }

    /// <summary>True where the format marks it as a heading.</summary>
    public bool Heading { get; init; }

    /// <summary>Where the line stands on a web page.</summary>
    public PageRegion Region { get; init; }

    /// <summary>Addresses on this line.</summary>
    public IReadOnlyList<Link> Links { get; init; } = [];

    /// <summary>The cells of a table row; one for other lines. Trimmed.</summary>
    public IReadOnlyList<string> Cells => Text.Split('\t', StringSplitOptions.TrimEntries);
}

/// <summary>What the file says of itself, apart from its text. Never proof of a review.</summary>
/// <param name="Title">The title property.</param>
/// <param name="Author">The author property.</param>
/// <param name="Created">When the file was made.</param>
/// <param name="Modified">When the file was last saved.</param>
public sealed record DocumentMetadata(
    string? Title = null, string? Author = null, DateTimeOffset? Created = null, DateTimeOffset? Modified = null);

/// <summary>A document as lines: what every reader yields and every rule reads.</summary>
/// <param name="Name">The file's path as given or the address.</param>
/// <param name="Format">Told from content.</param>
/// <param name="Lines">All lines, blank ones too.</param>
public sealed record Document(string Name, FileFormat Format, IReadOnlyList<Line> Lines)
{
    /// <summary>The file's own properties.</summary>
    public DocumentMetadata Metadata { get; init; } = new();

    /// <summary>Null where all of it was read; else what was not ("pages 3 and 4 are pictures").</summary>
    public string? Missing { get; init; }
}
