using ComplianceMonitor.Core.Channels;
using ComplianceMonitor.Core.Checks.Records;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Mentions.Searching;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Core.Mentions.Scanning;

/// <summary>
/// Asks a school's sources what is new, tells what is about the school and what needs somebody, and keeps no more of it than may be kept.
/// Nothing is recorded here but quotas and pauses: cursors move on only when what was found is recorded.
/// </summary>
/// <param name="store">The records.</param>
/// <param name="sources">Every source that there is.</param>
public sealed class MentionScan(IRecordStore store, IReadOnlyList<IMentionSource> sources)
{
    private readonly SourceRows _rows = new(store);

    /// <summary>Looks.</summary>
    /// <param name="school">The school.</param>
    /// <param name="at">The instant of the scan.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<MentionLog> LookAsync(SchoolFile school, DateTimeOffset at, CancellationToken cancellationToken)
    {
        MentionSchool known = await SchoolAsync(school, cancellationToken);
        IReadOnlyList<SearchQuery> queries = SearchQueries.Of(known);
        Told[] told = await Task.WhenAll(school.Mentions.Sources.Distinct(StringComparer.Ordinal).Select(key => AskAsync(key, school, queries, at, cancellationToken)));
        Dictionary<string, PublicMention> kept = await MentionRow.ReadAsync(store, known.Id, cancellationToken);
        IReadOnlyList<PublicMention> mentions = new MentionSorting(known, school.Mentions, kept, at).Sort(told.SelectMany(one => one.Items));
        return new([.. told.SelectMany(one => one.Looks)], mentions);
    }

    private async Task<Told> AskAsync(string key, SchoolFile school, IReadOnlyList<SearchQuery> queries, DateTimeOffset at, CancellationToken cancellationToken)
    {
        SourceTerms terms = SourceCatalogue.Default.Of(key);
        if (sources.FirstOrDefault(source => source.Key == key) is not { } source)
        {
            return Untold(new(Reason.NotConfigured, $"{terms.Name} cannot be asked by this edition."));
        }

        IReadOnlyList<SourceScope> scopes = source.Lacks(school) is null ? source.Scopes(school, queries) : [];
        if (scopes is [])
        {
            return Untold(source.Lacks(school) ?? new(Reason.NotConfigured, $"There is nothing to ask {terms.Name} for."));
        }

        List<SourceLook> looks = [];
        List<(string, FoundItem)> items = [];
        IReadOnlyList<SourceScope> chosen = await ChooseAsync(terms, school, scopes, at, cancellationToken);
        foreach (SourceScope scope in scopes)
        {
            string row = SourceRows.KeyOf(scope);
            SourceCursor cursor = await _rows.CursorAsync(key, row, cancellationToken);
            SourceLook look = new(key, scope.Shown) { Key = row, Cursor = cursor.Cursor, CompleteAt = cursor.CompleteAt };
            if (await _rows.PausedAsync(terms, row, at, cancellationToken) is { } until)
            {
                looks.Add(look with { Shortfall = new(Reason.Unreachable, $"{(terms.EachItsOwn ? scope.Shown : terms.Name)} asks to be left alone until {until:u}.") });
                continue;
            }

            if (!chosen.Contains(scope))
            {
                looks.Add(look with { Shortfall = new(Reason.Partial, $"The calls that {terms.Name} allows do not suffice for every search today: '{scope.Shown}' takes its turn on another day.") });
                continue;
            }

            SourceAnswer answer = await TryAsync(source, scope, cursor.Cursor, at, cancellationToken);
            items.AddRange(answer.Items.Select(item => (key, item)));
            looks.Add(look with
            {
                Found = answer.Items.Count,
                Cursor = answer.Trouble is null ? answer.Cursor ?? cursor.Cursor : cursor.Cursor,
                CompleteAt = answer.Trouble is null ? at : cursor.CompleteAt,
                Shortfall = answer.Trouble is { } trouble ? new(trouble.Reason, trouble.Because) : null,
            });
            await CountAsync(terms, school, Math.Max(0, answer.Calls - 1), at, cancellationToken);
            if (answer.Trouble?.PauseUntil is { } pause)
            {
                await _rows.PauseAsync(terms, row, pause, cancellationToken);
            }
        }

        return new(looks, items);

        Told Untold(SourceTrouble trouble) =>
            new([new(key, terms.Name) { Shortfall = new(trouble.Reason, trouble.Because) }], []);
    }

    /// <summary>The scopes that the quota allows now, counted before they are asked; those that wait take their turn on another day.</summary>
    private async Task<IReadOnlyList<SourceScope>> ChooseAsync(SourceTerms terms, SchoolFile school, IReadOnlyList<SourceScope> scopes, DateTimeOffset at, CancellationToken cancellationToken)
    {
        if (SourceBudget.Of(terms, school.Mentions) is not { } limit)
        {
            return scopes;
        }

        (int own, int all, int schools) = await _rows.UsedAsync(terms.Key, SourceRows.PeriodOf(at, limit.Daily), school.School.Id, cancellationToken);
        DateOnly today = Checks.London.Day(at);
        int left = SourceBudget.Left(limit, own, all, schools, today);
        SourceScope[] chosen = left >= scopes.Count ? [.. scopes] : [.. Enumerable.Range(0, left).Select(number => scopes[(int)((today.DayNumber + (long)number) % scopes.Count)])];
        await CountAsync(terms, school, chosen.Length, at, cancellationToken);
        return chosen;
    }

    private async Task CountAsync(SourceTerms terms, SchoolFile school, int calls, DateTimeOffset at, CancellationToken cancellationToken)
    {
        if (SourceBudget.Of(terms, school.Mentions) is { } limit)
        {
            await _rows.CountAsync(terms.Key, SourceRows.PeriodOf(at, limit.Daily), school.School.Id, calls, cancellationToken);
        }
    }

    /// <summary>A source that breaks down costs its own answer only.</summary>
    private static async Task<SourceAnswer> TryAsync(IMentionSource source, SourceScope scope, string? cursor, DateTimeOffset at, CancellationToken cancellationToken)
    {
        try
        {
            return await source.AskAsync(scope, cursor, at, cancellationToken);
        }
        catch (Exception broken) when (!cancellationToken.IsCancellationRequested)
        {
            return new([]) { Trouble = new(Reason.Unreachable, $"{scope.Shown} could not be asked ({broken.GetType().Name}).") };
        }
    }

    /// <summary>The school as mentions are told by: its file, and the accounts that its checks know.</summary>
    private async Task<MentionSchool> SchoolAsync(SchoolFile file, CancellationToken cancellationToken)
    {
        List<MentionHandle> handles = [.. file.School.Channels.Where(channel => channel.Handle is not null).Select(channel => new MentionHandle(channel.Platform, channel.Handle!))];
        await foreach (Row row in store.ReadAsync(Table.Channels, new(file.School.Id), cancellationToken))
        {
            if (row.Columns.Flag("InPolicy") is true && row.Columns.Text("Platform") is { } platform && row.Columns.Text("Handle") is { } handle)
            {
                handles.Add(new(platform, handle));
            }
        }

        return MentionSchool.Of(file.School) with { Handles = [.. handles.DistinctBy(one => (one.Platform, PlatformCatalogue.Default.Normal(one.Platform, one.Handle)))] };
    }

    private sealed record Told(IReadOnlyList<SourceLook> Looks, IReadOnlyList<(string Source, FoundItem Item)> Items);
}
