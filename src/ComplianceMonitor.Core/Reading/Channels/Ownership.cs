using System.Text.RegularExpressions;

namespace ComplianceMonitor.Core.Reading.Channels;

/// <summary>Judges whether a mention is a channel of the institution's own, and whether it is open: a few rules, the first that speaks decides.</summary>
/// <param name="document">The document.</param>
/// <param name="statements">Its statements.</param>
internal sealed partial class Ownership(Document document, IReadOnlyList<Statement> statements)
{
    private readonly Issuer _owner = new(SchoolName.Of(document, statements), DocumentOwner.IsTrust(document, statements));
    private readonly ParentBody _parent = ParentBody.Of(statements);
    private readonly Memo<(string Clause, Issuer Owner), OwnershipWalk> _walks = new(asked => new(asked.Clause, asked.Owner));
    private readonly Memo<(Regex Words, string Text), bool> _said = new(asked => asked.Words.IsMatch(asked.Text));
    private readonly Memo<string, bool> _disowns = new(Disowns);
    private readonly bool _bodyOfOthers = document.Format == FileFormat.Html && statements.FirstOrDefault(one => one.Heading && one.Line.Region == PageRegion.Body) is { } first
        && Associations().IsMatch(first.Text);

    /// <summary>The state of the school's own account; null where the mention is none.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="mention">The mention in it.</param>
    /// <param name="registered">True for a row of a register.</param>
    public ChannelState? Judge(Statement statement, Mention mention, bool registered)
    {
        (string clause, int at) = Clause(statement, mention);
        if (IsEmpty(statement, mention))
        {
            return null;
        }

        Claim claim = Answer(statement) ?? Walk(clause).Before(at);
        if (claim == Claim.None && mention.Link is null && statement.Text.Contains(';', StringComparison.Ordinal) && !Predicate().IsMatch(statement.Text.AsSpan(Math.Min(mention.End, statement.Text.Length))))
        {
            claim = Walk(statement.Text).Before(Math.Min(mention.Start, statement.Text.Length), listed: true);
        }

        if (claim == Claim.None && statement.Entry && statement.Lead is [.., ':' or '?'] && mention.Start <= statement.Text.Length)
        {
            // "The school puts pictures on:" and "- Facebook" below are one sentence.
            claim = Walk($"{statement.Lead[..^1]} {statement.Text}").Before(statement.Lead.Length + mention.Start);
        }

        if (claim == Claim.None && mention.Link is null && AfterExamplesColon(statement, mention))
        {
            return null;
        }

        if ((mention.Account && mention.Link is null && ExampleHandle().IsMatch(statement.Text.AsSpan(mention.Start, Math.Min(mention.End, statement.Text.Length) - mention.Start))) || DisownedAbove(statement) || IsOthers(clause, at, mention, claim) || claim is Claim.Example or Claim.Denied)
        {
            return claim == Claim.Denied && IsOver(clause) ? ChannelState.Closed : null;
        }

        if (claim == Claim.None && !statement.Entry && AfterListColon(statement, mention))
        {
            claim = Claim.Uses;
        }

        if (claim == Claim.Uses && !mention.Account && (Says(OwnershipWords.OtherUse(), clause) || Wonders(statement)))
        {
            return null;
        }

        if (mention is { Link: { Kind: LinkKind.SameAs, Text: "meta" }, Handle: { } named } && !_owner.Name.Resembles(named))
        {
            // A theme's maker or the group behind a page leaves its own name in the head.
            return null;
        }

        if (claim == Claim.None && mention.Link is { Kind: LinkKind.Anchor } && document.Format == FileFormat.Html && (IsStranger(statement, mention) || (IsLabelledOther(clause, at) && !_owner.Name.Resembles(mention.Handle ?? ""))))
        {
            return null;
        }

        bool listed = statement.Entry && (statement.Opening || mention.Account) && (registered || OurPage().IsMatch(statement.Text) || InListOfOurs(statement) || Named(statement, mention) || IsChoice(statement, mention) || IsBesideAccounts(statement, mention));
        bool weak = mention.Weak && !(mention.Handle is { } word && _owner.Name.Resembles(word) && (HandleWords.IsBracketed(statement.Text, word) || (mention.End <= statement.Text.Length && HandleWords.LooksMade(statement.Text[..mention.End].Split(' ')[^1]))));
        if ((!mention.Account || weak) && (claim is not (Claim.Ours or Claim.Uses) && (!listed || Says(OwnershipWords.Denial(), statement.Text))))
        {
            return IsOver(clause) && IsSubject(clause, at) ? ChannelState.Closed : null;
        }

        return !mention.Account && mention.Platform is "whatsapp" && !clause.AsSpan(at).Contains("channel", StringComparison.OrdinalIgnoreCase) ? null : State(statement, mention, clause, at);
    }

    /// <summary>A plain word in a sentence is a handle only where it is made of the school's name.</summary>
    public Mention Trusted(Statement statement, Mention mention) =>
        mention is { Weak: true, Handle: { } handle } && !statement.Entry && !_owner.Name.Resembles(handle) ? mention with { Handle = null, Url = null } : mention;

