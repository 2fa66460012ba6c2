using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Web.Serving;

/// <summary>The schools as they are configured now.</summary>
public interface IConfiguredSchools
{
    /// <summary>Reads the files.</summary>
    /// <param name="school">The id of the only school that is wanted; null for all.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    Task<ConfiguredSchools> ReadAsync(string? school, CancellationToken cancellationToken);
}

/// <summary>What is configured.</summary>
/// <param name="Trust">What schools share.</param>
/// <param name="Schools">The schools that can be checked.</param>
/// <param name="Mistakes">What is wrong with the files of others, a sentence each.</param>
public sealed record ConfiguredSchools(Trust Trust, IReadOnlyList<SchoolFile> Schools, IReadOnlyList<string> Mistakes);
