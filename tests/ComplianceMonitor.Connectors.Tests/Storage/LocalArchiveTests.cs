using System.IO.Compression;
using ComplianceMonitor.Connectors.Storage;
using ComplianceMonitor.Core.Checks.Archives;

namespace ComplianceMonitor.Connectors.Tests.Storage;

public sealed class LocalArchiveTests : ArchiveContract, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public LocalArchiveTests() => Archive = new LocalArchive(_folder.Path);

    protected override IArchive Archive { get; }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Content_outlives_the_process()
    {
        string hash = (await Archive.WriteAsync(Container.Evidence, Fresh(), Stop)).Hash;
        (await new LocalArchive(_folder.Path).ReadAsync(Container.Evidence, hash, Stop)).ShouldBeOfType<ArchiveRead.Found>();
    }

    [Fact]
    public async Task Changed_content_is_called_damaged_and_mended_by_the_true_one()
    {
        byte[] content = Fresh();
        string hash = (await Archive.WriteAsync(Container.Evidence, content, Stop)).Hash;
        await using (GZipStream other = new(File.Create(FileOf(hash)), CompressionLevel.Fastest))
        {
            other.Write("something else"u8);
        }

        (await Archive.ReadAsync(Container.Evidence, hash, Stop)).ShouldBeOfType<ArchiveRead.Damaged>();
        (await Archive.WriteAsync(Container.Evidence, content, Stop)).ShouldBeOfType<ArchiveWrite.Written>();
        (await Archive.ReadAsync(Container.Evidence, hash, Stop)).ShouldBeOfType<ArchiveRead.Found>();
    }

    [Fact]
    public async Task Cut_content_is_called_damaged()
    {
        string hash = (await Archive.WriteAsync(Container.Evidence, Fresh(), Stop)).Hash;
        byte[] bytes = File.ReadAllBytes(FileOf(hash));
        for (int length = 0; length < bytes.Length; length++)
        {
            File.WriteAllBytes(FileOf(hash), bytes[..length]);
            ArchiveRead read = await Archive.ReadAsync(Container.Evidence, hash, Stop);
            if (read is not ArchiveRead.Found)
            {
                read.ShouldBeOfType<ArchiveRead.Damaged>($"cut at {length}");
            }
        }
    }

    [Fact]
    public async Task Erased_content_is_gone_from_the_disk()
    {
        string hash = (await Archive.WriteAsync(Container.Evidence, Fresh(), Stop)).Hash;
        await Archive.EraseAsync(Container.Evidence, new(hash, DateTimeOffset.UnixEpoch, "retention"), Stop);
        File.Exists(FileOf(hash)).ShouldBeFalse();
        Directory.GetFiles(_folder.Path, $"{hash}*", SearchOption.AllDirectories).ShouldHaveSingleItem().ShouldEndWith(".erased.json");
    }

    [Fact]
    public void What_a_crash_left_unfinished_is_swept_away()
    {
        File.WriteAllText(_folder.At("unfinished", "left"), "half of a name");
        _ = new LocalArchive(_folder.Path);
        Directory.GetFiles(_folder.At("unfinished")).ShouldBeEmpty();
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_named()
    {
        File.WriteAllText(_folder.At("file"), "");
        Should.Throw<StorageException>(() => new LocalArchive(_folder.At("file", "archive"))).Message.ShouldContain(_folder.At("file", "archive"));
    }

    private string FileOf(string hash) => _folder.At("evidence", hash[..2], hash + ".gz");
}
