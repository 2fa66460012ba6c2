using System.Text.Json.Serialization;
using ComplianceMonitor.Core.Accounts.Platforms;

namespace ComplianceMonitor.Connectors.Platforms;

/// <summary>What was told as JSON, of which the hash is kept.</summary>
[JsonSerializable(typeof(PlatformEvidence[]))]
internal sealed partial class PlatformJson : JsonSerializerContext;
