using System.Globalization;
using ComplianceMonitor.Core.Checks.Records;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Core.Mentions.Scanning;

/// <summary>How a source stands for a school: when it last answered in full, what of its quota is used, whether it asked for a pause.</summary>
/// <param name="CompleteAt">When every search was last answered in full; null where one never was.</param>
/// <param name="Used">Calls of this school in the period of the quota, and those of all; null where there is none.</param>
/// <param name="RestsUntil">Until when it asks not to be asked; null where it may be.</param>
public sealed record SourceStanding(DateTimeOffset? CompleteAt, (int Own, int All, int Limit, string Period)? Used, DateTimeOffset? RestsUntil)
{
    /// <summary>True while it may not be asked.</summary>
    public bool IsResting => RestsUntil is not null;

    /// <summary>All of it, in a sentence or two.</summary>
    public string Words =>
        $"{(CompleteAt is { } at ? string.Create(CultureInfo.InvariantCulture, $"Answered in full on {at:d MMMM yyyy HH:mm} UTC.") : "It has not been asked yet, or never answered in full.")}"
        + (Used is { } used ? string.Create(CultureInfo.InvariantCulture, $" {used.All} of {used.Limit} calls used in {used.Period}, {used.Own} of them for this school.") : "")
        + (RestsUntil is { } until ? string.Create(CultureInfo.InvariantCulture, $" It asks to be left alone until {until:u}.") : "");

    /// <summary>Reads it.</summary>
    /// <param name="store">The records.</param>
    /// <param name="terms">The source.</param>
    /// <param name="school">The school.</param>
    /// <param name="at">Now.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<SourceStanding> OfAsync(IRecordStore store, SourceTerms terms, SchoolFile school, DateTimeOffset at, CancellationToken cancellationToken)
    {
        SourceRows rows = new(store);
        DateTimeOffset? oldest = null;
        bool asked = false, never = false;
        DateTimeOffset? rests = null;
        await foreach (Row row in rows.CursorsAsync(terms.Key, school.School.Id, cancellationToken))
        {
            asked = true;
            DateTimeOffset? complete = row.Columns.Instant("CompleteAt");
            never |= complete is null;
            oldest = oldest is null || complete < oldest ? complete : oldest;
            DateTimeOffset? paused = await rows.PausedAsync(terms, row.Key, at, cancellationToken);
            rests = rests is null || paused > rests ? paused : rests;
        }

        rests ??= await rows.PausedAsync(terms, "", at, cancellationToken);
        (int, int, int, string)? used = null;
        if (SourceBudget.Of(terms, school.Mentions) is { } limit)
        {
            string period = SourceRows.PeriodOf(at, limit.Daily);
            (int own, int all, _) = await rows.UsedAsync(terms.Key, period, school.School.Id, cancellationToken);
            used = (own, all, limit.Calls, period);
        }

        return new(asked && !never ? oldest : null, used, rests);
    }
}
