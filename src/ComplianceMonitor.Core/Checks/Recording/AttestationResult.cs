using ComplianceMonitor.Core.Evidence;

namespace ComplianceMonitor.Core.Checks.Recording;

/// <summary>What became of a statement.</summary>
public abstract record AttestationResult
{
    private AttestationResult()
    {
    }

    /// <summary>It is recorded.</summary>
    /// <param name="Attestation">As it counts.</param>
    /// <param name="Renewed">True where an earlier one was still there.</param>
    public sealed record Stated(Attestation Attestation, bool Renewed) : AttestationResult;

    /// <summary>It is withdrawn, and the record of it stays.</summary>
    /// <param name="Attestation">What was withdrawn.</param>
    public sealed record Withdrawn(Attestation Attestation) : AttestationResult;

    /// <summary>There is no statement to withdraw.</summary>
    public sealed record NotThere : AttestationResult;

    /// <summary>The link was answered before.</summary>
    /// <param name="At">When.</param>
    public sealed record LinkUsed(DateTimeOffset At) : AttestationResult;

    /// <summary>It cannot be given like this.</summary>
    /// <param name="Because">Why, in one sentence.</param>
    public sealed record Refused(string Because) : AttestationResult;
}
