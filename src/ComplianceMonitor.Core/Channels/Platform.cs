using System.Text.Json.Serialization;

namespace ComplianceMonitor.Core.Channels;

/// <summary>A service on the web, as platforms.json describes it.</summary>
public sealed record Platform
{
    /// <summary>Stable key, such as facebook.</summary>
    public required string Key { get; init; }

    /// <summary>The current name.</summary>
    public required string Name { get; init; }

    /// <summary>Other names, old and misspelt ones too.</summary>
    public IReadOnlyList<string> Aliases { get => field ?? []; init; }

    /// <summary>True where a school's account there is a channel of the register; false for class apps, messengers, games.</summary>
    public bool Channel { get; init; }

    /// <summary>What it is, where it is no channel: messaging, class-app, game, forum, reviews, social.</summary>
    public string? Kind { get; init; }

    /// <summary>The minimum age of an account holder in the UK by the platform's own terms.</summary>
    public int? MinimumAgeUk { get; init; }

    /// <summary>True where the age was confirmed.</summary>
    public bool AgeConfirmed { get; init; }

    /// <summary>Its former name.</summary>
    public FormerName? RenamedFrom { get; init; }

    /// <summary>The day on which the service ended.</summary>
    public DateOnly? ClosedOn { get; init; }

    /// <summary>True where full stops in a handle do not count.</summary>
    public bool DotsIgnored { get; init; }

    /// <summary>How the address of an account is made from a handle; null where a handle does not suffice.</summary>
    public string? AccountUrl { get; init; }

    /// <summary>
    /// The address that says to a program without an account whether an account is there; null where the platform forbids robots or
    /// answers everybody with a sign-in page.
    /// </summary>
    public string? PageAnswers { get; init; }

    [JsonInclude]
    internal IReadOnlyList<string> Hosts { get => field ?? []; init; }

    [JsonInclude]
    internal IReadOnlyList<string> ShortLinkHosts { get => field ?? []; init; }

    [JsonInclude]
    internal IReadOnlyList<string> ReservedFirstSegments { get => field ?? []; init; }

    [JsonInclude]
    internal IReadOnlyList<string> EmbedUrlPatterns { get => field ?? []; init; }

    [JsonInclude]
    internal IReadOnlyList<string> UnnamedUrlPatterns { get => field ?? []; init; }

    [JsonInclude]
    internal IReadOnlyList<string> NonAccountUrlPatterns { get => field ?? []; init; }

    [JsonInclude]
    internal IReadOnlyList<string> AccountUrlPatterns { get => field ?? []; init; }

    [JsonInclude]
    internal IReadOnlyList<string> AccountDeepLinkPatterns { get => field ?? []; init; }

    /// <summary>What two handles of one account have in common: case, @ and, where the platform ignores them, full stops do not count.</summary>
    /// <param name="handle">A handle as written.</param>
    public string Normal(string handle)
    {
        string plain = handle.Trim().TrimStart('@').TrimEnd('.', '/').ToLowerInvariant();
        return DotsIgnored ? plain.Replace(".", "", StringComparison.Ordinal) : plain;
    }

    /// <summary>The address of the account with a handle, or null where a handle does not suffice.</summary>
    /// <param name="handle">A handle, lower case without @.</param>
    public string? UrlOf(string? handle) => handle is null ? null : AccountUrl?.Replace("{handle}", handle, StringComparison.Ordinal);
}

/// <summary>The name that a platform gave up.</summary>
/// <param name="Name">The old name.</param>
/// <param name="On">The day on which it was given up.</param>
public sealed record FormerName(string Name, DateOnly On);
