using System.Text.Json;
using System.Text.Json.Serialization;
using ComplianceMonitor.Core.Checks;
using ComplianceMonitor.Core.Findings;

namespace ComplianceFunctions.Jobs;

/// <summary>A message of the queue <c>checks</c>: check one area of one school for one period, or read a directory that schools share.</summary>
/// <param name="School">The school's id; <c>trust</c> for a directory.</param>
/// <param name="Area">The area's word, such as <c>reviews</c>; or the directory's name.</param>
/// <param name="Period">The period's text, such as <c>2026-W47</c>.</param>
internal sealed record CheckJob(string School, string Area, string Period)
{
    /// <summary>The message of a check.</summary>
    public static string MessageOf(RunId run) =>
        JsonSerializer.Serialize(new(run.School, run.Directory ?? Slug.Of(run.Area), run.Period.Text), JobJson.Default.CheckJob);

    /// <summary>Reads a message; null where it is none of ours.</summary>
    public static RunId? Read(string message)
    {
        try
        {
            return JsonSerializer.Deserialize(message, JobJson.Default.CheckJob) is { } job ? RunId.Parse($"{job.School}/{job.Area}/{job.Period}") : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>
    /// The check that a message asks for, now. A message that waited past its period asks for the current one: the evidence is of today, and
    /// the timer asks for today's too, so that there is one check and not one for each day that was missed.
    /// </summary>
    public static RunId Current(RunId asked, DateTimeOffset now) =>
        asked.Period.IsManual ? asked : asked with { Period = ComplianceMonitor.Core.Checks.Period.Scheduled(asked.Area, now) };
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(CheckJob))]
internal sealed partial class JobJson : JsonSerializerContext;
