using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Core.Reading;

namespace ComplianceMonitor.Core.Controls.Conduct;

/// <summary>C27: it is said where a complaint goes, and where one about personal data goes (section 164A DPA 2018).</summary>
public sealed class ComplaintsRoute : IControl
{
    /// <summary>The day on which section 164A of the Data Protection Act 2018 came into force.</summary>
    private static readonly DateOnly InForce = new(2026, 6, 19);

    /// <inheritdoc/>
    public ControlInfo Info { get; } = new("C27", "complaints-route", "Complaints route", Area.Conduct, Severity.High, Owner.Dpo);

    /// <inheritdoc/>
    public IEnumerable<Finding> Judge(EvidenceSet evidence) => Info.OfPolicy(evidence, policy => policy.Conduct.ComplaintsRoute switch
    {
        { Blank: true } blank => Info.Broken(
            "The policy leaves open to whom a complaint goes.",
            $"Replace the blank on line {blank.Words.Line.Number} with the role that takes complaints, such as 'the Headteacher'.",
            policy.Quote(blank.Words)),
        null => Info.Lacking(
            policy,
            "The policy does not say where a complaint about social media goes.",
            "Add: 'Complaints about social media go to the Headteacher; complaints about personal data may be made on our form or in writing.'"),
        { } route when evidence.Today < InForce => Info.Kept(policy, "The policy says where a complaint goes.", policy.Quote(route.Words)),
        { } route => WithProcedure(policy, policy.Quote(route.Words), evidence),
    });

    private Finding WithProcedure(DocumentFacts policy, Quote? route, EvidenceSet evidence)
    {
        SeenDocuments notices = SeenDocuments.Notices(evidence), pages = SeenDocuments.Pages(evidence);
        DocumentFacts? shown = new[] { policy }.Concat(notices.Documents ?? []).Concat(pages.Documents ?? [])
            .FirstOrDefault(facts => facts.Conduct.DataProtectionComplaints is not null);
        if (shown is not null)
        {
            return Info.Kept(
                policy, "The complaints route and the data protection complaints procedure are shown.", route, shown.Quote(shown.Conduct.DataProtectionComplaints));
        }

        return (notices.Gap ?? pages.Gap) is { } gap
            ? Info.Unknown(PolicyJudging.Policy, gap.Reason, $"The policy names a route but not the data protection complaints procedure. {gap.Because}", route)
            : Info.Lacking(
                policy,
                "Neither policy, privacy notice nor website shows the data protection complaints procedure.",
                "Publish: 'Complain about our use of personal data on our online form, by letter or by telephone. We acknowledge within 30 days.'",
                route);
    }
}
