namespace ComplianceMonitor.Web.Parts;

/// <summary>Addresses of our own pages.</summary>
internal static class Address
{
    /// <summary>A path with fields; those without a value are left out.</summary>
    /// <param name="path">The path.</param>
    /// <param name="fields">Names and values.</param>
    public static string Of(string path, params IEnumerable<(string Name, string? Value)> fields)
    {
        string query = string.Join('&', fields.Where(field => !string.IsNullOrEmpty(field.Value)).Select(field => $"{field.Name}={Uri.EscapeDataString(field.Value!)}"));
        return query.Length == 0 ? path : $"{path}?{query}";
    }
}
