using System.Text.RegularExpressions;

namespace ComplianceMonitor.Core.Reading.Channels;

/// <content>Accounts of others by the build of the sentence, and accounts that went over to another platform.</content>
internal sealed partial class Ownership
{
    /// <summary>Where a clause speaks of a move to another platform: behind its words; null where it does not.</summary>
    private static int? Moved(string clause) =>
        clause.Contains(" to ", StringComparison.Ordinal) && Move().Match(clause) is { Success: true } move && PlatformNames.MayBeIn(clause[(move.Index + move.Length)..])
        && PlatformNames.Find(clause[(move.Index + move.Length)..], []) is [{ Start: < 12 }, ..] ? move.Index + move.Length : null;

    /// <summary>"Examples of misuse: a pupil who ...; a parent who tweets from @name".</summary>
    private bool AfterExamplesColon(Statement statement, Mention mention)
    {
        int colon = statement.Text.IndexOf(": ", StringComparison.Ordinal);
        return colon is > 0 and < 80 && colon < mention.Start && !PlatformNames.MayBeIn(statement.Text[..colon]) && Says(OwnershipWords.ListOfOthers(), statement.Text[..colon]);
    }

    /// <summary>"the page of the Dale Schools League": a name in capitals that is not the school's.</summary>
    private bool IsPageOfAnother(string clause, int at) =>
        at > 0 && clause.AsSpan(0, at).Contains(" of ", StringComparison.Ordinal) && _owner.Name.IsKnown && PageOf().Match(clause[..at]) is { Success: true } page
        && page.Groups["name"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: > 1 } name
        && !name.Any(word => _owner.Name.Has(word) || PlatformNames.Is(word)) && !(_owner.IsTrust && name.Any(OwnershipWords.Institutions.Contains));

    /// <summary>"Could we have a TikTok?" asks for an account that is not there.</summary>
    private bool Wonders(Statement statement) => statement.Text.EndsWith('?') && AsksFor().IsMatch(statement.Text) && Answer(statement) is null;

    /// <summary>"Calder Valley Partnership: Facebook" on a line of links.</summary>
    private bool IsLabelledOther(string clause, int at) =>
        clause[..at].TrimEnd() is [.., ':'] label && IsOtherName(label.Trim(' ', ':', '|', '·', '-', '\t'));

    [GeneratedRegex(@"^(?:Could|Can|May|Should|Might|Would|Why)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AsksFor();

    [GeneratedRegex(@"\b(?:migrated|moved|transferred|switched) (?:over |across )?to (?:our )?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Move();

    [GeneratedRegex(@"\b(?:pages?|accounts?|feeds?|channels?|groups?) of (?:the )?(?<name>(?:\p{Lu}[\w'’-]*\s?){2,6})\W*$", RegexOptions.CultureInvariant)]
    private static partial Regex PageOf();
}
