using System.Security.Cryptography;
using System.Text;
using ComplianceMonitor.Core.Channels;
using ComplianceMonitor.Core.Checks.Collecting;
using ComplianceMonitor.Core.Controls;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Connectors.Web.AccountPages;

/// <summary>
/// Looks once at the page of each account that policy, notices and website name, as a stranger without an account may. A school whose website
/// is a saved page is checked from files alone.
/// </summary>
/// <param name="web">The client.</param>
/// <param name="clock">Says when.</param>
public sealed class AccountPageCollector(WebReader web, TimeProvider clock) : IFollowUp
{
    /// <summary>The most accounts that are looked at.</summary>
    public const int Most = 50;

    /// <inheritdoc/>
    public string Name => "The accounts' own pages";

    /// <inheritdoc/>
    public IReadOnlySet<Area> Areas { get; } = new HashSet<Area> { Area.Channels };

    /// <inheritdoc/>
    public TimeSpan TimeOut => TimeSpan.FromMinutes(3);

    /// <inheritdoc/>
    public async Task<Contribution> FollowAsync(SchoolFile school, EvidenceSet found, DateTimeOffset at, CancellationToken cancellationToken)
    {
        if (school.Website is not { IsWeb: true })
        {
            return CouldNotLook(Reason.NotConfigured, "A school that is read from files is not looked at on the web: give the address of its website.");
        }

        IReadOnlyList<ListedAccount> accounts = ListedAccount.Of(found);
        if (accounts.Count == 0)
        {
            return CouldNotLook(Reason.NoEvidence, "No account was named whose page could be looked at.");
        }

        // Platforms side by side; the client takes turns with each of them.
        AccountPage[] pages = await Task.WhenAll(accounts.Select((account, index) => LookAsync(account, index < Most, cancellationToken)));
        string seen = string.Join('\n', pages.Select(page => $"{page.Address} {page.Answer.GetType().Name}"));
        Source source = new("the accounts' own pages", clock.GetUtcNow(), Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(seen))));
        return evidence => evidence with { AccountPages = new Observation<IReadOnlyList<AccountPage>>.Seen(pages, source) };
    }

    /// <inheritdoc/>
    public Contribution CouldNotLook(Reason reason, string because) =>
        evidence => evidence with { AccountPages = new Observation<IReadOnlyList<AccountPage>>.CouldNotLook(reason, because) };

    private async Task<AccountPage> LookAsync(ListedAccount account, bool within, CancellationToken cancellationToken)
    {
        AccountAnswer answer = account.Question switch
        {
            null => new AccountAnswer.CouldNotLook(Reason.NotPermitted, $"{account.Platform.Name} shows accounts to people who are signed in, not to programs."),
            _ when !within => new AccountAnswer.CouldNotLook(Reason.Partial, FormattableString.Invariant($"More than {Most} accounts are named; this one was not looked at.")),
            { } question => PageAnswer.Of(account, question, await web.GetAsync(question, Conditions.None, cancellationToken)),
        };
        return new(account.Platform.Key, account.Handle, account.Address, answer);
    }
}
