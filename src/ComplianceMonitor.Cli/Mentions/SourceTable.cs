using System.Globalization;
using ComplianceMonitor.Core.Mentions;
using ComplianceMonitor.Core.Mentions.Scanning;
using ComplianceMonitor.Core.Mentions.Searching;
using ComplianceMonitor.Core.Schools;
using Spectre.Console;

namespace ComplianceMonitor.Cli.Mentions;

/// <summary>The sources: what each costs a month, what it allows, and when it last answered in full.</summary>
internal static class SourceTable
{
    private const int Days = 30;

    public static async Task WriteAsync(Session session, DataFolder data, SchoolFile school, CancellationToken cancellationToken)
    {
        int queries = SearchQueries.Of(MentionSchool.Of(school.School)).Count;
        Spectre.Console.Table table = Tables.Plain($"Sources of {school.School.Name}");
        TableExtensions.AddColumns(table, "Source", "Named", "A month", "Limit", "Kept", "How it stands");
        foreach (SourceTerms source in SourceCatalogue.Default.All)
        {
            bool named = school.Mentions.Sources.Contains(source.Key, StringComparer.Ordinal);
            TableExtensions.AddRow(
                table,
                Tables.Cell($"{source.Key}: {source.Name}"),
                Tables.Cell(named ? "yes" : "no", named ? "green" : "grey"),
                Tables.Cell(Price(source, school, queries)),
                Tables.Cell(source.CallsPerDay is { } calls ? string.Create(CultureInfo.InvariantCulture, $"{calls} calls a day") : "none known"),
                Tables.Cell(source.AddressOnly ? "address only" : source.KeepDays is { } days ? string.Create(CultureInfo.InvariantCulture, $"{days} days at most") : "as the school sets"),
                Tables.Cell(named ? (await SourceStanding.OfAsync(data.Records, source, school, session.Clock.GetUtcNow(), cancellationToken)).Words : ""));
        }

        Tables.Console(session).Write(table);
    }

    /// <summary>What a month of daily searches costs, within the limit that was set.</summary>
    private static string Price(SourceTerms source, SchoolFile school, int queries)
    {
        if (source.DollarsPerThousand == 0)
        {
            return "free";
        }

        int calls = Math.Min(queries * Days, school.Mentions.SearchesPerMonth ?? int.MaxValue);
        return string.Create(CultureInfo.InvariantCulture, $"up to ${calls * source.DollarsPerThousand / 1000:0.00} for {calls} searches");
    }
}
