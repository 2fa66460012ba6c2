using System.Text;
using System.Xml;
using ComplianceMonitor.Connectors.MentionSources.Reading;
using ComplianceMonitor.Core.Mentions.Scanning;

namespace ComplianceMonitor.Connectors.MentionSources.Feeds;

/// <summary>Reads RSS 0.9x, 1.0 (RDF) and 2.0 and Atom 0.3 and 1.0, entry by entry. No document type, no entities, nothing is fetched; nesting and length have limits.</summary>
internal sealed class XmlFeed
{
    private const int Deepest = 64;
    private const int MostText = 100_000;

    private readonly XmlReader _reader;
    private readonly DateTimeOffset _at;
    private readonly string _kind;

    private XmlFeed(XmlReader reader, DateTimeOffset at, string kind) => (_reader, _at, _kind) = (reader, at, kind);

    /// <summary>Reads. Where the XML breaks off, what came before it is kept.</summary>
    /// <param name="xml">The text.</param>
    /// <param name="address">Where it came from: relative links start there.</param>
    /// <param name="kind">What the place is.</param>
    /// <param name="at">The instant of the scan.</param>
    public static FeedReading Read(string xml, Uri address, string kind, DateTimeOffset at)
    {
        XmlReaderSettings settings = new()
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = 60_000_000,
            MaxCharactersFromEntities = 1024,
            CheckCharacters = false,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        };
        using XmlReader reader = XmlReader.Create(new StringReader(xml), settings);
        List<FoundItem> items = [];
        string? mistake = null;
        try
        {
            mistake = new XmlFeed(reader, at, kind).ReadInto(items, address);
        }
        catch (XmlException wrong)
        {
            mistake = FormattableString.Invariant($"is no well-formed XML from line {wrong.LineNumber} on (or uses a document type, which is refused)");
        }

        return new([.. items.DistinctBy(item => item.Address, StringComparer.Ordinal)]) { Mistake = mistake };
    }

    private string? ReadInto(List<FoundItem> items, Uri from)
    {
        int seen = 0;
        bool isFeed = false;
        while (Next())
        {
            if (_reader.NodeType is not XmlNodeType.Element)
            {
                continue;
            }

            isFeed |= _reader is { Depth: 0, LocalName: "rss" or "RDF" or "feed" };
            if (!isFeed)
            {
                return "is no feed but another kind of document: check its address";
            }

            if (_reader.LocalName is not ("item" or "entry"))
            {
                // The base of the whole feed; the channel's own links do not matter.
                from = _reader.Depth <= 1 ? Base(from) : from;
            }
            else if (seen++ == FeedReading.MostItems)
            {
                return FormattableString.Invariant($"has more than {FeedReading.MostItems:N0} entries: only the first are read");
            }
            else if (ReadEntry(Base(from)).Found(_kind, _at) is { } found)
            {
                items.Add(found);
            }
        }

        return isFeed ? null : "is empty";
    }

    private FeedEntry ReadEntry(Uri from)
    {
        FeedEntry entry = new();
        int depth = _reader.Depth;
        bool isEmpty = _reader.IsEmptyElement;
        while (!isEmpty && Next() && _reader.Depth > depth)
        {
            if (_reader.NodeType is XmlNodeType.Element && _reader.Depth == depth + 1)
            {
                ReadField(entry, from);
            }
        }

        return entry;
    }

    private void ReadField(FeedEntry entry, Uri from)
    {
        (string field, bool isAtom) = FeedNames.Field(_reader.NamespaceURI, _reader.LocalName);
        string? type = _reader.GetAttribute("type");
        string? relation = _reader.GetAttribute("rel");
        string? target = _reader.GetAttribute("href");
        bool isPermanent = _reader.GetAttribute("isPermaLink") is not "false";
        Uri own = Base(from);
        string content = Content();
        bool isPlain = isAtom && type is null or "text" or "text/plain" or "xhtml" or "application/xhtml+xml";
        switch (field)
        {
            case "title":
                entry.Title ??= isPlain ? FoundText.TitleOf(content) : FoundText.TitleOfHtml(content);
                break;
            case "link" when relation is null or "alternate":
                entry.Address ??= FoundAddress.Of(target ?? content, own);
                break;
            case "origLink":
                entry.Address = FoundAddress.Of(content) ?? entry.Address;
                break;
            case "guid" when isPermanent:
            case "id":
                entry.Id ??= FoundAddress.Of(content);
                break;
            case "content" or "encoded":
                entry.Text ??= isPlain ? FoundText.Of(content) : FoundText.OfHtml(content);
                break;
            case "description" or "summary":
                entry.Summary ??= isPlain ? FoundText.Of(content) : FoundText.OfHtml(content);
                break;
            case "pubDate" or "published" or "issued" or "created" or "date":
                entry.Published ??= content;
                break;
            case "updated" or "modified":
                entry.Updated ??= content;
                break;
            case "source" when !isAtom:
                entry.Paper ??= FoundText.TitleOf(content);
                break;
        }
    }

    /// <summary>All text within the element, and the reader at its end.</summary>
    private string Content()
    {
        if (_reader.IsEmptyElement)
        {
            return "";
        }

        int depth = _reader.Depth;
        StringBuilder text = new();
        while (Next() && _reader.Depth > depth)
        {
            if (_reader.NodeType is XmlNodeType.Element && text.Length > 0)
            {
                text.Append(' ');
            }
            else if (_reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace && text.Length < MostText)
            {
                text.Append(_reader.Value);
            }
        }

        return text.ToString();
    }

    private bool Next() => _reader.Read() && (_reader.Depth <= Deepest ? true : throw new XmlException("Nested too deeply.", null, ((IXmlLineInfo)_reader).LineNumber, 0));

    private Uri Base(Uri from) =>
        _reader.GetAttribute("base", "http://www.w3.org/XML/1998/namespace") is { Length: > 0 and < 2000 } written && Uri.TryCreate(from, written, out Uri? own) && own.Scheme is "http" or "https" ? own : from;
}
