using ComplianceMonitor.Core.Reading;

namespace ComplianceMonitor.Connectors.Documents;

/// <summary>Plain text and Markdown, line by line as in the file.</summary>
internal static class TextFormat
{
    /// <summary>Reads a text that is decoded and cleaned already.</summary>
    /// <param name="name">The file's path or the address.</param>
    /// <param name="text">The text.</param>
    /// <param name="cancellationToken">Ends the reading when its time is over.</param>
    public static Document Read(string name, string text, CancellationToken cancellationToken)
    {
        TextLines cleaning = new();
        WrappedRows wrapped = new();
        LineLimits limits = new();
        List<Line> lines = [];
        List<int> pages = [];
        int page = 1;
        foreach (ReadOnlySpan<char> row in Rows(text))
        {
            if (limits.Reached(lines.Count))
            {
                break;
            }

            cancellationToken.ThrowIfCancellationRequested();
            string raw = limits.Cut(row, lines.Count + 1);
            int feeds = raw.AsSpan().Count('\f');
            page += raw.StartsWith('\f') ? feeds : 0;
            pages.Add(page);
            page += raw.StartsWith('\f') ? 0 : feeds;
            lines.Add(cleaning.Clean(lines.Count + 1, feeds == 0 ? raw : raw.TrimStart('\f').Replace('\f', ' ')));
            if (raw.StartsWith('|'))
            {
                wrapped.Join(raw, lines);
            }
            else if (cleaning.OpensTable && lines is [.., { Text: var head } above, _] && head.Contains('|', StringComparison.Ordinal))
            {
                lines[^2] = above with { Text = Markdown.Row(head) };
            }
        }

        RunningLines.Mark(lines, pages);
        return new(name, cleaning.IsMarkdown ? FileFormat.Markdown : FileFormat.Text, lines) { Missing = limits.Missing };
    }

    private static RowEnumerator Rows(string text) => new(text);

    /// <summary>Lines end with CR, LF or both, and with nothing else: a form feed is no line end.</summary>
    private ref struct RowEnumerator(ReadOnlySpan<char> text)
    {
        private ReadOnlySpan<char> _rest = text;
        private bool _more = true;

        public ReadOnlySpan<char> Current { get; private set; }

        public readonly RowEnumerator GetEnumerator() => this;

        public bool MoveNext()
        {
            if (!_more)
            {
                return false;
            }

            int end = _rest.IndexOfAny('\r', '\n');
            _more = end >= 0;
            Current = _more ? _rest[..end] : _rest;
            _rest = !_more ? default : _rest[(end + (_rest[end..].StartsWith("\r\n") ? 2 : 1))..];
            return true;
        }
    }
}
