using System.Text.RegularExpressions;

namespace ComplianceMonitor.Core.Reading.Channels;

/// <summary>Judges whether a mention is a channel of the institution's own, and whether it is open: a few rules, the first that speaks decides.</summary>
/// <param name="document">The document.</param>
/// <param name="statements">Its statements.</param>
internal sealed partial class Ownership(Document document, IReadOnlyList<Statement> statements)
{
    private readonly bool _isTrust = DocumentOwner.IsTrust(statements);
    private readonly SchoolName _name = SchoolName.Of(document, statements);
    private readonly bool _bodyOfOthers = document.Format == FileFormat.Html && statements.FirstOrDefault(one => one.Heading && one.Line.Region == PageRegion.Body) is { } first
        && OwnershipWords.SomebodyElse(first.Text);

    /// <summary>The state of the school's own account; null where the mention is none.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="mention">The mention in it.</param>
    /// <param name="registered">True for a row of a register.</param>
    public ChannelState? Judge(Statement statement, Mention mention, bool registered)
    {
        (string clause, int at) = Clause(statement, mention);
        Claim claim = OwnershipWalk.Before(clause, at, _isTrust);
        if (claim == Claim.None && mention.Link is null && statement.Text.Contains(';', StringComparison.Ordinal) && !Predicate().IsMatch(statement.Text.AsSpan(Math.Min(mention.End, statement.Text.Length))))
        {
            claim = OwnershipWalk.Before(statement.Text, Math.Min(mention.Start, statement.Text.Length), _isTrust, listed: true);
        }

        if (DisownedAbove(statement) || IsOthers(clause, at, mention, claim) || claim is Claim.Example or Claim.Denied)
        {
            return claim == Claim.Denied && OwnershipWords.Ended().IsMatch(clause) ? ChannelState.Closed : null;
        }

        if (claim == Claim.None && !statement.Entry && AfterListColon(statement, mention))
        {
            claim = Claim.Uses;
        }

        if (claim == Claim.Uses && !mention.Account && OwnershipWords.OtherUse().IsMatch(clause))
        {
            return null;
        }

        if (claim == Claim.None && mention.Link is { Kind: LinkKind.Anchor } && document.Format == FileFormat.Html && IsStranger(statement, mention))
        {
            return null;
        }

        bool listed = statement.Entry && (registered || OurPage().IsMatch(statement.Text) || InListOfOurs(statement) || Named(statement, mention));
        if (!mention.Account && (claim is not (Claim.Ours or Claim.Uses) && (!listed || OwnershipWords.Denial().IsMatch(statement.Text))))
        {
            return OwnershipWords.Ended().IsMatch(clause) && IsSubject(clause, at) ? ChannelState.Closed : null;
        }

        return !mention.Account && mention.Platform is "whatsapp" && !clause.AsSpan(at).Contains("channel", StringComparison.OrdinalIgnoreCase) ? null : State(statement, clause, at);
    }

    /// <summary>Closed or announced by the words of the clause or the heading above.</summary>
    private static ChannelState State(Statement statement, string clause, int at) =>
        Replaced().IsMatch(clause[Math.Max(0, at - 40)..at]) ? ChannelState.Closed
        : OwnershipWords.NotYet().IsMatch(clause) ? ChannelState.Planned
        : OwnershipWords.Ended().IsMatch(clause) || (statement.Entry && ClosedAbove(statement)) ? ChannelState.Closed
        : ChannelState.Open;

    private static bool ClosedAbove(Statement statement) =>
        OwnershipWords.Ended().IsMatch(statement.Lead.Length > 0 ? statement.Lead : statement.Section);

    /// <summary>"Facebook was closed in 2022": an account is spoken of though nobody claims it.</summary>
    private static bool IsSubject(string clause, int at) => at <= 12;

    private bool DisownedAbove(Statement statement) =>
        (_bodyOfOthers && statement.Line.Region == PageRegion.Body)
        || (!statement.Heading && Disowns(statement.Section)) || (statement.Entry && Disowns(statement.Lead) && !OwnershipWords.ListOfOurs().IsMatch(statement.Lead));

    private static bool Disowns(string above) =>
        above.Length > 0 && above.Length < 300 && (OwnershipWords.SomebodyElse(above) || DocumentOwner.DisownsSection(above));

    private bool IsOthers(string clause, int at, Mention mention, Claim claim) =>
        (mention.Handle is { } handle && OwnershipWords.OthersHandle().IsMatch(handle))
        || claim == Claim.Others
        || (claim == Claim.Uses && (OwnershipWords.Disowned().IsMatch(clause) || OwnershipWords.OtherBody().IsMatch(clause[Math.Max(0, at - 40)..Math.Min(clause.Length, at + 30)])))
        || (claim == Claim.None && (OwnershipWords.Disowned().IsMatch(clause) || OwnershipWords.OtherBody().IsMatch(Named(clause, mention, at))
            || (!_isTrust && OwnershipWords.Trusts().IsMatch(Named(clause, mention, at)))))
        || (claim == Claim.Ours && DocumentOwner.Disclaims(clause));

    /// <summary>What names the account: for a written account the words up to it and a few behind ("for alumni" in a later cell is its readership).</summary>
    private static string Named(string clause, Mention mention, int at) =>
        !mention.Account || mention.Link is not null ? clause : clause[..Math.Min(clause.Length, at + (mention.End - mention.Start))];

