using System.Buffers;
using System.Text.RegularExpressions;

namespace ComplianceMonitor.Core.Reading.Conduct;

/// <summary>
/// Finds messaging apps, class apps and parents' groups that the document names as in scope, and a rule that then applies to them (C30):
/// one about them, or, where they are part of the definition or scope, one about contact online with pupils or families.
/// </summary>
internal static partial class OtherChannelsRule
{
    private static readonly HashSet<string> Keys = new(StringComparer.Ordinal)
    {
        "whatsapp", "messenger", "telegram", "signal", "discord", "skype", "msn-messenger", "classdojo", "seesaw", "tapestry", "marvellous-me", "parentmail", "arbor",
        "weduc", "google-classroom", "teams", "purple-mash", "evidence-me", "my-child-at-school", "studybugs", "remind", "padlet", "j2e", "school-jotter", "parentpay",
    };

    /// <summary>Where they are named, and the rule; either may be null.</summary>
    public static (Stated<string>? Named, Stated<string>? Rule) Read(IReadOnlyList<Clause> clauses)
    {
        List<Clause> named = [.. clauses.Where(clause => Names(clause) && !NotInScope().IsMatch(clause.Full) && !OnlyAge(clause))];
        Clause? scope = named.Find(clause => Scope().IsMatch(clause.Full) || ScopeSection().IsMatch(clause.Section));
        Clause? rule = named.Find(clause => Binds().IsMatch(clause.Full) && People().IsMatch($"{clause.Section} {clause.Full}"))
            ?? (named.Count > 0 ? GroupRule(clauses) : null)
            ?? (scope is null ? null : clauses.FirstOrDefault(clause => Contact().IsMatch(clause.Full)));
        return ((scope ?? rule ?? named.FirstOrDefault())?.Says(), rule?.Says());
    }

    /// <summary>A rule in a section that is about them, whose sentences say "these groups".</summary>
    private static Clause? GroupRule(IReadOnlyList<Clause> clauses)
    {
        Memo<string, bool> names = new(Names);
        return clauses.FirstOrDefault(clause => (names.Of(clause.Section) || (Pronoun().IsMatch(clause.Text) && names.Of(clause.Before))) && Binds().IsMatch(clause.Full) && People().IsMatch($"{clause.Section} {clause.Full}"));
    }

    private static bool Names(Clause clause) => IsGeneric(clause.Text) || clause.Platforms.Any(name => Keys.Contains(name.Platform));

    private static bool Names(string text) =>
        IsGeneric(text) || PlatformVocabulary.In(text).Any(name => Keys.Contains(name.Platform));

    private static readonly SearchValues<string> Signs = SearchValues.Create(["messag", "messeng", "class", "group", "chat", "app", "Dojo", "Satchel", "Homework", "Bromcom", "comms", "Hub", "Piota", "Edmodo", "Showbie", "Viber", "FaceTime"], StringComparison.OrdinalIgnoreCase);

    private static bool IsGeneric(string text) => text.AsSpan().ContainsAny(Signs) && Generic().IsMatch(text);

    private static bool OnlyAge(Clause clause) => Age().IsMatch(clause.Text) && !Binds().IsMatch(clause.Full);

    [GeneratedRegex(@"\b(?:(?:group |private |instant |direct |online )messag(?:ing|es?)(?: (?:apps?|services?|groups?|platforms?))?|messag(?:ing|e) (?:apps?|services?|groups?|platforms?)|messengers?\b|class(?:room)? apps?|(?:class|year group|parents?['’]?|parent|family|carers?['’]?) (?:group )?(?:chats?|groups?|messaging)|group chats?|chat groups?|parent(?:al)? communication apps?|home[\s-]school apps?|chat apps?|(?:homework|learning journal|parent) apps?|groups (?:that|which) parents run|Class ?Dojo|Dojo|Class ?Charts|Satchel(?: One)?|Show My Homework|Bromcom|School ?comms|Parent ?Hub|Piota|Edmodo|Showbie|Viber|WeChat|FaceTime|iMessage|Google Chat)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Generic();

    [GeneratedRegex(@"\b(?:social media (?:means|is|includes?|covers?|refers|are)|means|includ(?:es?|ing)|such as|for example|e\.g\.|examples|defin\w+|applies|apply|covers?|covered|in scope|within (?:the )?scope|refers to|extends|all (?:use|forms|kinds)|whether|count(?:s|ed)? as|treated as|we mean|as well as|and also)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Scope();

    [GeneratedRegex(@"\b(?:scope|defin|purpose|what (?:is|we mean|this)|introduction|about this|who this|meaning|terms)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ScopeSection();

    [GeneratedRegex(@"\b(?:outside (?:the )?scope|out of scope|not (?:cover|covered|apply|applied|deal with|concerned with|in scope|part of this|within|included?|regarded|count(?:ed)? as|treated as)|does not (?:cover|apply|extend|include|deal)|do not (?:cover|regard|count|treat)|exclud\w+|other than|emotional|anxiety|fact that|(?:ask|asks) for (?:1[0-8]|thirteen)|lessons?|curriculum|assembl(?:y|ies))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotInScope();

    [GeneratedRegex(@"\b(?:minimum age|aged? (?:of )?1[0-8]|1[0-8] (?:years|or (?:over|above)))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Age();

    [GeneratedRegex(@"\b(?:must|should|shall|may|will|cannot|can only|never|not|no|nobody|only|expect(?:s|ed)?|asked?|asks|advise[sd]?|allowed|permitted|forbidden|prohibited|banned|required|belong to|keep (?:out|away)|stay out|leave|join|use(?:s)? .{1,40} (?:for|to)|are for parents|is for|by \w+ and not by|rather than|instead of|agree to|follow)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Binds();

    [GeneratedRegex(@"\b(?:staff|parents?|carers?|teachers?|famil(?:y|ies)|employees?|colleagues?|governors?|volunteers?|they|we|you|nobody|no one|everyone|adults|class groups?|groups|home)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex People();

    [GeneratedRegex(@"\b(?:befriend|friend requests?|initiate (?:\w+ ){0,2}(?:engagement|contact)|(?:contact|communicat\w+|connect|message|chat|engage|interact|social contact|correspond|in touch|link) (?:\w+ ){0,3}(?:with |to |from )?(?:\w+ ){0,3}(?:pupils?|children|students?|parents?|famil\w+|learners)|(?:accept|add|follow|invite)\w* (?:\w+ ){0,4}(?:pupils?|children|students?|parents?|famil\w+))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Contact();

    [GeneratedRegex(@"^\W*(?:they|these|it|this|such|those|the groups?|groups?|the app)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pronoun();
}
