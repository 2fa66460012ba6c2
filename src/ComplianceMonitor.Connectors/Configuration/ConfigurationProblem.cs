namespace ComplianceMonitor.Connectors.Configuration;

/// <summary>One mistake in a file of the configuration.</summary>
/// <param name="File">The file.</param>
/// <param name="Line">From 1; 0 where the whole file is meant.</param>
/// <param name="Key">The key with those above it, such as documents.policy; empty where the whole file is meant.</param>
/// <param name="Message">What is wrong and what would be right. Never the value of a secret.</param>
public sealed record ConfigurationProblem(string File, int Line, string Key, string Message)
{
    /// <summary>One line: file, line, key, message.</summary>
    public override string ToString() => $"{File}{(Line > 0 ? $":{Line}" : "")}: {(Key.Length > 0 ? $"{Key}: " : "")}{Message}";
}
