using System.Text.RegularExpressions;

namespace ComplianceMonitor.Core.Reading.Reviews;

/// <summary>
/// Tells a review that was from one to come by the grammar around a date, and puts it in the words of <see cref="ReviewPhrases"/>:
/// "has been looked at again in" was, "will be looked at again in" is to come, "reviewed again:" may be either.
/// </summary>
internal static partial class ReviewTense
{
    /// <summary>The word for an "again" that may be of either time.</summary>
    public const string Either = " anew ";

    private const int LongestOpening = 90;
    private const int LongestClause = 160;

    /// <summary>A label in the words of the tables.</summary>
    /// <param name="plain">The label in plain words.</param>
    public static string Told(string plain)
    {
        string told = plain.Contains(" be ", StringComparison.Ordinal) ? Passive().Replace(plain, " be reviewed ") : plain;
        told = told.StartsWith(" unless ", StringComparison.Ordinal) || told.StartsWith(" if ", StringComparison.Ordinal) ? Condition().Replace(told, " ") : told;
        told = Active().IsMatch(told) ? Active().Replace(told, " will review ") : told;
        bool again = told.Contains(" again ", StringComparison.Ordinal);
        bool back = told.Contains(" back ", StringComparison.Ordinal);
        if (!again && !back)
        {
            return told;
        }

        if (!ToCome().IsMatch(told) && Was().IsMatch(told))
        {
            return told.Replace(" again ", " ", StringComparison.Ordinal).Replace(" back ", " ", StringComparison.Ordinal);
        }

        told = again && !ToCome().IsMatch(told) ? Done().Replace(told, Either) : told;
        return back ? Back().Replace(told, match => $"{match.Value}come back ") : told;
    }

    /// <summary>True for a label of a review that was, though "review in" alone is one to come.</summary>
    public static bool IsPast(string plain) => PastReview().IsMatch(plain);

    /// <summary>"To be approved by the governors on": nothing was approved, and it is no review that is to come.</summary>
    /// <param name="plain">The label in plain words.</param>
    public static bool IsYetToBe(string plain) => plain.Contains(" be ", StringComparison.Ordinal) && !plain.Contains(" next ", StringComparison.Ordinal) && !plain.Contains(" again ", StringComparison.Ordinal) && YetToBe().IsMatch(plain);

    [GeneratedRegex(@" (?:to|will|shall|due to|expected to) be (?:\w+ ){0,2}(?:approved|adopted|ratified|agreed|signed|endorsed|presented|tabled|issued|published|put|taken|laid|confirmed) (?:(?!approved|reviewed|adopted|ratified|agreed)\w+ ){0,9}$", RegexOptions.CultureInvariant)]
    private static partial Regex YetToBe();

    /// <summary>True where what follows the verb is why, with a date of its own.</summary>
    public static bool IsOnAccountOf(string plain) => Cause().IsMatch(plain);

