using ComplianceMonitor.Core.Controls;

namespace ComplianceMonitor.Core.Findings;

/// <summary>What a check changes about what is recorded.</summary>
public enum Change
{
    /// <summary>A failure that was not recorded as one.</summary>
    Opened = 1,

    /// <summary>A failure that was already recorded.</summary>
    StillOpen,

    /// <summary>A recorded failure, and now a Pass. Nothing else resolves one.</summary>
    Resolved,

    /// <summary>A recorded failure that today's evidence does not show either way.</summary>
    CouldNotCheck,

    /// <summary>Another outcome by a newer version of the rule: news about the rule, not about the school.</summary>
    RuleChanged,

    /// <summary>A failure whose risk somebody accepted, until a day that has not passed.</summary>
    Accepted,
}

/// <summary>A finding as it is recorded.</summary>
/// <param name="Control">The control's id.</param>
/// <param name="Subject">The subject.</param>
/// <param name="Outcome">The outcome's name when it was last judged: Pass, Fail, Unknown or NotApplicable.</param>
/// <param name="RuleVersion">The version of the control that judged it.</param>
/// <param name="Since">The day since which it stands.</param>
/// <param name="State">The last change; null where it never failed.</param>
public sealed record RecordedFinding(string Control, string Subject, string Outcome, int RuleVersion, DateOnly Since, Change? State);

/// <summary>A risk that somebody accepted.</summary>
/// <param name="Control">The control's id.</param>
/// <param name="Subject">The subject.</param>
/// <param name="Until">The last day on which it counts.</param>
public sealed record AcceptedRisk(string Control, string Subject, DateOnly Until);

/// <summary>One change of one finding.</summary>
/// <param name="Control">The control's id.</param>
/// <param name="Subject">The subject.</param>
/// <param name="Kind">What changed.</param>
/// <param name="From">The recorded outcome's name; null where there was none.</param>
/// <param name="To">The new outcome's name; null where the check says nothing about the subject any more.</param>
/// <param name="Since">The day since which the failure stands, or on which it was resolved.</param>
public sealed record FindingChange(string Control, string Subject, Change Kind, string? From, string? To, DateOnly Since);

/// <summary>Compares what is recorded with what a check found. Pure; how it is known, attested or verified, does not matter.</summary>
public static class Comparison
{
    /// <summary>One change for each failure, recorded or new; none for what never failed.</summary>
    /// <param name="recorded">What is recorded for the controls that were judged, each control and subject once.</param>
    /// <param name="found">What they found.</param>
    /// <param name="controls">Those controls: whatever is recorded for another was not judged and stays as it is.</param>
    /// <param name="accepted">The risks that were accepted.</param>
    /// <param name="today">The day of the check in London.</param>
    public static IReadOnlyList<FindingChange> Of(
        IEnumerable<RecordedFinding> recorded,
        IReadOnlyList<Finding> found,
        IReadOnlyList<ControlInfo> controls,
        IEnumerable<AcceptedRisk> accepted,
        DateOnly today)
    {
        Dictionary<string, ControlInfo> judged = controls.ToDictionary(control => control.Id, StringComparer.Ordinal);
        Dictionary<(string, string), RecordedFinding> before =
            recorded.Where(one => judged.ContainsKey(one.Control)).ToDictionary(one => (one.Control, one.Subject));
        HashSet<(string, string)> risks = [.. accepted.Where(risk => risk.Until >= today).Select(risk => (risk.Control, risk.Subject))];
        ILookup<string, Finding> byControl = found.ToLookup(finding => finding.Control, StringComparer.Ordinal);

        List<FindingChange> changes = [];
        foreach (Finding finding in found)
        {
            RecordedFinding? was = before.GetValueOrDefault((finding.Control, finding.Subject));
            bool ruleChanged = was is not null && judged.TryGetValue(finding.Control, out ControlInfo? rule)
                && rule.Version != was.RuleVersion && !string.Equals(was.Outcome, finding.Outcome.Name, StringComparison.Ordinal);
            if (Kind(finding.Outcome, was, ruleChanged, risks.Contains((finding.Control, finding.Subject))) is { } kind)
            {
                changes.Add(new(finding.Control, finding.Subject, kind, was?.Outcome, finding.Outcome.Name, Since(kind, was, today)));
            }
        }

        HashSet<(string, string)> answered = [.. found.Select(finding => (finding.Control, finding.Subject))];
        foreach (RecordedFinding gone in before.Values.Where(one => IsOpen(one) && !answered.Contains((one.Control, one.Subject))))
        {
            Change kind = SeenWithout(byControl[gone.Control]) ? Change.Resolved
                : risks.Contains((gone.Control, gone.Subject)) ? Change.Accepted
                : Change.CouldNotCheck;
            changes.Add(new(gone.Control, gone.Subject, kind, gone.Outcome, null, Since(kind, gone, today)));
        }

        return changes;
    }

    private static Change? Kind(Outcome outcome, RecordedFinding? was, bool ruleChanged, bool accepted)
    {
        bool open = was is not null && IsOpen(was);
        return outcome switch
        {
            Outcome.Fail when accepted => Change.Accepted,
            Outcome.Fail when ruleChanged => Change.RuleChanged,
            Outcome.Fail => open ? Change.StillOpen : Change.Opened,
            _ when !open => null,
            Outcome.Unknown => accepted ? Change.Accepted : Change.CouldNotCheck,
            _ when ruleChanged => Change.RuleChanged,
            Outcome.Pass => Change.Resolved,
            _ => Change.CouldNotCheck,
        };
    }

    /// <summary>A failure stands open while it fails, and while it is accepted or cannot be checked.</summary>
    private static bool IsOpen(RecordedFinding was) =>
        string.Equals(was.Outcome, nameof(Outcome.Fail), StringComparison.Ordinal) || was.State is Change.CouldNotCheck or Change.Accepted;

    /// <summary>An account that is gone from every source: the control passed on the rest and nothing was unseen.</summary>
    private static bool SeenWithout(IEnumerable<Finding> ofControl)
    {
        Outcome[] outcomes = [.. ofControl.Select(finding => finding.Outcome)];
        return outcomes.Any(outcome => outcome is Outcome.Pass) && !outcomes.Any(outcome => outcome is Outcome.Unknown);
    }

    private static DateOnly Since(Change kind, RecordedFinding? was, DateOnly today) =>
        was is null || !IsOpen(was) || kind == Change.Resolved ? today : was.Since;
}
