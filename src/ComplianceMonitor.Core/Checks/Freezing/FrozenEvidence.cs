using System.Text.Json.Serialization;
using ComplianceMonitor.Core.Accounts.Directories;
using ComplianceMonitor.Core.Accounts.Platforms;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Core.Reading;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Core.Checks.Freezing;

/// <summary>What was seen where; documents by the hashes of their lines.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="PrivacyNotices">The privacy notices.</param>
/// <param name="Website">The website.</param>
/// <param name="AccountPages">The pages of the accounts; null in evidence from before anybody looked at them.</param>
/// <param name="Scans">What was asked for public mentions; null in evidence from before anybody asked.</param>
internal sealed record FrozenObservations(
    FrozenObservation<string> Policy,
    FrozenObservation<IReadOnlyList<string>> PrivacyNotices,
    FrozenObservation<FrozenWebsite> Website,
    FrozenObservation<IReadOnlyList<AccountPage>>? AccountPages = null,
    FrozenObservation<IReadOnlyList<SourceLook>>? Scans = null);

/// <summary>A website; pages by the hashes of their lines.</summary>
internal sealed record FrozenWebsite(IReadOnlyList<string> Pages, bool Whole, Shortfall? Shortfall = null);

/// <summary>What is personal data: a blob of its own, so that it can be erased. It names its check, so that no other check shares it and loses it too.</summary>
internal sealed record FrozenPeople(string Run, DateTimeOffset At, School School, FrozenObservation<IReadOnlyList<Attestation>> Attestations)
{
    /// <summary>The directories; null in a blob from before there were any.</summary>
    public FrozenObservation<IReadOnlyList<DirectorySnapshot>>? Directories { get; init; }

    /// <summary>What platforms told; null in a blob from before that was kept.</summary>
    public FrozenObservation<IReadOnlyList<PlatformEvidence>>? Platforms { get; init; }

    /// <summary>Public mentions; null in a blob from before there were any, and where nobody looked.</summary>
    public IReadOnlyList<PublicMention>? Mentions { get; init; }

    /// <summary>Names, roles and who is current, as an older blob holds them; never written now.</summary>
    public FrozenObservation<IReadOnlyList<FrozenStaffMember>>? Staff { get; init; }

    /// <summary>The directories, of older blobs too.</summary>
    public Observation<IReadOnlyList<DirectorySnapshot>> ThawDirectories() => (Directories, Staff) switch
    {
        ({ } directories, _) => directories.Thaw(snapshots => snapshots),
        (_, { } staff) => staff.Thaw<IReadOnlyList<DirectorySnapshot>>(members => [FrozenStaffMember.Snapshot(members, staff.Seen!.Source)]),
        _ => new Observation<IReadOnlyList<DirectorySnapshot>>.CouldNotLook(Reason.NotConfigured, "This check did not look at directories."),
    };

    /// <summary>What platforms told; of older blobs, that nobody looked.</summary>
    public Observation<IReadOnlyList<PlatformEvidence>> ThawPlatforms() => Platforms?.Thaw(evidence => evidence)
        ?? new Observation<IReadOnlyList<PlatformEvidence>>.CouldNotLook(Reason.NotConfigured, "This check did not ask platforms.");
}

/// <summary>A member of staff in an older blob.</summary>
internal sealed record FrozenStaffMember(string Name, string? Role, bool Current)
{
    public static DirectorySnapshot Snapshot(IReadOnlyList<FrozenStaffMember> members, Source source) => new()
    {
        Kind = DirectoryKind.EntraCsv,
        Name = source.Address,
        TakenAt = source.RetrievedAt,
        Covers = DirectoryParts.People,
        Total = members.Count,
        People =
        [
            .. members.Select(member => new DirectoryPerson
            {
                DisplayName = member.Name,
                JobTitle = member.Role,
                Standing = member.Current ? PersonStanding.Enabled : PersonStanding.Disabled,
            }),
        ],
    };
}

/// <summary>What a check concluded, kept so that a replay can be compared with it. It names its check for the same reason.</summary>
/// <param name="Run">The check.</param>
/// <param name="At">The instant that it was about.</param>
/// <param name="RuleVersions">The version of each control that judged.</param>
/// <param name="Findings">What they found.</param>
internal sealed record FrozenFindings(string Run, DateTimeOffset At, IReadOnlyDictionary<string, int> RuleVersions, IReadOnlyList<Finding> Findings);

/// <summary>The archive's JSON. Facts are not in it: they are read again from the lines, by the rules of the day.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true,
    UseStringEnumConverter = true,
    Converters = [typeof(OutcomeJson)])]
[JsonSerializable(typeof(Manifest))]
[JsonSerializable(typeof(Document))]
[JsonSerializable(typeof(FrozenObservations))]
[JsonSerializable(typeof(FrozenPeople))]
[JsonSerializable(typeof(FrozenFindings))]
[JsonSerializable(typeof(Snapshots.FrozenReading))]
[JsonSerializable(typeof(Snapshots.FrozenSnapshot))]
internal sealed partial class ArchiveJson : JsonSerializerContext;