    /// <summary>A link in the running text or the credits of a page that bears another's name: the designer's, a partner's.</summary>
    private bool IsStranger(Statement statement, Mention mention) =>
        mention.Handle is { } handle && !_name.Resembles(handle)
        && (Credit().IsMatch(statement.Text) || (!IsLabel(mention.Link!.Text) && !_name.Resembles(mention.Link.Text) && !statement.Entry && statement.Text.Length > mention.Link.Text.Length + 20) || CreditsAbove(statement));

    private bool CreditsAbove(Statement statement)
    {
        int index = statements.TakeWhile(one => !ReferenceEquals(one, statement)).Count();
        return statements.Take(index).TakeLast(2).Any(one => one.Line.Region == statement.Line.Region && Credit().IsMatch(one.Text));
    }

    /// <summary>What a link to one's own account says: nothing, an icon's letter, the platform's name, "follow us", the handle.</summary>
    private static bool IsLabel(string text) =>
        text.Length <= 3 || PlatformNames.Find(text, []).Count > 0 || text.Contains('@', StringComparison.Ordinal) || text.Contains("//", StringComparison.Ordinal) || Label().IsMatch(text);

    /// <summary>What follows a subject, so that the name begins a sentence of its own.</summary>
    [GeneratedRegex(@"^(?: (?:page|account|channel))?s? (?:is|are|was|were|has|have|will|does|do|can|may|must|should|needs?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Predicate();

    [GeneratedRegex(@"\b(?:our|the school['’]s) (?:own )?(?:page|account|channel|feed|group)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OurPage();

    [GeneratedRegex(@"\b(?:follow|find|like|join|us|our|school|academy|college|nursery|class|year|department|page|social|here|tweets|posts)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    [GeneratedRegex(@"\b(?:web ?site|site|web design|designed|built|powered|hosted|created|developed)(?: (?:and|&) \w+)? by\b|\bweb ?designers?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Credit();

    /// <summary>"The approved accounts are: Facebook - Fernhollow School; YouTube - Fernhollow Films": what follows the colon is a list too.</summary>
    private static bool AfterListColon(Statement statement, Mention mention)
    {
        int colon = statement.Text.IndexOf(": ", StringComparison.Ordinal);
        return colon > 0 && colon < mention.Start && OwnershipWords.ListOfOurs().IsMatch(statement.Text[..(colon + 1)]) && !OwnershipWords.ListOfOthers().IsMatch(statement.Text[..colon]);
    }

    private static bool InListOfOurs(Statement statement)
    {
        string above = statement.Lead.Length > 0 ? statement.Lead : statement.Section;
        return (OwnershipWords.ListOfOurs().IsMatch(above) && !OwnershipWords.ListOfOthers().IsMatch(above))
            || (statement.Lead.Length > 0 && OwnershipWords.ListOfOurs().IsMatch(statement.Section) && !OwnershipWords.ListOfOthers().IsMatch(statement.Section + " " + statement.Lead));
    }

    /// <summary>"Facebook: Fernhollow Primary School", under whatever heading.</summary>
    private static bool Named(Statement statement, Mention mention) =>
        mention.Start < 6 && mention.Platform is not ("blog" or "podcast") && NameBehind().IsMatch(statement.Text.AsSpan(Math.Min(mention.End, statement.Text.Length)));

    /// <summary>"formerly @oldname", "in place of @oldname".</summary>
    [GeneratedRegex(@"\b(?:formerly|previously|replac(?:es|ed|ing)|instead of|in place of|used to be|renamed from|moved from)\W+(?:our )?(?:old |former )?(?:\w+ )?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Replaced();

    [GeneratedRegex(@"^(?: page| account| channel| feed)?\s*[:–=-]\s*(?:@|(?:\p{Lu}[\w'’.&-]*\s+(?:of\s+|the\s+|and\s+)?){1,6}(?:School|Academy|College|Nursery|Pre-?school|Primary|Infants?|Juniors?|UTC|Trust)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex NameBehind();

    /// <summary>The part of the statement that speaks of the mention: between "but", "although" and semicolons; a link's own words on a line of links.</summary>
    private static (string Clause, int At) Clause(Statement statement, Mention mention)
    {
        string text = statement.Text;
        if (mention.Link is { Kind: LinkKind.SameAs or LinkKind.Embed })
        {
            return ("", 0);
        }

        if (mention.Link is { } link && statement.Links.Count > 1)
        {
            return (link.Text, 0);
        }

        int start = 0, end = text.Length;
        foreach (string mark in (string[])["; ", " but ", " whereas ", " while ", " although ", ", though "])
        {
            int before = mention.Start > 0 ? text.LastIndexOf(mark, Math.Min(mention.Start, text.Length) - 1, StringComparison.OrdinalIgnoreCase) : -1;
            start = before < 0 ? start : Math.Max(start, before + mark.Length);
            int after = text.IndexOf(mark, Math.Min(mention.End, text.Length), StringComparison.OrdinalIgnoreCase);
            end = after < 0 ? end : Math.Min(end, after);
        }

        return (text[start..end], Math.Clamp(mention.Start - start, 0, end - start));
    }
}
