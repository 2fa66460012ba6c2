using System.Text.Json;
using System.Text.Json.Serialization;
using ComplianceMonitor.Core.Reports;

namespace ComplianceMonitor.Web.Open;

/// <summary>The register as JSON.</summary>
internal static partial class RegisterJson
{
    /// <summary>Writes it.</summary>
    public static string Of(ChannelRegister register) => JsonSerializer.Serialize(register, RegisterContext.Default.ChannelRegister);

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
    [JsonSerializable(typeof(ChannelRegister))]
    private sealed partial class RegisterContext : JsonSerializerContext;
}
