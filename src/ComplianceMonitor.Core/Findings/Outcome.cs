using ComplianceMonitor.Core.Evidence;

namespace ComplianceMonitor.Core.Findings;

/// <summary>What a control concluded about one subject. Four cases, and the private constructor keeps it at four.</summary>
public abstract record Outcome
{
    private Outcome()
    {
    }

    /// <summary>The evidence shows that the promise is kept.</summary>
    public sealed record Pass : Outcome;

    /// <summary>The evidence shows that the promise is broken.</summary>
    public sealed record Fail : Outcome;

    /// <summary>The evidence does not show either.</summary>
    /// <param name="Reason">Why not.</param>
    public sealed record Unknown(Reason Reason) : Outcome;

    /// <summary>The promise does not arise, and that was seen.</summary>
    public sealed record NotApplicable : Outcome;

    /// <summary>Rank by which the worst of several outcomes is found: Fail, then Unknown, then Pass, then NotApplicable.</summary>
    public int Gravity => this switch
    {
        Fail => 3,
        Unknown => 2,
        Pass => 1,
        _ => 0,
    };

    /// <summary>The case's name as records and JSON write it: Pass, Fail, Unknown or NotApplicable.</summary>
    public string Name => GetType().Name;
}
