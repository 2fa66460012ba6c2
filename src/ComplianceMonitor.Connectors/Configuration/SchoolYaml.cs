using ComplianceMonitor.Core.Accounts.Attesting;
using ComplianceMonitor.Core.Dates;
using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Connectors.Configuration;

/// <summary>The keys of a school's file.</summary>
internal static class SchoolYaml
{
    private static readonly AttestationTerms s_terms = new();

    public static SchoolFile? Read(string path, Trust trust, List<ConfigurationProblem> problems)
    {
        if (YamlFile.Read(path, problems) is not { } map)
        {
            return null;
        }

        int before = problems.Count;
        Section keys = new(path, "", map, problems);
        string? id = keys.Text("id", required: true, Values.IdMistake);
        string? name = keys.Text("name", required: true, Values.NameMistake);
        Location? website = keys.Place("website");
        SchoolDefaults defaults = SharedYaml.Defaults(keys);
        List<PlatformConnection> connections = [];
        School school = new(id ?? "", name ?? "")
        {
            Aliases = keys.Texts("aliases", Values.NameMistake),
            Urn = keys.Text("urn", mistake: Values.UrnMistake),
            Town = keys.Text("town"),
            Postcode = keys.Text("postcode", mistake: Values.PostcodeMistake)?.ToUpperInvariant(),
            Website = website is { IsWeb: true } ? website.Target : null,
            DefaultReviewCycleMonths = defaults.ReviewCycleMonths ?? trust.Defaults.ReviewCycleMonths,
            Channels = ChannelsYaml.Read(keys, connections),
        };
        bool ignoreOwnRobots = keys.Flag("ignoreOwnRobots");
        DocumentLocations documents = SharedYaml.Documents(keys);
        IReadOnlyList<DirectoryReference> directories = SharedYaml.Directories(keys);
        MentionSettings mentions = SharedYaml.Mentions(keys);
        mentions = mentions with
        {
            Sources = mentions.Sources is [] ? trust.Mentions.Sources : mentions.Sources,
            Feeds = [.. mentions.Feeds.Union(trust.Mentions.Feeds, StringComparer.Ordinal)],
            Saved = mentions.Saved ?? trust.Mentions.Saved,
            Instance = mentions.Instance ?? trust.Mentions.Instance,
            SearchesPerMonth = mentions.SearchesPerMonth ?? trust.Mentions.SearchesPerMonth,
            KeepDays = mentions.KeepDays ?? trust.Mentions.KeepDays,
            Namesakes = mentions.Namesakes is [] ? trust.Mentions.Namesakes : mentions.Namesakes,
        };
        Dictionary<Owner, IReadOnlyList<string>> recipients = new(trust.Recipients);
        Dictionary<Owner, IReadOnlyList<string>> own = SharedYaml.Recipients(keys, out ReportDetail? detail);
        foreach ((Owner role, IReadOnlyList<string> addresses) in own)
        {
            recipients[role] = addresses;
        }

        int feed = keys.Number("calendar", 1, 1_000_000) ?? 1;
        IReadOnlyList<TermStretch> terms = TermsYaml.Read(keys);
        keys.End();
        return problems.Count > before ? null : new(school with { ScansMentions = mentions.Sources is not [], MentionDays = mentions.KeepDays }, path)
        {
            IgnoreOwnRobots = ignoreOwnRobots,
            Website = website,
            Documents = new() { Policy = documents.Policy ?? trust.Documents.Policy, PrivacyNotices = documents.PrivacyNotices is [] ? trust.Documents.PrivacyNotices : documents.PrivacyNotices },
            Directories = directories is [] ? trust.Directories : directories,
            Mentions = mentions,
            Recipients = recipients,
            ReportDetail = detail ?? trust.ReportDetail,
            Connections = connections,
            FeedNumber = feed,
            Calendar = new(terms is [] ? trust.Terms : terms),
            Attestations = new(
                defaults.MfaAttestationDays ?? trust.Defaults.MfaAttestationDays ?? s_terms.MfaDays,
                defaults.AttestationDays ?? trust.Defaults.AttestationDays ?? s_terms.Days),
        };
    }
}
