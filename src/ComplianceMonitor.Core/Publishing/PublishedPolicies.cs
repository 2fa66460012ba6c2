using ComplianceMonitor.Core.Reading;

namespace ComplianceMonitor.Core.Publishing;

/// <summary>How a page of the website is like the policy that was given.</summary>
internal enum Likeness
{
    /// <summary>It is not the policy.</summary>
    Other = 1,

    /// <summary>It carries the policy, in another version.</summary>
    OtherVersion,

    /// <summary>It carries this version.</summary>
    Same,
}

/// <summary>Finds policies on the pages of a website, by link, heading or text (domain.md, C23 and C24).</summary>
internal static class PublishedPolicies
{
    private const int MostLines = 200;
    private const int FirstLines = 12;
    private const int LeastLetters = 25;

    /// <summary>True where the page links a document of that title, or bears it as its own.</summary>
    /// <param name="page">A page of the website.</param>
    /// <param name="title">The title as the policy names it.</param>
    public static bool Publishes(DocumentFacts page, string title)
    {
        HashSet<string> wanted = PolicyTitle.Significant(title);
        return wanted.Count > 0
            && (Links(page).Any(link => PolicyTitle.Names(link.Link, wanted))
                || (page.Governance.Title is { } own && PolicyTitle.NamesTitle(own.Value, wanted)));
    }

    /// <summary>The line that links a social media policy, or one of the policy's own title; null where there is none.</summary>
    /// <param name="page">A page of the website.</param>
    /// <param name="policy">The policy.</param>
    public static Line? LinkTo(DocumentFacts page, DocumentFacts policy)
    {
        HashSet<string> own = PolicyTitle.Significant(policy.Governance.Title?.Value ?? "");
        return Links(page)
            .Where(link => PolicyTitle.Names(link.Link, PolicyTitle.SocialMedia) || (own.Count > 1 && PolicyTitle.Names(link.Link, own)))
            .Select(link => link.Line)
            .FirstOrDefault();
    }

    /// <summary>Compares a page with the policy, line by line, letters and digits alone.</summary>
    /// <param name="page">A page of the website.</param>
    /// <param name="policy">The policy.</param>
    public static Likeness Compare(DocumentFacts page, DocumentFacts policy)
    {
        string[] lines = [.. policy.Document.Lines.Select(line => Letters(line.Text)).Where(text => text.Length >= LeastLetters).Take(MostLines)];
        string text = string.Concat(page.Document.Lines.Select(line => Letters(line.Text)));
        if (lines.Length == 0 || !lines.Take(FirstLines).Any(line => text.Contains(line, StringComparison.Ordinal)))
        {
            return IsAnother(page, policy) ? Likeness.OtherVersion : Likeness.Other;
        }

        double share = lines.Count(line => text.Contains(line, StringComparison.Ordinal)) / (double)lines.Length;
        bool sameDate = page.Review.LastReviewed is not { } there || policy.Review.LastReviewed is not { } here || there.Value == here.Value;
        return share < 0.5 ? (IsAnother(page, policy) ? Likeness.OtherVersion : Likeness.Other) : share >= 0.9 && sameDate ? Likeness.Same : Likeness.OtherVersion;
    }

    /// <summary>A social media policy of the same title and another date, though hardly a line was kept.</summary>
    private static bool IsAnother(DocumentFacts page, DocumentFacts policy) =>
        page.Kind == DocumentKind.SocialMediaPolicy && page.Review.LastReviewed is { } there && policy.Review.LastReviewed is { } here && there.Value != here.Value
        && page.Governance.Title is { } one && policy.Governance.Title is { } other && PolicyTitle.Significant(one.Value).SetEquals(PolicyTitle.Significant(other.Value));

    private static IEnumerable<(Line Line, Link Link)> Links(DocumentFacts page) =>
        page.Document.Lines.SelectMany(line => line.Links.Select(link => (line, link)));

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
