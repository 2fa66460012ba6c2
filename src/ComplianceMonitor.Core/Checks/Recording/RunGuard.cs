namespace ComplianceMonitor.Core.Checks.Recording;

/// <summary>The claim of a run under its newest token.</summary>
internal sealed class LatestClaim(Claim.Ours claim)
{
    public Claim.Ours Latest { get; set; } = claim;
}

/// <summary>Does what a claim is for, once however often it is asked for. What breaks off says so in its row and lets go of its lease.</summary>
internal sealed class RunGuard(RunClaims claims)
{
    private const int LongestError = 500;

    /// <summary>Claims a run and does it.</summary>
    public async Task<CheckResult> DoAsync(RunId run, DateTimeOffset at, Func<LatestClaim, Task<CheckResult>> work, CancellationToken cancellationToken) =>
        await claims.ClaimAsync(run, at, cancellationToken) switch
        {
            Claim.Done done => new CheckResult.AlreadyDone(done.Run),
            Claim.Taken taken => new CheckResult.InProgress(run, taken.Until),
            Claim.Ours ours => await GuardedAsync(ours, work),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>The record of a run that broke off.</summary>
    public static RunRecord Failed(RunRecord run, string error) =>
        run with { Status = RunStatus.Failed, Error = error.Length > LongestError ? error[..LongestError] : error };

    private async Task<CheckResult> GuardedAsync(Claim.Ours ours, Func<LatestClaim, Task<CheckResult>> work)
    {
        LatestClaim claim = new(ours);
        try
        {
            return await work(claim);
        }
        catch (Exception exception)
        {
            string error = exception switch
            {
                OperationCanceledException => "It was stopped before it was done.",
                Snapshots.DirectoryUnreadException => exception.Message,
                _ => $"{exception.GetType().Name}: {exception.Message}",
            };
            try
            {
                await claims.EndAsync(claim.Latest, Failed(claim.Latest.Run, error), CancellationToken.None);
            }
            catch (Exception second) when (second is not OutOfMemoryException)
            {
                // The records cannot be written: the first exception says why, and the lease ends by itself.
            }

            throw;
        }
    }
}
