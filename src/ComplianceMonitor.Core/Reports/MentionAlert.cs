using ComplianceMonitor.Core.Checks.Records;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Core.Mentions;
using ComplianceMonitor.Core.Mentions.Scanning;
using ComplianceMonitor.Core.Reports.Mailing;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Core.Reports;

/// <summary>What one role is told at once about one mention: what it raises and where it stands, and none of its words.</summary>
/// <param name="Id">Which alert.</param>
/// <param name="Name">The school's name.</param>
/// <param name="Mention">The mention.</param>
public sealed record MentionAlert(ReportId Id, string Name, PublicMention Mention)
{
    private static readonly (Concern Concern, Owner[] Roles)[] s_told =
    [
        (Concern.Safeguarding, [Owner.Dsl, Owner.Dpo]),
        (Concern.PersonalData, [Owner.Dsl, Owner.Dpo]),
        (Concern.Impersonation, [Owner.ItSupport, Owner.Dpo]),
        (Concern.Security, [Owner.ItSupport, Owner.Dpo]),
    ];

    /// <summary>Where people see it; null where there are no pages.</summary>
    public Uri? Dashboard { get; init; }

    /// <summary>What it raises, in words.</summary>
    public string Raises => Say.List([.. Mention.Concerns.Select(one => Slug.Of(one).Replace('-', ' '))]);

    /// <summary>One line: how many, what, where.</summary>
    public string Subject => $"{Name}: a public mention that needs you today ({Raises})";

    /// <summary>Who is told of a mention at once; nobody where it can wait for the report. What only some may see goes to nobody else.</summary>
    /// <param name="mention">The mention.</param>
    public static IReadOnlyList<Owner> Roles(PublicMention mention)
    {
        Owner[] all = mention is { NeedsSomebody: true, Status: MentionStatus.New } ? [.. s_told.Where(one => mention.Concerns.Contains(one.Concern)).SelectMany(one => one.Roles).Distinct()] : [];
        return mention.IsConfidential ? [.. all.Where(role => role is Owner.Dsl or Owner.Dpo)] : all;
    }

    /// <summary>Reads what an alert says; null where the mention was purged or erased meanwhile, or is no longer for that role.</summary>
    /// <param name="store">The records.</param>
    /// <param name="school">The school.</param>
    /// <param name="id">Which alert.</param>
    /// <param name="dashboard">Where people see it.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<MentionAlert?> ReadAsync(IRecordStore store, SchoolFile school, ReportId id, Uri? dashboard, CancellationToken cancellationToken) =>
        await store.GetAsync(Table.Mentions, id.School, id.Mention!, cancellationToken) is { } row && MentionRow.Read(row) is { } mention
            && (Roles(mention).Contains(id.Role) || mention.Status is MentionStatus.Acknowledged)
            ? new(id, school.School.Name, mention) { Dashboard = dashboard }
            : null;
}
