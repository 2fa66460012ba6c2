using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Core.Reading;
using ComplianceMonitor.Core.Reading.Templates;

namespace ComplianceMonitor.Core.Controls.Reviews;

/// <summary>C05: no text of the template's author is left in.</summary>
public sealed class TemplateFinished : IControl
{
    private const int MostQuotes = 10;

    /// <inheritdoc/>
    public ControlInfo Info { get; } = new("C05", "template-finished", "Template finished", Area.Reviews, Severity.Medium, Owner.Office);

    /// <inheritdoc/>
    public IEnumerable<Finding> Judge(EvidenceSet evidence) => Info.OfPolicy(evidence, Judge);

    private Finding Judge(DocumentFacts policy)
    {
        IReadOnlyList<Placeholder> signs = policy.Template.Placeholders;
        Quote?[] quotes = [.. signs.Take(MostQuotes).Select(sign => policy.Quote(sign.Line))];
        return policy.Template.Unfinished
            ? Info.Broken(
                $"Template text was left in on {(signs.Count == 1 ? "line" : "lines")} {Say.List([.. signs.Select(sign => $"{sign.Line.Number}").Distinct(StringComparer.Ordinal)])}.",
                string.Join(' ', signs.Take(MostQuotes).Select(Fix).Distinct(StringComparer.Ordinal)),
                quotes)
            : Info.Kept(policy, "No text of a template was left in.", quotes)
                .Advising(signs.Select(sign => $"Line {sign.Line.Number} may be template text: \"{sign.Text}\"."));
    }

    private static string Fix(Placeholder sign) => sign.Strength == PlaceholderStrength.Structural
        ? $"Fill in what line {sign.Line.Number} ('{Short(sign.Text)}') asks for, or take it out."
        : $"Replace '{Short(sign.Text)}' on line {sign.Line.Number} with the school's own words, or delete the option that does not apply.";

    private static string Short(string text)
    {
        string flat = text.Replace('\t', ' ').Trim();
        return flat.Length <= 80 ? flat : $"{flat[..79]}…";
    }
}
