using System.Text.Json;

namespace ComplianceMonitor.Azure.Graph;

/// <summary>Reads JSON that may lack anything.</summary>
internal static class PolicyJson
{
    extension(JsonElement json)
    {
        /// <summary>A member; undefined where there is none.</summary>
        public JsonElement Inner(string name) => json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out JsonElement member) ? member : default;

        /// <summary>The words of a member; null where it is none.</summary>
        public string? Text(string name) => json.Inner(name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

        /// <summary>The words of a list; what is no word is kept as it is written.</summary>
        public string[] Words(string name) => json.Inner(name) is { ValueKind: JsonValueKind.Array } list
            ? [.. list.EnumerateArray().Select(one => one.ValueKind == JsonValueKind.String ? one.GetString()! : one.GetRawText())]
            : [];

        /// <summary>All members.</summary>
        public IEnumerable<JsonProperty> Members() => json.ValueKind == JsonValueKind.Object ? json.EnumerateObject() : [];

        /// <summary>False for what is not there, null, empty, or false.</summary>
        public bool Says() => json.ValueKind switch
        {
            JsonValueKind.Undefined or JsonValueKind.Null or JsonValueKind.False => false,
            JsonValueKind.Array => json.GetArrayLength() > 0,
            JsonValueKind.String => json.GetString() is { Length: > 0 },
            JsonValueKind.Object => json.EnumerateObject().Any(member => !member.Name.Contains('@', StringComparison.Ordinal) && member.Value.Says()),
            _ => true,
        };
    }
}
