using System.Text.RegularExpressions;

namespace ComplianceMonitor.Core.Reading.Channels;

/// <summary>The words and signs of a clause, cut once for all the platforms that it names.</summary>
internal sealed partial class ClauseWords
{
    private const int Reach = 80;
    private readonly string _text;
    private readonly List<(int Start, int End)> _parts;
    private readonly string[] _words;

    /// <summary>Cuts a clause.</summary>
    /// <param name="text">The clause.</param>
    public ClauseWords(string text)
    {
        _text = text;
        _parts = Cut(text);
        _words = Plain(text, _parts);
    }

    /// <summary>The words before a place; of one that goes on behind it, what stands before.</summary>
    /// <param name="at">The place.</param>
    public string[] Before(int at)
    {
        int count = _parts.FindIndex(part => part.End > at) is >= 0 and var first ? first : _parts.Count;
        string[] words = _words[..count];
        if (count == _parts.Count || _parts[count].Start >= at)
        {
            return words;
        }

        string begun = _text[_parts[count].Start..at];
        return [.. words, .. Plain(begun, Cut(begun))];
    }

    /// <summary>The second and third word from a place on; empty where there is none.</summary>
    /// <param name="at">The place, where the first word begins.</param>
    public (string Second, string Third) Behind(int at)
    {
        string rest = _text[at..Math.Min(_text.Length, at + Reach)];
        List<(int Start, int End)> parts = Cut(rest, most: 3);
        return (parts.Count > 1 ? rest[parts[1].Start..parts[1].End] : "", parts.Count > 2 ? rest[parts[2].Start..parts[2].End] : "");
    }

    private static string[] Plain(string text, List<(int Start, int End)> parts) => [.. parts.Select(part => text[part.Start..part.End].Replace('’', '\''))];

    private static List<(int Start, int End)> Cut(string text, int most = int.MaxValue)
    {
        List<(int Start, int End)> parts = [];
        foreach (ValueMatch match in Word().EnumerateMatches(text))
        {
            parts.Add((match.Index, match.Index + match.Length));
            if (parts.Count == most)
            {
                break;
            }
        }

        return parts;
    }

    [GeneratedRegex(@"(?:https?://|www\.)[^\s,;)>]+|[\w-]+(?:\.[\w-]+)+/[^\s,;)>]*|@[\w.]+|e\.g\.?|i\.e\.?|[\p{L}\d_](?:[\p{L}\d_'’.-]*[\p{L}\d_'’])?|[():;,/&]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
