using System.Text.RegularExpressions;

namespace ComplianceMonitor.Core.Reading.Channels;

/// <content>Entries of lists and forms, and questions with their answers.</content>
internal sealed partial class Ownership
{
    private readonly Dictionary<Statement, int> _places = Places(statements);
    private HashSet<int>? _accountLists;

    private static Dictionary<Statement, int> Places(IReadOnlyList<Statement> statements)
    {
        Dictionary<Statement, int> places = new(ReferenceEqualityComparer.Instance);
        for (int index = 0; index < statements.Count; index++)
        {
            places[statements[index]] = index;
        }

        return places;
    }

    /// <summary>What a question is answered with: "Is the school on Facebook? Yes."; null for what is no question about an account.</summary>
    private Claim? Answer(Statement statement)
    {
        if (!statement.Text.EndsWith('?') || !Asks().IsMatch(statement.Text) || _places[statement] + 1 >= statements.Count)
        {
            return null;
        }

        string answer = statements[_places[statement] + 1].Text;
        return Yes().IsMatch(answer) ? Claim.Uses : No().IsMatch(answer) ? Claim.Denied : null;
    }

    /// <summary>"TikTok: none", "| X | not used |": the entry says that there is no account.</summary>
    private static bool IsEmpty(Statement statement, Mention mention) =>
        !mention.Account && (statement.Entry || (mention.End < statement.Text.Length && statement.Text[mention.End] == ':')) && Nothing().IsMatch(statement.Text.AsSpan(Math.Min(mention.End, statement.Text.Length)));

    /// <summary>"Flickr: photo albums" in a list where other entries name accounts of the school's.</summary>
    private bool IsBesideAccounts(Statement statement, Mention mention)
    {
        if (mention.Start > 6 || !Described().IsMatch(statement.Text.AsSpan(Math.Min(mention.End, statement.Text.Length))) || Says(OwnershipWords.ListOfOthers(), statement.Text)
            || Says(OwnershipWords.ListOfOthers(), $"{statement.Section} {statement.Lead}") || OwnershipWords.OtherUse().IsMatch(statement.Text) || Verb().IsMatch(statement.Text))
        {
            return false;
        }

        return (_accountLists ??= AccountLists()).Contains(_places[statement]);
    }

    /// <summary>The places of the entries of lists that name an account with its handle and nobody else's.</summary>
    private HashSet<int> AccountLists()
    {
        HashSet<int> places = [];
        for (int start = 0; start < statements.Count; start++)
        {
            int end = start;
            bool named = false;
            while (end < statements.Count && statements[end].Entry && (end == start || ReferenceEquals(statements[end].Section, statements[start].Section)))
            {
                Statement entry = statements[end++];
                named |= (Mentions.Of(entry) is { Count: > 0 } mentions && mentions[0] is { Start: < 6 } first && ((first.Handle is not null && !first.Weak) || Named(entry, first)))
                    && !OwnershipWords.SomebodyElse(entry.Text) && !mentions.Exists(mention => mention.Handle is { } handle && OwnershipWords.OthersHandle().IsMatch(handle));
            }

            if (named)
            {
                places.UnionWith(Enumerable.Range(start, end - start));
            }

            start = Math.Max(start, end - 1);
        }

        return places;
    }

