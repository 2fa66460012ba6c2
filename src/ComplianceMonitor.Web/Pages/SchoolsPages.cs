using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Web.Pages;

/// <summary>The list of schools. It has no scripts and loads nothing.</summary>
public static class SchoolsPages
{
    /// <summary>Renders the list.</summary>
    /// <param name="schools">The schools.</param>
    /// <param name="mistakes">What is wrong with the files of others, a sentence each.</param>
    /// <param name="cancellationToken">Stops before the rendering begins.</param>
    public static Task<string> ListAsync(IReadOnlyList<School> schools, IReadOnlyList<string> mistakes, CancellationToken cancellationToken) =>
        Rendering.OfAsync<SchoolsPage>(
            new(StringComparer.Ordinal) { [nameof(SchoolsPage.Schools)] = schools, [nameof(SchoolsPage.Mistakes)] = mistakes },
            cancellationToken);
}
