namespace ComplianceMonitor.Core.Mentions.Searching;

/// <summary>Shares a source's quota over a trust's schools.</summary>
public static class QueryBudget
{
    /// <summary>The queries of one turn. All of them where the quota allows; otherwise the schools take turns, and each goes on where it stopped.</summary>
    /// <param name="queries">All queries of all schools.</param>
    /// <param name="quota">How many may be asked in a turn.</param>
    /// <param name="turn">Number of the turn, from 0.</param>
    public static IReadOnlyList<SearchQuery> Choose(IReadOnlyCollection<SearchQuery> queries, int quota, long turn)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(turn);
        if (quota >= queries.Count)
        {
            return [.. queries];
        }

        SearchQuery[][] schools = [.. queries.GroupBy(query => query.School, StringComparer.Ordinal).OrderBy(school => school.Key, StringComparer.Ordinal).Select(school => school.ToArray())];
        List<SearchQuery> chosen = [];
        HashSet<SearchQuery> seen = [];

        // One endless round over the schools; a turn is the next stretch of it.
        long first = turn * Math.Max(0, quota);
        for (long at = first; chosen.Count < quota && at < first + ((long)queries.Count * schools.Length); at++)
        {
            SearchQuery[] school = schools[at % schools.Length];
            SearchQuery next = school[at / schools.Length % school.Length];
            if (seen.Add(next))
            {
                chosen.Add(next);
            }
        }

        return chosen;
    }
}
