using ComplianceMonitor.Core.Accounts;
using ComplianceMonitor.Core.Accounts.Platforms;
using ComplianceMonitor.Core.Checks;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Findings;

namespace ComplianceMonitor.Core.Controls.Accounts;

/// <summary>C15: each account's settings are the agreed ones, by the platform or by somebody who compared them in the last twelve months.</summary>
public sealed class PrivacySettings : IControl
{
    /// <inheritdoc/>
    public ControlInfo Info { get; } = new("C15", "privacy-settings", "Privacy settings of each account", Area.Accounts, Severity.Medium, Owner.ItSupport, Version: 2);

    /// <inheritdoc/>
    public IEnumerable<Finding> Judge(EvidenceSet evidence) => Info.OfEachAccount(evidence, account => Judge(account, evidence));

    private Finding Judge(OfficialAccount account, EvidenceSet evidence)
    {
        string fix = $"Check {account.Subject} against the agreed settings (visibility, comments, tags, messages, filter) and record date and name.";
        PlatformAnswer answer = PlatformAnswer.Of(evidence, account, PlatformParts.Settings, evidence.Today.AddMonths(-12));
        PlatformSetting[] settings = [.. answer.Evidence?.Settings ?? []];
        PlatformSetting[] wrong = [.. settings.Where(setting => setting.Differs)];
        return wrong switch
        {
            [_, ..] => Info.Fail(
                account.Subject,
                $"{answer.Evidence!.Source} shows other settings of {account.Subject} than agreed: {Say.List([.. wrong.Select(one => $"{one.Name} is {one.Value}")])}.",
                $"Set, for {account.Subject}: {Say.List([.. wrong.Select(one => $"{one.Name} to {one.Expected}")])}.",
                account.Quotes),
            _ when answer.Gap is { } gap => Info.Unknown(account.Subject, gap) with { Quotes = account.Quotes },
            _ when answer.Evidence is { SettingsComplete: true, Settings: [_, ..] } told && settings.All(setting => setting.Expected is not null) =>
                Info.Pass(account.Subject, $"{told.Source} shows the agreed settings of {account.Subject} on {Say.Day(London.Day(told.ReadAt))}.", account.Quotes),
            _ => Info.ByAttestation(
                evidence,
                account.Subject,
                "Nothing shows that the settings of this account were checked in the last 12 months: check them and attest it (compliance attest C15).",
                fix,
                evidence.Today.AddMonths(-12),
                promises => promises.PrivacySettings),
        };
    }
}
