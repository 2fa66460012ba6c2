namespace ComplianceMonitor.Azure;

/// <summary>How often and how patiently a call is repeated that was refused for now or got no answer. <c>Retry-After</c> is obeyed.</summary>
/// <param name="Retries">Repetitions after the first try.</param>
/// <param name="First">The wait before the first repetition where the service names none; it grows.</param>
/// <param name="Longest">The longest wait between two tries.</param>
/// <param name="Timeout">How long one try may take.</param>
public sealed record RetryPace(int Retries, TimeSpan First, TimeSpan Longest, TimeSpan Timeout)
{
    /// <summary>For tables and blobs: well within a job's eight minutes.</summary>
    public static RetryPace Storage { get; } = new(5, TimeSpan.FromMilliseconds(800), TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(30));

    /// <summary>For Microsoft Graph, whose limits are counted in windows of seconds.</summary>
    public static RetryPace Graph { get; } = new(3, TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(100));
}
