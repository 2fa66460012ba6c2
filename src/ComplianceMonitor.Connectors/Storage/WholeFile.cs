namespace ComplianceMonitor.Connectors.Storage;

/// <summary>Files that are written whole or not at all.</summary>
internal static class WholeFile
{
    /// <summary>Writes a new file and its bytes to the disk. Says how long it is.</summary>
    public static long Write(string path, Action<Stream> write)
    {
        using FileStream stream = new(path, FileMode.Create, FileAccess.Write, FileShare.None, 64 * 1024);
        write(stream);
        stream.Flush(flushToDisk: true);
        return stream.Length;
    }

    /// <summary>Puts content in place of what was there, at one stroke.</summary>
    public static void Replace(string path, ReadOnlyMemory<byte> content)
    {
        string replacement = path + ".new";
        Write(replacement, stream => stream.Write(content.Span));
        File.Move(replacement, path, overwrite: true);
    }
}
