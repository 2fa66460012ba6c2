using System.Text.Json.Serialization;

namespace ComplianceMonitor.Cli.Doctor;

/// <summary>How one thing stands.</summary>
internal enum Health
{
    Well = 1,

    /// <summary>Nobody set it up; something stays unknown until then.</summary>
    Missing,

    /// <summary>It is set up and does not work.</summary>
    Broken,
}

/// <summary>What the doctor says of one thing that was tried.</summary>
/// <param name="School">The school's id; null for what all share.</param>
/// <param name="Thing">What was tried.</param>
/// <param name="Health">How it stands.</param>
/// <param name="Says">What was seen, with the mend where there is one.</param>
internal sealed record Diagnosis(string? School, string Thing, Health Health, string Says);

/// <summary>A diagnosis in <c>doctor --json</c>: one object per line. Health is well, missing or broken.</summary>
internal sealed record DiagnosisJson(string? School, string Thing, string Health, string Says);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(DiagnosisJson))]
internal sealed partial class DiagnosisContext : JsonSerializerContext;
