using System.Text.RegularExpressions;
using ComplianceMonitor.Core.Dates;

namespace ComplianceMonitor.Core.Reading.Reviews;

/// <content>A cycle that is said as the kind of policy.</content>
internal sealed partial class ReviewCycles
{
    /// <summary>"This is an annual policy", "Three-year policy" on a line of its own, "this policy is an annual one".</summary>
    private static bool IsKindOfPolicy(string sentence, Frequency frequency) =>
        PolicyBehind().IsMatch(sentence.AsSpan(frequency.End)) && (!sentence.AsSpan(0, frequency.Start).ContainsAnyLetter() ? Words(sentence) <= 4 : KindBefore().IsMatch(sentence.AsSpan(0, frequency.Start)));

    [GeneratedRegex(@"^[ -](?:review )?(?:policy|document|notice|one|statement)\W*(?:$|\b(?:and|which|that|so)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex PolicyBehind();

    [GeneratedRegex(@"\b(?:this|it|(?:this|our|the) (?:\w+ ){0,3}(?:policy|document|notice)|status)(?: is|:) an? $", RegexOptions.CultureInvariant)]
    private static partial Regex KindBefore();
}
