using ComplianceMonitor.Connectors.Configuration;
using ComplianceMonitor.Web.Serving;

namespace ComplianceMonitor.Cli.Serve;

/// <summary>The schools of a data folder. The files are read again when one of them was changed, not for every page.</summary>
/// <param name="folder">The data folder.</param>
internal sealed class LocalSchools(string folder) : IConfiguredSchools
{
    private readonly Lock _reading = new();
    private (string Stamp, ConfiguredSchools Schools)? _read;

    /// <inheritdoc/>
    public Task<ConfiguredSchools> ReadAsync(string? school, CancellationToken cancellationToken)
    {
        string stamp = Stamp();
        lock (_reading)
        {
            if (_read is not { } last || last.Stamp != stamp)
            {
                Core.Schools.Configuration read = ConfigurationFolder.Read(folder, out IReadOnlyList<ConfigurationProblem> problems);
                _read = last = (stamp, new(read.Trust, read.Schools, [.. problems.Select(problem => problem.ToString())]));
            }

            return Task.FromResult(last.Schools);
        }
    }

    /// <summary>How many files there are and when they were written: other after each change, also where one was taken away.</summary>
    private string Stamp()
    {
        DirectoryInfo schools = new(Path.Combine(folder, "schools"));
        FileInfo[] files =
        [
            new(Path.Combine(folder, "trust.yaml")),
            .. schools.Exists ? schools.EnumerateDirectories().Select(one => new FileInfo(Path.Combine(one.FullName, ConfigurationFolder.SchoolFileName))) : [],
        ];
        return string.Join(';', files.Where(file => file.Exists).Select(file => FormattableString.Invariant($"{file.FullName}|{file.LastWriteTimeUtc.Ticks}|{file.Length}")));
    }
}
