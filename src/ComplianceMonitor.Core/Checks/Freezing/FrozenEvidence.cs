using System.Text.Json.Serialization;
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
internal sealed record FrozenObservations(
    FrozenObservation<string> Policy,
    FrozenObservation<IReadOnlyList<string>> PrivacyNotices,
    FrozenObservation<FrozenWebsite> Website,
    FrozenObservation<IReadOnlyList<AccountPage>>? AccountPages = null);

/// <summary>A website; pages by the hashes of their lines.</summary>
internal sealed record FrozenWebsite(IReadOnlyList<string> Pages, bool Whole, Shortfall? Shortfall = null);

/// <summary>What is personal data: a blob of its own, so that it can be erased. It names its check, so that no other check shares it and loses it too.</summary>
internal sealed record FrozenPeople(
    string Run, DateTimeOffset At, School School, FrozenObservation<IReadOnlyList<StaffMember>> Staff, FrozenObservation<IReadOnlyList<Attestation>> Attestations);

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
internal sealed partial class ArchiveJson : JsonSerializerContext;
