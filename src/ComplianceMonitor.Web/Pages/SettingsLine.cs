using System.Globalization;
using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Web.Pages;

/// <summary>What a school's file says, in a few words for each thing.</summary>
/// <param name="Id">The school's id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Cells">Heading, whether it is there, and the words.</param>
internal sealed record SettingsLine(string Id, string Name, IReadOnlyList<(string Heading, bool There, string Words)> Cells)
{
    private static readonly Owner[] s_told = [Owner.ItSupport, Owner.Dpo, Owner.Dsl, Owner.Headteacher];

    /// <summary>The headings, in order.</summary>
    public static IReadOnlyList<string> Headings { get; } = ["Policy", "Privacy notices", "Website", "Directories", "Mentions", "Platforms asked", "Reports go to"];

    /// <summary>Reads a file.</summary>
    /// <param name="file">The school.</param>
    public static SettingsLine Of(SchoolFile file)
    {
        string[] missing = [.. s_told.Where(role => !file.Recipients.ContainsKey(role)).Select(Slug.Of)];
        (bool, string)[] said =
        [
            (file.Documents.Policy is not null, file.Documents.Policy?.Written ?? "none"),
            Count(file.Documents.PrivacyNotices.Count),
            (file.Website is not null, file.Website?.Written ?? "none"),
            (file.Directories.Count > 0, file.Directories.Count > 0 ? string.Join(", ", file.Directories.Select(one => Slug.Of(one.Kind)).Distinct(StringComparer.Ordinal)) : "none"),
            (file.Mentions.Sources.Count > 0, file.Mentions.Sources.Count > 0 ? string.Join(", ", file.Mentions.Sources) : "not looked for"),
            Count(file.Connections.Count),
            (missing.Length == 0, missing.Length == 0 ? "all roles" : $"not: {string.Join(", ", missing)}"),
        ];
        return new(file.School.Id, file.School.Name, [.. Headings.Zip(said, (heading, one) => (heading, one.Item1, one.Item2))]);
    }

    private static (bool, string) Count(int count) => (count > 0, count > 0 ? count.ToString(CultureInfo.InvariantCulture) : "none");
}
