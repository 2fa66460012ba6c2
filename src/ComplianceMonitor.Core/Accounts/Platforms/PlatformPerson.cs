namespace ComplianceMonitor.Core.Accounts.Platforms;

/// <summary>Somebody who holds a role on an account, as the platform tells it.</summary>
/// <param name="Id">The platform's id of the person.</param>
/// <param name="Name">The name that the platform shows.</param>
/// <param name="Address">The mail address that the platform shows, in lower case.</param>
/// <param name="Role">The role in the platform's own word.</param>
/// <param name="Administers">True where the role administers, false where it only posts, answers or reads.</param>
/// <param name="TwoFactor">Whether the person's sign-in has a second factor; null for a word that is not known.</param>
public sealed record PlatformPerson(string Id, string? Name, string? Address, string Role, bool Administers, bool? TwoFactor);
