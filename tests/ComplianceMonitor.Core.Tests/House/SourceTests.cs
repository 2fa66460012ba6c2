namespace ComplianceMonitor.Core.Tests.House;

/// <summary>How the source reads, as far as a program can tell.</summary>
public class SourceTests
{
    private const int LongestFile = 250;

    private static IEnumerable<string> SourceFiles =>
        Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Path, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    [Fact]
    public void No_file_is_so_long_that_it_has_two_jobs() =>
        SourceFiles.Where(file => File.ReadLines(file).Count() > LongestFile)
            .Select(file => Path.GetRelativePath(RepositoryRoot.Path, file))
            .ShouldBeEmpty();

    [Fact]
    public void No_room_is_called_manager_helper_or_utils() =>
        SourceFiles.Where(file => Path.GetFileNameWithoutExtension(file) is string name
                && (name.EndsWith("Manager", StringComparison.Ordinal) || name.EndsWith("Helper", StringComparison.Ordinal)
                    || name.EndsWith("Helpers", StringComparison.Ordinal) || name.Contains("Utils", StringComparison.Ordinal)))
            .ShouldBeEmpty();

    [Fact]
    public void Nothing_was_left_to_be_done() =>
        SourceFiles.Where(file => File.ReadLines(file).Any(line =>
                line.Contains("TO" + "DO", StringComparison.Ordinal) || line.Contains("NotImplemented" + "Exception", StringComparison.Ordinal)))
            .ShouldBeEmpty();
}
