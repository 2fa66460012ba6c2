using ComplianceMonitor.Core.Checks.Archives;

namespace ComplianceMonitor.Azure.Tests.Blobs;

/// <summary>The network between us and the blobs fails; content is kept, or erased, all the same.</summary>
public sealed class LostAnswersTests : IAsyncDisposable
{
    private readonly UnreliableNetwork _network = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _network.DisposeAsync();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Whatever_answer_is_lost_the_content_is_kept_and_then_erased(int lost)
    {
        IArchive archive = (await _network.OpenAsync(Azurite.NewPrefix())).Archive;
        byte[] content = Guid.NewGuid().ToByteArray();
        Lose(lost);
        string hash = (await archive.WriteAsync(Container.Evidence, content, Stop)).Hash;
        (await archive.ReadAsync(Container.Evidence, hash, Stop)).ShouldBeOfType<ArchiveRead.Found>();
        Lose(lost);
        Tombstone tombstone = new(hash, DateTimeOffset.UnixEpoch, "retention");
        (await archive.EraseAsync(Container.Evidence, tombstone, Stop)).ShouldBe(new ArchiveErasure.Erased(tombstone));
        (await archive.ReadAsync(Container.Evidence, hash, Stop)).ShouldBe(new ArchiveRead.Erased(tombstone));
    }

    private void Lose(int index) => _network.Next([.. Enumerable.Repeat(Fate.Pass, index), Fate.LoseAnswer, Fate.Busy]);
}