    [GeneratedRegex(@"\b(?:is|are|may|can|must|should|will|do|does|use|uses|has|have)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Verb();

    [GeneratedRegex(@"^(?:Is|Are|Do|Does|Has|Have|Can we find|Will we find)\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Asks();

    [GeneratedRegex(@"^\W*(?:A[:.]?\s+)?(?:yes\b|we (?:do|are|have)\b(?! not|n['’]t)|it (?:is|does|has)\b(?! not|n['’]t))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Yes();

    [GeneratedRegex(@"^\W*(?:A[:.]?\s+)?(?:no\b|not\b|we (?:do|are|have) ?n[o'’]t|it (?:is|does|has) ?n[o'’]t|never\b|neither\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex No();

    [GeneratedRegex(@"^(?:\s\((?:formerly )?(?:Twitter|X)\))?[\s:=–—-]*(?:none\b|nil\b|n/?a\b|no(?: account| page)?\s*(?:$|[\t;.])|not (?:used|applicable|held|in use|open|yet|currently|at present|at the moment|now|as yet|any more)\b|nothing\b|never\b|[-–—✗✘×]+\s*(?:$|\t)|(?:handle |name )?reserved\b|closed\s*(?:$|[\t;.]))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Nothing();

    [GeneratedRegex(@"^(?: page| account| channel| feed)?\s*(?:\t|[:–—=]\s|-\s)\s*(?!minimum|must|pupils|age|1[36]|should|never|staff|no\b)\S", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Described();

    [GeneratedRegex(@"\b(?:our|(?:the )?(?:school|academy|college|nursery|federation|pre-?school)(?:['’]s)?) (?:own |official |main )*(?:pages?|accounts?|channels?|feeds?|group)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OurPage();

    /// <summary>"The approved accounts are: Facebook - Fernhollow School; YouTube - Fernhollow Films": what follows the colon is a list too.</summary>
    private bool AfterListColon(Statement statement, Mention mention)
    {
        int colon = statement.Text.IndexOf(": ", StringComparison.Ordinal);
        return colon > 0 && colon < mention.Start && Says(OwnershipWords.ListOfOurs(), statement.Text[..(colon + 1)]) && !Says(OwnershipWords.ListOfOthers(), statement.Text[..colon]);
    }

    private bool InListOfOurs(Statement statement)
    {
        string above = statement.Lead.Length > 0 ? statement.Lead : statement.Section;
        return (Says(OwnershipWords.ListOfOurs(), above) && !Says(OwnershipWords.ListOfOthers(), above)) || Says(CompleteList(), above)
            || (statement.Lead.Length > 0 && Says(OwnershipWords.ListOfOurs(), statement.Section) && !Says(OwnershipWords.ListOfOthers(), statement.Section + " " + statement.Lead));
    }

    /// <summary>"Only the accounts below may be used", "any account that is not in this list is not ours": what stands below is all of them.</summary>
    [GeneratedRegex(@"\b(?:only|no other)\b[^.:;]{0,20}\b(?:accounts?|channels?|pages?|profiles?)\b[^.:;]{0,50}\b(?:below|here|table|list(?:ed)?|register)\b|\b(?:accounts?|channels?|pages?|profiles?)\b[^.:;]{0,30}\bnot (?:in|on|among|listed in) (?:this|the|our)\b[^.:;]{0,30}(?:list|table|register)?[^.:;]{0,20}\bnot (?:ours|official|approved|the school)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CompleteList();

    /// <summary>"Facebook  Yes / No" in a form that asks where pictures may be used.</summary>
    private bool IsChoice(Statement statement, Mention mention) =>
        mention.Start < 12 && Choice().IsMatch(statement.Text) && !Says(OwnershipWords.ListOfOthers(), statement.Lead)
        && (Consents().IsMatch(statement.Lead) || Consents().IsMatch(statement.Section));

    [GeneratedRegex(@"\bY(?:es)?\s*[/|\t ]\s*No?\b|[☐□❑❏▢]|\[\s?\]", RegexOptions.CultureInvariant)]
    private static partial Regex Choice();

    [GeneratedRegex(@"\b(?:consent|permission|agree|used?|publish\w*|shared?|appear|pictures?|images?|photo\w*)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Consents();

    /// <summary>"Facebook: Fernhollow Primary School", under whatever heading.</summary>
    private static bool Named(Statement statement, Mention mention) =>
        mention.Start < 6 && mention.Platform is not ("blog" or "podcast") && NameBehind().IsMatch(statement.Text.AsSpan(Math.Min(mention.End, statement.Text.Length)));

    [GeneratedRegex(@"^(?: page| account| channel| feed)?\s*[:–=(\t-]\s*(?:(?:the|our) (?:page|account|channel) (?:is|is called|is named|called)\s)?(?:@|(?:\p{Lu}[\w'’.&-]*\s+(?:of\s+|the\s+|and\s+)?){1,6}(?:School|Academy|College|Nursery|Pre-?school|Primary|Infants?|Juniors?|UTC|Trust)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex NameBehind();
}
