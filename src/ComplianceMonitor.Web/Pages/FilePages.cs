using ComplianceMonitor.Core.Checks;
using ComplianceMonitor.Core.Reports;
using ComplianceMonitor.Web.Layout;

namespace ComplianceMonitor.Web.Pages;

/// <summary>Pages that are files: they load nothing, link nowhere, and can be kept or printed.</summary>
public static class FilePages
{
    /// <summary>The findings of a school.</summary>
    /// <param name="name">The school's name.</param>
    /// <param name="report">What the reader may see: the caller has taken <see cref="SchoolReport.For"/> the reader's role.</param>
    /// <param name="trouble">What went wrong with the checks, from <see cref="Trouble"/>.</param>
    /// <param name="cancellationToken">Stops before the rendering begins.</param>
    public static Task<string> FindingsAsync(string name, SchoolReport report, IReadOnlyList<string> trouble, CancellationToken cancellationToken) =>
        Rendering.OfAsync<SchoolPage>(
            new(StringComparer.Ordinal)
            {
                [nameof(SchoolPage.Frame)] = new Frame(name) { Alone = true, School = report.School, Under = report.LastChecked is { } at ? $"Last checked on {Shown.Day(London.Day(at))}" : "Not checked yet" },
                [nameof(SchoolPage.Report)] = report,
                [nameof(SchoolPage.Filter)] = FindingFilter.None,
                [nameof(SchoolPage.Trouble)] = trouble,
            },
            cancellationToken);

    /// <summary>The trust's table.</summary>
    /// <param name="report">The schools.</param>
    /// <param name="cancellationToken">Stops before the rendering begins.</param>
    public static Task<string> TrustAsync(TrustReport report, CancellationToken cancellationToken) =>
        Rendering.OfAsync<TrustFile>(
            new(StringComparer.Ordinal)
            {
                [nameof(TrustFile.Frame)] = new Frame(report.Name.Length > 0 ? report.Name : "Schools") { Alone = true, Under = Shown.Day(report.Today) },
                [nameof(TrustFile.Report)] = report,
            },
            cancellationToken);
}
