using ComplianceMonitor.Connectors.Web;
using ComplianceMonitor.Core.Accounts.Directories;
using ComplianceMonitor.Core.Accounts.People;
using ComplianceMonitor.Core.Checks.Records;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Connectors.Directories.Google;

/// <summary>
/// Google Workspace, asked with a service account that acts for an administrator (domain-wide delegation). <c>Google__BaseUrl</c> names another
/// place for its interface and its tokens.
/// </summary>
/// <param name="reader">The guarded client.</param>
/// <param name="setting">The value of a setting, named with double underscores; null where it is missing.</param>
/// <param name="store">Holds the pace that all instances share.</param>
/// <param name="clock">The real clock: tokens are dated by it.</param>
/// <param name="patience">How long and how slowly.</param>
public sealed class GoogleDirectory(WebReader reader, Func<string, string?> setting, IRecordStore store, TimeProvider clock, GooglePatience? patience = null) : ILiveDirectory
{
    private const DirectoryParts Told = DirectoryParts.People | DirectoryParts.Registration | DirectoryParts.Enforcement | DirectoryParts.Roles;
    private static readonly GooglePatience s_patience = new();

    /// <inheritdoc/>
    public DirectoryKind Kind => DirectoryKind.Google;

    /// <inheritdoc/>
    public async Task<DirectorySnapshot> ReadAsync(DirectoryReference directory, PeopleConcerned concerned, DateTimeOffset at, CancellationToken cancellationToken)
    {
        string? domain = directory.Domain ?? directory.Administrator?.Split('@')[^1];
        string name = domain ?? "Google Workspace";
        if (GoogleKey.Read(directory, setting, out string? mistake) is not { } key)
        {
            return Untold(Reason.NotConfigured, mistake!);
        }

        if (Addresses() is not { } addresses)
        {
            return Untold(Reason.NotConfigured, "Google__BaseUrl is no address that starts with https://: leave it out, or set the one that answers for Google.");
        }

        GooglePatience pace = patience ?? s_patience;
        GoogleUsers users = new(reader, addresses.Api, addresses.Tokens, key, directory.Administrator!, new(store, clock, "google", directory.LiveName!, pace.Between), pace, clock);
        KeptPeople people = new(concerned, directory.Domain);
        GoogleFailure? failure = await users.EachAsync(people.Take, cancellationToken);
        return failure is not null && people.Total == 0 ? Untold(failure.Reason, failure.Because)
            : people.IsAnotherTenant ? Untold(Reason.Contradictory, $"Google answers for a Workspace in which nobody has an address at {domain}: the key or the administrator belongs to another Workspace, or 'domain' is wrong.")
            : new()
            {
                Kind = Kind,
                Name = name,
                Tenant = domain,
                TakenAt = at,
                Covers = Told,
                Gaps = failure is not null ? [new(Told, failure.Reason, failure.Because)]
                    : people.Total == 0 ? [new(Told, Reason.Partial, $"Google shows nobody in {name}: name an administrator who may read users.")] : [],
                Total = people.Total,
                People = people.All,
                Coverage = SignInCoverage.Count(people.All),
            };

        DirectorySnapshot Untold(Reason reason, string because) => DirectorySnapshot.Untold(Kind, name, at, reason, because);
    }

    private (Uri Api, Uri Tokens)? Addresses() =>
        setting("Google__BaseUrl") is not { Length: > 0 } given ? (new("https://admin.googleapis.com"), new("https://oauth2.googleapis.com/token"))
            : Uri.TryCreate(given.TrimEnd('/'), UriKind.Absolute, out Uri? address) && (address.Scheme == Uri.UriSchemeHttps || address.IsLoopback) ? (address, new($"{given.TrimEnd('/')}/token"))
            : null;
}
