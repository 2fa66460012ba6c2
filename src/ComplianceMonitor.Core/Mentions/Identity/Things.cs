using ComplianceMonitor.Core.Mentions.Text;

namespace ComplianceMonitor.Core.Mentions.Identity;

/// <summary>Words that make a name the name of something else when they follow it: Lane, Surgery, United.</summary>
internal static class Things
{
    private static readonly int Sure = Lexicon.Default.Numbers["next-thing"];
    private static readonly int WithCapital = Lexicon.Default.Numbers["next-thing-soft"];

    /// <summary>True where a word makes another thing of the name before it; some do so only with a capital: "the Fernhollow club" may be the school's.</summary>
    public static bool IsNext(Token word, bool nameIsSmall) =>
        Lexicon.Default.IsWord(Sure, word.Word) || ((word.Has(Form.Capital) || nameIsSmall) && Lexicon.Default.IsWord(WithCapital, word.Word));

    /// <summary>True for a word with a capital that can be nothing else: "Fernhollow Surgery".</summary>
    public static bool IsSurelyNext(Token word) => word.Has(Form.Capital) && Lexicon.Default.IsWord(Sure, word.Word);
}
