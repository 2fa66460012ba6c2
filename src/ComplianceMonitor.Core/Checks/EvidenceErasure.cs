using ComplianceMonitor.Core.Checks.Archives;
using ComplianceMonitor.Core.Checks.Freezing;
using ComplianceMonitor.Core.Checks.Recording;
using ComplianceMonitor.Core.Checks.Records;

namespace ComplianceMonitor.Core.Checks;

/// <summary>
/// Erases the personal data of a check: the people in its evidence, and what was concluded about them. Tombstones are left; the chain
/// still verifies, and a replay answers that the evidence was erased.
/// </summary>
/// <param name="store">The records.</param>
/// <param name="archive">The archive.</param>
public sealed class EvidenceErasure(IRecordStore store, IArchive archive)
{
    /// <summary>Erases; can be repeated. Says what was laid, one tombstone for each blob, earlier ones included.</summary>
    /// <param name="run">Which check.</param>
    /// <param name="at">When.</param>
    /// <param name="why">Why, without personal data.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public async Task<IReadOnlyList<Tombstone>> EraseAsync(RunId run, DateTimeOffset at, string why, CancellationToken cancellationToken)
    {
        RunRecord? record = await RunRecord.GetAsync(store, run, cancellationToken);
        string? people = record?.EvidenceHash is { } hash && await new Thaw(archive).ManifestAsync(hash, cancellationToken) is Thawed<Manifest>.Whole whole
            ? whole.Value.People
            : null;
        List<Tombstone> laid = [];
        foreach (string blob in new[] { people, record?.FindingsHash }.OfType<string>())
        {
            if (await archive.EraseAsync(Container.Evidence, new(blob, at, why), cancellationToken) is ArchiveErasure.Erased erased)
            {
                laid.Add(erased.Tombstone);
            }
        }

        return laid;
    }
}
