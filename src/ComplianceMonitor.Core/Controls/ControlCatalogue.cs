using ComplianceMonitor.Core.Controls.Accounts;
using ComplianceMonitor.Core.Controls.Channels;
using ComplianceMonitor.Core.Controls.Conduct;
using ComplianceMonitor.Core.Controls.Mentions;
using ComplianceMonitor.Core.Controls.Reviews;

namespace ComplianceMonitor.Core.Controls;

/// <summary>Every control, one plain line each.</summary>
public static class ControlCatalogue
{
    /// <summary>In the order of their ids.</summary>
    public static IReadOnlyList<IControl> All { get; } =
    [
        new ReviewInDate(),
        new ReviewCycleConsistent(),
        new MetadataComplete(),
        new ApprovalRecorded(),
        new TemplateFinished(),
        new ChangeNoteTrue(),
        new ChannelRegisterPresent(),
        new ChannelsPolicyWebsite(),
        new ChannelsPolicyNotice(),
        new NoUnlistedAccounts(),
        new ClosedAccountsUnlinked(),
        new CentralControl(),
        new TwoPeoplePerAccount(),
        new MfaEnabled(),
        new PrivacySettings(),
        new RiskAssessmentRecorded(),
        new ConsentForImages(),
        new NoPersonalDataInPosts(),
        new MonitoredInTime(),
        new PeopleListsCurrent(),
        new KcsieEditionCurrent(),
        new LegislationCurrent(),
        new RelatedPoliciesPublished(),
        new PolicyPublished(),
        new PlatformNamesCurrent(),
        new AiRulePresent(),
        new ComplaintsRoute(),
        new TrainingRecorded(),
        new StaffMonitoringTransparent(),
        new OtherChannelsCovered(),
    ];

    /// <summary>The control's page as Markdown: what it asserts, why it matters, evidence, how to mend, source.</summary>
    /// <param name="control">A control of the catalogue.</param>
    /// <exception cref="InvalidOperationException">The page is not there; a test keeps that from happening.</exception>
    public static string Page(IControl control)
    {
        string name = $"Controls/{PageName(control.Info.Slug)}.md";
        using Stream stream = typeof(ControlCatalogue).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The page {name} is missing.");
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }

    /// <summary>The slug in PascalCase: review-in-date is ReviewInDate.</summary>
    private static string PageName(string slug) =>
        string.Concat(slug.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
}
