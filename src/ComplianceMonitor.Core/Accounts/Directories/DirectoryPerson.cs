namespace ComplianceMonitor.Core.Accounts.Directories;

/// <summary>One entry of a directory. What the directory did not say is null or Unknown; it is never a default that could pass.</summary>
public sealed record DirectoryPerson
{
    /// <summary>The id that never changes (Entra: object id; Google: id); null where an export lacks it.</summary>
    public string? Id { get; init; }

    /// <summary>The name of sign-in, as written; it changes when a person is renamed.</summary>
    public string? UserPrincipalName { get; init; }

    /// <summary>Verified addresses of mail, in lower case, the name of sign-in among them where it is one. Never one that the person typed in for resets.</summary>
    public IReadOnlyList<string> Addresses { get; init; } = [];

    /// <summary>The name that people see.</summary>
    public string? DisplayName { get; init; }

    /// <summary>The job title.</summary>
    public string? JobTitle { get; init; }

    /// <summary>Whether the account can be used.</summary>
    public PersonStanding Standing { get; init; }

    /// <summary>What it is.</summary>
    public PersonKind Kind { get; init; }

    /// <summary>False for somebody who never signed in; null where nothing tells.</summary>
    public bool? HasSignedIn { get; init; }

    /// <summary>True for somebody who administers the directory itself; null where nothing tells.</summary>
    public bool? AdministersDirectory { get; init; }

    /// <summary>What is known of the sign-in.</summary>
    public SignIn SignIn { get; init; } = SignIn.NotTold;
}
