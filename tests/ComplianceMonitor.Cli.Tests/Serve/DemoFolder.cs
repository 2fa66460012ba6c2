namespace ComplianceMonitor.Cli.Tests.Serve;

/// <summary>The data folder of the demo, made once; each test works on a copy.</summary>
public sealed class DemoFolder : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    public async ValueTask InitializeAsync() => await Run.Of("demo", "--data", _folder.Path);

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>Copies it.</summary>
    public string CopyTo(string folder)
    {
        string source = Path.Combine(_folder.Path, "demo"), target = Path.Combine(folder, "demo");
        foreach (string file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(target, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        return target;
    }
}
