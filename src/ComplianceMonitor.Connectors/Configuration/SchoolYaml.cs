using ComplianceMonitor.Core.Channels;
using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Connectors.Configuration;

/// <summary>The keys of a school's file.</summary>
internal static class SchoolYaml
{
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
        School school = new(id ?? "", name ?? "")
        {
            Aliases = keys.Texts("aliases", Values.NameMistake),
            Urn = keys.Text("urn", mistake: Values.UrnMistake),
            Town = keys.Text("town"),
            Postcode = keys.Text("postcode", mistake: Values.PostcodeMistake)?.ToUpperInvariant(),
            Website = website is { IsWeb: true } ? website.Target : null,
            DefaultReviewCycleMonths = SharedYaml.ReviewCycle(keys) ?? trust.ReviewCycleMonths,
            Channels = Channels(keys),
        };
        bool ignoreOwnRobots = keys.Flag("ignoreOwnRobots");
        DocumentLocations documents = SharedYaml.Documents(keys);
        IReadOnlyList<DirectoryReference> directories = SharedYaml.Directories(keys);
        MentionSettings mentions = SharedYaml.Mentions(keys);
        mentions = mentions with { Sources = mentions.Sources is [] ? trust.Mentions.Sources : mentions.Sources, SearchesPerMonth = mentions.SearchesPerMonth ?? trust.Mentions.SearchesPerMonth };
        Dictionary<Owner, IReadOnlyList<string>> recipients = new(trust.Recipients);
        foreach ((Owner role, IReadOnlyList<string> addresses) in SharedYaml.Recipients(keys))
        {
            recipients[role] = addresses;
        }

        keys.End();
        return problems.Count > before ? null : new(school with { ScansMentions = mentions.Sources is not [] }, path)
        {
            IgnoreOwnRobots = ignoreOwnRobots,
            Website = website,
            Documents = new() { Policy = documents.Policy ?? trust.Documents.Policy, PrivacyNotices = documents.PrivacyNotices is [] ? trust.Documents.PrivacyNotices : documents.PrivacyNotices },
            Directories = directories is [] ? trust.Directories : directories,
            Mentions = mentions,
            Recipients = recipients,
        };
    }

    private static string? PlatformMistake(string value)
    {
        string[] keys = [.. PlatformCatalogue.Default.Channels.Select(platform => platform.Key)];
        return keys.Contains(value, StringComparer.Ordinal) ? null : $"'{value}' is none of {string.Join(", ", keys)}.{Suggestion.Sentence(value, keys)}";
    }

    private static List<HeldChannel> Channels(Section keys)
    {
        List<HeldChannel> channels = [];
        foreach (Section channel in keys.Inners("channels"))
        {
            string? platform = channel.Text("platform", required: true, PlatformMistake);
            string? handle = channel.Text("handle")?.TrimStart('@').ToLowerInvariant();
            IReadOnlyList<string> administrators = channel.Texts("administrators");
            channel.End();
            if (platform is not null)
            {
                channels.Add(new(platform, handle, administrators));
            }
        }

        return channels;
    }
}
