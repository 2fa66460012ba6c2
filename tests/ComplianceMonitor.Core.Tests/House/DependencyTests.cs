using System.Reflection;
using System.Xml.Linq;
using ComplianceMonitor.Core.Controls;

namespace ComplianceMonitor.Core.Tests.House;

/// <summary>Dependencies point one way, and Core stands on nothing but .NET.</summary>
public class DependencyTests
{
    /// <summary>What each source project may refer to. A project that is not named here may not exist.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["ComplianceMonitor.Core"] = [],
        ["ComplianceMonitor.Pdf"] = [],
        ["ComplianceMonitor.Connectors"] = ["ComplianceMonitor.Core", "ComplianceMonitor.Pdf"],
        ["ComplianceMonitor.Azure"] = ["ComplianceMonitor.Core"],
        ["ComplianceMonitor.Web"] = ["ComplianceMonitor.Core"],
        ["ComplianceMonitor.Cli"] = ["ComplianceMonitor.Core", "ComplianceMonitor.Connectors", "ComplianceMonitor.Web", "ComplianceMonitor.Azure"],
        ["ComplianceFunctions"] = ["ComplianceMonitor.Core", "ComplianceMonitor.Connectors", "ComplianceMonitor.Web", "ComplianceMonitor.Azure"],
    };

    public static TheoryData<string> Projects =>
        [.. Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Path, "src"), "*.csproj", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(RepositoryRoot.Path, file))];

    [Theory, MemberData(nameof(Projects))]
    public void A_project_refers_only_to_those_below_it(string project)
    {
        IEnumerable<string> references = Elements(project, "ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Replace('\\', '/')));

        references.Except(Allowed[Path.GetFileNameWithoutExtension(project)], StringComparer.Ordinal).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("src/ComplianceMonitor.Core/ComplianceMonitor.Core.csproj")]
    public void Core_refers_to_no_package(string project)
    {
        Elements(project, "PackageReference").ShouldBeEmpty();
        Elements(project, "FrameworkReference").ShouldBeEmpty();
    }

    [Fact]
    public void Core_was_compiled_against_nothing_but_the_runtime()
    {
        AssemblyName[] referenced = typeof(IControl).Assembly.GetReferencedAssemblies();

        referenced.ShouldAllBe(name => name.Name!.StartsWith("System", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Elements(string project, string name) =>
        XDocument.Load(Path.Combine(RepositoryRoot.Path, project)).Descendants(name).Select(element => (string)element.Attribute("Include")!);
}
