namespace ComplianceFunctions.Tests.Infra;

/// <summary>The files of the checkout that the tests run in.</summary>
internal static class Checkout
{
    public static string Root { get; } = FindRoot();

    public static string Infra { get; } = Path.Combine(Root, "infra");

    /// <summary>Every Bicep file below <c>infra</c>.</summary>
    public static IReadOnlyDictionary<string, BicepFile> Bicep { get; } = Directory
        .EnumerateFiles(Infra, "*.bicep", SearchOption.AllDirectories)
        .Select(path => new BicepFile(Path.GetRelativePath(Infra, path).Replace('\\', '/'), File.ReadAllText(path)))
        .ToDictionary(file => file.Path, StringComparer.Ordinal);

    public static string Read(params string[] path) => File.ReadAllText(Path.Combine([Root, .. path]));

    /// <summary>The text of the product's own C# files in a folder below <c>src</c>; none where the folder is not there.</summary>
    public static IEnumerable<string> Sources(string project)
    {
        string folder = Path.Combine(Root, "src", project);
        return Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
                .Where(path => !path[folder.Length..].Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
                .Select(File.ReadAllText)
            : [];
    }

    private static string FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ComplianceFunctions.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("The tests run from a build output inside the checkout.");
    }
}
