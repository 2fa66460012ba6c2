using ComplianceMonitor.Azure.Blobs;
using ComplianceMonitor.Connectors.Configuration;
using ComplianceMonitor.Core.Schools;
using Microsoft.Extensions.Logging;

namespace ComplianceFunctions.Schools;

/// <summary>The schools of the container <c>schools</c>, read as a local folder is: the same files give the same schools in both hosts.</summary>
internal sealed partial class SchoolsFolder(SchoolsContainer container, ILogger<SchoolsFolder> log) : ISchools
{
    /// <summary>The container's name.</summary>
    public const string Container = "schools";

    /// <inheritdoc/>
    public Task<SchoolList> ReadAsync(CancellationToken cancellationToken) => ReadCopyAsync(null, cancellationToken);

    /// <inheritdoc/>
    public Task<SchoolList> ReadAsync(string school, CancellationToken cancellationToken) => ReadCopyAsync(school, cancellationToken);

    private async Task<SchoolList> ReadCopyAsync(string? school, CancellationToken cancellationToken)
    {
        SchoolsCopy copy = await container.CopyAsync(school, cancellationToken);
        foreach (string file in copy.LeftOut)
        {
            LogLeftOut(log, file);
        }

        Configuration read = ConfigurationFolder.Read(copy.Folder, out IReadOnlyList<ConfigurationProblem> problems);
        return new(read.Trust, read.Schools, Broken(copy, read.Schools, problems), copy);
    }

    /// <summary>The schools of whose file something was said; a mistake in the trust's file breaks every school.</summary>
    private static IReadOnlyList<BrokenSchool> Broken(SchoolsCopy copy, IReadOnlyList<SchoolFile> usable, IReadOnlyList<ConfigurationProblem> problems)
    {
        string folder = Path.Combine(copy.Folder, "schools");
        string[] ids = Directory.Exists(folder) ? [.. Directory.EnumerateDirectories(folder).Select(path => Path.GetFileName(path))] : [];
        return
        [
            .. ids.Except(usable.Select(school => Path.GetFileName(Path.GetDirectoryName(school.Path))!), StringComparer.Ordinal).Order(StringComparer.Ordinal)
                .Select(id => new BrokenSchool(id, Because(copy, Path.Combine(folder, id), problems))),
        ];
    }

    private static string Because(SchoolsCopy copy, string folder, IReadOnlyList<ConfigurationProblem> problems)
    {
        string[] own = [.. problems.Where(problem => problem.File.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal)).Select(problem => copy.Told(problem.ToString()))];
        return own.Length > 0 ? string.Join(' ', own)
            : problems.Count > 0 ? string.Join(' ', problems.Select(problem => copy.Told(problem.ToString())))
            : $"The folder '{Path.GetFileName(folder)}' has no {ConfigurationFolder.SchoolFileName}.";
    }

    [LoggerMessage(1, LogLevel.Warning, "{File}")]
    private static partial void LogLeftOut(ILogger log, string file);
}
