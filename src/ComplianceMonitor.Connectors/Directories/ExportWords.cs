namespace ComplianceMonitor.Connectors.Directories;

/// <summary>Yes and no as exports write them (facts: Entra exports). Another word is neither.</summary>
internal static class ExportWords
{
    private static readonly string[] s_yes = ["true", "yes", "capable", "enabled", "enforced", "registered"];
    private static readonly string[] s_no = ["false", "no", "not capable", "notcapable", "not registered", "notregistered", "not enabled", "not enforced", "disabled"];

    /// <summary>True, false, or null for an empty cell and for a word that is neither.</summary>
    /// <param name="word">The cell.</param>
    public static bool? Flag(ReadOnlySpan<char> word) => Holds(s_yes, word) ? true : Holds(s_no, word) ? false : null;

    private static bool Holds(string[] words, ReadOnlySpan<char> word)
    {
        foreach (string one in words)
        {
            if (word.Equals(one, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
