using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Reading;

namespace ComplianceMonitor.Connectors.Documents;

/// <summary>Turns files into lines. The format is told from the content, never from the name; whatever cannot be read is an answer, never an exception.</summary>
/// <param name="clock">Says when a file was read, and when its time is over.</param>
[SuppressMessage("Design", "CA1001", Justification = "The semaphore holds nothing of the system's: nobody asks for its wait handle.")]
public sealed class DocumentFiles(TimeProvider clock)
{
    /// <summary>Bytes of the largest file that is read: 50 MB.</summary>
    public const long LargestFile = 50_000_000;

    /// <summary>How long one document may take.</summary>
    public static readonly TimeSpan LongestReading = TimeSpan.FromSeconds(20);

    // A packed file unfolds to many times its size: one at a time keeps memory flat, however many are asked for at once.
    private readonly SemaphoreSlim _packed = new(1);

    /// <summary>Reads a file. The answer is never NotThere: that a named file is missing is a mistake, not a finding.</summary>
    /// <param name="path">The file's path, which becomes the document's name.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<Observation<Document>> ReadFileAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            if (Directory.Exists(path))
            {
                return CouldNot(Reason.NotConfigured, $"{path} is a folder: name a file in it.");
            }

            FileInfo file = new(path);
            return !file.Exists ? CouldNot(Reason.NotConfigured, $"{path} does not exist: check the path.")
                : file.Length > LargestFile ? TooLarge(path, file.Length)
                : await ReadAsync(path, await File.ReadAllBytesAsync(path, cancellationToken), cancellationToken);
        }
        catch (UnauthorizedAccessException)
        {
            return CouldNot(Reason.NotPermitted, $"{path} may not be read by this account: give it the right to read the file.");
        }
        catch (Exception failure) when (failure is ArgumentException or NotSupportedException)
        {
            return CouldNot(Reason.NotConfigured, $"{path} is no path: check it.");
        }
        catch (IOException failure)
        {
            return CouldNot(Reason.Unreachable, $"{path} could not be opened ({failure.GetType().Name}): check the path, and that no other program holds the file.");
        }
    }

    /// <summary>Reads bytes.</summary>
    /// <param name="name">The document's name: a path or an address.</param>
    /// <param name="bytes">The content.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public Observation<Document> Read(string name, byte[] bytes, CancellationToken cancellationToken = default)
    {
        if (bytes.Length > LargestFile)
        {
            return TooLarge(name, bytes.Length);
        }

        Source source = new(name, clock.GetUtcNow(), Convert.ToHexStringLower(SHA256.HashData(bytes)));
        using CancellationTokenSource timeOut = new(LongestReading, clock);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(timeOut.Token, cancellationToken);
        try
        {
            Document document = DocumentFormats.Read(name, bytes, either.Token);
            return document.Lines.Any(line => !string.IsNullOrWhiteSpace(line.Text))
                ? new Observation<Document>.Seen(document, source)
                : CouldNot(Reason.Unreadable, $"{name} holds no text, perhaps only pictures of pages: give a version with text, or have its text recognised.");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return CouldNot(Reason.Unreadable, $"{name} took longer than 20 seconds to read: save it again in a simpler form, or give its text.");
        }
        catch (UnreadableDocumentException unreadable)
        {
            return CouldNot(unreadable.Reason, $"{name} {unreadable.Message}.");
        }
        catch (Exception failure) when (failure is not OperationCanceledException and not OutOfMemoryException)
        {
            // Content from outside can trip the zip, XML and Office readers in more ways than can be listed; one bad file must not end a check.
            return CouldNot(Reason.Unreadable, $"{name} is damaged ({failure.GetType().Name}): open it, save it again, and give the new file.");
        }
    }

    /// <summary>Reads bytes when it is their turn: packed ones are read one at a time.</summary>
    /// <param name="name">The document's name: a path or an address.</param>
    /// <param name="bytes">The content.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<Observation<Document>> ReadAsync(string name, byte[] bytes, CancellationToken cancellationToken)
    {
        if (!ContentSniffer.IsPacked(bytes))
        {
            return Read(name, bytes, cancellationToken);
        }

        await _packed.WaitAsync(cancellationToken);
        try
        {
            return Read(name, bytes, cancellationToken);
        }
        finally
        {
            _packed.Release();
        }
    }

    private static Observation<Document>.CouldNotLook TooLarge(string name, long length) =>
        CouldNot(Reason.Unreadable, $"{name} is {length / 1_000_000} MB large, more than the 50 MB that are read: save it without pictures, or give its text.");

    private static Observation<Document>.CouldNotLook CouldNot(Reason reason, string because) => new(reason, because);
}
