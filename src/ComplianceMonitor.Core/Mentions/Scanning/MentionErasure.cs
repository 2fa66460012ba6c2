using System.Text;
using ComplianceMonitor.Core.Checks;
using ComplianceMonitor.Core.Checks.Archives;
using ComplianceMonitor.Core.Checks.Recording;
using ComplianceMonitor.Core.Checks.Records;
using ComplianceMonitor.Core.Controls;

namespace ComplianceMonitor.Core.Mentions.Scanning;

/// <summary>What an erasure did.</summary>
/// <param name="Mentions">Mentions that were erased.</param>
/// <param name="Evidence">Blobs of evidence that were erased, because they held one of them.</param>
/// <param name="LeftOver">Mentions and blobs that still hold the words or the address, counted again afterwards.</param>
public sealed record ErasureCount(int Mentions, int Evidence, int LeftOver);

/// <summary>
/// Finds and erases the mentions of a data subject, by words or by an address, in the records and in the evidence. What stays of a mention
/// is its hash, so that it is not found again; what was searched for is kept nowhere.
/// </summary>
/// <param name="store">The records.</param>
/// <param name="archive">The archive.</param>
public sealed class MentionErasure(IRecordStore store, IArchive archive)
{
    private const string Why = "Erased at the request of a data subject.";

    /// <summary>The mentions that hold the words, in any case, or have the address.</summary>
    /// <param name="school">The school's id.</param>
    /// <param name="words">Words, or an address.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<IReadOnlyList<Evidence.PublicMention>> FindAsync(string school, string words, CancellationToken cancellationToken)
    {
        string hash = MentionSorting.HashOf(words);
        Dictionary<string, Evidence.PublicMention> all = await MentionRow.ReadAsync(store, school, cancellationToken);
        return [.. all.Values.Where(mention => mention.Hash == hash || Holds(mention.Address, words) || Holds(mention.Title, words) || Holds(mention.Snippet, words))];
    }

    /// <summary>Erases them, and counts again what is left. It can be repeated.</summary>
    /// <param name="school">The school's id.</param>
    /// <param name="words">Words, or an address.</param>
    /// <param name="at">Now.</param>
    /// <param name="cancellationToken">Stops it; it can be run again.</param>
    public async Task<ErasureCount> EraseAsync(string school, string words, DateTimeOffset at, CancellationToken cancellationToken)
    {
        IReadOnlyList<Evidence.PublicMention> found = await FindAsync(school, words, cancellationToken);

        // Evidence first: a crash in between leaves the rows, by which the next call finds the rest.
        int blobs = 0;
        EvidenceErasure erasure = new(store, archive);
        List<RunId> runs = await HoldingAsync(school, words, found, cancellationToken);
        foreach (RunId run in runs)
        {
            blobs += (await erasure.EraseAsync(run, at, Why, cancellationToken)).Count;
        }

        foreach (Evidence.PublicMention mention in found)
        {
            if (await store.GetAsync(Table.Mentions, school, mention.Hash, cancellationToken) is { } row)
            {
                await store.WriteAsync(Table.Mentions, new RowChange.Put(MentionRow.Erased(row, at)), cancellationToken);
            }
        }

        int left = (await FindAsync(school, words, cancellationToken)).Count(mention => mention.Address.Length > 0) + (await HoldingAsync(school, words, found, cancellationToken)).Count;
        return new(found.Count, blobs, left);
    }

    /// <summary>The checks whose evidence holds the words or one of the mentions.</summary>
    private async Task<List<RunId>> HoldingAsync(string school, string words, IReadOnlyList<Evidence.PublicMention> mentions, CancellationToken cancellationToken)
    {
        List<RunId> holding = [];
        foreach (Area area in new[] { Area.Mentions, Area.Channels, Area.Conduct })
        {
            await foreach (RunRecord run in RunRecord.ReadAsync(store, school, area, cancellationToken))
            {
                IEnumerable<string?> blobs = [await PeopleAsync(run, cancellationToken), run.FindingsHash];
                foreach (string blob in blobs.OfType<string>())
                {
                    if (await archive.ReadAsync(Container.Evidence, blob, cancellationToken) is ArchiveRead.Found { Content: var content } && Holds(content, words, mentions))
                    {
                        holding.Add(run.Run);
                        break;
                    }
                }
            }
        }

        return holding;
    }

    private async Task<string?> PeopleAsync(RunRecord run, CancellationToken cancellationToken) =>
        run.EvidenceHash is { } hash && await new Checks.Freezing.Thaw(archive).ManifestAsync(hash, cancellationToken) is Checks.Freezing.Thawed<Checks.Freezing.Manifest>.Whole { Value: var manifest }
            ? manifest.People
            : null;

    /// <summary>As JSON writes it, and as it is.</summary>
    private static bool Holds(ReadOnlyMemory<byte> content, string words, IReadOnlyList<Evidence.PublicMention> mentions)
    {
        string text = Encoding.UTF8.GetString(content.Span);
        return Holds(text, words) || Holds(text, System.Text.Json.JsonEncodedText.Encode(words).ToString())
            || mentions.Any(mention => mention.Address.Length > 0 && Holds(text, System.Text.Json.JsonEncodedText.Encode(mention.Address).ToString()));
    }

    private static bool Holds(string? text, string words) => words.Trim() is { Length: > 0 } wanted && text?.Contains(wanted, StringComparison.OrdinalIgnoreCase) is true;
}
