using ComplianceMonitor.Core.Mentions.Identity;

namespace ComplianceMonitor.Core.Mentions.Searching;

/// <summary>One question to a search.</summary>
/// <param name="School">For which school.</param>
/// <param name="Phrase">To be found word for word.</param>
/// <param name="With">Another phrase that must be there too, such as the town; null for none.</param>
public sealed record SearchQuery(string School, string Phrase, string? With)
{
    /// <summary>As most search services take it.</summary>
    public string Text => With is null ? $"\"{Phrase}\"" : $"\"{Phrase}\" \"{With}\"";
}

/// <summary>The fewest queries that cover a school's names: of the institution only, never of a person (domain.md section 7.2).</summary>
public static class SearchQueries
{
    private static readonly string[] Titles = ["mr", "mrs", "miss", "ms", "mx", "dr", "sir", "dame", "prof", "rev", "revd", "fr"];

    /// <summary>A school's queries, the most telling first.</summary>
    /// <param name="school">The school.</param>
    public static IReadOnlyList<SearchQuery> Of(MentionSchool school)
    {
        SchoolProfile profile = new(school, []);
        List<SearchQuery> queries = [];
        foreach (string name in school.Aliases.Prepend(school.Name).Select(Plain).Where(name => name.Length > 0 && !IsPerson(name)).OrderBy(name => name.Length))
        {
            bool placed = school.Town is { } town && Contains(name, town);
            bool common = !profile.IsRare || SchoolProfile.Words(name).Length == 1;
            string? with = common && !placed ? school.Town : null;
            if (common && !placed && with is null && name != Plain(school.Name))
            {
                continue;
            }

            // Whatever a shorter phrase finds need not be asked for again.
            if (!queries.Exists(query => Contains(name, query.Phrase) && (query.With is null || query.With == with || placed)))
            {
                queries.Add(new(school.Id, name, with));
            }
        }

        string? site = AddressParts.Of(school.Website)?.Host;
        IEnumerable<string> exact = school.Handles.Select(handle => handle.Handle.TrimStart('@')).Where(handle => handle.Length > 4).Concat(site is null ? [] : [site]);
        foreach (string handle in exact.Select(Plain).Where(handle => handle.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            if (!queries.Exists(query => query.Phrase.Contains(handle, StringComparison.OrdinalIgnoreCase)) && !queries.Exists(query => query.With is null && Contains(handle, query.Phrase)))
            {
                queries.Add(new(school.Id, handle, null));
            }
        }

        return queries;
    }

    /// <summary>True where a phrase names a person by a title.</summary>
    /// <param name="name">A phrase.</param>
    public static bool IsPerson(string name) => SchoolProfile.Words(name) is [var first, _, ..] && Titles.Contains(first, StringComparer.Ordinal);

    /// <summary>On one line, without what would end or widen a quoted phrase.</summary>
    private static string Plain(string name) =>
        string.Join(' ', string.Concat(name.Select(letter => letter is '"' or '\\' or '\u201C' or '\u201D' || char.IsControl(letter) ? ' ' : letter)).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static bool Contains(string name, string part)
    {
        string[] words = SchoolProfile.Words(name);
        string[] wanted = SchoolProfile.Words(part);
        return wanted.Length > 0 && Enumerable.Range(0, Math.Max(0, words.Length - wanted.Length + 1)).Any(at => words.AsSpan(at, wanted.Length).SequenceEqual(wanted));
    }
}
