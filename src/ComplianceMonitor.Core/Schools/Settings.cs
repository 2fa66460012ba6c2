namespace ComplianceMonitor.Core.Schools;

/// <summary>Where something lies: as written in the file, and as it can be opened.</summary>
/// <param name="Written">As written: it names the document in findings, whatever machine reads it.</param>
/// <param name="Target">An absolute address, or an absolute path.</param>
public sealed record Location(string Written, string Target)
{
    /// <summary>True for an address on the web.</summary>
    public bool IsWeb => IsAddress(Target);

    /// <summary>True for text that starts with http:// or https://.</summary>
    /// <param name="text">A path or an address.</param>
    public static bool IsAddress(string text) =>
        text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("http://", StringComparison.OrdinalIgnoreCase);
}

/// <summary>The documents of a school.</summary>
public sealed record DocumentLocations
{
    /// <summary>The social media policy; null where none is configured.</summary>
    public Location? Policy { get; init; }

    /// <summary>Every privacy notice.</summary>
    public IReadOnlyList<Location> PrivacyNotices { get; init; } = [];
}

/// <summary>The kinds of directory.</summary>
public enum DirectoryKind
{
    /// <summary>Microsoft Entra, live.</summary>
    Entra = 1,

    /// <summary>An export of Microsoft Entra.</summary>
    EntraCsv,

    /// <summary>Google Workspace, live.</summary>
    Google,

    /// <summary>An export of Google Workspace.</summary>
    GoogleCsv,
}

/// <summary>A directory of staff.</summary>
/// <param name="Kind">What it is.</param>
public sealed record DirectoryReference(DirectoryKind Kind)
{
    /// <summary>The export, for the CSV kinds.</summary>
    public Location? File { get; init; }

    /// <summary>The domain of its addresses, where only one of several is the school's.</summary>
    public string? Domain { get; init; }

    /// <summary>The person in whose name Google is asked.</summary>
    public string? Administrator { get; init; }

    /// <summary>The setting that holds its credentials.</summary>
    public SecretReference? Credentials { get; init; }

    /// <summary>
    /// Names a live directory, the same for every school that shares it: "entra" (the tenant of the program's own identity), or "google-" with
    /// the administrator's domain. Null for an export. Lower-case letters, digits, hyphens and full stops.
    /// </summary>
    public string? LiveName => Kind switch
    {
        DirectoryKind.Entra => "entra",
        DirectoryKind.Google when (Administrator?.Split('@')[^1] ?? Domain) is { } domain =>
            $"google-{string.Concat(domain.ToLowerInvariant().Where(one => char.IsAsciiLetterOrDigit(one) || one is '-' or '.'))}",
        DirectoryKind.Google => "google",
        _ => null,
    };
}

/// <summary>The name of a setting that holds a secret. The secret itself is never in a file.</summary>
/// <param name="Setting">Name of an environment variable or app setting.</param>
public sealed record SecretReference(string Setting);

/// <summary>Where public mentions are looked for.</summary>
public sealed record MentionSettings
{
    /// <summary>Keys of the sources.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Addresses of RSS, Atom and JSON feeds; <c>env:NAME</c> where the address is a secret that the setting NAME holds.</summary>
    public IReadOnlyList<string> Feeds { get; init; } = [];

    /// <summary>Other schools of the same or a similar name, from which this one is told.</summary>
    public IReadOnlyList<Mentions.MentionSchool> Namesakes { get; init; } = [];

    /// <summary>Days for which a mention is kept; null for 90.</summary>
    public int? KeepDays { get; init; }

    /// <summary>A file of results that something else saved, JSON Lines; null where there is none.</summary>
    public Location? Saved { get; init; }

    /// <summary>The host of the Mastodon server that is asked, where it is not the one of the school's own account.</summary>
    public string? Instance { get; init; }

    /// <summary>Paid searches that may be used in a month; null for no limit of our own.</summary>
    public int? SearchesPerMonth { get; init; }
}

/// <summary>How mail leaves.</summary>
/// <param name="From">The sender's address.</param>
public sealed record MailSettings(string From)
{
    /// <summary>The SMTP server; null where mail goes to a folder or by Microsoft Graph.</summary>
    public string? Host { get; init; }

    /// <summary>The SMTP port.</summary>
    public int Port { get; init; } = 587;

    /// <summary>The SMTP user.</summary>
    public string? User { get; init; }

    /// <summary>The setting that holds the SMTP password.</summary>
    public SecretReference? Password { get; init; }

    /// <summary>True where mail leaves by Microsoft Graph, from the sender's own mailbox.</summary>
    public bool ByGraph { get; init; }

    /// <summary>A folder that takes .eml files instead; an absolute path.</summary>
    public string? Folder { get; init; }
}
