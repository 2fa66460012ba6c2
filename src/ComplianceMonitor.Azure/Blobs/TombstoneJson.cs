using System.Text.Json.Serialization;
using ComplianceMonitor.Core.Checks.Archives;

namespace ComplianceMonitor.Azure.Blobs;

/// <summary>A tombstone as it lies beside the place of what was erased.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(Tombstone))]
internal sealed partial class TombstoneJson : JsonSerializerContext;
