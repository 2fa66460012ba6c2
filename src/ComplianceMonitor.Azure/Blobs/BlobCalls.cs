using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace ComplianceMonitor.Azure.Blobs;

/// <summary>The few things that the archive does with a blob, in which "not there" and "there already" are answers.</summary>
internal static class BlobCalls
{
    /// <summary>Writes a blob where none is. False where one is.</summary>
    public static async Task<bool> TryCreateAsync(this BlobClient blob, BinaryData content, string type)
    {
        try
        {
            await blob.UploadAsync(content, Options(type, new() { IfNoneMatch = ETag.All }), CancellationToken.None);
            return true;
        }
        catch (RequestFailedException refusal) when (refusal is { Status: 409, ErrorCode: "BlobAlreadyExists" } or { Status: 412 })
        {
            return false;
        }
    }

    /// <summary>Writes a blob anew that is still as it was read. False where it is not.</summary>
    public static async Task<bool> TryReplaceAsync(this BlobClient blob, BinaryData content, string type, ETag tag)
    {
        try
        {
            await blob.UploadAsync(content, Options(type, new() { IfMatch = tag }), CancellationToken.None);
            return true;
        }
        catch (RequestFailedException refusal) when (refusal is { Status: 412 } or { Status: 404, ErrorCode: "BlobNotFound" })
        {
            return false;
        }
    }

    /// <summary>A blob's content and state; null where none is.</summary>
    public static async Task<(ReadOnlyMemory<byte> Content, ETag Tag)?> FindAsync(this BlobClient blob, CancellationToken cancellationToken)
    {
        try
        {
            BlobDownloadResult found = await blob.DownloadContentAsync(cancellationToken);
            return (found.Content.ToMemory(), found.Details.ETag);
        }
        catch (RequestFailedException refusal) when (refusal is { Status: 404, ErrorCode: "BlobNotFound" })
        {
            return null;
        }
    }

    private static BlobUploadOptions Options(string type, BlobRequestConditions conditions) =>
        new() { HttpHeaders = new() { ContentType = type }, Conditions = conditions };
}
