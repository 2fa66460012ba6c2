using ComplianceMonitor.Web.Serving;

namespace ComplianceFunctions.Schools;

/// <summary>The schools as the pages ask for them. No page opens a file that a school's file names, so the copy is let go at once.</summary>
internal sealed class SchoolsOfPages(ISchools schools) : IConfiguredSchools
{
    /// <inheritdoc/>
    public async Task<ConfiguredSchools> ReadAsync(string? school, CancellationToken cancellationToken)
    {
        using SchoolList list = await (school is null ? schools.ReadAsync(cancellationToken) : schools.ReadAsync(school, cancellationToken));
        return new(list.Trust, list.Schools, [.. list.Broken.Where(broken => school is null || broken.Id == school).Select(broken => broken.Because)]);
    }
}
