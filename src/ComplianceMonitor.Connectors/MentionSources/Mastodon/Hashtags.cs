using ComplianceMonitor.Core.Mentions.Searching;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Connectors.MentionSources.Mastodon;

/// <summary>The hashtags by which people write of a school: its names in one word. Never a person's.</summary>
internal static class Hashtags
{
    private const int Most = 4;
    private const int Shortest = 6;
    private const string Ending = "School";

    /// <summary>At most four, the full name first.</summary>
    /// <param name="school">The school.</param>
    public static IReadOnlyList<string> Of(School school) =>
        [.. school.Aliases.Prepend(school.Name).Where(name => !SearchQueries.IsPerson(name)).Select(Joined).SelectMany(WithAndWithoutEnding)
            .Where(tag => tag.Length >= Shortest).Distinct(StringComparer.OrdinalIgnoreCase).Take(Most)];

    private static string Joined(string name) => string.Concat(name.Split([' ', '-', '/', ',', '.', '\t'], StringSplitOptions.RemoveEmptyEntries)
        .Select(word => string.Concat(word.Replace("&", "And", StringComparison.Ordinal).Where(char.IsLetterOrDigit)))
        .Where(word => word.Length > 0)
        .Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    /// <summary>"Fernhollow Primary School" is #FernhollowPrimary to most. One word alone is a place, too.</summary>
    private static IEnumerable<string> WithAndWithoutEnding(string tag) =>
        tag.EndsWith($"Primary{Ending}", StringComparison.Ordinal) || tag.EndsWith($"High{Ending}", StringComparison.Ordinal) || tag.EndsWith($"Infant{Ending}", StringComparison.Ordinal) || tag.EndsWith($"Junior{Ending}", StringComparison.Ordinal)
            ? [tag, tag[..^Ending.Length]]
            : [tag];
}
