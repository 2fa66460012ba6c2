namespace ComplianceMonitor.Core.Schools;

/// <summary>How a platform's own interface is asked about one account of the school.</summary>
/// <param name="Platform">Key of the platform.</param>
/// <param name="Handle">The account's handle, lower case without @; null where the file names none.</param>
/// <param name="Token">The setting that holds the token, the key or the password.</param>
public sealed record PlatformConnection(string Platform, string? Handle, SecretReference Token)
{
    /// <summary>The setting that holds the app's secret, where calls are to be proved with it (Meta).</summary>
    public SecretReference? AppSecret { get; init; }

    /// <summary>The platform's own id of the account: of the Page, of the channel. Letters as they are.</summary>
    public string? Account { get; init; }

    /// <summary>The id of the business portfolio that owns the account (Meta).</summary>
    public string? Business { get; init; }

    /// <summary>The settings that the school agreed on, by the id of the form's setting; empty where the form's own words count.</summary>
    public IReadOnlyDictionary<string, string> Agreed { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
