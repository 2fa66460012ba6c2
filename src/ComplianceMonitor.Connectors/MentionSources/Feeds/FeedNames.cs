namespace ComplianceMonitor.Connectors.MentionSources.Feeds;

/// <summary>The elements of an entry that are read. The same name means something else in other namespaces: media:title is a picture's.</summary>
internal static class FeedNames
{
    /// <summary>The element's name; empty where it is of a namespace that is not read.</summary>
    /// <param name="space">Its namespace.</param>
    /// <param name="name">Its name.</param>
    public static (string Field, bool IsAtom) Field(string space, string name) => space switch
    {
        "http://www.w3.org/2005/Atom" or "http://purl.org/atom/ns#" => (name, true),
        "" or "http://purl.org/rss/1.0/" or "http://my.netscape.com/rdf/simple/0.9/" or "http://channel.netscape.com/rdf/simple/0.9/"
            or "http://backend.userland.com/rss2" or "http://blogs.law.harvard.edu/tech/rss" => (name, false),
        "http://purl.org/dc/elements/1.1/" or "http://purl.org/dc/terms/" when name is "date" or "issued" or "created" or "modified" => (name, false),
        "http://purl.org/rss/1.0/modules/content/" when name is "encoded" => (name, false),
        "http://rssnamespace.org/feedburner/ext/1.0" when name is "origLink" => (name, false),
        _ => ("", false),
    };
}
