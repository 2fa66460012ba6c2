namespace ComplianceMonitor.Azure.Graph;

/// <summary>
/// Keeps the bytes of an answer for a caller who asks for them. The SDK's models know the properties and words of their day: a condition that
/// came later would vanish from them, and a policy would seem to cover more than it does.
/// </summary>
internal sealed class RawAnswers : DelegatingHandler
{
    private static readonly AsyncLocal<Kept?> s_kept = new();

    /// <summary>Keeps the bytes of the answers that follow, the last each time, until it is disposed of.</summary>
    public static Kept Keep() => s_kept.Value = new();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        HttpResponseMessage answer = await base.SendAsync(request, cancellationToken);
        if (s_kept.Value is { } kept && answer.IsSuccessStatusCode)
        {
            kept.Body = await answer.Content.ReadAsByteArrayAsync(cancellationToken);
        }

        return answer;
    }

    /// <summary>The bytes of one answer.</summary>
    public sealed class Kept : IDisposable
    {
        public ReadOnlyMemory<byte> Body { get; set; }

        public void Dispose() => s_kept.Value = null;
    }
}
