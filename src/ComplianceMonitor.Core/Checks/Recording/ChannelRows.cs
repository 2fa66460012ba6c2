using ComplianceMonitor.Core.Accounts;
using ComplianceMonitor.Core.Channels;
using ComplianceMonitor.Core.Checks.Records;
using ComplianceMonitor.Core.Controls;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Findings;

namespace ComplianceMonitor.Core.Checks.Recording;

/// <summary>The school's accounts as rows: where each is named, who holds it, how it is guarded.</summary>
internal sealed class ChannelRows(IRecordStore store)
{
    private const int Attempts = 8;

    /// <summary>
    /// Records what the check of an area says of the accounts. The columns of the other area stay, also where it is checked at the same time.
    /// </summary>
    public async Task RecordAsync(EvidenceSet evidence, IReadOnlyList<Finding> findings, RunStamp stamp, CancellationToken cancellationToken)
    {
        if (stamp.Run.Area is not (Area.Channels or Area.Accounts))
        {
            return;
        }

        for (int attempt = 0; !await TryRecordAsync(evidence, findings, stamp, cancellationToken); attempt++)
        {
            if (attempt == Attempts)
            {
                throw new InvalidOperationException($"The accounts of {stamp.Run.School} kept changing while they were recorded; run the check again.");
            }
        }
    }

    private async Task<bool> TryRecordAsync(EvidenceSet evidence, IReadOnlyList<Finding> findings, RunStamp stamp, CancellationToken cancellationToken)
    {
        SeenDocuments notices = SeenDocuments.Notices(evidence), pages = SeenDocuments.Pages(evidence);
        IReadOnlyList<ChannelRow> accounts = Reconciliation.Of(evidence.PolicyText, notices.Documents, pages.Documents);
        OfficialAccounts held = OfficialAccounts.Of(evidence);
        Dictionary<string, Row> before = [];
        await foreach (Row row in store.ReadAsync(Table.Channels, new(stamp.Run.School), cancellationToken))
        {
            before[row.Key] = row;
        }

        List<RowChange> changes = [];
        foreach (ChannelRow account in accounts)
        {
            string key = RowKeys.Channel(account.Platform, account.Handle);
            before.Remove(key, out Row? old);
            if (old?.Columns.Instant("AsOf") > stamp.At)
            {
                continue;
            }

            Columns columns = (old?.Columns ?? []).With(
                ("Platform", account.Platform), ("Handle", account.Handle), ("Since", Cell.Of(old?.Columns.Day("Since") ?? stamp.Today)), ("AsOf", stamp.At));
            columns = stamp.Run.Area == Area.Channels
                ? columns.With(
                    ("InPolicy", Cell.Of(account.InPolicy)),
                    ("InNotice", Cell.Of(account.InNotice)),
                    ("OnWebsite", Cell.Of(account.OnWebsite)),
                    ("Page", evidence.PageOf(account.Platform, account.Handle)?.Answer.Word))
                : columns.With(
                    ("Administrators", FindingRow.Capped(Administrators(account, held))),
                    ("Mfa", OutcomeOf("mfa-enabled", account, findings)),
                    ("PrivacySettings", OutcomeOf("privacy-settings", account, findings)));
            Row row = new(stamp.Run.School, key, columns) { Token = old?.Token };
            changes.Add(old is null ? new RowChange.Insert(row) : new RowChange.Replace(row));
        }

        // An account is gone when every source was read in full and none names it; until then the row keeps its last date.
        bool all = stamp.Run.Area == Area.Channels && held.Gap is null && notices.Gap is null && pages.Gap is null;
        changes.AddRange(all ? before.Values.Where(row => row.Columns.Instant("AsOf") <= stamp.At).Select(row => new RowChange.Delete(row)) : []);
        foreach (IReadOnlyList<RowChange> batch in RowLimits.Batches(changes))
        {
            if (await store.WriteBatchAsync(Table.Channels, batch, cancellationToken) is BatchResult.Refused)
            {
                return false;
            }
        }

        return true;
    }

    private static string? Administrators(ChannelRow account, OfficialAccounts held) =>
        held.Each.FirstOrDefault(one => string.Equals(one.Subject, account.Subject, StringComparison.Ordinal)) is { Administrators: not [] } known
            ? string.Join(", ", known.Administrators)
            : null;

    private static string? OutcomeOf(string slug, ChannelRow account, IReadOnlyList<Finding> findings)
    {
        string? control = ControlCatalogue.All.FirstOrDefault(one => string.Equals(one.Info.Slug, slug, StringComparison.Ordinal))?.Info.Id;
        return findings.FirstOrDefault(finding =>
            string.Equals(finding.Control, control, StringComparison.Ordinal) && string.Equals(finding.Subject, account.Subject, StringComparison.Ordinal))?.Outcome.Name;
    }
}
