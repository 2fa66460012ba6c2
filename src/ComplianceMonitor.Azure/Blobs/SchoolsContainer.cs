using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using ComplianceMonitor.Azure.Storage;

namespace ComplianceMonitor.Azure.Blobs;

/// <summary>
/// The container that holds what a local configuration folder holds: trust.yaml, a folder with school.yaml for each school (below <c>schools/</c> or
/// at the top), and the files they name. It is read and never written.
/// </summary>
public sealed class SchoolsContainer
{
    private const string Schools = "schools/";
    private const string SchoolFile = "/school.yaml";
    private const long MostBytesOfFile = 50 * 1024 * 1024;
    private const long MostBytes = 1024 * 1024 * 1024;
    private const int MostFiles = 20_000;
    private const int AtOnce = 8;

    private readonly BlobContainerClient _container;

    internal SchoolsContainer(BlobServiceClient service, string name = "schools") => _container = service.GetBlobContainerClient(name);

    /// <summary>Copies the configuration into a folder of its own.</summary>
    /// <param name="school">A school's id: then the files of other schools stay away. Null for all.</param>
    /// <param name="cancellationToken">Stops the copying.</param>
    /// <exception cref="StorageUnavailableException">The container is not there or cannot be read.</exception>
    public async Task<SchoolsCopy> CopyAsync(string? school, CancellationToken cancellationToken)
    {
        string folder = Directory.CreateTempSubdirectory("compliance-schools-").FullName;
        try
        {
            List<string> leftOut = [];
            IReadOnlyList<(string Blob, string Path)> files = Wanted(await ListAsync(leftOut, cancellationToken), school);
            await Parallel.ForEachAsync(
                files,
                new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken },
                async (file, stop) => await CopyAsync(file.Blob, Path.Combine(folder, file.Path), stop));
            return new(folder, leftOut);
        }
        catch (Exception exception)
        {
            Directory.Delete(folder, recursive: true);
            if (StorageFailures.Refusal(exception) is { ErrorCode: "ContainerNotFound" })
            {
                throw new StorageUnavailableException(
                    $"The container '{_container.Name}' of {_container.AccountName} is not there. Make it and put trust.yaml and a folder with school.yaml for each school into it.", exception);
            }

            if (StorageFailures.IsExpected(exception, cancellationToken))
            {
                throw StorageFailures.Told(exception, $"Container {_container.Name} of {_container.AccountName}", "Storage Blob Data Reader");
            }

            throw;
        }
    }

    /// <summary>The files of one school, or of all, and what schools share, each with its place in the folder.</summary>
    internal static IReadOnlyList<(string Blob, string Path)> Wanted(IReadOnlyList<string> blobs, string? school)
    {
        HashSet<string> atTop = [.. blobs.Where(blob => blob.EndsWith(SchoolFile, StringComparison.Ordinal) && blob.IndexOf('/', StringComparison.Ordinal) == blob.Length - SchoolFile.Length)
            .Select(blob => blob[..^SchoolFile.Length])];
        return [.. blobs.Select(blob => (Blob: blob, Path: atTop.Contains(First(blob)) ? Schools + blob : blob))
            .Where(file => school is null || !file.Path.StartsWith(Schools, StringComparison.Ordinal) || First(file.Path[Schools.Length..]) == school)];
    }

    /// <summary>True for names that stay below the folder on every system.</summary>
    internal static bool IsSafe(string blob) =>
        blob.Length is > 0 and <= 300 && !blob.Any(one => char.IsControl(one) || one is '\\' or ':') && blob.Split('/').All(part => part is not ("" or "." or ".."));

    private static string First(string path) => path.IndexOf('/', StringComparison.Ordinal) is var end and > 0 ? path[..end] : "";

    private async Task<IReadOnlyList<string>> ListAsync(List<string> leftOut, CancellationToken cancellationToken)
    {
        List<string> blobs = [];
        long bytes = 0;
        await foreach (BlobItem blob in _container.GetBlobsAsync(new GetBlobsOptions(), cancellationToken))
        {
            long size = blob.Properties.ContentLength ?? 0;
            string? why = blob.Name switch
            {
                var name when !IsSafe(name) => "is no name of a file",
                _ when size > MostBytesOfFile => "is larger than 50 MB",
                _ when bytes + size > MostBytes || blobs.Count >= MostFiles => "comes after more files than are read",
                _ => null,
            };
            if (why is null)
            {
                blobs.Add(blob.Name);
                bytes += size;
            }
            else
            {
                leftOut.Add($"'{string.Concat(blob.Name.Where(one => !char.IsControl(one)).Take(100))}' in the container '{_container.Name}' {why} and was not read.");
            }
        }

        return blobs;
    }

    private async Task CopyAsync(string blob, string path, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await using FileStream file = new(path, FileMode.CreateNew, FileAccess.Write);
        try
        {
            await _container.GetBlobClient(blob).DownloadToAsync(file, cancellationToken);
        }
        catch (RequestFailedException refusal) when (refusal is { Status: 404, ErrorCode: "BlobNotFound" })
        {
            // Deleted since it was listed: then it is not there, as the reader will say where it is missed.
            file.Close();
            File.Delete(path);
        }
    }
}
