using ComplianceMonitor.Connectors.Collectors;
using ComplianceMonitor.Connectors.Configuration;
using ComplianceMonitor.Connectors.Storage;
using ComplianceMonitor.Connectors.Web;
using ComplianceMonitor.Core.Accounts.Directories;
using ComplianceMonitor.Core.Checks;
using ComplianceMonitor.Core.Checks.Recording;
using ComplianceMonitor.Core.Controls;
using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Cli;

/// <summary>A data folder: DIR/trust.yaml and DIR/schools are the user's; DIR/records and DIR/archive are the program's.</summary>
internal sealed class DataFolder : IDisposable
{
    /// <summary>This process alone has this name: a lease in another name is of one that has ended, for the folder has one writer at a time.</summary>
    public static readonly CheckHost Host = new($"compliance {Guid.NewGuid():N}", TimeSpan.FromMinutes(10), Alone: true);

    private DataFolder(string path)
    {
        Path = path;
        Records = LocalRecordStore.Open(System.IO.Path.Combine(path, "records"));
        Archive = new(System.IO.Path.Combine(path, "archive"));
    }

    public string Path { get; }

    public LocalRecordStore Records { get; }

    public LocalArchive Archive { get; }

    /// <summary>Opens a folder that has schools.</summary>
    /// <exception cref="UsageException">There is no such folder.</exception>
    public static DataFolder Open(string path) => Directory.Exists(path)
        ? new(path)
        : throw new UsageException($"There is no data folder {System.IO.Path.GetFullPath(path)}: name one with --data or COMPLIANCE_DATA, or try 'compliance demo'.");

    /// <summary>The schools, and what is wrong with the files of others.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="named">Ids of those that are wanted; none for all.</param>
    /// <param name="problems">The mistakes; the schools that are returned have none.</param>
    /// <exception cref="UsageException">A school is not there, or none is.</exception>
    public static IReadOnlyList<SchoolFile> Schools(string path, IReadOnlyList<string> named, out IReadOnlyList<ConfigurationProblem> problems)
    {
        IReadOnlyList<SchoolFile> all = ConfigurationFolder.Read(path, out problems).Schools;
        string[] known = [.. all.Select(school => school.School.Id)];
        string[] unknown = [.. named.Where(one => !known.Contains(one, StringComparer.Ordinal))];
        if (unknown.Length > 0 || known.Length == 0)
        {
            throw new UsageException(
            [
                .. problems.Select(problem => problem.ToString()),
                .. unknown.Select(one => $"There is no school '{one}'.{Suggestion.Sentence(one, known)}"),
                .. known.Length == 0 && problems.Count == 0 ? new[] { $"There is no school in {System.IO.Path.GetFullPath(path)}: each has its file schools/ID/school.yaml." } : [],
            ]);
        }

        return [.. all.Where(school => named.Count == 0 || named.Contains(school.School.Id, StringComparer.Ordinal))];
    }

    /// <summary>The one school that is meant.</summary>
    /// <param name="session">Hears of mistakes in the files of others; names the folder.</param>
    /// <param name="id">Its id; null where the folder has only one.</param>
    /// <exception cref="UsageException">There is no such school, or several and none was named.</exception>
    public static SchoolFile School(Session session, string? id)
    {
        IReadOnlyList<SchoolFile> schools = Schools(session.DataFolder, id is null ? [] : [id], out IReadOnlyList<ConfigurationProblem> problems);
        foreach (ConfigurationProblem problem in problems)
        {
            session.Complain(problem.ToString());
        }

        return schools is [var only]
            ? only
            : throw new UsageException($"--school: name one of {string.Join(", ", schools.Select(school => school.School.Id))}.");
    }

    /// <summary>The check of a school, as this program runs it.</summary>
    /// <param name="session">Its clock says when a file was read.</param>
    /// <param name="web">The client of the call.</param>
    /// <param name="directories">Live directories as they were read last.</param>
    public SchoolCheck Check(Session session, WebReader web, IReadOnlyList<ILiveDirectory> directories) =>
        new(
            Records,
            Archive,
            CollectorCatalogue.All(session.Clock, web, directories, Records, session.Terminal.Variable),
            ControlCatalogue.All,
            Host,
            session.Terminal.Clock);

    public void Dispose() => Records.Dispose();
}
