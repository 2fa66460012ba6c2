using System.Text;
using ComplianceMonitor.Core.Reading;

namespace ComplianceMonitor.Connectors.Documents;

/// <summary>Gathers the paragraphs and table rows of an office document as lines. One blank line keeps paragraphs apart; list items stand together.</summary>
internal sealed class OfficeLines
{
    private const int LongestHeading = 200;
    private const int LongestParagraph = 1_000_000;
    private const int LongestLabel = 60;
    private const int MostLinksToPlace = 200;
    private readonly HashSet<string> _running = new(StringComparer.Ordinal);
    private readonly List<Line> _lines = [];
    private readonly LineLimits _limits = new();
    private readonly StringBuilder _text = new();
    private readonly List<Link> _links = [];
    private BlockKind _last = BlockKind.Paragraph;

    /// <summary>What was left out, for people.</summary>
    public SortedSet<string> LeftOut { get; } = new(StringComparer.Ordinal);

    /// <summary>Where the text of the paragraph stands at present.</summary>
    public int Position => _text.Length;

    /// <summary>Adds to the paragraph.</summary>
    public void Append(string text)
    {
        if (_text.Length + text.Length <= LongestParagraph)
        {
            _text.Append(text);
        }
        else
        {
            LeftOut.Add("a paragraph of more than 1,000,000 characters was cut");
        }
    }

    /// <summary>Adds a link over the paragraph's text from a position on.</summary>
    public void AddLink(string address, int from)
    {
        if (address.Length > 0 && address[0] != '#')
        {
            _links.Add(new(address, from < _text.Length ? CleanText.Of(_text.ToString(from, _text.Length - from)).Trim() : ""));
        }
    }

    /// <summary>Ends the paragraph. Line breaks in it make lines; an empty one leaves a blank line.</summary>
    public void EndParagraph(BlockKind kind)
    {
        string[] rows = CleanText.Of(_text.ToString()).Split('\n');
        Link[] links = [.. _links];
        _text.Clear();
        _links.Clear();
        bool first = true;
        foreach (string row in rows)
        {
            string text = row.Trim(' ', '\t', '\r', '\f');
            if (text.Length == 0)
            {
                continue;
            }

            bool typed = first && kind == BlockKind.Paragraph && Headings.IsListItem(text);
            kind = typed ? BlockKind.Item : kind;

            // A link belongs to the row that shows its words, and to the first row where none does.
            Link[] here = [.. links.Where(link => rows.Length == 1 || links.Length > MostLinksToPlace || text.Contains(link.Text, StringComparison.Ordinal) || first)];
            Add(first && kind == BlockKind.Item && !typed ? "- " + text : text, here, kind, apart: first && !(kind == BlockKind.Item && _last == BlockKind.Item));
            links = [.. links.Except(here)];
            first = false;
        }

        if (first)
        {
            Blank();
        }
    }

    /// <summary>Adds a row of a table: one line, or one for each label where a cell of labels stands beside a cell of as many values.</summary>
    public void AddRow(IReadOnlyList<OfficeLines> cells)
    {
        LeftOut.UnionWith(cells.SelectMany(cell => cell.LeftOut));
        Line[][] filled = [.. cells.Select(cell => cell._lines.Where(line => line.Text.Length > 0).ToArray())];
        Line[] labels = filled.FirstOrDefault() ?? [];
        if (labels.Length > 1 && filled.All(cell => cell.Length == labels.Length) && labels.All(line => line.Text.Length <= LongestLabel && line.Text.EndsWith(':')))
        {
            for (int row = 0; row < labels.Length; row++)
            {
                AddCells([.. filled.Select(cell => cell[row..(row + 1)])]);
            }
        }
        else if (filled.Any(cell => cell.Length > 0))
        {
            AddCells(filled);
        }
    }

    /// <summary>Leaves a blank line, unless one is there.</summary>
    public void Blank()
    {
        if (_lines.Count > 0 && _lines[^1].Text.Length > 0 && !_limits.Reached(_lines.Count))
        {
            _lines.Add(new(_lines.Count + 1, ""));
        }
    }

    /// <summary>Adds the lines of a header or footer, unless they are there already: they are repeated on every page.</summary>
    public void AddOnce(OfficeLines running)
    {
        LeftOut.UnionWith(running.LeftOut);
        foreach (Line line in running._lines.Where(line => line.Text.Length > 0))
        {
            if (!_limits.Reached(_lines.Count))
            {
                _lines.Add(line with { Number = _lines.Count + 1, Running = !_running.Add(line.Text) });
            }
        }
    }

    /// <summary>The lines as a document.</summary>
    public Document ToDocument(string name, FileFormat format, DocumentMetadata metadata)
    {
        while (_lines is [.., { Text: "" }])
        {
            _lines.RemoveAt(_lines.Count - 1);
        }

        if (_limits.Missing is { } missing)
        {
            LeftOut.Add(missing);
        }

        RunningLines.Mark(_lines, new int[_lines.Count]);
        return new(name, format, _lines) { Metadata = metadata, Missing = LeftOut.Count == 0 ? null : string.Join("; ", LeftOut) };
    }

    private void AddCells(Line[][] cells) => Add(
        string.Join('\t', cells.Select(cell => string.Join(' ', cell.Select(line => line.Text.Replace('\t', ' '))))),
        [.. cells.SelectMany(cell => cell).SelectMany(line => line.Links)],
        BlockKind.Row,
        apart: _last != BlockKind.Row);

    private void Add(string text, Link[] links, BlockKind kind, bool apart)
    {
        if (apart)
        {
            Blank();
        }

        _last = kind;
        if (_limits.Reached(_lines.Count))
        {
            return;
        }

        List<Link> all = [.. links];
        string line = _limits.Cut(text, _lines.Count + 1);
        Addresses.FindIn(line, all);
        _lines.Add(new(_lines.Count + 1, line) { Heading = kind == BlockKind.Heading && line.Length <= LongestHeading, Links = all });
    }
}

/// <summary>What a paragraph is.</summary>
internal enum BlockKind
{
    /// <summary>Running text.</summary>
    Paragraph = 1,

    /// <summary>A heading or the title.</summary>
    Heading,

    /// <summary>An item of a list.</summary>
    Item,

    /// <summary>A row of a table.</summary>
    Row,
}
