using System.Globalization;
using System.Text;
using System.Text.Json;

namespace ComplianceMonitor.Connectors.Storage;

/// <summary>A folder of records that this process alone writes, and whose layout it knows. The operating system ends the claim with the process.</summary>
internal sealed class StoreFolder : IDisposable
{
    /// <summary>The layout that this program writes.</summary>
    public const int Version = 1;

    private readonly FileStream _lock;

    private StoreFolder(string path, FileStream claim)
    {
        Path = path;
        _lock = claim;
    }

    public string Path { get; }

    /// <summary>Claims a folder, which is made where it is missing.</summary>
    /// <exception cref="StorageException">Another process has it, a newer program wrote it, or it cannot be written.</exception>
    public static StoreFolder Claim(string path)
    {
        string folder = System.IO.Path.GetFullPath(path);
        FileStream claim = Lock(folder);
        try
        {
            WholeFile.Replace(System.IO.Path.Combine(folder, "writer"), Encoding.UTF8.GetBytes(Environment.ProcessId.ToString(CultureInfo.InvariantCulture)));
            CheckVersion(System.IO.Path.Combine(folder, "store.json"));
            return new(folder, claim);
        }
        catch (Exception exception) when (StorageException.IsDisk(exception))
        {
            claim.Dispose();
            throw StorageException.NotWritten(folder, exception);
        }
        catch
        {
            claim.Dispose();
            throw;
        }
    }

    public void Dispose() => _lock.Dispose();

    private static FileStream Lock(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            return new(System.IO.Path.Combine(folder, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1);
        }
        catch (IOException exception) when (IsTaken(exception))
        {
            throw new StorageException(
                $"The data folder {folder} is in use by process {Writer(folder)}. One program writes it at a time: wait until that one has ended, or stop it.", exception);
        }
        catch (Exception exception) when (StorageException.IsDisk(exception))
        {
            throw StorageException.NotWritten(folder, exception);
        }
    }

    /// <summary>EAGAIN on Linux, EWOULDBLOCK on macOS, a sharing or lock violation on Windows.</summary>
    private static bool IsTaken(IOException exception) => exception.HResult is 11 or 35 or unchecked((int)0x80070020) or unchecked((int)0x80070021);

    private static string Writer(string folder)
    {
        try
        {
            return File.ReadAllText(System.IO.Path.Combine(folder, "writer"));
        }
        catch (IOException)
        {
            return "(unknown)";
        }
    }

    private static void CheckVersion(string file)
    {
        if (!File.Exists(file))
        {
            WholeFile.Replace(file, Encoding.UTF8.GetBytes($"{{\"version\": {Version}}}\n"));
            return;
        }

        int version = ReadVersion(file);
        if (version > Version)
        {
            throw new StorageException(
                $"{file}: written by a newer version of this program (layout {version}; this one knows {Version}). Nothing was changed; update this program.");
        }
    }

    private static int ReadVersion(string file)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(File.ReadAllBytes(file));
            return json.RootElement.GetProperty("version").GetInt32();
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new StorageException($"{file}, line 1: damaged. Nothing was changed; its content is {{\"version\": {Version}}}.", exception);
        }
    }
}
