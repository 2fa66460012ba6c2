using Microsoft.Win32.SafeHandles;

namespace ComplianceMonitor.Connectors.Storage;

/// <summary>
/// A file that grows at its end and is now and then replaced whole. What was appended is durable after <see cref="FlushAsync"/>; writers
/// that wait at the same time share one flush. A failed append leaves the file as it was.
/// </summary>
internal sealed class Journal : IDisposable
{
    private readonly string _path;
    private readonly SemaphoreSlim _flushing = new(1, 1);
    private SafeFileHandle _file;
    private long _length;
    private long _appended;
    private long _flushed;
    private Exception? _broken;

    /// <summary>Opens a file and cuts off what lies behind its last complete batch.</summary>
    /// <param name="path">The file.</param>
    /// <param name="length">The bytes that count.</param>
    /// <param name="ended">False where the last line still lacks its end.</param>
    public Journal(string path, long length, bool ended)
    {
        _path = path;
        _file = Open(path);
        _length = length;
        try
        {
            if (RandomAccess.GetLength(_file) != length)
            {
                RandomAccess.SetLength(_file, length);
            }

            if (!ended)
            {
                RandomAccess.Write(_file, "\n"u8, _length++);
            }
        }
        catch (Exception exception) when (StorageException.IsDisk(exception))
        {
            _file.Dispose();
            throw StorageException.NotWritten(path, exception);
        }
    }

    /// <summary>Appends bytes; one caller at a time. Says how many bytes were appended since the start, which a flush must reach.</summary>
    public async Task<long> AppendAsync(ReadOnlyMemory<byte> bytes)
    {
        ThrowIfBroken();
        try
        {
            await RandomAccess.WriteAsync(_file, bytes, _length, CancellationToken.None);
        }
        catch (Exception exception) when (StorageException.IsDisk(exception))
        {
            CutBack(exception);
            throw StorageException.NotWritten(_path, exception);
        }

        _length += bytes.Length;
        return Interlocked.Add(ref _appended, bytes.Length);
    }

    /// <summary>Returns when so many of the appended bytes are on the disk.</summary>
    public async Task FlushAsync(long upTo)
    {
        await _flushing.WaitAsync();
        try
        {
            ThrowIfBroken();
            if (_flushed < upTo)
            {
                long appended = Interlocked.Read(ref _appended);
                await Task.Run(() => RandomAccess.FlushToDisk(_file));
                _flushed = appended;
            }
        }
        catch (Exception exception) when (StorageException.IsDisk(exception))
        {
            // Whether the disk has it is unknown now, and a second flush would not tell the truth.
            _broken = exception;
            throw StorageException.NotWritten(_path, exception);
        }
        finally
        {
            _flushing.Release();
        }
    }

    /// <summary>Replaces the file's content at one stroke. False where that was not possible; then the file is as it was.</summary>
    public async Task<bool> ReplaceAsync(Action<Stream> write)
    {
        string replacement = _path + ".new";
        await _flushing.WaitAsync();
        try
        {
            long length = WholeFile.Write(replacement, write);
            _file.Dispose();
            File.Move(replacement, _path, overwrite: true);
            _file = Open(_path);
            _length = length;
            _flushed = Interlocked.Read(ref _appended);
            return true;
        }
        catch (Exception exception) when (StorageException.IsDisk(exception))
        {
            File.Delete(replacement);
            if (_file.IsClosed)
            {
                _file = Open(_path);
            }

            return false;
        }
        finally
        {
            _flushing.Release();
        }
    }

    public void Dispose()
    {
        _file.Dispose();
        _flushing.Dispose();
    }

    private static SafeFileHandle Open(string path)
    {
        try
        {
            return File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, FileOptions.Asynchronous);
        }
        catch (Exception exception) when (StorageException.IsDisk(exception))
        {
            throw StorageException.NotWritten(path, exception);
        }
    }

    private void CutBack(Exception cause)
    {
        try
        {
            RandomAccess.SetLength(_file, _length);
        }
        catch (Exception exception) when (StorageException.IsDisk(exception))
        {
            _broken = cause;
        }
    }

    private void ThrowIfBroken()
    {
        if (_broken is not null)
        {
            throw StorageException.NotWritten(_path, _broken);
        }
    }
}
