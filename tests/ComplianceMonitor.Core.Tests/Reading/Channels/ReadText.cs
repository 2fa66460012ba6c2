using ComplianceMonitor.Core.Reading;
using ComplianceMonitor.Core.Reading.Channels;

namespace ComplianceMonitor.Core.Tests.Reading.Channels;

/// <summary>Reads a text as a document of an invented school.</summary>
internal static class ReadText
{
    public static ChannelFacts Channels(string text) => ChannelReading.Read(Passages.Of(Document(text)));

    public static Document Document(string text) =>
        new("policy.txt", FileFormat.Text, [.. text.ReplaceLineEndings("\n").Split('\n').Select((line, index) => new Line(index + 1, line))]);

    public static string Open(string text) => string.Join(' ', Channels(text).Open.Select(channel => $"{channel.Platform}:{channel.Handle ?? "-"}"));

    public static string All(string text) => string.Join(' ', Channels(text).All.Select(channel => $"{channel.Platform}:{channel.Handle ?? "-"}={channel.State}"));
}
