using ComplianceMonitor.Core.Accounts.Directories;
using ComplianceMonitor.Core.Accounts.People;
using ComplianceMonitor.Core.Accounts.Platforms;
using ComplianceMonitor.Core.Controls;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Findings;

namespace ComplianceMonitor.Core.Accounts;

/// <summary>MFA of an account itself: by the platform where it tells, else by a statement. What a directory says of a person never counts here.</summary>
internal static class AccountMfa
{
    /// <summary>Judges one account.</summary>
    /// <param name="info">The control.</param>
    /// <param name="evidence">What was gathered.</param>
    /// <param name="account">The account.</param>
    public static Finding Judge(ControlInfo info, EvidenceSet evidence, OfficialAccount account)
    {
        string fix = $"Turn on MFA for {account.Subject} and for everybody who administers it, and record it; text messages only where nothing better is offered.";
        PlatformAnswer answer = PlatformAnswer.Of(evidence, account, PlatformParts.TwoFactor, evidence.Today.AddDays(-Person.MostDays));
        Finding finding = ByPlatform(info, account, answer, fix) ?? info.ByAttestation(
            evidence,
            account.Subject,
            "Nothing shows whether MFA is on for this account and its administrators: have IT support attest it (compliance attest C14).",
            fix,
            promise: promises => promises.Mfa);
        return finding.Advising(account.Holders.Count == 1 ? "Only one holder is named: a password shared by several people with one second factor counts as one holder." : null);
    }

    private static Finding? ByPlatform(ControlInfo info, OfficialAccount account, PlatformAnswer answer, string fix)
    {
        PlatformEvidence? told = answer.Evidence;
        string[] without = [.. (told?.People ?? []).Where(person => person.TwoFactor is false).Select(person => person.Name ?? person.Address ?? person.Id)];
        return told switch
        {
            { TwoFactorOn: false } => info.Fail(account.Subject, $"{told.Source} says that {account.Subject} has no second factor.", fix, account.Quotes) with { Measure = "none" },
            { } when without is [_, ..] => info.Fail(
                account.Subject, $"{told.Source} says that {Say.List(without)} may use {account.Subject} without a second factor.", fix, account.Quotes) with
            { Measure = "none" },
            _ when answer.Gap is { } gap => info.Unknown(account.Subject, gap) with { Quotes = account.Quotes },
            { TwoFactorOn: true } => Pass($"{told.Source} says that {account.Subject} asks for a second factor."),
            { TwoFactorRequired: true } => Pass($"{told.Source} says that everybody who uses {account.Subject} must have a second factor."),
            { People: [_, ..] people } when people.All(person => person.TwoFactor is true) =>
                Pass($"{told.Source} says that everybody who uses {account.Subject} has a second factor.").Advising("Nothing obliges the next person to have one: let the platform require it."),
            _ => null,
        };

        Finding Pass(string summary) => info.Pass(account.Subject, summary, account.Quotes)
            .Advising(told.TwoFactorStrength is MfaStrength.SmsOrVoice ? MfaWords.Weak : null) with
        { Measure = MfaWords.Of(told.TwoFactorStrength) };
    }
}
