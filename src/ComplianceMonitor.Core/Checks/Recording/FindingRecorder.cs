using ComplianceMonitor.Core.Checks.Records;
using ComplianceMonitor.Core.Controls;
using ComplianceMonitor.Core.Findings;

namespace ComplianceMonitor.Core.Checks.Recording;

/// <summary>
/// Compares findings with what is recorded and records them: first the events, then the findings, so that after a crash in between the
/// same check, done again, writes the same events and the rest of the findings.
/// </summary>
internal sealed class FindingRecorder(IRecordStore store)
{
    private const int Attempts = 8;

    /// <summary>Records what the controls of an area found; says what changed.</summary>
    public async Task<IReadOnlyList<FindingChange>> RecordAsync(
        IReadOnlyList<Finding> found, IReadOnlyList<ControlInfo> controls, RunStamp stamp, CancellationToken cancellationToken)
    {
        for (int attempt = 1; ; attempt++)
        {
            Dictionary<(string, string), Recorded> recorded = await ReadAsync(controls, stamp.Run.School, cancellationToken);
            HashSet<(string, string)> settled = [.. recorded.Where(one => IsSettled(one.Value.Row, stamp)).Select(one => one.Key)];
            Finding[] open = [.. found.Where(finding => !settled.Contains((finding.Control, finding.Subject)))];
            Recorded[] before = [.. recorded.Where(one => !settled.Contains(one.Key)).Select(one => one.Value)];
            IReadOnlyList<FindingChange> compared = Comparison.Of(
                before.Select(one => one.Finding), found, controls, await AcceptedRiskRow.ReadAsync(store, stamp.Run.School, cancellationToken), stamp.Today);
            FindingChange[] changes = [.. compared.Where(change => !settled.Contains((change.Control, change.Subject)))];

            await WriteEventsAsync(changes.Where(change => change.Kind != Change.StillOpen && change.Kind != StateBefore(change)), stamp, cancellationToken);
            if (await TryWriteAsync(Changes(open, before, changes, controls, stamp), cancellationToken))
            {
                return changes;
            }

            if (attempt == Attempts)
            {
                throw new InvalidOperationException($"The findings of {stamp.Run} kept changing while they were recorded; run it again.");
            }

            Change? StateBefore(FindingChange change) =>
                recorded.TryGetValue((change.Control, change.Subject), out Recorded? was) ? was.Finding.State : null;
        }
    }

    /// <summary>Recorded by this very check before it broke off, or by one about a later instant.</summary>
    private static bool IsSettled(Row row, RunStamp stamp) =>
        string.Equals(row.Columns.Text("EvidenceHash"), stamp.EvidenceHash, StringComparison.Ordinal) || row.Columns.Instant("LastChecked") > stamp.At;

    private static IEnumerable<RowChange> Changes(
        IReadOnlyList<Finding> found, IReadOnlyList<Recorded> before, IReadOnlyList<FindingChange> changes, IReadOnlyList<ControlInfo> controls, RunStamp stamp)
    {
        Dictionary<string, int> versions = controls.ToDictionary(control => control.Id, control => control.Version, StringComparer.Ordinal);
        Dictionary<(string, string), FindingChange> change = changes.ToDictionary(one => (one.Control, one.Subject));
        Dictionary<(string, string), Recorded> was = before.ToDictionary(one => (one.Finding.Control, one.Finding.Subject));
        foreach (Finding finding in found)
        {
            (string, string) name = (finding.Control, finding.Subject);
            Recorded? old = was.GetValueOrDefault(name);
            bool same = old is not null && string.Equals(old.Finding.Outcome, finding.Outcome.Name, StringComparison.Ordinal);
            FindingChange? news = change.GetValueOrDefault(name);
            Row row = FindingRow.Of(
                finding, versions[finding.Control], news?.Since ?? (same ? old!.Finding.Since : stamp.Today), news?.Kind ?? old?.Finding.State, stamp);
            yield return old is null ? new RowChange.Insert(row) : new RowChange.Replace(row with { Token = old.Row.Token });
            was.Remove(name);
        }

        // What no control speaks of any more stays where it is a failure; anything else would go on passing unseen.
        foreach ((var name, Recorded gone) in was)
        {
            yield return change.GetValueOrDefault(name) is { } news
                ? new RowChange.Replace(FindingRow.Gone(gone.Row, news, stamp))
                : new RowChange.Delete(gone.Row);
        }
    }

    private async Task<Dictionary<(string Control, string Subject), Recorded>> ReadAsync(
        IReadOnlyList<ControlInfo> controls, string school, CancellationToken cancellationToken)
    {
        HashSet<string> judged = controls.Select(control => control.Id).ToHashSet(StringComparer.Ordinal);
        Dictionary<(string, string), Recorded> recorded = [];
        await foreach (Row row in store.ReadAsync(Table.Findings, new(school), cancellationToken))
        {
            if (FindingRow.Read(row) is { } finding && judged.Contains(finding.Control))
            {
                recorded[(finding.Control, finding.Subject)] = new(row, finding);
            }
        }

        return recorded;
    }

    private async Task WriteEventsAsync(IEnumerable<FindingChange> changes, RunStamp stamp, CancellationToken cancellationToken)
    {
        foreach (IReadOnlyList<RowChange> batch in RowLimits.Batches(changes.Select(change => new RowChange.Put(FindingRow.Event(change, stamp)))))
        {
            await store.WriteBatchAsync(Table.FindingEvents, batch, cancellationToken);
        }
    }

    private async Task<bool> TryWriteAsync(IEnumerable<RowChange> changes, CancellationToken cancellationToken)
    {
        foreach (IReadOnlyList<RowChange> batch in RowLimits.Batches(changes))
        {
            if (await store.WriteBatchAsync(Table.Findings, batch, cancellationToken) is BatchResult.Refused)
            {
                return false;
            }
        }

        return true;
    }

    private sealed record Recorded(Row Row, RecordedFinding Finding);
}
