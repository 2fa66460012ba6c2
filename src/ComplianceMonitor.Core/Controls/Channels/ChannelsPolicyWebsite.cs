using ComplianceMonitor.Core.Channels;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Findings;

namespace ComplianceMonitor.Core.Controls.Channels;

/// <summary>C08: policy and website show the same open accounts, and what they show is there. A closed one that is still linked is C11's.</summary>
public sealed class ChannelsPolicyWebsite : IControl
{
    /// <inheritdoc/>
    public ControlInfo Info { get; } =
        new("C08", "channels-policy-website", "Policy and website list the same channels", Area.Channels, Severity.High, Owner.ItSupport, Version: 2);

    /// <inheritdoc/>
    public IEnumerable<Finding> Judge(EvidenceSet evidence)
    {
        SeenDocuments pages = SeenDocuments.Pages(evidence);
        IReadOnlyList<ChannelRow> rows = Reconciliation.Of(evidence.PolicyText, null, pages.Documents);
        return
        [
            .. Info.CompareWith(evidence, rows, pages.Gap, Site(evidence.School.Name, pages)),
            .. rows.Where(row => row.InPolicy == true || row.OnWebsite == true).Select(row => OfPage(row, evidence)).OfType<Finding>(),
            .. evidence.AccountPages is Observation<IReadOnlyList<AccountPage>>.CouldNotLook { Reason: not Reason.NoEvidence } lost
                ? [Info.Unknown("the accounts' own pages", lost.Reason, lost.Because)]
                : Array.Empty<Finding>(),
        ];
    }

    private static OtherSource Site(string school, SeenDocuments pages) => new(
        "the website",
        pages.Names,
        row => row.OnWebsite == true,
        row => row.WebsiteProof,
        row => $"Link it from the website's home or contact page: {row.LinkLine(school)}. Where it is closed, give the date in the policy's register.",
        row => $"Add this row to the policy's register:\n{row.RegisterRow}\nWhere the account is not the school's, remove its link from {row.WebsiteProof?.Document.Name ?? "the website"}.",
        promises => promises.LinkedFromWebsite);

    /// <summary>
    /// Whether what is shown is there. A platform that tells no program takes nothing from the comparison; one that tells, and gave no
    /// answer this time, leaves it open.
    /// </summary>
    private Finding? OfPage(ChannelRow row, EvidenceSet evidence)
    {
        string subject = $"{row.Subject} page";
        Quote?[] lines = [ChannelJudging.Quote(row.PolicyProof), ChannelJudging.Quote(row.WebsiteProof)];
        return evidence.PageOf(row.Platform, row.Handle) switch
        {
            { Answer: AccountAnswer.Answers } page => Info.Pass(subject, $"{page.Address} answers.", lines),
            { Answer: AccountAnswer.MovedTo moved } page => Info.Pass(subject, $"{page.Address} leads to {moved.Address}.", lines)
                .Advising($"If {moved.Address} is the school's, write {moved.Handle ?? moved.Address} in policy, privacy notice and website."),
            { Answer: AccountAnswer.Gone } page => Info.Fail(subject, $"{Shown(row)} {row.Words}, and {page.Address} does not exist.", Fix(row), lines),
            { Answer: AccountAnswer.CouldNotLook { Reason: not Reason.NotPermitted } could } page =>
                Info.Unknown(subject, could.Reason, $"Whether {page.Address} is still there could not be seen. {could.Because}", lines),
            _ => null,
        };
    }

    private static string Shown(ChannelRow row) => (row.InPolicy, row.OnWebsite) switch
    {
        (true, true) => "The policy and the website show",
        (true, _) => "The policy lists",
        _ => "The website shows",
    };

    private static string Fix(ChannelRow row) => (row.InPolicy, row.OnWebsite) switch
    {
        (true, true) => $"Remove its link from {row.WebsiteProof!.Document.Name}, and write in the policy's register the day on which it was closed, or its new address.",
        (true, _) => "Write in the policy's register the day on which it was closed, or its new address.",
        _ => $"Remove its link from {row.WebsiteProof!.Document.Name}, or correct the address.",
    };
}
