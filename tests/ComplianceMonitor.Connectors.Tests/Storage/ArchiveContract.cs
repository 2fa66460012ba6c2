using System.Text;
using ComplianceMonitor.Core.Checks.Archives;

namespace ComplianceMonitor.Connectors.Tests.Storage;

/// <summary>What every archive does. An adapter's test class derives from it and says how to open one.</summary>
public abstract class ArchiveContract
{
    private static readonly DateTimeOffset s_noon = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    protected abstract IArchive Archive { get; }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(300_000)]
    public async Task Content_comes_back_by_its_hash(int length)
    {
        byte[] content = new byte[length];
        new Random(length).NextBytes(content);
        ArchiveWrite written = await Archive.WriteAsync(Container.Evidence, content, Stop);
        written.Hash.ShouldBe(ContentHash.Of(content));
        (await Archive.ReadAsync(Container.Evidence, written.Hash, Stop)).ShouldBeOfType<ArchiveRead.Found>().Content.ToArray().ShouldBe(content);
    }

    [Fact]
    public async Task Writing_again_changes_nothing()
    {
        byte[] content = Fresh();
        (await Archive.WriteAsync(Container.Manifests, content, Stop)).ShouldBeOfType<ArchiveWrite.Written>();
        (await Archive.WriteAsync(Container.Manifests, content, Stop)).ShouldBeOfType<ArchiveWrite.AlreadyThere>();
    }

    [Fact]
    public async Task A_container_is_apart_from_another()
    {
        string hash = (await Archive.WriteAsync(Container.Reports, Fresh(), Stop)).Hash;
        (await Archive.ReadAsync(Container.Evidence, hash, Stop)).ShouldBeOfType<ArchiveRead.NotThere>();
    }

    [Fact]
    public async Task Erased_content_leaves_a_tombstone()
    {
        byte[] content = Fresh();
        string hash = (await Archive.WriteAsync(Container.Evidence, content, Stop)).Hash;
        Tombstone tombstone = new(hash, s_noon, "asked for by a data subject");

        (await Archive.EraseAsync(Container.Evidence, tombstone, Stop)).ShouldBe(new ArchiveErasure.Erased(tombstone));
        (await Archive.ReadAsync(Container.Evidence, hash, Stop)).ShouldBe(new ArchiveRead.Erased(tombstone));
        (await Archive.EraseAsync(Container.Evidence, tombstone with { Why = "again" }, Stop)).ShouldBe(new ArchiveErasure.Erased(tombstone));
        (await Archive.WriteAsync(Container.Evidence, content, Stop)).ShouldBe(new ArchiveWrite.Erased(tombstone));
        (await Archive.ReadAsync(Container.Evidence, hash, Stop)).ShouldBe(new ArchiveRead.Erased(tombstone));
    }

    [Fact]
    public async Task What_is_not_there_cannot_be_erased() =>
        (await Archive.EraseAsync(Container.Evidence, new(ContentHash.Of(Fresh()), s_noon, "retention"), Stop)).ShouldBeOfType<ArchiveErasure.NotThere>();

    [Fact]
    public async Task A_manifest_is_never_erased()
    {
        string hash = (await Archive.WriteAsync(Container.Manifests, Fresh(), Stop)).Hash;
        await Should.ThrowAsync<ArgumentException>(() => Archive.EraseAsync(Container.Manifests, new(hash, s_noon, "no"), Stop));
        (await Archive.ReadAsync(Container.Manifests, hash, Stop)).ShouldBeOfType<ArchiveRead.Found>();
    }

    [Theory]
    [InlineData("")]
    [InlineData("../../../etc/passwd")]
    [InlineData("ABCDEF")]
    public async Task A_name_that_is_no_hash_is_refused(string name) =>
        await Should.ThrowAsync<ArgumentException>(async () => await Archive.ReadAsync(Container.Evidence, name, Stop));

    [Fact]
    public async Task Many_who_write_the_same_all_have_it()
    {
        byte[] content = Fresh();
        ArchiveWrite[] writes = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Archive.WriteAsync(Container.Evidence, content, Stop)));
        writes.ShouldAllBe(write => write.Hash == ContentHash.Of(content));
        (await Archive.ReadAsync(Container.Evidence, writes[0].Hash, Stop)).ShouldBeOfType<ArchiveRead.Found>();
    }

    protected static byte[] Fresh() => Encoding.UTF8.GetBytes($"evidence {Guid.NewGuid()}");
}
