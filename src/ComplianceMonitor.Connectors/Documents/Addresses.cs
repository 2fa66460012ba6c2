using System.Text.RegularExpressions;
using ComplianceMonitor.Core.Reading;

namespace ComplianceMonitor.Connectors.Documents;

/// <summary>Finds addresses that are written out in text.</summary>
internal static partial class Addresses
{
    /// <summary>Adds a link for every written address that no link of the line has yet.</summary>
    /// <param name="text">A line.</param>
    /// <param name="links">The line's links so far.</param>
    public static void FindIn(string text, List<Link> links)
    {
        if (!text.Contains("://", StringComparison.Ordinal) && !text.Contains("www.", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        HashSet<string> known = [.. links.Select(link => Key(link.Address))];
        foreach (Match match in Written().Matches(text))
        {
            string address = WithoutSentenceMarks(match.Value);
            if (known.Add(Key(address)))
            {
                links.Add(new(address, address));
            }
        }

    }

    private static string Key(string address) => address.TrimEnd('/').ToUpperInvariant();

    private static string WithoutSentenceMarks(string address)
    {
        int unopened = address.AsSpan().Count(')') - address.AsSpan().Count('(');
        int end = address.Length;
        while (end > 0 && (address[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '\'' or '’' or '”' or ']' or '}' or '*' || (address[end - 1] == ')' && unopened > 0)))
        {
            end--;
            unopened -= address[end] == ')' ? 1 : 0;
        }

        return address[..end];
    }

    [GeneratedRegex(@"(?:https?://|(?<![\w@/.:-])www\.)[\w\[][^\s<>""“”|]*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Written();
}
