using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using ComplianceMonitor.Core.Reading;

namespace ComplianceMonitor.Connectors.Documents;

/// <summary>Takes the marks of Markdown out of a line. What is no mark for certain stays: blanks such as <c>____</c>, <c>[insert name]</c>, <c>word*</c>.</summary>
internal static partial class Markdown
{
    private static readonly SearchValues<char> Drawn = SearchValues.Create("|-:+= ");
    private const string Escapable = "*_[]()#|<>~`\\";

    /// <summary>True for the line between the head and the body of a table, or the border of one.</summary>
    public static bool IsRule(string line)
    {
        ReadOnlySpan<char> trimmed = line.AsSpan().Trim();
        return trimmed.Length >= 3
            && (trimmed.Contains('|') || trimmed is ['+', .., '+'])
            && trimmed.Contains('-')
            && !trimmed.ContainsAnyExcept(Drawn);
    }

    /// <summary>True for a row of a table that starts with a bar and holds another.</summary>
    public static bool IsRow(string line)
    {
        ReadOnlySpan<char> trimmed = line.AsSpan().Trim();
        return trimmed is ['|', ..] && trimmed[1..].Contains('|');
    }

    /// <summary>The cells of a row, kept apart by tabs.</summary>
    public static string Row(string line)
    {
        string trimmed = line.Trim();
        string inner = trimmed[(trimmed[0] == '|' ? 1 : 0)..(trimmed.EndsWith('|') && !trimmed.EndsWith("\\|", StringComparison.Ordinal) ? ^1 : ^0)];
        return string.Join('\t', inner.Replace("\\|", "\0", StringComparison.Ordinal).Replace('\t', ' ').Split('|', StringSplitOptions.TrimEntries))
            .Replace('\0', '|');
    }

    /// <summary>The text of a heading, or null where the line is none.</summary>
    public static string? Heading(string line)
    {
        ReadOnlySpan<char> text = line.AsSpan().TrimStart();
        int marks = text.IndexOfAnyExcept('#');
        return marks is >= 1 and <= 6 && text[marks] == ' ' && !text[marks..].IsWhiteSpace() ? text[marks..].Trim().TrimEnd('#').TrimEnd().ToString() : null;
    }

    /// <summary>Puts the words of each link in its place.</summary>
    public static string Unlink(string line, List<Link> links) => Inline().Replace(line, match =>
    {
        string text = match.Groups["text"].Value;
        if (!match.Value.StartsWith('!'))
        {
            links.Add(new(match.Groups["address"].Value, text.Replace("*", "", StringComparison.Ordinal)));
        }

        return text;
    });

    /// <summary>The line without marks of emphasis and without the backslashes that keep others from being marks.</summary>
    /// <param name="line">A line.</param>
    /// <param name="marks">Raised by the pairs that were found.</param>
    public static string Plain(string line, ref int marks)
    {
        SortedSet<int> gone = [];
        Dictionary<(char, int), Stack<int>> open = [];
        for (int at = 0; at < line.Length; at++)
        {
            char one = line[at];
            if (one == '\\' && at + 1 < line.Length && Escapable.Contains(line[at + 1], StringComparison.Ordinal))
            {
                gone.Add(at++);
            }
            else if (one is '*' or '_' or '`' or '~')
            {
                int length = line.AsSpan(at).IndexOfAnyExcept(one) is >= 0 and int run ? run : line.Length - at;
                if (IsMark(one, length))
                {
                    Pair(line, at, length, open, gone, ref marks);
                }

                at += length - 1;
            }
        }

        // Bold that goes on in the next line.
        IEnumerable<int> unpaired = open.TryGetValue(('*', 2), out Stack<int>? bold) ? bold : [];
        gone.UnionWith(unpaired.Where(start => start + 2 < line.Length && char.IsLetterOrDigit(line[start + 2]) && (start == 0 || !char.IsLetterOrDigit(line[start - 1])))
            .SelectMany(start => new[] { start, start + 1 }));

        return gone.Count == 0 ? line : Without(line, gone);
    }

    private static bool IsMark(char one, int length) => one switch
    {
        '*' => length <= 3,
        '_' or '~' => length == 2,
        _ => length == 1,
    };

    private static void Pair(string line, int at, int length, Dictionary<(char, int), Stack<int>> open, SortedSet<int> gone, ref int marks)
    {
        char before = at == 0 ? ' ' : line[at - 1];
        char after = at + length < line.Length ? line[at + length] : ' ';
        bool loose = length > 1 && line[at] == '*';
        bool opens = !char.IsWhiteSpace(after) && (loose || char.IsWhiteSpace(before) || before is '(' or '[' or '"' or '“' or '\'' or '‘' or '-' or '–' or '>' or ':' or '*');
        bool closes = !char.IsWhiteSpace(before) && (loose || !(char.IsLetterOrDigit(after) || after is '_' or '/' or '@'));
        if (!open.TryGetValue((line[at], length), out Stack<int>? openers))
        {
            open[(line[at], length)] = openers = new();
        }

        if (closes && openers.TryPop(out int start))
        {
            gone.UnionWith(Enumerable.Range(start, length).Concat(Enumerable.Range(at, length)));
            marks++;
        }
        else if (opens)
        {
            openers.Push(at);
        }
        else if (loose && closes && length == 2)
        {
            gone.UnionWith([at, at + 1]);
        }
    }

    private static string Without(string line, SortedSet<int> gone)
    {
        StringBuilder text = new(line.Length);
        int at = 0;
        foreach (int index in gone)
        {
            text.Append(line, at, index - at);
            at = index + 1;
        }

        return text.Append(line, at, line.Length - at).ToString();
    }

    [GeneratedRegex(
        @"!?\[(?<text>[^\[\]]{0,500})\]"
        + @"\((?<address>(?:[a-z][a-z0-9+.-]{1,20}:|//|/|\#|\.{1,2}/|www\.|[\w-]{1,60}\.[\w-]{2})[^\s()]{0,2000}(?:\([^\s()]{0,200}\)[^\s()]{0,200})?)(?:\s+""[^""]{0,200}"")?\)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Inline();
}
