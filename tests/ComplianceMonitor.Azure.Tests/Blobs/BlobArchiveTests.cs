using System.IO.Compression;
using Azure.Storage.Blobs;
using ComplianceMonitor.Azure.Blobs;
using ComplianceMonitor.Azure.Storage;
using ComplianceMonitor.Connectors.Tests.Storage;
using ComplianceMonitor.Core.Checks.Archives;

namespace ComplianceMonitor.Azure.Tests.Blobs;

public sealed class BlobArchiveTests : ArchiveContract
{
    private static readonly string s_prefix = Azurite.NewPrefix();

    protected override IArchive Archive { get; } = Azurite.Open(s_prefix).Archive;

    [Fact]
    public async Task Changed_content_is_called_damaged_and_mended_by_the_true_one()
    {
        byte[] content = Fresh();
        string hash = (await Archive.WriteAsync(Container.Evidence, content, Stop)).Hash;
        foreach (BinaryData other in (BinaryData[])[Packed("something else"), new("no gzip"), new("")])
        {
            await BlobOf(hash).UploadAsync(other, overwrite: true, Stop);
            (await Archive.ReadAsync(Container.Evidence, hash, Stop)).ShouldBeOfType<ArchiveRead.Damaged>().Because.ShouldContain(hash);
            (await Archive.WriteAsync(Container.Evidence, content, Stop)).ShouldBeOfType<ArchiveWrite.Written>();
            (await Archive.ReadAsync(Container.Evidence, hash, Stop)).ShouldBeOfType<ArchiveRead.Found>();
        }
    }

    [Fact]
    public async Task Erased_content_is_gone_and_its_tombstone_can_be_read_by_people()
    {
        string hash = (await Archive.WriteAsync(Container.Evidence, Fresh(), Stop)).Hash;
        await Archive.EraseAsync(Container.Evidence, new(hash, DateTimeOffset.UnixEpoch, "retention"), Stop);
        (await BlobOf(hash).ExistsAsync(Stop)).Value.ShouldBeFalse();
        (await BlobOf(hash, ".erased").DownloadContentAsync(Stop)).Value.Content.ToString().ShouldContain("\"why\": \"retention\"");
    }

    [Fact]
    public async Task An_erasure_in_the_midst_of_a_write_wins()
    {
        byte[] content = Fresh();
        Tombstone tombstone = new(ContentHash.Of(content), DateTimeOffset.UnixEpoch, "asked for");
        await Archive.WriteAsync(Container.Evidence, content, Stop);
        BlobArchive slow = (BlobArchive)Azurite.Open(s_prefix).Archive;
        slow.BeforeWrite = () => Archive.EraseAsync(Container.Evidence, tombstone, Stop);

        (await slow.WriteAsync(Container.Evidence, content, Stop)).ShouldBe(new ArchiveWrite.Erased(tombstone));
        (await Archive.ReadAsync(Container.Evidence, tombstone.Hash, Stop)).ShouldBe(new ArchiveRead.Erased(tombstone));
        (await BlobOf(tombstone.Hash).ExistsAsync(Stop)).Value.ShouldBeFalse();
    }

    [Fact]
    public async Task Writers_and_erasers_at_once_end_erased()
    {
        for (int round = 0; round < 5; round++)
        {
            byte[] content = Fresh();
            string hash = (await Archive.WriteAsync(Container.Evidence, content, Stop)).Hash;
            await Task.WhenAll(Enumerable.Range(0, 8).Select(index => index % 2 == 0
                ? Archive.WriteAsync(Container.Evidence, content, Stop)
                : (Task)Archive.EraseAsync(Container.Evidence, new(hash, DateTimeOffset.UnixEpoch.AddDays(index), "race"), Stop)));
            (await Archive.ReadAsync(Container.Evidence, hash, Stop)).ShouldBeOfType<ArchiveRead.Erased>();
            (await BlobOf(hash).ExistsAsync(Stop)).Value.ShouldBeFalse();
        }
    }

    [Fact]
    public async Task Content_that_a_crash_left_beside_its_tombstone_is_not_read_and_goes_with_the_next_call()
    {
        byte[] content = Fresh();
        Tombstone tombstone = new(ContentHash.Of(content), DateTimeOffset.UnixEpoch, "retention");
        await Archive.WriteAsync(Container.Evidence, content, Stop);
        await Archive.EraseAsync(Container.Evidence, tombstone, Stop);
        await BlobOf(tombstone.Hash).UploadAsync(Packed("left"), Stop);
        (await Archive.ReadAsync(Container.Evidence, tombstone.Hash, Stop)).ShouldBe(new ArchiveRead.Erased(tombstone));
        await Archive.WriteAsync(Container.Evidence, content, Stop);
        (await BlobOf(tombstone.Hash).ExistsAsync(Stop)).Value.ShouldBeFalse();
    }

    [Fact]
    public async Task A_container_that_was_deleted_underneath_is_told_from_an_empty_one()
    {
        string prefix = Azurite.NewPrefix();
        IArchive archive = Azurite.Open(prefix).Archive;
        byte[] content = Fresh();
        string hash = (await archive.WriteAsync(Container.Reports, content, Stop)).Hash;
        await new BlobContainerClient(Azurite.Connection(), $"{prefix}reports").DeleteAsync(cancellationToken: Stop);
        (await Should.ThrowAsync<StorageUnavailableException>(() => archive.ReadAsync(Container.Reports, hash, Stop))).Message.ShouldContain($"{prefix}reports of devstoreaccount1 was deleted");
        await Should.ThrowAsync<StorageUnavailableException>(() => archive.WriteAsync(Container.Reports, content, Stop));
    }

    private static BlobClient BlobOf(string hash, string ending = ".gz") => new(Azurite.Connection(), $"{s_prefix}evidence", hash + ending);

    private static BinaryData Packed(string text)
    {
        using MemoryStream packed = new();
        using (GZipStream gzip = new(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(System.Text.Encoding.UTF8.GetBytes(text));
        }

        return new(packed.ToArray());
    }
}
