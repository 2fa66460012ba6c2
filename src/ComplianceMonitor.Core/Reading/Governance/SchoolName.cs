using System.Globalization;

namespace ComplianceMonitor.Core.Reading.Governance;

/// <summary>Reads whose document it is. Every phrase that is built like a name collects points for where and how it stands.</summary>
internal static class SchoolName
{
    private const int TitleLines = 8;
    private const int MostMentions = 6;
    private const int Enough = 3;

    /// <summary>The name; null where the document gives none.</summary>
    /// <param name="lines">The lines with content, running headers too.</param>
    /// <param name="metadata">The file's properties.</param>
    /// <param name="format">The file's format: only a web page's title property is text of its own.</param>
    public static Stated<string>? Read(IReadOnlyList<PlainLine> lines, DocumentMetadata metadata, FileFormat format)
    {
        Dictionary<string, Standing> standings = new(StringComparer.Ordinal);
        if (format == FileFormat.Html && metadata.Title is { } title && lines.Count > 0)
        {
            Weigh(standings, new(lines[0].Line, title), 0, title: true);
        }

        int place = 0;
        foreach (PlainLine line in lines)
        {
            Weigh(standings, line, place++, line.Line.Heading || line.Line.Text.Contains("<title", StringComparison.Ordinal) || line.Line.Text.Contains("<h1", StringComparison.Ordinal));
        }

        Standing? best = Best([.. standings.Values]);
        return best is null ? NameInUse.Read(lines) : new(Ordinary(best.Name), best.Line, best.Name);
    }

    private static Standing? Best(IReadOnlyList<Standing> standings)
    {
        bool severalSchools = standings.Count(one => !one.Group && one.Points > 0) >= 3;
        return standings
            .Where(one => one.Points >= Enough)
            .OrderByDescending(one => one.Group && !severalSchools ? one.Points / 2 : one.Points)
            .ThenByDescending(one => one.Name.Length)
            .FirstOrDefault();
    }

    private static void Weigh(Dictionary<string, Standing> standings, PlainLine line, int place, bool title)
    {
        // "(Larch Infant School and Larch Junior School)" under a federation's name says who belongs to it.
        IReadOnlyList<NameCandidate> candidates = [.. NameCandidates.Of(line.Text)];
        bool members = line.Text.AsSpan().Trim() is ['(', .., ')'] || candidates.Any(one => candidates.Any(other => one.After.StartsWith($"and {other.Name}", StringComparison.Ordinal)));
        members |= candidates.Count(one => !one.Group) > 1 && standings.Values.Any(one => one.Group) && !line.Text.TrimEnd().EndsWith('.');
        foreach (NameCandidate candidate in candidates)
        {
            string key = candidate.Name.ToLowerInvariant();
            key = key.StartsWith("the ", StringComparison.Ordinal) ? key[4..] : key;
            if (!standings.TryGetValue(key, out Standing? standing))
            {
                standings[key] = standing = new(candidate.Name, candidate.Group, line.Line);
            }

            standing.Add(members ? 1 : Points(candidate, place, title), candidate.Name, MostMentions);
        }
    }

    private static int Points(NameCandidate candidate, int place, bool title)
    {
        string before = candidate.Before.ToLowerInvariant().TrimEnd();
        string after = candidate.After.ToLowerInvariant();
        bool foreign = NameWords.Foreign.Any(words => EndsWithWords(before, words));
        if (foreign)
        {
            return EndsWithWords(before, "from") ? 0 : -3;
        }

        int points = 1;
        bool alone = before.Length == 0 || before is "the" or "policy:";
        if (alone && after.Length == 0)
        {
            points += place < TitleLines || title ? 9 - Math.Min(place, TitleLines) / 2 : 4;
        }
        else if (title || place < 3)
        {
            points += 5;
        }
        else if (place < TitleLines)
        {
            points += 2;
        }

        if (Array.Exists(NameWords.Acting, words => after.StartsWith(words, StringComparison.Ordinal)))
        {
            points += 3;
        }

        if (Array.Exists(NameWords.Belonging, words => EndsWithWords(before.EndsWith(" the", StringComparison.Ordinal) ? before[..^4] : before, words)))
        {
            points += 3;
        }

        return points;
    }

    private static bool EndsWithWords(string text, string words) =>
        text.EndsWith(words, StringComparison.Ordinal)
        && (text.Length == words.Length || !char.IsLetterOrDigit(text[^(words.Length + 1)]) || !char.IsLetterOrDigit(words[0]));

    /// <summary>A name in ordinary capitals: a title in capital letters is lowered word by word.</summary>
    internal static string Ordinary(string name)
    {
        if (name.Any(char.IsLower))
        {
            return name;
        }

        string[] words = name.Split(' ');
        for (int at = 0; at < words.Length; at++)
        {
            string key = words[at].ToLowerInvariant();
            words[at] = key switch
            {
                "ce" or "rc" or "va" or "vc" or "utc" or "mat" or "c.e." or "r.c." or "(va)" or "(vc)" or "(ce)" or "c" or "e" => words[at],
                "of" or "and" or "the" or "in" or "on" or "upon" or "for" or "with" or "at" or "by" when at > 0 => key,
                _ => Capital(key),
            };
        }

        return string.Join(' ', words);
    }

    private static string Capital(string word) =>
        CultureInfo.InvariantCulture.TextInfo.ToTitleCase(word).Replace("'S", "'s", StringComparison.Ordinal).Replace("’S", "’s", StringComparison.Ordinal);

    private sealed class Standing(string name, bool group, Line line)
    {
        private int _mentions;

        public string Name { get; private set; } = name;

        public bool Group { get; } = group;

        public Line Line { get; } = line;

        public int Points { get; private set; }

        public void Add(int points, string name, int mostMentions)
        {
            if (_mentions++ < mostMentions || points < 0)
            {
                Points += points;
            }

            // The form in ordinary capitals is the better one to show.
            if (!Name.Any(char.IsLower) && name.Any(char.IsLower))
            {
                Name = name;
            }
        }
    }
}
