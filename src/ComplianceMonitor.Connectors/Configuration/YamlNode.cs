namespace ComplianceMonitor.Connectors.Configuration;

/// <summary>YAML as a small tree that knows its lines.</summary>
internal abstract record YamlNode(int Line);

internal sealed record YamlScalar(int Line, string? Value) : YamlNode(Line);

internal sealed record YamlList(int Line, IReadOnlyList<YamlNode> Items) : YamlNode(Line);

internal sealed record YamlMap(int Line, IReadOnlyList<YamlEntry> Entries) : YamlNode(Line);

internal sealed record YamlEntry(string Key, int Line, YamlNode Value);