    /// <summary>"On 12 March 2025 the governors approved this policy": the date opens the sentence and what was done follows it.</summary>
    /// <param name="before">The words before the date.</param>
    /// <param name="after">The words after it.</param>
    /// <param name="title">The document's first lines in plain words.</param>
    public static bool WasDoneOn(string before, string after, string title)
    {
        if (before.Length > LongestOpening || !Opening().IsMatch(ReviewLabels.Plain(before)))
        {
            return false;
        }

        string clause = after.Split([". ", "; "], 2, StringSplitOptions.None)[0];
        Match match = DoneToThis().Match(ReviewLabels.Plain(clause.Length > LongestClause ? clause[..LongestClause] : clause));
        return match.Success && match.Groups["name"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .All(word => ReviewPhrases.Fillers.Contains(word) || title.Contains($" {word} ", StringComparison.Ordinal));
    }

    /// <summary>"In March 2027, when the policy is next due": what is to be done follows the date.</summary>
    /// <param name="after">The words after the date.</param>
    public static bool FallsThen(string after) =>
        (after.Contains("when", StringComparison.Ordinal) || after.Contains("which", StringComparison.Ordinal)) && WhenDue().IsMatch(ReviewLabels.Plain(after.Length > LongestClause ? after[..LongestClause] : after));

    [GeneratedRegex(@"^ (?:when|by which time|at which point|which is when) (?:it|this|the|our)(?: (?:\w+ ){0,4}(?:policy|notice|document|one))? (?:is|will|falls|comes|expires|lapses|runs out|must|should)(?: (?:next|be|again|due|up|for|to|its|an?|annual|yearly|full))*(?: (?:review|reviewed|renewal|renewed|reapproved|revised|revision|looked at|considered|updated|rewritten|due|expire|lapse))? ", RegexOptions.CultureInvariant)]
    private static partial Regex WhenDue();

    /// <summary>"Unless the law changes sooner it will next be reviewed in": the condition is no part of the label.</summary>
    [GeneratedRegex(@"^ (?:unless|if) .{3,120}? (?=(?:it|this|we|they|governors|the \w+|our policy) (?:\w+ )?(?:will|shall|must) )", RegexOptions.CultureInvariant)]
    private static partial Regex Condition();

    /// <summary>"The next refresh falls in": what comes next is a review, and of nothing that is named.</summary>
    [GeneratedRegex(@" next (?:\w+ )?(?:one|review|reviewed|refresh|revision|revised|approval|renewal|update|updated|ratification) (?:(?!of )\w+ ){0,5}$", RegexOptions.CultureInvariant)]
    public static partial Regex NextReviewIs();

    private const string Acts = "reviewed|re reviewed|revisited|reconsidered|considered|looked at|looked over|looked through|checked|refreshed|examined|re examined|discussed|evaluated|overhauled|brought up to date|re agreed|reagreed|re adopted|re ratified|re approved";

    [GeneratedRegex(@" (?:last|latest|previous|most recent) (?:full |formal |annual |policy )?review ", RegexOptions.CultureInvariant)]
    private static partial Regex PastReview();

    [GeneratedRegex(@" (?:take account of|takes account of|to reflect|because of|owing to|as a result of|prompted by|in response to|in the light of|after|since) ", RegexOptions.CultureInvariant)]
    private static partial Regex Cause();

    [GeneratedRegex($@" be (?:\w+ ){{0,2}}(?:{Acts}|(?:seen|read|approved|adopted|ratified|agreed|signed off|presented|tabled)(?= again )) ", RegexOptions.CultureInvariant)]
    private static partial Regex Passive();

    [GeneratedRegex(@" (?:will|shall|plans? to|intends? to|hopes? to|aims? to|promised? to|asked to|wishes to|wants? to) (?:(?!be )\w+ ){0,3}?(?:look at|look over|reconsider|consider|check|revisit|re read|reread|discuss|examine|refresh|renew|see|return to|think about|re approve|reapprove|re adopt|readopt|re ratify|re issue|reissue|re endorse|update|revise|rewrite|amend|do this|do so|go through|go over) ", RegexOptions.CultureInvariant)]
    private static partial Regex Active();

    [GeneratedRegex(@"\b(?:will|shall|be|due|must|should|next|do|does|to)\b", RegexOptions.CultureInvariant)]
    private static partial Regex ToCome();

    [GeneratedRegex(@"\b(?:was|were|has|have|had|been|did|last|saw|came|went|brought|gave|took|we looked|they looked|governors looked|board looked)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Was();

    /// <summary>A participle, and "again" behind it.</summary>
    [GeneratedRegex(@"(?<=(?:ed|ed at|ed over|seen|rewritten|written)) again ", RegexOptions.CultureInvariant)]
    private static partial Regex Done();

    [GeneratedRegex(@" (?:comes?|coming|brings?|brought|bringing|go|goes|going|wants?|puts?|put|sent|taken|returned) (?:\w+ ){0,3}?back ", RegexOptions.CultureInvariant)]
    private static partial Regex Back();

    [GeneratedRegex(@"^ (?:at|on|in) (?:\w+ ){0,12}$|^ (?:\w+ ){0,8}(?:minute|min|meeting) (?:\w+ ){0,4}(?:of|on|dated) $|^ (?:\w+ ){0,8}(?:resolved|agreed|decided|voted) (?:(?:\w+ ){0,6})(?:on|in|of) $", RegexOptions.CultureInvariant)]
    private static partial Regex Opening();

    [GeneratedRegex(
        @"^ (?:the |this )?(?<name>(?:\w+ ){0,3}?)policy (?:was |is )?(?:approved|adopted|ratified|agreed|reviewed|accepted) | (?:to approve|to adopt|to ratify|to accept|to agree|to renew|reviewed|approved|adopted|ratified|agreed|updated|amended|revised|accepted|signed off|endorsed|looked at|considered|refreshed|rewrote|wrote|issued|confirmed|passed|readopted|re adopted|reapproved|re approved) (?:\w+ ){0,2}?(?:this|our|the) (?<name>(?:\w+ ){0,3}?)(?:policy|notice|document|statement) "
        + @"| (?:this|our|the) (?<name>(?:\w+ ){0,3}?)(?:policy|notice|document|statement) (?:was|has been) (?:\w+ ){0,2}?(?:reviewed|approved|adopted|ratified|agreed|updated|amended|revised|accepted|signed off|endorsed|looked at|considered|refreshed|rewritten|written|issued|confirmed|passed|readopted|re adopted) ",
        RegexOptions.CultureInvariant)]
    private static partial Regex DoneToThis();
}
