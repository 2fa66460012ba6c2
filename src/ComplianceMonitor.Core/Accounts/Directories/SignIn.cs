namespace ComplianceMonitor.Core.Accounts.Directories;

/// <summary>What a directory says of how a person signs in. Null means that it did not say.</summary>
public sealed record SignIn
{
    /// <summary>Nothing is known.</summary>
    public static readonly SignIn NotTold = new();

    /// <summary>How it was told.</summary>
    public SignInSource Source { get; init; }

    /// <summary>A strong method is registered; it may be one that the tenant does not allow.</summary>
    public bool? Registered { get; init; }

    /// <summary>A method is registered and allowed: this is what MFA is judged by. Google: enrolled in 2-step verification.</summary>
    public bool? Capable { get; init; }

    /// <summary>The directory itself says that this person must use MFA (Google: enforced; Entra: per-user MFA). Policies of the tenant are <see cref="DirectorySnapshot.Access"/>.</summary>
    public bool? Enforced { get; init; }

    /// <summary>
    /// Names of the registered methods as the directory gives them ("fido2SecurityKey", "mobilePhone"; of per-user reading the type
    /// without "#microsoft.graph."), unknown names included; null where they were not read.
    /// </summary>
    public IReadOnlyList<string>? Methods { get; init; }

    /// <summary>When the directory refreshed what it says of this person; null where it does not tell. Not when the person registered.</summary>
    public DateTimeOffset? RefreshedAt { get; init; }
}
