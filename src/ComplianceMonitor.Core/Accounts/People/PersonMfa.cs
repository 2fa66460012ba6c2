using ComplianceMonitor.Core.Accounts.Access;
using ComplianceMonitor.Core.Accounts.Directories;
using ComplianceMonitor.Core.Controls;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Findings;

namespace ComplianceMonitor.Core.Accounts.People;

/// <summary>MFA of the people who administer or post, one finding each, by the directories.</summary>
internal static class PersonMfa
{
    /// <summary>The subject of what is said of all of them together.</summary>
    public const string Everybody = "people who hold the accounts";

    /// <summary>Judges everybody who is named.</summary>
    /// <param name="info">The control.</param>
    /// <param name="evidence">What was gathered.</param>
    public static IEnumerable<Finding> Judge(ControlInfo info, EvidenceSet evidence)
    {
        OfficialAccounts accounts = OfficialAccounts.Of(evidence);
        if (accounts.StatedNone)
        {
            return [];
        }

        if (accounts.AtLarge.Holders.Count == 0 && accounts.Each.All(account => account.Holders.Count == 0))
        {
            // A policy that was not read in full is said already, and may name somebody.
            return accounts.Gap is not null ? [] : [info.Unknown(Everybody, Reason.NoEvidence, "Nobody is named who administers or posts, so nobody's sign-in could be looked at: name them in the policy or under channels.")];
        }

        return Roster.Of(evidence) is { } roster
            ? Named.Of(evidence, roster).GroupBy(named => named.Subject, StringComparer.OrdinalIgnoreCase).Select(same => Judge(info, same.First(), roster, evidence.Today))
            : WithoutDirectory(info, evidence, accounts);
    }

    /// <summary>Where no directory is configured a statement about the very person counts; else nobody can tell.</summary>
    private static IEnumerable<Finding> WithoutDirectory(ControlInfo info, EvidenceSet evidence, OfficialAccounts accounts)
    {
        Gap gap = Gap.Of(evidence.Directories, "The staff directory")!;
        IReadOnlyList<string> holders = Holder.Distinct((accounts.Each is [] ? [accounts.AtLarge] : accounts.Each).SelectMany(account => account.Holders));
        string[] stated = gap.Reason == Reason.NotConfigured ? [.. holders.Where(holder => evidence.IsStated(info.Id, holder))] : [];
        foreach (string holder in stated)
        {
            yield return info.ByAttestation(evidence, holder, "", $"Turn on MFA for {holder} and record it.");
        }

        if (holders.Count > stated.Length)
        {
            yield return info.Unknown(Everybody, gap);
        }
    }

    private static Finding Judge(ControlInfo info, Named named, Roster roster, DateOnly today) => (named.Match switch
    {
        Match.One { InFull: false } => info.Unknown(named.Words, Reason.NoEvidence, $"The directory has nobody called {named.Words} in full: name an address under channels in the school's file."),
        Match.Unsure unsure => info.Unknown(named.Words, unsure.Gap),
        Match.One one => OfPerson(info, named, one, roster, today),
        Match.Several several => info.Unknown(named.Words, Reason.Contradictory,
            $"{Say.Count(several.People.Count, "person", "people")} in the directory may be {named.Words}: name an address under channels in the school's file."),
        _ when roster.PeopleGap is { } gap => info.Unknown(named.Words, gap),
        _ => info.Unknown(named.Words, Reason.NoEvidence, $"The directory does not show {named.Words}, so nothing shows their MFA: name an address of it under channels in the school's file."),
    }) with
    { Quotes = named.Quotes };

    private static Finding OfPerson(ControlInfo info, Named named, Match.One match, Roster roster, DateOnly today)
    {
        Person person = match.Person;
        if (person.Standing(today) is PersonStanding.Disabled or PersonStanding.Deleted)
        {
            return info.NotApplicable(named.Subject, $"{person.Name} cannot sign in: the directory has blocked the account.")
                .Advising($"Still named for {named.AccountNames}: see C20.");
        }

        if (person.IsContradictory(today))
        {
            return info.Unknown(named.Subject, Reason.Contradictory, $"One directory says that {person.Name} is enabled, and another entry that the account is blocked: export the users again.");
        }

        if (person.Kind is PersonKind.SharedMailbox or PersonKind.ServiceAccount)
        {
            return info.Unknown(named.Subject, Reason.NoEvidence,
                $"{person.Name} is {(person.Kind is PersonKind.SharedMailbox ? "a mailbox that several people share" : "the account of a program")}: name the people who use it, under channels in the school's file.");
        }

        MfaReading reading = MfaReading.Of(person, roster, today);
        Finding finding = reading.Outcome switch
        {
            Outcome.Unknown unknown => info.Unknown(named.Subject, unknown.Reason, reading.Said),
            Outcome.Fail => info.Fail(
                named.Subject,
                $"{person.Name}, named for {named.AccountNames}, {reading.Said}.",
                $"Turn on MFA for {person.Name} and record it; text messages only where nothing better is offered.") with
            { Measure = MfaWords.Of(MfaStrength.None) },
            _ => info.Pass(named.Subject, $"{person.Name}, named for {named.AccountNames}, {reading.Said}.") with
            {
                Measure = $"{MfaWords.Of(reading.Strength)}, {MfaWords.Of(reading.Enforcement?.Demand)}",
            },
        };
        return finding.Advising(Remarks(reading, person)) with { Basis = reading.IsInferred ? Basis.Inferred : match.Basis };
    }

    private static IEnumerable<string?> Remarks(MfaReading reading, Person person)
    {
        if (reading.Outcome is Outcome.Pass)
        {
            yield return reading.Enforcement is { Demand: not MfaDemand.Demanded } loose ? $"Nothing shows that each sign-in asks for MFA: {loose.By}." : null;
            yield return reading.Strength is MfaStrength.SmsOrVoice ? MfaWords.Weak : null;
        }

        yield return reading.HasBypass ? "An app password is set, which passes by the second factor: remove it." : null;
        yield return person.Entries.Any(entry => entry.Person.HasSignedIn is false) ? "This account has never signed in." : null;
        yield return reading.Outcome is Outcome.Fail && person.Entries.Select(entry => entry.IsGoogle).Distinct().Count() > 1
            ? "The person is in two directories: where one hands its sign-in to the other, give only the other."
            : null;
    }
}
