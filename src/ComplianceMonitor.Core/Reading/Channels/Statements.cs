using System.Text;

namespace ComplianceMonitor.Core.Reading.Channels;

/// <summary>
/// Cuts a document into statements. Unlike <see cref="Passages"/> it keeps lines apart that begin with a platform's name or are laid out in
/// columns by spaces, as registers without a table are.
/// </summary>
internal sealed class Statements
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

            bool blankAfter = index + 1 >= document.Lines.Count || string.IsNullOrWhiteSpace(document.Lines[index + 1].Text);
            statements.Take(line, RowText.Of(line.Text), blank, blankAfter);
            blank = false;
        }

        statements.Flush();
        return statements._all;
    }

    private void Take(Line line, string text, bool blankBefore, bool blankAfter)
    {
        bool row = text.Contains('\t', StringComparison.Ordinal);
        if (line.Heading || text.StartsWith('#') || (!_marked && !row && LooksLikeHeading(text, blankBefore, blankAfter)))
        {
            Flush();
            _section = text.Trim('#', ' ', '*');
            _lead = "";
            _all.Add(new(_section, line) { Section = _section, Heading = true, Links = line.Links });
            return;
        }

        bool item = Headings.IsListItem(text) || Numbered(text) || PlatformNames.StartsEntry(text);
        if (row || item || !Continues(text, blankBefore))
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

    /// <summary>"1. Facebook: ...": a numbered entry, where "1. Introduction" is a heading.</summary>
    private static bool Numbered(string text) =>
        text.Length > 3 && char.IsDigit(text[0]) && text.IndexOf(". ", StringComparison.Ordinal) is 1 or 2 && text.Contains(':', StringComparison.Ordinal);

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

        return _text.Length < Longest && (text.Length > 0 && char.IsLower(text[0]) ? !ended : !blankBefore && previous.Length >= LeastWrappedLength);
    }

    private void Flush()
    {
        if (_lines.Count == 0)
        {
            return;
        }

        string text = _text.ToString();
        int at = 0;
        foreach (int end in SentenceEnds(text))
        {
            string part = text[at..end].Trim();
            if (part.Length > 0 || _links.Count > 0)
            {
                Line line = _lines.Last(one => one.Start <= at + 1).Line;
                _all.Add(new(part, line) { Section = _section, Lead = _entry ? _lead : "", Entry = _entry, Links = [.. at == 0 ? _links : []] });
                _lead = _entry ? _lead : part;
            }

            at = end;
        }

        _text.Clear();
        _lines.Clear();
        _links.Clear();
        _entry = false;
    }

    private static IEnumerable<int> SentenceEnds(string text)
    {
        if (!text.Contains('\t', StringComparison.Ordinal))
        {
            for (int index = 3; index + 2 < text.Length; index++)
            {
                if (text[index] is '.' or '!' or '?' && text[index + 1] == ' ' && char.IsUpper(text[index + 2]) && char.IsLetterOrDigit(text[index - 1])
                    && char.IsLetterOrDigit(text[index - 2]) && !Abbreviates(text, index))
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
