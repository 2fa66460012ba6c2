using ComplianceMonitor.Core.Mentions.Text;

namespace ComplianceMonitor.Core.Mentions.Identity;

/// <summary>Words that make a name the name of something else when they follow it: Lane, Surgery, United.</summary>
internal static class Things
{
    private static readonly int Group = Lexicon.Default.Numbers["next-thing"];

    public static bool IsNext(string word) => Lexicon.Default.IsWord(Group, word);
}
