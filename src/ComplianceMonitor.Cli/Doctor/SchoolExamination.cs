using System.Globalization;
using ComplianceMonitor.Cli.Live;
using ComplianceMonitor.Connectors.Collectors;
using ComplianceMonitor.Connectors.MentionSources;
using ComplianceMonitor.Connectors.Web;
using ComplianceMonitor.Core.Accounts.Directories;
using ComplianceMonitor.Core.Accounts.Platforms;
using ComplianceMonitor.Core.Checks;
using ComplianceMonitor.Core.Checks.Collecting;
using ComplianceMonitor.Core.Controls;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Core.Mentions.Scanning;
using ComplianceMonitor.Core.Reports;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Cli.Doctor;

/// <summary>
/// What one school has configured, tried by the very collectors that its checks use, so that what the doctor sees is what a check would
/// see. Nothing is recorded; the sources of mentions are not asked, for that may cost money.
/// </summary>
internal sealed class SchoolExamination(Session session, DataFolder data, WebReader web, LiveDirectories directories)
{
    private const int OldExportDays = 30;

    private readonly IReadOnlyList<IMentionSource> _sources = MentionSourceCatalogue.All(web, session.Terminal.Variable);

    public async Task<IReadOnlyList<Diagnosis>> OfAsync(SchoolFile school, CancellationToken cancellationToken)
    {
        string id = school.School.Id;
        DateTimeOffset at = session.Clock.GetUtcNow();
        ICollector[] collectors = [.. CollectorCatalogue.All(session.Clock, web, directories.Frozen, data.Records, session.Terminal.Variable).Where(one => one is not (MentionCollector or RecordedMentions))];
        Collectors all = new(collectors, session.Terminal.Clock);
        EvidenceSet documents = await all.GatherAsync(school, Area.Channels, at, cancellationToken);
        EvidenceSet people = await all.GatherAsync(school, Area.Accounts, at, cancellationToken);
        return
        [
            Of("policy", documents.Policy, facts => $"{facts.Document.Name} was read: {Say.Count(facts.Document.Lines.Count, "line")}{(facts.Document.Missing is { } missing ? $", and not all of it: {missing}" : "")}."),
            Of("privacy notices", documents.PrivacyNotices, notices => $"{Say.List([.. notices.Select(notice => notice.Document.Name)])} {(notices.Count == 1 ? "was" : "were")} read."),
            Of("website", documents.Website, site => $"{Say.Count(site.Pages.Count, "page")} read{(site.Shortfall is { } shortfall ? $"; not all: {shortfall.Because}" : "")}."),
            .. Directories(people),
            .. Platforms(school, people),
            .. await MentionsAsync(school, cancellationToken),
            Recipients(school),
            .. await ChecksAsync(school, at, cancellationToken),
        ];

        Diagnosis Of<T>(string thing, Observation<T> observation, Func<T, string> says) => observation switch
        {
            Observation<T>.Seen seen => new(id, thing, Health.Well, says(seen.Value)),
            Observation<T>.NotThere missing => new(id, thing, Health.Broken, $"It was looked for and is not there: {missing.Where}."),
            Observation<T>.CouldNotLook { Reason: Reason.NotConfigured } none => new(id, thing, Health.Missing, none.Because),
            Observation<T>.CouldNotLook failed => new(id, thing, Health.Broken, failed.Because),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

        IEnumerable<Diagnosis> Directories(EvidenceSet evidence) => evidence.Directories is Observation<IReadOnlyList<DirectorySnapshot>>.Seen { Value: not [] } seen
            ? seen.Value.Select(directory => DirectoryOf(id, directory, at))
            : [Of("directory", evidence.Directories, _ => "")];
    }

    private static Diagnosis DirectoryOf(string school, DirectorySnapshot directory, DateTimeOffset at)
    {
        string thing = $"directory {directory.Name}";
        int days = (int)(at - directory.TakenAt).TotalDays;
        return directory switch
        {
            { Total: 0, Gaps: [var gap, ..] } => new(school, thing, gap.Reason is Reason.NotConfigured or Reason.NoEvidence ? Health.Missing : Health.Broken, gap.Because),
            _ when days > OldExportDays => new(school, thing, Health.Broken, string.Create(CultureInfo.InvariantCulture, $"It is {days} days old and counts no longer: export or read it again.")),
            { Gaps: [var gap, ..] } => new(school, thing, Health.Broken, $"{Say.Count(directory.Total, "person", "people")} in it, and not all is told: {gap.Because}"),
            _ => new(school, thing, Health.Well, $"{Say.Count(directory.Total, "person", "people")} in it, as of {Say.Day(London.Day(directory.TakenAt))}."),
        };
    }

    private static IEnumerable<Diagnosis> Platforms(SchoolFile school, EvidenceSet evidence)
    {
        if (school.Connections is [])
        {
            return [new(school.School.Id, "platforms", Health.Missing, "No platform can be asked: give a channel a token in school.yaml, or have its settings attested (compliance attest C15).")];
        }

        return evidence.Platforms is Observation<IReadOnlyList<PlatformEvidence>>.Seen seen
            ? seen.Value.Select(told => told.Gaps is [var gap, ..]
                ? new Diagnosis(school.School.Id, $"platform {told.Platform}", Health.Broken, gap.Because)
                : new(school.School.Id, $"platform {told.Platform}", Health.Well, $"{told.Source} answered."))
            : [new(school.School.Id, "platforms", Health.Broken, (evidence.Platforms as Observation<IReadOnlyList<PlatformEvidence>>.CouldNotLook)?.Because ?? "They told nothing.")];
    }

    private async Task<IReadOnlyList<Diagnosis>> MentionsAsync(SchoolFile school, CancellationToken cancellationToken)
    {
        if (school.Mentions.Sources is [])
        {
            return [new(school.School.Id, "mentions", Health.Missing, "Nobody looks for public mentions: name sources in mentions.sources, after 'compliance mentions dpia'.")];
        }

        List<Diagnosis> all = [];
        foreach (string key in school.Mentions.Sources)
        {
            SourceTerms terms = SourceCatalogue.Default.Of(key);
            IMentionSource? source = _sources.FirstOrDefault(one => one.Key == key);
            SourceStanding standing = await SourceStanding.OfAsync(data.Records, terms, school, session.Clock.GetUtcNow(), cancellationToken);
            all.Add(source?.Lacks(school) is { } lacks ? new(school.School.Id, $"mentions: {terms.Name}", Health.Broken, lacks.Because)
                : new(school.School.Id, $"mentions: {terms.Name}", standing.IsResting ? Health.Broken : Health.Well, standing.Words));
        }

        return all;
    }

    private static Diagnosis Recipients(SchoolFile school)
    {
        Owner[] missing = [.. new[] { Owner.ItSupport, Owner.Dpo, Owner.Dsl, Owner.Headteacher }.Where(role => !school.Recipients.ContainsKey(role))];
        return missing is []
            ? new(school.School.Id, "reports", Health.Well, "Every role has an address.")
            : new(school.School.Id, "reports", Health.Missing, $"No address for {Say.List([.. missing.Select(role => Slug.Of(role))])}: name them under 'reports' in {school.Path}.");
    }

    private async Task<IReadOnlyList<Diagnosis>> ChecksAsync(SchoolFile school, DateTimeOffset at, CancellationToken cancellationToken)
    {
        SchoolReport report = await SchoolReport.ReadAsync(data.Records, school.School.Id, cancellationToken);
        string[] troubles =
        [
            .. Trouble.OfRest(report.LastChecked, at),
            .. await Trouble.OfChecksAsync(data.Records, school.School.Id, cancellationToken),
            .. await Trouble.OfMailsAsync(data.Records, school.School.Id, at, Owner.ItSupport, cancellationToken),
        ];
        return troubles is []
            ? [new(school.School.Id, "checks", Health.Well, $"Last checked on {Say.Day(London.Day(report.LastChecked!.Value))}.")]
            : [.. troubles.Select(trouble => new Diagnosis(school.School.Id, "checks and mails", report.LastChecked is null ? Health.Missing : Health.Broken, report.LastChecked is null ? $"{trouble} Run 'compliance run'." : trouble))];
    }
}
