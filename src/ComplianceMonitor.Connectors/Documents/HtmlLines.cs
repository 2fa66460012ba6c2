using System.Text;
using ComplianceMonitor.Core.Reading;
using HtmlAgilityPack;

namespace ComplianceMonitor.Connectors.Documents;

/// <summary>Collects lines while a page is walked through.</summary>
internal sealed class HtmlLines
{
    private const int LongestLine = 100_000;
    private readonly List<Line> _lines = [];
    private readonly StringBuilder _text = new();
    private readonly List<Link> _links = [];
    private readonly Stack<(HtmlNode Node, PageRegion Before)> _regions = new();
    private readonly Stack<(HtmlNode Node, int Start)> _anchors = new();
    private HtmlNode? _row;
    private HtmlNode? _heading;
    private PageRegion _region;

    /// <summary>Takes a node in.</summary>
    /// <returns>False where its children are not to be read.</returns>
    public bool Enter(HtmlNode node)
    {
        if (node.NodeType == HtmlNodeType.Text)
        {
            HtmlText.Append(_text, ((HtmlTextNode)node).Text);
            return false;
        }

        if (node.NodeType == HtmlNodeType.Document)
        {
            return true;
        }

        if (node.NodeType != HtmlNodeType.Element || HtmlElements.IsHidden(node))
        {
            return false;
        }

        EnterRegion(node);
        EnterBlock(node);
        AddLinks(node);
        if (node.Name is "a")
        {
            _anchors.Push((node, _text.Length));
        }

        return true;
    }

    /// <summary>Closes a node.</summary>
    public void Leave(HtmlNode node)
    {
        if (_anchors.TryPeek(out (HtmlNode Node, int Start) anchor) && anchor.Node == node)
        {
            _anchors.Pop();
            AddAnchor(node, Math.Min(anchor.Start, _text.Length));
        }

        if (node == _row)
        {
            EndLine();
            _row = null;
        }
        else if (_row is null && HtmlElements.IsBlock(node.Name))
        {
            EndLine();
            if (HtmlElements.EndsParagraph(node.Name))
            {
                EndParagraph();
            }
        }

        if (node == _heading)
        {
            _heading = null;
        }

        if (_regions.TryPeek(out (HtmlNode Node, PageRegion Before) region) && region.Node == node)
        {
            _regions.Pop();
            _region = region.Before;
        }
    }

    /// <summary>Adds a line of data that is not shown on the page.</summary>
    public void AddData(string text, IReadOnlyList<Link> links)
    {
        EndLine();
        EndParagraph();
        _region = PageRegion.Data;
        _text.Append(text);
        _links.AddRange(links);
        EndLine();
        _region = PageRegion.Body;
    }

    /// <summary>All lines.</summary>
    public IReadOnlyList<Line> Finish()
    {
        EndLine();
        return _lines;
    }

    private void EnterRegion(HtmlNode node)
    {
        PageRegion region = HtmlElements.RegionOf(node);
        if (region != PageRegion.Body && region != _region)
        {
            EndLine();
            EndParagraph();
            _regions.Push((node, _region));
            _region = region;
        }
    }

    private void EnterBlock(HtmlNode node)
    {
        if (_row is not null)
        {
            if (node.Name is "td" or "th")
            {
                if (node.PreviousSibling is not null && HtmlElements.HasCellBefore(node))
                {
                    _text.Append('\t');
                }
            }
            else if (HtmlElements.IsBlock(node.Name) || node.Name is "br")
            {
                HtmlText.Append(_text, " ");
            }

            return;
        }

        if (node.Name is "dd" && _text.Length == 0 && _lines.Count > 0 && HtmlElements.FollowsTerm(node) && _lines[^1].Text.Length > 0)
        {
            // A term and its description are one row.
            Line term = _lines[^1];
            _lines.RemoveAt(_lines.Count - 1);
            _text.Append(term.Text).Append('\t');
            _links.AddRange(term.Links);
            return;
        }

        if (node.Name is "br" || HtmlElements.IsBlock(node.Name))
        {
            EndLine();
            if (HtmlElements.EndsParagraph(node.Name))
            {
                EndParagraph();
            }
        }

        if (node.Name is "tr" && HtmlElements.IsDataRow(node))
        {
            _row = node;
        }
        else if (node.Name is "li")
        {
            _text.Append("- ");
        }
        else if (HtmlElements.IsHeading(node.Name))
        {
            _heading = node;
        }
    }

    private void AddLinks(HtmlNode node)
    {
        foreach (Link link in HtmlElements.LinksOf(node))
        {
            _links.Add(link);
            if (link.Kind == LinkKind.Embed || node.Name is "link")
            {
                HtmlText.Append(_text, $" {(link.Text.Length > 0 ? link.Text : link.Address)} ");
            }
        }
    }

    private void AddAnchor(HtmlNode node, int start)
    {
        string? address = HtmlText.Attribute(node, "href");
        if (address is null || address[0] == '#')
        {
            return;
        }

        string text = _text.ToString(start, _text.Length - start).Trim();
        if (text.Length == 0)
        {
            // An icon: its label stands for it, else the address.
            text = HtmlElements.LabelOf(node) ?? "";
            HtmlText.Append(_text, $" {(text.Length > 0 ? text : address.Contains("//", StringComparison.Ordinal) ? address : "")} ");
        }

        string label = HtmlText.Attribute(node, "aria-label") ?? HtmlText.Attribute(node, "title") ?? "";
        _links.Add(new(address, text.Length > 1 ? text : label.Length > 0 ? label : text, HtmlElements.KindOf(node)));
    }

    private void EndLine()
    {
        string text = _text.ToString().Trim(' ').TrimEnd('\t');
        if ((text.Length > 0 && text is not "-") || _links.Count > 0)
        {
            for (int start = 0; start == 0 || start < text.Length; start += LongestLine)
            {
                Line line = new(_lines.Count + 1, text[start..Math.Min(text.Length, start + LongestLine)])
                {
                    Heading = _heading is not null,
                    Region = _region,
                    Links = start == 0 ? [.. _links] : [],
                };
                _lines.Add(line);
            }
        }

        _text.Clear();
        _links.Clear();
    }

    private void EndParagraph()
    {
        if (_lines.Count > 0 && _lines[^1].Text.Length > 0)
        {
            _lines.Add(new(_lines.Count + 1, "") { Region = _region });
        }
    }
}
