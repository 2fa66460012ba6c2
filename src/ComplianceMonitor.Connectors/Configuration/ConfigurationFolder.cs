using ComplianceMonitor.Core.Schools;
using Settings = ComplianceMonitor.Core.Schools.Configuration;

namespace ComplianceMonitor.Connectors.Configuration;

/// <summary>The configuration as files: DIR/trust.yaml (optional), and DIR/schools/ID/school.yaml for each school.</summary>
public static class ConfigurationFolder
{
    /// <summary>The name of a school's file.</summary>
    public const string SchoolFileName = "school.yaml";

    /// <summary>Reads a folder. Every mistake of every file is reported; schools without one can be used.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="problems">Receives the mistakes.</param>
    public static Settings Read(string folder, out IReadOnlyList<ConfigurationProblem> problems)
    {
        List<ConfigurationProblem> found = [];
        problems = found;
        string trustFile = Path.Combine(folder, "trust.yaml");
        Trust? trust = File.Exists(trustFile) ? TrustYaml.Read(trustFile, found) : new("");

        Dictionary<string, SchoolFile> schools = new(StringComparer.Ordinal);
        foreach (string path in SchoolFiles(folder))
        {
            if (SchoolYaml.Read(path, trust ?? new(""), found) is { } school && !schools.TryAdd(school.School.Id, school))
            {
                found.Add(new(path, 0, "id", $"'{school.School.Id}' is the id of {schools[school.School.Id].Path} too: each school has its own."));
            }
        }

        // Without the trust's file a school would be judged by other documents and defaults than were meant.
        return trust is null ? new(new(""), []) : new(trust, [.. schools.Values.OrderBy(school => school.School.Id, StringComparer.Ordinal)]);
    }

    /// <summary>Reads one school's file by itself; null where it has a mistake.</summary>
    /// <param name="path">The file.</param>
    /// <param name="problems">Receives the mistakes.</param>
    public static SchoolFile? ReadSchool(string path, out IReadOnlyList<ConfigurationProblem> problems)
    {
        List<ConfigurationProblem> found = [];
        problems = found;
        return SchoolYaml.Read(path, new(""), found);
    }

    private static IEnumerable<string> SchoolFiles(string folder)
    {
        string schools = Path.Combine(folder, "schools");
        return Directory.Exists(schools)
            ? Directory.EnumerateDirectories(schools).Select(school => Path.Combine(school, SchoolFileName)).Where(File.Exists).Order(StringComparer.Ordinal)
            : [];
    }
}
