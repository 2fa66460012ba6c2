using System.Text.Json;
using System.Text.Json.Serialization;

namespace ComplianceMonitor.Core.Reading.References;

/// <summary>How an edition of Keeping Children Safe in Education stands on a day.</summary>
public enum EditionStanding
{
    /// <summary>The edition in force.</summary>
    InForce = 1,

    /// <summary>A later edition has replaced it.</summary>
    Superseded,

    /// <summary>It cannot be told whether it is in force: a newer edition is expected and was not seen, or this is that edition.</summary>
    Unconfirmed,

    /// <summary>Published, and not yet in force.</summary>
    NotYet,

    /// <summary>There never was such an edition (2017, or before 2014).</summary>
    NoSuchEdition,
}

/// <summary>The editions of Keeping Children Safe in Education (Data/kcsie-editions.json).</summary>
public static class KcsieEditions
{
    private static readonly Edition[] Editions = Load();

    /// <summary>
    /// How an edition stands. An edition is out of date from the day the next confirmed one comes into force; while that one is
    /// only expected, citing the newest confirmed edition is undecided.
    /// </summary>
    /// <param name="year">The year of the edition as cited.</param>
    /// <param name="today">The day of the check in London.</param>
    public static EditionStanding Standing(int year, DateOnly today)
    {
        Edition newestConfirmed = Editions.Last(edition => edition.Confirmed);
        if (year > newestConfirmed.Year)
        {
            return EditionStanding.Unconfirmed;
        }

        if (Array.Find(Editions, edition => edition.Year == year) is not { } cited)
        {
            return EditionStanding.NoSuchEdition;
        }

        if (cited.InForceFrom > today)
        {
            return EditionStanding.NotYet;
        }

        if (Array.Exists(Editions, edition => edition.Year > year && edition.Confirmed && edition.InForceFrom <= today))
        {
            return EditionStanding.Superseded;
        }

        return Array.Exists(Editions, edition => edition.Year > year && !edition.Confirmed && edition.InForceFrom <= today)
            ? EditionStanding.Unconfirmed
            : EditionStanding.InForce;
    }

    private static Edition[] Load()
    {
        using Stream stream = typeof(KcsieEditions).Assembly.GetManifestResourceStream("Data/kcsie-editions.json")!;
        return [.. JsonSerializer.Deserialize(stream, KcsieJson.Default.EditionFile)!.Editions.OrderBy(edition => edition.Year)];
    }
}

/// <summary>The file.</summary>
/// <param name="Editions">One entry an edition.</param>
internal sealed record EditionFile(IReadOnlyList<Edition> Editions);

/// <summary>An edition.</summary>
/// <param name="Year">By which it is cited.</param>
/// <param name="InForceFrom">The first day.</param>
/// <param name="Confirmed">False where its publication or its days were not seen.</param>
internal sealed record Edition(int Year, DateOnly InForceFrom, bool Confirmed);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(EditionFile))]
internal sealed partial class KcsieJson : JsonSerializerContext;
