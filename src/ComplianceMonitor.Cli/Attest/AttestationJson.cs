using System.Globalization;
using System.Text.Json.Serialization;
using ComplianceMonitor.Core.Accounts.Attesting;
using ComplianceMonitor.Core.Controls;
using ComplianceMonitor.Core.Evidence;

namespace ComplianceMonitor.Cli.Attest;

/// <summary>A statement in <c>attest --json</c>. State is stated, renewed or withdrawn after an act; counts, ended or withdrawn in a list.</summary>
internal sealed record AttestationJson(
    string School, string Control, string? Subject, bool Holds, string Statement, string By, string? How, string On, string ValidUntil, string? Evidence, string State)
{
    public static AttestationJson Of(string school, Attestation said, string state) => new(
        school,
        said.Control,
        said.Subject,
        said.Holds,
        said.Statement,
        said.By,
        said.How is { } how ? Core.Findings.Slug.Of(how) : null,
        said.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        said.ValidUntil.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        said.EvidenceHash,
        state);
}

/// <summary>A form in <c>attest --form --json</c>.</summary>
internal sealed record FormJson(string Control, string Title, string? Platform, IReadOnlyList<FormSetting> Settings)
{
    public static FormJson Of(ControlInfo info, string? platform, IReadOnlyList<FormSetting> settings) => new(info.Id, info.Title, platform, settings);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(AttestationJson))]
[JsonSerializable(typeof(AttestationJson[]))]
[JsonSerializable(typeof(FormJson))]
internal sealed partial class AttestationJsonContext : JsonSerializerContext;
