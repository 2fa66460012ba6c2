using ComplianceFunctions.Jobs;
using ComplianceMonitor.Core.Schools;

namespace ComplianceFunctions.Schools;

/// <summary>The schools of the trust, as configured now.</summary>
internal interface ISchools
{
    /// <summary>All schools.</summary>
    /// <param name="cancellationToken">Stops the reading.</param>
    Task<SchoolList> ReadAsync(CancellationToken cancellationToken);

    /// <summary>One school and what the trust shares, without reading the files of the others.</summary>
    /// <param name="school">The school's id.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    Task<SchoolList> ReadAsync(string school, CancellationToken cancellationToken);
}

/// <summary>What is configured. The files that it names are there until it is disposed of.</summary>
/// <param name="Trust">What schools share.</param>
/// <param name="Schools">The schools that can be checked.</param>
/// <param name="Broken">Those whose file has a mistake.</param>
/// <param name="Files">The copy of the files; null where there is none.</param>
internal sealed record SchoolList(Trust Trust, IReadOnlyList<SchoolFile> Schools, IReadOnlyList<BrokenSchool> Broken, IDisposable? Files) : IDisposable
{
    /// <summary>A school that a job is for.</summary>
    /// <param name="id">The school's id.</param>
    /// <exception cref="UnusableJobException">Its file has a mistake, or there is none.</exception>
    public SchoolFile Find(string id) => Schools.FirstOrDefault(school => school.School.Id == id)
        ?? throw new UnusableJobException(Broken.FirstOrDefault(broken => broken.Id == id)?.Because ?? $"The container {SchoolsFolder.Container} has no school '{id}'.");

    /// <summary>Takes the copy of the files away.</summary>
    public void Dispose() => Files?.Dispose();
}

/// <summary>A school that cannot be checked.</summary>
/// <param name="Id">The name of its folder.</param>
/// <param name="Because">File, line, key and what is wrong.</param>
internal sealed record BrokenSchool(string Id, string Because);
