using System.Text.Json;
using ComplianceMonitor.Core.Mentions;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Connectors.Configuration;

/// <summary>A file of other schools, one JSON object per line, from which a school of a common name is told.</summary>
internal static class NamesakeFile
{
    private const int Most = 50_000;
    private const long Largest = 64L << 20;

    /// <summary>The schools of the file; of the first mistake the caller is told, and none is returned.</summary>
    /// <param name="place">The file.</param>
    /// <param name="report">Hears what is wrong.</param>
    public static IReadOnlyList<MentionSchool> Read(Location place, Action<string> report)
    {
        List<MentionSchool> schools = [];
        try
        {
            if (place.IsWeb || new FileInfo(place.Target).Length > Largest)
            {
                report("A file of schools is needed here, one JSON object per line, at most 64 MB.");
                return [];
            }

            foreach ((int number, string line) in File.ReadLines(place.Target).Index())
            {
                if (string.IsNullOrWhiteSpace(line))
                {
                    continue;
                }

                if (schools.Count == Most || JsonSerializer.Deserialize(line, MentionJson.Default.MentionSchool) is not { Id.Length: > 0, Name.Length: > 0 } school)
                {
                    report(schools.Count == Most ? $"{place.Written} has more than {Most} schools." : $"{place.Written}: line {number + 1} has no id or no name.");
                    return [];
                }

                schools.Add(school);
            }
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException or JsonException)
        {
            report(wrong is JsonException ? $"{place.Written}: line {schools.Count + 1} is no JSON object of a school." : $"{place.Written} cannot be read.");
            return [];
        }

        return schools;
    }
}
