using ComplianceMonitor.Core.Channels;
using ComplianceMonitor.Core.Checks.Archives;
using ComplianceMonitor.Core.Checks.Collecting;
using ComplianceMonitor.Core.Checks.Records;
using ComplianceMonitor.Core.Controls;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Core.Mentions.Scanning;

/// <summary>
/// What the scans have found that other areas judge: accounts that pose as the school, and the school's own posts. Addresses of accounts
/// only; what people said is not taken along.
/// </summary>
/// <param name="store">The records.</param>
public sealed class RecordedMentions(IRecordStore store) : Collector<MentionLog>("The record of mentions", TimeSpan.FromSeconds(30), Area.Channels, Area.Conduct)
{
    /// <inheritdoc/>
    protected override async Task<Observation<MentionLog>> LookAsync(SchoolFile school, DateTimeOffset at, CancellationToken cancellationToken)
    {
        string id = school.School.Id;
        if (school.Mentions.Sources is [])
        {
            return new Observation<MentionLog>.CouldNotLook(Reason.NotConfigured, "Nobody looks for public mentions: name sources in mentions.sources.");
        }

        List<SourceLook> looks = [];
        foreach (string source in school.Mentions.Sources)
        {
            await foreach (Row row in new SourceRows(store).CursorsAsync(source, id, cancellationToken))
            {
                looks.Add(new(source, row.Columns.Text("Scope") ?? source) { CompleteAt = row.Columns.Instant("CompleteAt") });
            }
        }

        PublicMention[] mentions =
        [
            .. (await MentionRow.ReadAsync(store, id, cancellationToken)).Values
                .Where(mention => mention.About is About.Yes && mention.Status is not (MentionStatus.NotOurs or MentionStatus.Erased) && AccountAddress.Parse(mention.Address) is { Handle: not null })
                .Select(mention => mention with { Title = null, Snippet = null, Why = [] }).OrderBy(mention => mention.Hash, StringComparer.Ordinal),
        ];
        return new Observation<MentionLog>.Seen(
            new(looks, mentions), new("Mentions", at, ContentHash.Of(System.Text.Encoding.UTF8.GetBytes(string.Join('\n', mentions.Select(mention => mention.Hash))))));
    }

    /// <inheritdoc/>
    protected override EvidenceSet Put(EvidenceSet evidence, Observation<MentionLog> observation) => evidence with { Mentions = observation };
}