    /// <summary>"an account on X of their own (e.g. @name)".</summary>
    [GeneratedRegex(@"\b(?:e\.?g|for example|for instance|such as|of (?:their|his|her) own)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ExampleHandle();

    /// <summary>Closed or announced by the words of the clause or the heading above.</summary>
    private ChannelState State(Statement statement, Mention mention, string clause, int at) =>
        Moved(clause) is { } move && at < clause.Length ? at < move ? ChannelState.Closed : State(clause[move..])
        : Replaced().IsMatch(clause[Math.Max(0, at - 40)..at]) || WasReplaced(clause, at, mention) ? ChannelState.Closed
        : Says(OwnershipWords.NotYet(), clause) ? ChannelState.Planned
        : IsOver(clause) || (statement.Entry && ClosedAbove(statement)) || ThenLeft().IsMatch(statement.Text) ? ChannelState.Closed
        : ChannelState.Open;

    private ChannelState State(string clause) => Says(OwnershipWords.NotYet(), clause) ? ChannelState.Planned : IsOver(clause) ? ChannelState.Closed : ChannelState.Open;

    /// <summary>"we use @new on Instagram instead of @old": the words right before the handle, not before the platform, speak of it.</summary>
    private static bool WasReplaced(string clause, int at, Mention mention)
    {
        int from = mention is { Handle: { } handle, Link: null } ? clause.IndexOf("@" + handle, Math.Min(at, clause.Length), StringComparison.OrdinalIgnoreCase) : -1;
        return from > 0 && Replaced().IsMatch(clause[Math.Max(0, from - 40)..from]);
    }

    /// <summary>"..., but stopped using it in 2024": what follows speaks of the same account.</summary>
    [GeneratedRegex(@"\b(?:but|and|which) (?:we |have |it |the school |was |since |has )*(?:stopped (?:using|posting)|closed it|left it|deleted it|gave it up|given it up|shut it|been closed|been deleted)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ThenLeft();

    private OwnershipWalk Walk(string clause) => _walks.Of((clause, _owner));

    private bool Says(Regex words, string text) => _said.Of((words, text));

    private bool IsOver(string clause) => Says(OwnershipWords.Ended(), clause) || Says(OwnershipWords.Bygone(), clause);

    private bool ClosedAbove(Statement statement) =>
        Says(OwnershipWords.Ended(), statement.Lead.Length > 0 ? statement.Lead : statement.Section);

    /// <summary>"Facebook was closed in 2022": an account is spoken of though nobody claims it.</summary>
    private static bool IsSubject(string clause, int at) => at <= 12;

    private bool DisownedAbove(Statement statement) =>
        (_bodyOfOthers && statement.Line.Region == PageRegion.Body)
        || (!statement.Heading && _disowns.Of(statement.Section) && (!IsTitle(statement.Section) || Associations().IsMatch(statement.Section)))
        || (!_owner.IsTrust && !statement.Heading && !IsTitle(statement.Section) && DocumentOwner.HeadsTrust(statement.Entry && statement.Lead.Length > 0 ? statement.Lead : statement.Section))
        || (statement.Entry && _disowns.Of(statement.Lead) && !Says(OwnershipWords.ListOfOurs(), statement.Lead) && !Says(CompleteList(), statement.Lead));

    /// <summary>"Ofsted checklist" as the title of a document is no owner of the accounts below.</summary>
    private bool IsTitle(string section) => statements.Count > 0 && ReferenceEquals(section, statements[0].Section);

    private static bool Disowns(string above) =>
        above.Length > 0 && above.Length < 300 && !DocumentTitle().IsMatch(above) && !JointTitle().IsMatch(above) && (OwnershipWords.SomebodyElse(above) || DocumentOwner.DisownsSection(above));

    /// <summary>"Alumni privacy notice" is about whom the document is for, not about whose account follows.</summary>
    [GeneratedRegex(@"\b(?:privacy notice|policy|policies|procedures?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DocumentTitle();

    /// <summary>"Marsh Sports Partnership and Fernhollow School": the school is one of two who issue the document.</summary>
    [GeneratedRegex(@"\s(?:and|&|with)\s(?:\p{Lu}[\w'’.&-]*\s){1,6}(?:School|Academy|College|Nursery)\b", RegexOptions.CultureInvariant)]
    private static partial Regex JointTitle();

    private bool IsOthers(string clause, int at, Mention mention, Claim claim) =>
        (mention.Handle is { } handle && Says(OwnershipWords.OthersHandle(), handle))
        || _parent.Owns(clause.AsSpan(0, at))
        || claim == Claim.Others
        || IsPageOfAnother(clause, at)
        || (claim == Claim.Uses && (Says(OwnershipWords.Disowned(), clause) || Says(OwnershipWords.OtherBody(), clause[Math.Max(0, at - 40)..Math.Min(clause.Length, at + 30)])))
        || (claim == Claim.None && (Says(OwnershipWords.Disowned(), clause) || Says(OwnershipWords.OtherBody(), Named(clause, mention, at))
            || (!_owner.IsTrust && Says(OwnershipWords.Trusts(), Named(clause, mention, at)))))
        || (claim == Claim.Ours && DocumentOwner.Disclaims(clause));

    /// <summary>What names the account: for a written account the words up to it and a few behind ("for alumni" in a later cell is its readership).</summary>
    private static string Named(string clause, Mention mention, int at) =>
        !mention.Account || (mention.Link is { } link && !link.Text.Contains('/', StringComparison.Ordinal)) ? clause : clause[..Math.Min(clause.Length, at + (mention.End - mention.Start))];

    /// <summary>A link in the running text or the credits of a page that bears another's name: the designer's, a partner's.</summary>
    private bool IsStranger(Statement statement, Mention mention) =>
        mention.Handle is { } handle && (!_owner.Name.Resembles(handle) || (!statement.Entry && IsOtherName(mention.Link!.Text)))
        && (Credit().IsMatch(statement.Text) || IsInNews(statement, mention) || (!IsLabel(mention.Link!.Text) && !_owner.Name.Resembles(mention.Link.Text) && !statement.Entry && statement.Text.Length > mention.Link.Text.Length + 20) || CreditsAbove(statement));

    /// <summary>"Hexley Bookshop": a name in capitals that is neither the school's nor a platform's.</summary>
    private bool IsOtherName(string text) =>
        text.Split(' ') is { Length: > 1 } words && words.All(word => word.Length > 0 && (char.IsUpper(word[0]) || word is "of" or "and" or "the" or "&"))
        && !words.Any(word => PlatformNames.Find(word, []).Count > 0 || OwnershipWords.Institutions.Contains(word) || IsLabel(word)) && words.Any(word => word.Length > 2 && !_owner.Name.Has(word));

    /// <summary>A sentence about others that links to them: "the author (@name) came", "find them at".</summary>
    private static bool IsInNews(Statement statement, Mention mention)
    {
        if (statement.Entry || Theirs().IsMatch(statement.Text))
        {
            return !statement.Entry;
        }

        string rest = mention.Link!.Text.Length == 0 ? statement.Text : statement.Text.Replace(mention.Link.Text, "", StringComparison.Ordinal);
        return rest.Split(' ', StringSplitOptions.RemoveEmptyEntries).Count(word => char.IsLetter(word[0]) && !Label().IsMatch(word) && !PlatformNames.Is(word) && !OwnershipWords.Fillers.Contains(word)) > 2;
    }

    [GeneratedRegex(@"\b(?:their|them|they|his|her)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Theirs();

    private bool CreditsAbove(Statement statement)
    {
        int index = _places[statement];
        return statements.Skip(Math.Max(0, index - 2)).Take(Math.Min(2, index)).Any(one => one.Line.Region == statement.Line.Region && Credit().IsMatch(one.Text));
    }

    /// <summary>Bodies that have a page of their own on the school's website.</summary>
    [GeneratedRegex(@"\b(?:PTA|PTFA|PTSA|HSA|friends of|parent[s'’]*\s(?:and\steachers?['’]?\s|teacher\s|staff\s)?(?:association|society|group|forum)|old [A-Z]\w+(?:ians?|ans)\b|alumni|societ(?:y|ies)|(?:our|parish) church|parish|dioces\w+|unofficial|not ours)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Associations();

    /// <summary>What a link to one's own account says: nothing, an icon's letter, the platform's name, "follow us", the handle.</summary>
    private static bool IsLabel(string text) =>
        text.Length <= 3 || PlatformNames.Find(text, []).Count > 0 || text.Contains('@', StringComparison.Ordinal) || text.Contains("//", StringComparison.Ordinal) || Label().IsMatch(text);

    /// <summary>What follows a subject, so that the name begins a sentence of its own.</summary>
    [GeneratedRegex(@"^(?: (?:page|account|channel))?s? (?:is|are|was|were|has|have|will|does|do|can|may|must|should|needs?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Predicate();

    [GeneratedRegex(@"\b(?:follow|find|like|join|us|our|school|academy|college|nursery|class|year|department|page|social|here|tweets|posts)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    [GeneratedRegex(@"\b(?:web ?site|site|web design|design|designed|built|powered|hosted|created|developed)(?: (?:and|&) \w+)? by\b|\b(?:members? of|accredited by|supported by|funded by|sponsored by|recommended by|in partnership with|winners? of|(?:as )?(?:seen|featured|heard) (?:in|on)|registered with|affiliated to)\b|\bweb ?designers?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Credit();

    /// <summary>"formerly @oldname", "in place of @oldname".</summary>
    [GeneratedRegex(@"\b(?:formerly|previously|replac(?:es|ed|ing)|instead of|in place of|used to be|renamed from|moved from)\W+(?:our )?(?:old |former )?(?:\w+ )?$|\(\s*was:? (?:once )?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Replaced();
}
