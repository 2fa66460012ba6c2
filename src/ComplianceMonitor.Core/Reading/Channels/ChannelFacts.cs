using ComplianceMonitor.Core.Dates;

namespace ComplianceMonitor.Core.Reading.Channels;

/// <summary>What a document says about the school's own channels.</summary>
public sealed record ChannelFacts
{
    /// <summary>Every channel of the school's own that it names, closed and planned ones too.</summary>
    public IReadOnlyList<StatedChannel> All { get; init; } = [];

    /// <summary>Those that are open: the channels of the JSON contract.</summary>
    public IReadOnlyList<StatedChannel> Open => [.. All.Where(channel => channel.State == ChannelState.Open)];

    /// <summary>How the document lists its channels (C07).</summary>
    public RegisterState Register { get; init; } = RegisterState.Absent;

    /// <summary>Where the list or its headings stand; null where there is none.</summary>
    public Line? RegisterLine { get; init; }

    /// <summary>Names or roles said to run or post on "our accounts" at large: they count for every account.</summary>
    public IReadOnlyList<Stated<string>> SharedHolders { get; init; } = [];
}

/// <summary>How a document lists the official channels.</summary>
public enum RegisterState
{
    /// <summary>No list and no sentence that names one.</summary>
    Absent = 1,

    /// <summary>A table with headings and no row.</summary>
    HeadingsOnly,

    /// <summary>A plain sentence that there are none.</summary>
    StatedNone,

    /// <summary>At least one channel is listed.</summary>
    Listed,
}

/// <summary>Whether an account is in use.</summary>
public enum ChannelState
{
    /// <summary>In use, or nothing says otherwise.</summary>
    Open = 1,

    /// <summary>Called closed, left or not used.</summary>
    Closed,

    /// <summary>Announced and not yet open.</summary>
    Planned,
}

/// <summary>One channel as a document states it.</summary>
/// <param name="Platform">Key of the platform, such as facebook (see platforms.json).</param>
/// <param name="Handle">What names the account, lower case without @; null where it is not named.</param>
/// <param name="Line">The line that states it.</param>
public sealed record StatedChannel(string Platform, string? Handle, Line Line)
{
    /// <summary>The address, as an absolute URL, where one is stated or follows from the handle.</summary>
    public string? Url { get; init; }

    /// <summary>The name that people see, where the document gives one instead of a handle.</summary>
    public string? DisplayName { get; init; }

    /// <summary>Names or roles that administer it.</summary>
    public IReadOnlyList<string> Administrators { get; init; } = [];

    /// <summary>Names or roles that may post.</summary>
    public IReadOnlyList<string> Posters { get; init; } = [];

    /// <summary>When it was opened.</summary>
    public PartialDate? Opened { get; init; }

    /// <summary>When it was closed.</summary>
    public PartialDate? Closed { get; init; }

    /// <summary>Whether it is in use.</summary>
    public ChannelState State { get; init; } = ChannelState.Open;
}
