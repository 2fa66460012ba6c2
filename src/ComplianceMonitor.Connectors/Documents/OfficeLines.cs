using System.Text;
using ComplianceMonitor.Core.Reading;

namespace ComplianceMonitor.Connectors.Documents;

/// <summary>Gathers the paragraphs and table rows of an office document as lines. One blank line keeps paragraphs apart; list items stand together.</summary>
internal sealed class OfficeLines
{
    private const int LongestHeading = 200;
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
        if (_text.Length < LineLimits.LongestLine * 2)
        {
            _text.Append(text);
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

            // A link belongs to the row that shows its words, and to the first row where none does.
            Link[] here = [.. links.Where(link => rows.Length == 1 || text.Contains(link.Text, StringComparison.Ordinal) || first)];
            Add(first && kind == BlockKind.Item ? "- " + text : text, here, kind, apart: first && !(kind == BlockKind.Item && _last == BlockKind.Item));
            links = [.. links.Except(here)];
            first = false;
        }

        if (first)
        {
            Blank();
        }
    }

    /// <summary>Adds a row of a table.</summary>
    public void AddRow(IReadOnlyList<OfficeLines> cells)
    {
        LeftOut.UnionWith(cells.SelectMany(cell => cell.LeftOut));
        if (cells.Any(cell => cell._lines.Count > 0))
        {
            Add(string.Join('\t', cells.Select(cell => cell.Joined())), [.. cells.SelectMany(cell => cell._lines).SelectMany(line => line.Links)], BlockKind.Row, apart: _last != BlockKind.Row);
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
            bool again = _lines.Exists(mine => string.Equals(mine.Text, line.Text, StringComparison.Ordinal));
            _lines.Add(line with { Number = _lines.Count + 1, Running = again });
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

    private string Joined() => string.Join(' ', _lines.Where(line => line.Text.Length > 0).Select(line => line.Text.Replace('\t', ' ')));

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
