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
    /// <summary>Records what the check of an area says of the accounts; the columns of the other area stay.</summary>
    public async Task RecordAsync(EvidenceSet evidence, IReadOnlyList<Finding> findings, RunStamp stamp, CancellationToken cancellationToken)
    {
        if (stamp.Run.Area is not (Area.Channels or Area.Accounts))
        {
            return;
        }

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
                ? columns.With(("InPolicy", Cell.Of(account.InPolicy)), ("InNotice", Cell.Of(account.InNotice)), ("OnWebsite", Cell.Of(account.OnWebsite)))
                : columns.With(
                    ("Administrators", FindingRow.Capped(Administrators(account, held))),
                    ("Mfa", OutcomeOf("mfa-enabled", account, findings)),
                    ("PrivacySettings", OutcomeOf("privacy-settings", account, findings)));
            changes.Add(new RowChange.Put(new(stamp.Run.School, key, columns)));
        }

        // An account is gone when every source was read in full and none names it; until then the row keeps its last date.
        bool all = stamp.Run.Area == Area.Channels && held.Gap is null && notices.Gap is null && pages.Gap is null;
        changes.AddRange(all ? before.Values.Where(row => row.Columns.Instant("AsOf") <= stamp.At).Select(row => new RowChange.Delete(row)) : []);
        foreach (IReadOnlyList<RowChange> batch in RowLimits.Batches(changes))
        {
            await store.WriteBatchAsync(Table.Channels, batch, cancellationToken);
        }
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
