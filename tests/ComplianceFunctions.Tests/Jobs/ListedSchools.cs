using ComplianceFunctions.Schools;
using ComplianceMonitor.Core.Schools;

namespace ComplianceFunctions.Tests.Jobs;

/// <summary>Schools without files.</summary>
internal sealed class ListedSchools(params string[] ids) : ISchools
{
    public IReadOnlyList<DirectoryReference> Directories { get; init; } = [];

    public List<BrokenSchool> Broken { get; } = [];

    public Task<SchoolList> ReadAsync(CancellationToken cancellationToken) =>
        Task.FromResult(new SchoolList(new("A trust"), [.. ids.Select(Of)], Broken, null));

    public Task<SchoolList> ReadAsync(string school, CancellationToken cancellationToken) =>
        Task.FromResult(new SchoolList(new("A trust"), [.. ids.Where(id => id == school).Select(Of)], [.. Broken.Where(one => one.Id == school)], null));

    private SchoolFile Of(string id) => new(new(id, $"The school {id}"), $"{id}/school.yaml") { Directories = Directories };
}
