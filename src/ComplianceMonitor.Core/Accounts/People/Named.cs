using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Findings;

namespace ComplianceMonitor.Core.Accounts.People;

/// <summary>Somebody whom the register names for one or more accounts: a person where the directories show one, else the words.</summary>
/// <param name="Words">The words of the register.</param>
/// <param name="Match">Whom they mean.</param>
/// <param name="Accounts">The accounts.</param>
internal sealed record Named(string Words, Match Match, IReadOnlyList<OfficialAccount> Accounts)
{
    /// <summary>What a finding is about: the person, or the words.</summary>
    public string Subject => Match is Match.One { InFull: true, Person: var person } ? person.Subject : Words;

    /// <summary>Everybody named to administer or to post, each once: two words that mean one person are one.</summary>
    /// <param name="evidence">What was gathered.</param>
    /// <param name="roster">The directories.</param>
    public static IReadOnlyList<Named> Of(EvidenceSet evidence, Roster roster)
    {
        OfficialAccounts accounts = OfficialAccounts.Of(evidence);
        IEnumerable<OfficialAccount> each = accounts.Each is [] ? [accounts.AtLarge] : accounts.Each;
        List<Named> named = [];
        foreach ((string holder, OfficialAccount account) in each.SelectMany(account => account.Holders.Select(holder => (holder, account))))
        {
            int known = named.FindIndex(one => Holder.Same(one.Words, holder));
            Match match = roster.Find(holder);
            known = known >= 0 ? known : named.FindIndex(one => IsSame(one.Match, match));
            if (known < 0)
            {
                named.Add(new(holder, match, [account]));
                continue;
            }

            // An address is worth more than a name.
            Named one = named[known];
            named[known] = one with
            {
                Match = match is Match.One { Basis: Basis.Verified } ? match : one.Match,
                Accounts = one.Accounts.Contains(account) ? one.Accounts : [.. one.Accounts, account],
            };
        }

        return named;
    }

    private static bool IsSame(Match one, Match other) =>
        one is Match.One { InFull: true, Person: var person } && other is Match.One { InFull: true, Person: var second } && person == second;

    /// <summary>"facebook fernhollow and x fernhollow".</summary>
    public string AccountNames => Say.List([.. Accounts.Select(account => account.Subject)]);

    /// <summary>The lines that name the accounts.</summary>
    public IReadOnlyList<Quote> Quotes => [.. Accounts.SelectMany(account => account.Quotes).Distinct()];
}
