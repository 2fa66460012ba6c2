namespace ComplianceMonitor.Core.Reading.Channels;

/// <summary>Tells the school's own channels from platforms that are only talked about.</summary>
public static class ChannelReading
{
    /// <summary>Reads the channels.</summary>
    /// <param name="passages">The document.</param>
    public static ChannelFacts Read(Passages passages) => new();
}
