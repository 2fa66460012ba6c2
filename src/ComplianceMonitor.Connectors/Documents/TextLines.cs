using System.Buffers;
using System.Net;
using ComplianceMonitor.Core.Reading;

namespace ComplianceMonitor.Connectors.Documents;

/// <summary>Cleans the lines of one text. Most lines hold no mark at all, and are taken as they are.</summary>
internal sealed class TextLines
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("<*|_[&`\\~+");
    private static readonly SearchValues<string> Written = SearchValues.Create(["://", "www."], StringComparison.OrdinalIgnoreCase);
    private int _marks;
    private bool _inTable;

    /// <summary>Whether the marks of Markdown are clearly there: two of them, or a table.</summary>
    public bool IsMarkdown => _marks >= 2;

    /// <summary>True after a rule such as <c>---|---</c>: the line above it is the head of a table without outer bars.</summary>
    public bool OpensTable { get; private set; }

    /// <summary>A line without markup.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="raw">The line of the file.</param>
    public Line Clean(int number, string raw)
    {
        ReadOnlySpan<char> start = raw.AsSpan().TrimStart();
        bool marked = start.ContainsAny(Marks);
        OpensTable = false;
        _inTable &= start.Contains('|');
        if (!marked && start is not (['#' or '>', ..]) && !start.ContainsAny(Written))
        {
            return new(number, raw);
        }

        List<Link> links = [];
        bool heading = false;
        string text = Quoted(raw);
        if (Markdown.Heading(text) is { } words)
        {
            (heading, text) = (true, words);
            _marks++;
        }

        if (marked)
        {
            text = Unmarked(text, links, ref heading);
        }

        Addresses.FindIn(text, links);
        return new(number, text) { Heading = heading, Links = links };
    }

    private static string Quoted(string raw) => raw.StartsWith("> ", StringComparison.Ordinal) ? raw[2..] : raw;

    private string Unmarked(string text, List<Link> links, ref bool heading)
    {
        if (Markdown.IsRule(text))
        {
            _marks += 2;
            OpensTable = _inTable = text.AsSpan().TrimStart() is not ['|' or '+', ..];
            return "";
        }

        text = _inTable || Markdown.IsRow(text) ? Markdown.Row(text) : text;
        text = text.Contains('<', StringComparison.Ordinal) ? InlineTags.Strip(text, links, ref heading) : text;
        text = text.Contains('&', StringComparison.Ordinal) ? CleanText.Of(WebUtility.HtmlDecode(text)).ReplaceLineEndings(" ") : text;
        if (text.Contains("](", StringComparison.Ordinal))
        {
            int before = links.Count;
            text = Markdown.Unlink(text, links);
            _marks += links.Count - before;
        }

        return text.AsSpan().ContainsAny("*_`~\\") ? Markdown.Plain(text, ref _marks) : text;
    }
}
