using ComplianceMonitor.Core.Checks.Archives;

namespace ComplianceMonitor.Core.Checks.Freezing;

/// <summary>Whether a chain of manifests is what was written.</summary>
public abstract record ChainCheck
{
    private ChainCheck()
    {
    }

    /// <summary>Every manifest is there and has its hash. Evidence may have been erased since.</summary>
    /// <param name="Length">How many manifests, this one included.</param>
    public sealed record Intact(int Length) : ChainCheck;

    /// <summary>A manifest is missing, changed, or of another school or area.</summary>
    /// <param name="Hash">Its hash.</param>
    /// <param name="Because">What is wrong, in one sentence.</param>
    public sealed record Broken(string Hash, string Because) : ChainCheck;
}

/// <summary>Follows manifests back to the first.</summary>
/// <param name="archive">Where they are.</param>
public sealed class Chain(IArchive archive)
{
    private readonly Thaw _thaw = new(archive);

    /// <summary>Verifies the chain from a manifest back to the first.</summary>
    /// <param name="newest">The hash to begin with.</param>
    /// <param name="run">The check whose manifest that is.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public async Task<ChainCheck> VerifyAsync(string newest, RunId run, CancellationToken cancellationToken)
    {
        int length = 0;
        for (string? hash = newest; hash is not null;)
        {
            if (!ContentHash.IsHash(hash))
            {
                return new ChainCheck.Broken(hash, "That is no name of a manifest.");
            }

            if (await _thaw.ManifestAsync(hash, cancellationToken) is not Thawed<Manifest>.Whole { Value: var manifest })
            {
                return new ChainCheck.Broken(hash, "The manifest is missing or is not what was written.");
            }

            if (!string.Equals(manifest.School, run.School, StringComparison.Ordinal) || manifest.Area != run.Area)
            {
                return new ChainCheck.Broken(hash, "The manifest is of another school or area.");
            }

            length++;
            hash = manifest.Previous;
        }

        return new ChainCheck.Intact(length);
    }
}
