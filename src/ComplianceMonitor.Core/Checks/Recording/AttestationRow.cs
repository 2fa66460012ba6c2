using ComplianceMonitor.Core.Accounts.Attesting;
using ComplianceMonitor.Core.Checks.Collecting;
using ComplianceMonitor.Core.Checks.Records;
using ComplianceMonitor.Core.Controls;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Core.Checks.Recording;

/// <summary>Attestations as rows: the latest for each control and subject.</summary>
public static class AttestationRow
{
    /// <summary>The row of what a person states.</summary>
    /// <param name="school">The school's id.</param>
    /// <param name="attestation">The statement.</param>
    /// <param name="how">How it was given, for people: "command", "link to office@fernhollow.example".</param>
    /// <param name="at">When it was given.</param>
    public static Row Of(string school, Attestation attestation, string how, DateTimeOffset at) => new(
        school,
        RowKeys.Finding(attestation.Control, attestation.Subject ?? ""),
        Columns.Of(
            ("Control", attestation.Control),
            ("Subject", attestation.Subject),
            ("Holds", attestation.Holds),
            ("Statement", FindingRow.Capped(attestation.Statement)),
            ("By", attestation.By),
            ("How", how),
            ("GivenBy", attestation.How?.ToString()),
            ("At", at),
            ("On", Cell.Of(attestation.On)),
            ("ValidUntil", Cell.Of(attestation.ValidUntil)),
            ("Evidence", attestation.EvidenceHash)));

    /// <summary>The row after the statement was withdrawn: it stands, and counts no longer.</summary>
    /// <param name="row">The row of the statement.</param>
    /// <param name="by">Who withdraws it.</param>
    /// <param name="at">When.</param>
    public static Row Withdrawn(Row row, string by, DateTimeOffset at) =>
        row with { Columns = row.Columns.With(("WithdrawnBy", by), ("WithdrawnAt", at)) };

    /// <summary>The statement of a row; null where it is none. What was withdrawn ended the day before.</summary>
    /// <param name="row">The row.</param>
    public static Attestation? Read(Row row) =>
        row.Columns is var columns && columns.Text("Control") is { } control && columns.Flag("Holds") is { } holds && columns.Text("By") is { } by
            && columns.Day("On") is { } on && columns.Day("ValidUntil") is { } until
            ? new(control, columns.Text("Subject"), holds, columns.Text("Statement") ?? "", by, on, Ended(columns, until))
            {
                How = Enum.TryParse(columns.Text("GivenBy"), out AttestedHow how) ? how : null,
                EvidenceHash = columns.Text("Evidence"),
            }
            : null;

    private static DateOnly Ended(Columns columns, DateOnly until) =>
        columns.Instant("WithdrawnAt") is { } withdrawn && London.Day(withdrawn).AddDays(-1) is var last && last < until ? last : until;
}

/// <summary>Gathers what named persons stated. Where nobody stated anything, the evidence goes on saying so.</summary>
/// <param name="store">The records.</param>
public sealed class RecordedAttestations(IRecordStore store)
    : Collector<IReadOnlyList<Attestation>>("The record of attestations", TimeSpan.FromSeconds(30), Enum.GetValues<Area>())
{
    /// <inheritdoc/>
    protected override async Task<Observation<IReadOnlyList<Attestation>>> LookAsync(SchoolFile school, DateTimeOffset at, CancellationToken cancellationToken)
    {
        List<Attestation> attestations = [];
        await foreach (Row row in store.ReadAsync(Table.Attestations, new(school.School.Id), cancellationToken))
        {
            if (AttestationRow.Read(row) is { } attestation)
            {
                attestations.Add(attestation);
            }
        }

        string all = string.Join('\n', attestations);
        return new Observation<IReadOnlyList<Attestation>>.Seen(
            attestations, new("Attestations", at, Archives.ContentHash.Of(System.Text.Encoding.UTF8.GetBytes(all))));
    }

    /// <inheritdoc/>
    protected override EvidenceSet Put(EvidenceSet evidence, Observation<IReadOnlyList<Attestation>> observation) =>
        observation is Observation<IReadOnlyList<Attestation>>.Seen { Value: [] } ? evidence : evidence with { Attestations = observation };
}
