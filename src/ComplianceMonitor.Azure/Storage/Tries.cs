using Azure.Core;
using Azure.Core.Pipeline;

namespace ComplianceMonitor.Azure.Storage;

/// <summary>
/// Counts how often a call was sent. After a repetition an answer such as "it is already there" may be the echo of the first try, whose
/// own answer was lost.
/// </summary>
internal sealed class Tries
{
    private static readonly AsyncLocal<Tries?> s_current = new();
    private int _sent;

    private Tries()
    {
    }

    /// <summary>Stands in the pipeline, behind the SDK's repetition.</summary>
    public static HttpPipelinePolicy Counter { get; } = new Policy();

    /// <summary>True where the call was sent more than once.</summary>
    public bool Repeated => Volatile.Read(ref _sent) > 1;

    /// <summary>Begins to count the calls of this flow.</summary>
    public static Tries Count() => s_current.Value = new();

    private sealed class Policy : HttpPipelineSynchronousPolicy
    {
        public override void OnSendingRequest(HttpMessage message)
        {
            if (s_current.Value is { } tries)
            {
                Interlocked.Increment(ref tries._sent);
            }
        }
    }
}
