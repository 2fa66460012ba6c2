using System.Text.Json;
using System.Text.Json.Serialization;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Findings;

namespace ComplianceMonitor.Core.Checks.Freezing;

/// <summary>An outcome as one word, an Unknown with its reason: "Unknown:partial".</summary>
internal sealed class OutcomeJson : JsonConverter<Outcome>
{
    /// <summary>The outcome as one word.</summary>
    public static string Text(Outcome outcome) => outcome is Outcome.Unknown unknown ? $"{outcome.Name}:{Slug.Of(unknown.Reason)}" : outcome.Name;

    public override Outcome Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString()?.Split(':') switch
    {
        [nameof(Outcome.Pass)] => new Outcome.Pass(),
        [nameof(Outcome.Fail)] => new Outcome.Fail(),
        [nameof(Outcome.NotApplicable)] => new Outcome.NotApplicable(),
        [nameof(Outcome.Unknown), var reason] when Slug.Parse<Reason>(reason) is { } known => new Outcome.Unknown(known),
        _ => throw new JsonException("no outcome"),
    };

    public override void Write(Utf8JsonWriter writer, Outcome value, JsonSerializerOptions options) => writer.WriteStringValue(Text(value));
}
