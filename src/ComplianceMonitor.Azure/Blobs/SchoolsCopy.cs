namespace ComplianceMonitor.Azure.Blobs;

/// <summary>
/// The configuration and the files it names as a folder of this machine, laid out as a local configuration is. Dispose of it when nothing reads
/// from it any more: exports hold names of people.
/// </summary>
public sealed class SchoolsCopy : IDisposable
{
    internal SchoolsCopy(string folder, IReadOnlyList<string> leftOut)
    {
        Folder = folder;
        LeftOut = leftOut;
    }

    /// <summary>The folder: trust.yaml, and schools/ID/school.yaml for each school.</summary>
    public string Folder { get; }

    /// <summary>What was not copied and why, a sentence each.</summary>
    public IReadOnlyList<string> LeftOut { get; }

    /// <summary>A message of a reader of the folder, with the names that people know from the container.</summary>
    /// <param name="message">A message with paths of the folder.</param>
    public string Told(string message) => message.Replace(Folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);

    /// <summary>Takes the folder away.</summary>
    public void Dispose()
    {
        if (Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }
    }
}
