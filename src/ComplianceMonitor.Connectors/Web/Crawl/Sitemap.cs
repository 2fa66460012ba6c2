using System.Xml;

namespace ComplianceMonitor.Connectors.Web.Crawl;

/// <summary>The addresses that a site lists for robots (sitemaps.org). What breaks it ends the list; what was read of it counts.</summary>
internal static class Sitemap
{
    private const int Most = 5_000;

    private static readonly XmlReaderSettings s_settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = 20_000_000,
        IgnoreComments = true,
        IgnoreWhitespace = true,
    };

    /// <summary>Reads a sitemap, or an index of sitemaps.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="address">Where it lies.</param>
    /// <param name="isIndex">True where the addresses are those of other sitemaps.</param>
    public static IReadOnlyList<Uri> Read(byte[] bytes, Uri address, out bool isIndex)
    {
        List<Uri> found = [];
        isIndex = false;
        try
        {
            using XmlReader reader = XmlReader.Create(new MemoryStream(bytes, writable: false), s_settings);
            while (found.Count < Most && reader.Read())
            {
                if (reader.NodeType != XmlNodeType.Element)
                {
                    continue;
                }

                isIndex |= reader.LocalName is "sitemapindex";
                if (reader.LocalName is "loc" && reader.Prefix.Length == 0 && reader.Read() && reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && SitePlace.Resolve(address, reader.Value) is { } place)
                {
                    found.Add(place);
                }
            }
        }
        catch (XmlException)
        {
            // A broken list is no list of what it does not reach.
        }

        return found;
    }
}
