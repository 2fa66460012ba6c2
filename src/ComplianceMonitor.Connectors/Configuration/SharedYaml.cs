using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Core.Mentions.Scanning;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Connectors.Configuration;

/// <summary>The keys that a trust's file and a school's file have in common.</summary>
internal static class SharedYaml
{
    private const int LongestCycleMonths = 120;
    private const int LongestAttestationDays = 731;
    private const int LongestMentionDays = 366;
    private static readonly IReadOnlyList<string> Sources = SourceCatalogue.Default.Keys;

    public static SchoolDefaults Defaults(Section keys)
    {
        Section? defaults = keys.Inner("defaults");
        SchoolDefaults read = new()
        {
            ReviewCycleMonths = defaults?.Number("reviewCycleMonths", 1, LongestCycleMonths),
            AttestationDays = defaults?.Number("attestationDays", 1, LongestAttestationDays),
            MfaAttestationDays = defaults?.Number("mfaAttestationDays", 1, LongestAttestationDays),
        };
        defaults?.End();
        return read;
    }

    public static DocumentLocations Documents(Section keys)
    {
        Section? documents = keys.Inner("documents");
        DocumentLocations locations = new() { Policy = documents?.Place("policy"), PrivacyNotices = documents?.Places("privacyNotices") ?? [] };
        documents?.End();
        return locations;
    }

    public static IReadOnlyList<DirectoryReference> Directories(Section keys)
    {
        List<DirectoryReference> directories = [];
        foreach (Section directory in keys.Inners("directories"))
        {
            DirectoryKind? kind = directory.Choice<DirectoryKind>("kind", required: true);
            Location? file = directory.Place("file");
            if (kind is DirectoryKind.EntraCsv or DirectoryKind.GoogleCsv && file is null)
            {
                directory.Report("file", "An export needs 'file: users.csv', a file that exists.");
            }

            DirectoryReference reference = new(kind ?? default)
            {
                File = file,
                Domain = directory.Text("domain"),
                Administrator = directory.Text("administrator", mistake: Values.MailMistake),
                Credentials = directory.Secret("credentials"),
            };
            directory.End();
            directories.Add(reference);
        }

        return directories;
    }

    public static MentionSettings Mentions(Section keys)
    {
        Section? mentions = keys.Inner("mentions");
        MentionSettings settings = new()
        {
            Sources = mentions?.Texts("sources", source => Sources.Contains(source, StringComparer.Ordinal)
                ? null
                : $"'{source}' is none of {string.Join(", ", Sources)}.{Suggestion.Sentence(source, Sources)}") ?? [],
            Feeds = mentions?.Texts("feeds", Values.FeedMistake) ?? [],
            Saved = mentions?.Place("saved"),
            Instance = mentions?.Text("instance", mistake: Values.HostMistake)?.ToLowerInvariant(),
            SearchesPerMonth = mentions?.Number("searchesPerMonth", 0, 1_000_000),
            KeepDays = mentions?.Number("keepDays", 1, LongestMentionDays),
            Namesakes = mentions?.Place("schools") is { } file ? NamesakeFile.Read(file, because => mentions.Report("schools", because)) : [],
        };
        if (settings.Saved is { IsWeb: true })
        {
            mentions!.Report("saved", "A file is needed here, not an address: results on the web belong under feeds.");
        }

        mentions?.End();
        return settings;
    }

    public static Dictionary<Owner, IReadOnlyList<string>> Recipients(Section keys, out ReportDetail? detail)
    {
        detail = null;
        Dictionary<Owner, IReadOnlyList<string>> recipients = [];
        if (keys.Inner("reports") is { } reports)
        {
            foreach (Owner role in Enum.GetValues<Owner>())
            {
                if (reports.Texts(Slug.Of(role), Values.MailMistake) is { Count: > 0 } addresses)
                {
                    recipients[role] = addresses;
                }
            }

            detail = reports.Choice<ReportDetail>("detail");
            reports.End();
        }

        return recipients;
    }
}
