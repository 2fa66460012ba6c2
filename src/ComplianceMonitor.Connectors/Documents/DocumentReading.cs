using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Reading;

namespace ComplianceMonitor.Connectors.Documents;

/// <summary>Reading that answers, whatever is wrong with the file.</summary>
public static class DocumentReading
{
    /// <summary>Reads a file; one that is missing, refused or not a file could not be looked at.</summary>
    /// <param name="files">Reads files.</param>
    /// <param name="path">Where it lies.</param>
    /// <param name="name">What it is called in findings.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<Observation<Document>> TryReadAsync(this DocumentFiles files, string path, string name, CancellationToken cancellationToken)
    {
        try
        {
            return await files.ReadFileAsync(path, cancellationToken) switch
            {
                Observation<Document>.Seen seen => seen with { Value = seen.Value with { Name = name }, Source = seen.Source with { Address = name } },
                Observation<Document>.NotThere missing => Not(Reason.Unreachable, $"There is no such file ({missing.Where})."),
                var other => other,
            };
        }
        catch (Exception wrong) when (wrong is FileNotFoundException or DirectoryNotFoundException)
        {
            return Not(Reason.Unreachable, "There is no such file.");
        }
        catch (UnauthorizedAccessException)
        {
            return Directory.Exists(path) ? Not(Reason.Unreadable, "This is a folder, not a file.") : Not(Reason.NotPermitted, "The file may not be opened by this user.");
        }
        catch (IOException wrong)
        {
            return Not(Reason.Unreadable, $"The file cannot be read: {wrong.Message}");
        }
    }

    private static Observation<Document>.CouldNotLook Not(Reason reason, string because) => new(reason, because);
}
