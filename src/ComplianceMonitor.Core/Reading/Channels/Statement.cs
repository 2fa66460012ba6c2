namespace ComplianceMonitor.Core.Reading.Channels;

/// <summary>A sentence, list entry or table row, with what stands above it: the unit in which ownership is judged.</summary>
/// <param name="Text">The words; the cells of a row are kept apart by tabs.</param>
/// <param name="Line">The line on which it starts.</param>
internal sealed record Statement(string Text, Line Line)
{
    /// <summary>The heading above; empty before the first.</summary>
    public string Section { get; init; } = "";

    /// <summary>The last sentence before this list or table; empty where there is none.</summary>
    public string Lead { get; init; } = "";

    /// <summary>True for a list item, a row, or a line that starts with a platform's name.</summary>
    public bool Entry { get; init; }

    /// <summary>True for a heading.</summary>
    public bool Heading { get; init; }

    /// <summary>Links on the lines of the statement.</summary>
    public IReadOnlyList<Link> Links { get; init; } = [];

    /// <summary>The cells of a row; one for running text.</summary>
    public string[] Cells => Text.Split('\t', StringSplitOptions.TrimEntries);
}
