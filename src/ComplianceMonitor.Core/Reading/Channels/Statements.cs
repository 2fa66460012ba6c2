using System.Text;
using System.Text.RegularExpressions;

namespace ComplianceMonitor.Core.Reading.Channels;

/// <summary>
/// Cuts a document into statements. Unlike <see cref="Passages"/> it keeps lines apart that begin with a platform's name or are laid out in
/// columns by spaces, as registers without a table are.
/// </summary>
internal sealed partial class Statements
{
    private const int LeastWrappedLength = 45;
    private const int LongestHeading = 70;
    private const int Longest = 4000;
    private readonly List<Statement> _all = [];
    private readonly StringBuilder _text = new();
    private readonly List<(int Start, Line Line)> _lines = [];
    private readonly List<Link> _links = [];
    private readonly bool _marked;
    private string _section = "";
    private string _lead = "";
    private bool _entry;

    private Statements(bool marked) => _marked = marked;

    /// <summary>Cuts a document.</summary>
    public static IReadOnlyList<Statement> Of(Document document)
    {
        Statements statements = new(document.Format == FileFormat.Html);
        PageRegion region = PageRegion.Body;
        bool blank = true;
        for (int index = 0; index < document.Lines.Count; index++)
        {
            Line line = document.Lines[index];
            if (line.Region != region)
            {
                statements.Flush();
                statements._section = statements._lead = "";
                region = line.Region;
            }

            if (line.Running || (string.IsNullOrWhiteSpace(line.Text) && line.Links.Count == 0))
            {
                blank |= !line.Running;
                continue;
            }

            if (Records.At(document.Lines, index, out int next) is { Count: > 0 } records)
            {
                statements.TakeRows(records);
                index = next - 1;
                blank = false;
                continue;
            }

            string after = index + 1 < document.Lines.Count ? document.Lines[index + 1].Text.Trim() : "";
            statements.Take(line, RowText.Of(line.Text), blank, after);
            blank = false;
        }

        statements.Flush();
        return statements._all;
    }

    private void TakeRows(IReadOnlyList<(string Text, Line Line)> rows)
    {
        Flush();
        foreach ((string text, Line line) in rows)
        {
            _entry = true;
            _lines.Add((0, line));
            _text.Append(text);
            _links.AddRange(line.Links);
            Flush();
        }
    }

    private void Take(Line line, string text, bool blankBefore, string after)
    {
        bool row = text.Contains('\t', StringComparison.Ordinal);
        if (line.Heading || text.StartsWith('#') || (!_marked && !row && (LooksLikeHeading(text, blankBefore, after.Length == 0) || HeadsList(text, blankBefore, after) || HeadsText(text, blankBefore, after))))
        {
            Flush();
            _section = text.Trim('#', ' ', '*');
            _lead = "";
            _all.Add(new(_section, line) { Section = _section, Heading = true, Links = line.Links });
            return;
        }

        bool item = Headings.IsListItem(text) || Numbered(text) || PlatformNames.StartsEntry(text);
        if (row || item || Labelled(text) || !Continues(text, blankBefore))
        {
            Flush();
            _entry = row || item;
        }

        if (_text.Length > 0)
        {
            _text.Append(' ');
        }

        _lines.Add((_text.Length, line));
        _text.Append(text.Length > Longest ? text[..Longest] : text);
        _links.AddRange(line.Links);
        if (row)
        {
            Flush();
        }
    }

    private static bool LooksLikeHeading(string text, bool blankBefore, bool blankAfter) =>
        text.Length is > 0 and <= LongestHeading && text[^1] is not ('.' or ',' or ';' or ':') && char.IsLetterOrDigit(text[0]) && !char.IsLower(text[0])
        && (blankBefore || (char.IsDigit(text[0]) && text.Length < 50)) && !text.Contains('@', StringComparison.Ordinal)
        && !(PlatformNames.StartsEntry(text) && (!blankAfter || text.Length > 14)) && !Headings.IsListItem(text);

    /// <summary>"Accounts that are not ours" right above a list, without a colon.</summary>
    private bool HeadsList(string text, bool blankBefore, string after) =>
        text.Length is > 3 and < LongestHeading && char.IsUpper(text[0]) && text[^1] is not ('.' or ',' or ';' or ':' or '?') && (blankBefore || _entry) && !text.Contains('@', StringComparison.Ordinal)
        && !PlatformNames.StartsEntry(text) && !text.Contains(": ", StringComparison.Ordinal) && !text.Contains("://", StringComparison.Ordinal) && (Headings.IsListItem(after) || (PlatformNames.StartsEntry(after) && !PlatformNames.Is(after)));

    /// <summary>"LinkedIn" on a line of its own above a sentence is a heading; above an account it is an entry.</summary>
    private bool HeadsText(string text, bool blankBefore, string after) =>
        (blankBefore || (_lines.Count > 0 && _lines[^1].Line.Text.EndsWith('.'))) && PlatformNames.Is(text) && after.Length > 40 && after.Contains(' ', StringComparison.Ordinal) && char.IsUpper(after[0]) && !after.Contains('@', StringComparison.Ordinal)
        && WrittenAddresses.Find(after).TrueForAll(one => one.Address is null);

