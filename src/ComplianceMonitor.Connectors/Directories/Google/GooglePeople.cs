using System.Globalization;
using ComplianceMonitor.Core.Accounts.Directories;

namespace ComplianceMonitor.Connectors.Directories.Google;

/// <summary>A user as a person.</summary>
internal static class GooglePeople
{
    /// <summary>What Google writes for somebody who never signed in lies in this year.</summary>
    private const int Never = 1970;

    public static DirectoryPerson Of(GoogleUser user) => new()
    {
        Id = user.Id,
        UserPrincipalName = user.PrimaryEmail,
        Addresses = [.. (user.Aliases ?? []).Prepend(user.PrimaryEmail ?? "").Where(one => one is { Length: > 0 }).Select(one => one.ToLowerInvariant()).Distinct(StringComparer.Ordinal)],
        DisplayName = user.Name?.FullName,
        JobTitle = (user.Organizations?.FirstOrDefault(one => one?.Primary is true) ?? (user.Organizations is [var first, ..] ? first : null))?.Title,
        Standing = (user.Suspended, user.Archived) switch
        {
            (true, _) or (_, true) => PersonStanding.Disabled,
            (false, false) => PersonStanding.Enabled,
            _ => PersonStanding.Unknown,
        },
        Kind = PersonKind.Member,
        HasSignedIn = DateTimeOffset.TryParse(user.LastLoginTime, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset last) ? last.Year != Never : null,
        AdministersDirectory = (user.IsAdmin, user.IsDelegatedAdmin) switch
        {
            (true, _) or (_, true) => true,
            (false, false) => false,
            _ => null,
        },
        SignIn = user is { IsEnrolledIn2Sv: null, IsEnforcedIn2Sv: null } ? SignIn.NotTold : new()
        {
            Source = SignInSource.Report,
            Registered = user.IsEnrolledIn2Sv,
            Capable = user.IsEnrolledIn2Sv,
            Enforced = user.IsEnforcedIn2Sv,
        },
    };
}
