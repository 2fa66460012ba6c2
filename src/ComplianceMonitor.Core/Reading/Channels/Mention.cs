using ComplianceMonitor.Core.Channels;

namespace ComplianceMonitor.Core.Reading.Channels;

/// <summary>A platform in a statement, with the account where one is named.</summary>
/// <param name="Platform">The platform's key.</param>
/// <param name="Start">Where it begins in the statement.</param>
internal sealed record Mention(string Platform, int Start)
{
    /// <summary>Behind its last character, handle or address included.</summary>
    public int End { get; init; }

    /// <summary>The handle; null where the account is not named.</summary>
    public string? Handle { get; init; }

    /// <summary>The address; null where none is written.</summary>
    public string? Url { get; init; }

    /// <summary>True where an address or a handle was written, so that an account is meant and not the platform.</summary>
    public bool Account { get; init; }

    /// <summary>The words of a link that stands for it; null where it is written in the text.</summary>
    public Link? Link { get; init; }

    /// <summary>The account as a document states it.</summary>
    public StatedChannel State(Line line, ChannelState state) => new(Platform, Handle, line)
    {
        Url = Url ?? PlatformCatalogue.Default.Find(Platform)?.UrlOf(Handle),
        State = state,
    };
}
