using ComplianceMonitor.Core.Findings;

namespace ComplianceMonitor.Core.Mentions.Learning;

/// <summary>How well one field was told.</summary>
/// <param name="Field">about=yes, about=no, concerns, a concern, or duplicates.</param>
/// <param name="Right">Said and true.</param>
/// <param name="Wrong">Said and not true.</param>
/// <param name="Missed">True and not said.</param>
public sealed record MentionFigure(string Field, int Right, int Wrong, int Missed)
{
    /// <summary>The share of what was said that is true.</summary>
    public double Precision => Right + Wrong == 0 ? 1 : (double)Right / (Right + Wrong);

    /// <summary>The share of what is true that was said.</summary>
    public double Recall => Right + Missed == 0 ? 1 : (double)Right / (Right + Missed);

    /// <summary>Their harmonic mean.</summary>
    public double F1 => Right + Wrong + Missed == 0 ? 1 : 2.0 * Right / ((2 * Right) + Wrong + Missed);
}

/// <summary>Measures verdicts against labels. An item labelled unclear may be called anything; concerns count on items labelled yes.</summary>
public static class MentionFigures
{
    /// <summary>Figures by field.</summary>
    /// <param name="items">Labelled items.</param>
    /// <param name="verdicts">Their verdicts, in any order.</param>
    public static IReadOnlyList<MentionFigure> Of(IReadOnlyList<MentionItem> items, IReadOnlyList<MentionVerdict> verdicts)
    {
        Dictionary<string, MentionVerdict> said = verdicts.ToDictionary(verdict => verdict.Id, StringComparer.Ordinal);
        (MentionItem Item, MentionVerdict Said)[] pairs = [.. items.Where(item => said.ContainsKey(item.Id)).Select(item => (item, said[item.Id]))];
        (MentionItem Item, MentionVerdict Said)[] clear = [.. pairs.Where(pair => pair.Item.About is "yes" or "no")];
        (MentionItem Item, MentionVerdict Said)[] ours = [.. clear.Where(pair => pair.Item.About is "yes")];
        MentionFigure[] concerns = [.. Enum.GetValues<Concern>().Select(concern => Count(Slug.Of(concern), ours, pair => pair.Item.Concerns?.Contains(Slug.Of(concern), StringComparer.Ordinal) is true, pair => pair.Said.Concerns.Contains(concern)))];
        MentionFigure stories = new(
            "duplicates",
            pairs.Count(pair => pair.Item.DuplicateOf is not null && pair.Item.DuplicateOf == pair.Said.DuplicateOf),
            pairs.Count(pair => pair.Said.DuplicateOf is not null && pair.Item.DuplicateOf != pair.Said.DuplicateOf),
            pairs.Count(pair => pair.Item.DuplicateOf is not null && pair.Item.DuplicateOf != pair.Said.DuplicateOf));
        return
        [
            Count("about=yes", clear, pair => pair.Item.About is "yes", pair => pair.Said.About is About.Yes),
            Count("about=no", clear, pair => pair.Item.About is "no", pair => pair.Said.About is About.No),
            new("concerns", concerns.Sum(one => one.Right), concerns.Sum(one => one.Wrong), concerns.Sum(one => one.Missed)),
            .. concerns,
            stories,
        ];
    }

    private static MentionFigure Count(string field, (MentionItem, MentionVerdict)[] pairs, Func<(MentionItem Item, MentionVerdict Said), bool> want, Func<(MentionItem Item, MentionVerdict Said), bool> said) => new(
        field,
        pairs.Count(pair => want(pair) && said(pair)),
        pairs.Count(pair => !want(pair) && said(pair)),
        pairs.Count(pair => want(pair) && !said(pair)));
}
