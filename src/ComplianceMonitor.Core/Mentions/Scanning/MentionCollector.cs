using ComplianceMonitor.Core.Checks.Archives;
using ComplianceMonitor.Core.Checks.Collecting;
using ComplianceMonitor.Core.Checks.Records;
using ComplianceMonitor.Core.Controls;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Core.Mentions.Scanning;

/// <summary>Scans the public web for what is said of a school.</summary>
/// <param name="store">The records.</param>
/// <param name="sources">Every source that there is.</param>
public sealed class MentionCollector(IRecordStore store, IReadOnlyList<IMentionSource> sources)
    : Collector<MentionLog>("The public web", TimeSpan.FromMinutes(6), Area.Mentions)
{
    private readonly MentionScan _scan = new(store, sources);

    /// <inheritdoc/>
    protected override async Task<Observation<MentionLog>> LookAsync(SchoolFile school, DateTimeOffset at, CancellationToken cancellationToken)
    {
        if (school.Mentions.Sources is [])
        {
            return new Observation<MentionLog>.CouldNotLook(Reason.NotConfigured, "Nobody looks for public mentions: name sources in mentions.sources.");
        }

        MentionLog log = await _scan.LookAsync(school, at, cancellationToken);
        return new Observation<MentionLog>.Seen(
            log with { Mentions = [.. log.Mentions.Select(mention => mention.IsNews ? mention : mention.Bare())] },
            new("public mentions", at, ContentHash.Of(System.Text.Encoding.UTF8.GetBytes(string.Join('\n', log.Mentions.Select(mention => mention.TextHash))))));
    }

    /// <inheritdoc/>
    protected override EvidenceSet Put(EvidenceSet evidence, Observation<MentionLog> observation) => evidence with { Mentions = observation };
}
