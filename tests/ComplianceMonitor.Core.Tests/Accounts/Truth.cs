using ComplianceMonitor.Core.Accounts.Directories;

namespace ComplianceMonitor.Core.Tests.Accounts;

/// <summary>A person of a generated tenant as they really are, whatever the directory tells.</summary>
internal sealed record Truth
{
    public required string Id { get; init; }

    public required string Address { get; init; }

    public required string Name { get; init; }

    public string? Title { get; init; }

    public PersonKind Kind { get; init; } = PersonKind.Member;

    public bool Enabled { get; init; } = true;

    public IReadOnlyList<string> Methods { get; init; } = [];

    /// <summary>The tenant allows the strong method.</summary>
    public bool Allowed { get; init; }

    /// <summary>A method that is a second factor, by a list of its own.</summary>
    public bool HasStrong => Methods.Any(method => method is "fido2SecurityKey" or "microsoftAuthenticatorPush" or "softwareOneTimePasscode" or "mobilePhone" or "windowsHelloForBusiness");

    public bool HasMfa => HasStrong && Allowed;

    /// <summary>The row of the report, or of the list of users where there is no report.</summary>
    public DirectoryPerson Entry(SignIn signIn, bool tellsStanding = true) => new()
    {
        Id = Id,
        UserPrincipalName = Address,
        Addresses = [Address],
        DisplayName = Name,
        JobTitle = Title,
        Standing = !tellsStanding ? PersonStanding.Unknown : Enabled ? PersonStanding.Enabled : PersonStanding.Disabled,
        Kind = Kind,
        SignIn = signIn,
    };

    /// <summary>What the report says, which leaves out whoever is disabled.</summary>
    public SignIn Reported() => Enabled
        ? new() { Source = SignInSource.Report, Registered = HasStrong, Capable = HasMfa, Methods = Methods }
        : SignIn.NotTold;
}
