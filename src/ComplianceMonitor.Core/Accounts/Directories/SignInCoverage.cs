namespace ComplianceMonitor.Core.Accounts.Directories;

/// <summary>Of how many a directory told how they sign in: of those whom the school's accounts concern, and of the directory's own administrators.</summary>
/// <param name="Seen">How many were told.</param>
/// <param name="Of">How many of them can sign in.</param>
/// <param name="Oldest">The oldest of what was told, by the directory's own dates; null where it gives none.</param>
public sealed record SignInCoverage(int Seen, int Of, DateTimeOffset? Oldest)
{
    /// <summary>Counts.</summary>
    /// <param name="people">The people who are kept of a directory.</param>
    public static SignInCoverage Count(IReadOnlyList<DirectoryPerson> people)
    {
        DirectoryPerson[] able = [.. people.Where(person => person.Standing is PersonStanding.Enabled or PersonStanding.Unknown)];
        DirectoryPerson[] told = [.. able.Where(person => person.SignIn.Source != SignInSource.None)];
        return new(told.Length, able.Length, told.Select(person => person.SignIn.RefreshedAt).Min());
    }
}
