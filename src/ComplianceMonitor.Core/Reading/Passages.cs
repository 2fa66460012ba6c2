using System.Text;
using ComplianceMonitor.Core.Reading.Governance;

namespace ComplianceMonitor.Core.Reading;

/// <summary>A sentence or list item of a document, with the line that it starts on.</summary>
/// <param name="Text">The words, wrapped lines joined by a space.</param>
/// <param name="Line">The line on which it starts.</param>
/// <param name="Section">The heading above it; null before the first.</param>
public sealed record Sentence(string Text, Line Line, string? Section);

/// <summary>A document cut for reading: its lines without running headers and footers, and its sentences.</summary>
public sealed class Passages
{
    private Passages(Document document, IReadOnlyList<Line> lines, IReadOnlyList<Sentence> sentences)
    {
        Document = document;
        Lines = lines;
        Sentences = sentences;
    }

    /// <summary>The whole document.</summary>
    public Document Document { get; }

    /// <summary>The lines with content, running headers and footers left out.</summary>
    public IReadOnlyList<Line> Lines { get; }

    /// <summary>The sentences and list items, in order; a table row is one.</summary>
    public IReadOnlyList<Sentence> Sentences { get; }

    /// <summary>The clauses of the body; cut once, since several readings ask for them.</summary>
    internal IReadOnlyList<Clause> Clauses => field ??= Reading.Clauses.Of(this);

    /// <summary>Every line with content as its wording reads, running headers and footers too; cleaned once.</summary>
    internal IReadOnlyList<PlainLine> PlainLines => field ??= PlainLine.Of(Document.Lines);

    /// <summary>Cuts a document.</summary>
    /// <param name="document">The lines.</param>
    public static Passages Of(Document document)
    {
        List<Line> lines = [];
        List<Sentence> sentences = [];
        Paragraph paragraph = new();
        string? section = null;
        bool blankBefore = true;

        for (int index = 0; index < document.Lines.Count; index++)
        {
            Line line = document.Lines[index];
            if (string.IsNullOrWhiteSpace(line.Text))
            {
                blankBefore = true;
                continue;
            }

            if (line.Running)
            {
                continue;
            }

            lines.Add(line);
            if (Headings.IsHeading(line, blankBefore, document.Lines, index))
            {
                paragraph.FlushInto(sentences, section);
                section = line.Text.Trim();
                sentences.Add(new(section, line, section));
            }
            else
            {
                if (!paragraph.ContinuesWith(line, blankBefore))
                {
                    paragraph.FlushInto(sentences, section);
                }

                paragraph.Add(line);
            }

            blankBefore = false;
        }

        paragraph.FlushInto(sentences, section);
        return new(document, lines, sentences);
    }

    /// <summary>Lines that belong together, and where each begins in the joined text.</summary>
    private sealed class Paragraph
    {
        private const int LeastWrappedLength = 45;
        private readonly StringBuilder _text = new();
        private readonly List<(int Start, Line Line)> _lines = [];

        public bool ContinuesWith(Line line, bool blankBefore)
        {
            if (_lines.Count == 0)
            {
                return true;
            }

            Line previous = _lines[^1].Line;
            string text = line.Text.Trim();
            if (previous.Text.Contains('\t', StringComparison.Ordinal) || line.Text.Contains('\t', StringComparison.Ordinal) || Headings.IsListItem(text))
            {
                return false;
            }

            bool ended = EndsSentence(previous.Text);
            return char.IsLower(text[0]) ? !ended : !blankBefore && previous.Text.Length >= LeastWrappedLength;
        }

        public void Add(Line line)
        {
            if (_text.Length > 0)
            {
                _text.Append(' ');
            }

            _lines.Add((_text.Length, line));
            _text.Append(line.Text.Trim());
        }

        public void FlushInto(List<Sentence> sentences, string? section)
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
                if (part.Length > 0)
                {
                    sentences.Add(new(part, LineAt(at), section));
                }

                at = end;
            }

            _text.Clear();
            _lines.Clear();
        }

        private Line LineAt(int offset) => _lines.Last(line => line.Start <= offset + 1).Line;

        private static bool EndsSentence(string text)
        {
            string trimmed = text.TrimEnd().TrimEnd('"', '\'', '”', '’', ')');
            return trimmed.Length > 0 && trimmed[^1] is '.' or '!' or '?' or ':' or ';';
        }

        private static IEnumerable<int> SentenceEnds(string text)
        {
            if (!text.Contains('\t', StringComparison.Ordinal))
            {
                for (int index = 1; index + 2 < text.Length; index++)
                {
                    if (text[index] is '.' or '!' or '?' && text[index + 1] == ' ' && StartsSentence(text, index + 2) && !Abbreviates(text, index))
                    {
                        yield return index + 1;
                    }
                }
            }

            yield return text.Length;
        }

        private static bool StartsSentence(string text, int at) =>
            char.IsUpper(text[at]) || char.IsDigit(text[at]) || text[at] is '"' or '“' or '\'' or '‘' or '(';

        /// <summary>"e.g.", "i.e.", "Mrs." and single initials end no sentence; nor does the number of a list item.</summary>
        private static bool Abbreviates(string text, int dot)
        {
            int start = text.LastIndexOf(' ', dot - 1) + 1;
            ReadOnlySpan<char> word = text.AsSpan(start, dot - start);
            return text[dot] == '.' && (word.Length <= 1 || word is "e.g" or "i.e" or "Mr" or "Mrs" or "Ms" or "Dr" or "St" or "No" or "para" or "paras"
                || (start == 0 && int.TryParse(word, System.Globalization.CultureInfo.InvariantCulture, out _)));
        }
    }
}
