using ComplianceMonitor.Core.Dates;

namespace ComplianceMonitor.Connectors.Configuration;

/// <summary>The key <c>terms</c> of a trust's or a school's file: stretches of school time without the holidays between them.</summary>
internal static class TermsYaml
{
    /// <summary>Five school years of six stretches.</summary>
    private const int MostStretches = 30;

    /// <summary>Longer than any term: then a year is mistyped.</summary>
    private const int LongestDays = 150;

    public static IReadOnlyList<TermStretch> Read(Section keys)
    {
        List<TermStretch> terms = [];
        int count = 0;
        foreach (Section item in keys.Inners("terms"))
        {
            count++;
            DateOnly? from = item.Day("from");
            DateOnly? to = item.Day("to");
            item.End();
            if (from is not { } first || to is not { } last)
            {
                continue;
            }

            if (Mistake(terms, new(first, last)) is { } wrong)
            {
                item.Report("from", wrong);
            }
            else
            {
                terms.Add(new(first, last));
            }
        }

        if (count > MostStretches)
        {
            keys.Report("terms", $"There are {count} stretches; at most {MostStretches} are taken: leave out the years that are over.");
        }

        return [.. terms.OrderBy(stretch => stretch.From)];
    }

    private static string? Mistake(List<TermStretch> before, TermStretch stretch)
    {
        if (stretch.From > stretch.To)
        {
            return $"It begins on {stretch.From:yyyy-MM-dd}, after its end on {stretch.To:yyyy-MM-dd}.";
        }

        if (stretch.To.DayNumber - stretch.From.DayNumber > LongestDays)
        {
            return $"It is {stretch.To.DayNumber - stretch.From.DayNumber} days long, longer than any term: is the year right?";
        }

        return before.Find(other => other.From <= stretch.To && stretch.From <= other.To) is { } other
            ? $"It overlaps the stretch from {other.From:yyyy-MM-dd} to {other.To:yyyy-MM-dd}."
            : null;
    }
}