    /// <summary>"1. Facebook: ...": a numbered entry, where "1. Introduction" is a heading.</summary>
    private static bool Numbered(string text) =>
        text.Length > 3 && char.IsDigit(text[0]) && text.IndexOf(". ", StringComparison.Ordinal) is 1 or 2 && text.Contains(':', StringComparison.Ordinal);

    /// <summary>"Fernhollow Infants: Facebook - FernhollowInf": a line of a list that has no bullets.</summary>
    private bool Labelled(string text)
    {
        int colon = text.AsSpan(0, Math.Min(text.Length, 70)).IndexOf(": ", StringComparison.Ordinal);
        return colon > 2 && char.IsUpper(text[0]) && ((_entry && colon < 25) || text.AsSpan(colon).Contains('@') || PlatformNames.MayBeIn(text[colon..])) && text.Length < 160;
    }

    [GeneratedRegex(@"^\d{1,2}(?:\.\d{1,2})*[.)]?\s+\p{Lu}", RegexOptions.CultureInvariant)]
    private static partial Regex NumberedParagraph();

    private bool Continues(string text, bool blankBefore)
    {
        if (_lines.Count == 0)
        {
            return true;
        }

        string previous = _lines[^1].Line.Text.TrimEnd();
        bool ended = previous.Length > 0 && previous[^1] is '.' or '!' or '?' or ':' or ';';
        if (_entry && !blankBefore && _text.Length <= 14 && PlatformNames.StartsEntry(_text.ToString()))
        {
            // A name on a line of its own, and the account on the next.
            return true;
        }

        if (text.Length > 0 && char.IsDigit(text[0]) && NumberedParagraph().IsMatch(text))
        {
            return false;
        }

        return _text.Length < Longest && (text.Length > 0 && char.IsLower(text[0]) ? !ended : !blankBefore && previous.Length >= LeastWrappedLength);
    }

    private void Flush()
    {
        if (_lines.Count == 0)
        {
            return;
        }

        string text = _text.ToString();
        int[] ends = [.. SentenceEnds(text)];
        ILookup<int, Link> links = LinksByPart(text, ends);
        int at = 0;
        for (int index = 0; index < ends.Length; index++)
        {
            int end = ends[index];
            string part = text[at..end].Trim();
            if (part.Length > 0 || _links.Count > 0)
            {
                Line line = _lines.Last(one => one.Start <= at + 1).Line;
                _all.Add(new(part, line) { Section = _section, Before = _all.Count > 0 && !_all[^1].Heading ? _all[^1].Text : "", Lead = _entry ? _lead : "", Entry = _entry, Opening = at == 0, Links = [.. links[index]] });
                _lead = _entry && (!part.EndsWith(':') || PlatformNames.StartsEntry(part)) ? _lead : part;
            }

            at = end;
        }

        _text.Clear();
        _lines.Clear();
        _links.Clear();
        _entry = false;
    }

    /// <summary>A link belongs to the sentence that holds its words, in order; one that shows none to the first.</summary>
    private ILookup<int, Link> LinksByPart(string text, int[] ends)
    {
        int from = 0;
        List<(int Part, Link Link)> parts = [];
        foreach (Link link in _links)
        {
            int found = link.Text.Length == 0 || ends.Length == 1 ? -1 : text.IndexOf(link.Text, from, StringComparison.Ordinal);
            from = found < 0 ? from : found + link.Text.Length;
            parts.Add((found < 0 ? 0 : Math.Max(0, Array.FindIndex(ends, end => end > found)), link));
        }

        return parts.ToLookup(one => one.Part, one => one.Link);
    }

    private static IEnumerable<int> SentenceEnds(string text)
    {
        if (!text.Contains('\t', StringComparison.Ordinal))
        {
            for (int index = 3; index + 2 < text.Length; index++)
            {
                if (text[index] is '.' or '!' or '?' && text[index + 1] == ' ' && (char.IsUpper(text[index + 2]) || text[index + 2] == '@' || (text[index + 2] == '(' && index + 3 < text.Length && char.IsUpper(text[index + 3]))) && (char.IsLetterOrDigit(text[index - 1]) || text[index - 1] is ')' or '"' or '”')
                    && (char.IsLetterOrDigit(text[index - 2]) || text[index - 1] is ')' or '"' or '”') && !Abbreviates(text, index))
                {
                    yield return index + 1;
                }
            }
        }

        yield return text.Length;
    }

    private static bool Abbreviates(string text, int dot) =>
        text.AsSpan(text.LastIndexOf(' ', dot - 1) + 1, dot - text.LastIndexOf(' ', dot - 1) - 1) is "Mr" or "Mrs" or "Ms" or "Dr" or "St" or "e.g" or "i.e" or "No";
}
