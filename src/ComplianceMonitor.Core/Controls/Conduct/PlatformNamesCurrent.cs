using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Core.Reading;
using ComplianceMonitor.Core.Reading.Conduct;

namespace ComplianceMonitor.Core.Controls.Conduct;

/// <summary>C25: platforms go by their current names, none that closed is named as open, and stated ages are right.</summary>
public sealed class PlatformNamesCurrent : IControl
{
    /// <inheritdoc/>
    public ControlInfo Info { get; } = new("C25", "platform-names-current", "Platform names and ages current", Area.Conduct, Severity.Low, Owner.Office);

    /// <inheritdoc/>
    public IEnumerable<Finding> Judge(EvidenceSet evidence) => Info.OfPolicy(evidence, Judge);

    private Finding Judge(DocumentFacts policy)
    {
        IReadOnlyList<PlatformNaming> names = policy.Conduct.PlatformNames;
        if (names.Count == 0)
        {
            return Info.DoesNotArise(policy, "No platform is named.");
        }

        PlatformNaming[] old = [.. names.Where(naming => naming.Standing is NameStanding.Former or NameStanding.ClosedService)];
        StatedAge[] ages = [.. policy.Conduct.MinimumAges.Where(age => PlatformAges.Agrees(age) == false)];
        PlatformNaming[] unmatched = [.. names.Where(naming => naming.Standing == NameStanding.Unmatched)];
        Finding finding = old.Length + ages.Length > 0
            ? Info.Broken(
                $"Out of date: {Say.List([.. old.Select(naming => $"'{naming.Name}'"), .. ages.Select(age => $"an age of {age.Years}")])}.",
                string.Join(' ', old.Select(Fix).Concat(ages.Select(Fix)).Distinct(StringComparer.Ordinal)),
                [.. old.Select(naming => policy.Quote(naming.Line)), .. ages.Select(age => policy.Quote(age.Line))])
            : unmatched.Length > 0
                ? Info.Unknown(
                    PolicyJudging.Policy,
                    Reason.NoEvidence,
                    $"No known platform is called {Say.List([.. unmatched.Select(naming => $"'{naming.Name}'")])}.",
                    [.. unmatched.Select(naming => policy.Quote(naming.Line))])
                : Info.Kept(policy, "The platforms are named by their current names.", [.. names.Take(3).Select(naming => policy.Quote(naming.Line))]);
        return finding
            .Advising(names.Where(naming => naming.Standing == NameStanding.Misspelt).Select(naming => $"'{naming.Name}' is misspelt (line {naming.Line.Number})."))
            .Advising(policy.Conduct.MinimumAges.Count > 0 ? "A minimum age of 16 was announced for spring 2027: watch for the regulations." : null);
    }

    private static string Fix(PlatformNaming naming) => naming switch
    {
        { Standing: NameStanding.ClosedService } => $"Drop '{naming.Name}', which has closed.",
        { Platform: "x" } => "Write 'X (formerly Twitter)'.",
        _ => $"Write the current name of '{naming.Name}'.",
    };

    private static string Fix(StatedAge age) => PlatformAges.Minimum(age.Platform) is { } right
        ? $"Say that the minimum age of {age.Platform ?? "most platforms"} is {right}."
        : $"Check the minimum age on line {age.Line.Number}.";
}
