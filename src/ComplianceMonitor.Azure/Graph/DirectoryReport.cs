using System.Globalization;
using ComplianceMonitor.Core.Accounts.Directories;
using ComplianceMonitor.Core.Checks.Sources;
using ComplianceMonitor.Core.Evidence;
using Microsoft.Graph;
using Microsoft.Graph.Models;

namespace ComplianceMonitor.Azure.Graph;

/// <summary>
/// How the people concerned sign in: by the report of registrations, which wants Entra ID P1; where Graph says that there is none, by the
/// methods of each of them, and of nobody else.
/// </summary>
internal sealed class DirectoryReport(GraphServiceClient graph, DirectoryPages pages, CallPace pace, GraphPatience patience)
{
    /// <summary>Failures after which the next person would fail too.</summary>
    private const int MostFailures = 3;

    private const string Prefix = "#microsoft.graph.";

    /// <summary>Fills in what is told, and says what is not.</summary>
    /// <param name="people">The people concerned, by id.</param>
    /// <param name="stop">The host's wish to stop.</param>
    public async Task<IReadOnlyList<DirectoryGap>> FillAsync(Dictionary<string, DirectoryPerson> people, CancellationToken stop)
    {
        HashSet<string> waited = [.. people.Where(one => CanSignIn(one.Value)).Select(one => one.Key)];
        if (waited.Count == 0)
        {
            return [];
        }

        int rows = 0;
        GraphFailure? failure = await pages.EachAsync(
            (link, token) => link is null
                ? graph.Reports.AuthenticationMethods.UserRegistrationDetails.GetAsync(cancellationToken: token)
                : graph.Reports.AuthenticationMethods.UserRegistrationDetails.WithUrl(link).GetAsync(cancellationToken: token),
            page => page.Value,
            (UserRegistrationDetails row) =>
            {
                rows++;
                if (row.Id is { } id && people.TryGetValue(id, out DirectoryPerson? person))
                {
                    people[id] = person with { SignIn = SignInOf(row) };
                    waited.Remove(id);
                }

                return waited.Count > 0;
            },
            pace,
            stop);
        return failure switch
        {
            null when rows == 0 => [new(DirectoryNeed.Report.Parts, Reason.Partial, "Microsoft Graph's report of registrations came empty: read it again tomorrow.")],
            null => [],
            { IsLicence: true } => [.. await EachPersonAsync(people, waited, failure, stop)],
            _ => [DirectoryNeed.Report.Gap(failure)],
        };
    }

    private async Task<List<DirectoryGap>> EachPersonAsync(Dictionary<string, DirectoryPerson> people, HashSet<string> waited, GraphFailure licence, CancellationToken stop)
    {
        string[] asked = [.. waited.Order(StringComparer.Ordinal).Take(patience.MostPeople)];
        int failures = 0, read = 0;
        GraphFailure? last = null;
        foreach (string id in asked)
        {
            (AuthenticationMethodCollectionResponse? methods, GraphFailure? failure) =
                await pages.AskAsync(token => graph.Users[id].Authentication.Methods.GetAsync(cancellationToken: token), pace, stop);
            if (methods?.Value is { } all)
            {
                // Types only: numbers and addresses are read by nobody and kept nowhere.
                people[id] = people[id] with { SignIn = new() { Source = SignInSource.PersonsMethods, Methods = [.. all.Select(NameOf)] } };
                read++;
                failures = 0;
            }
            else if (failure is not { Status: 404 })
            {
                last = failure ?? new(Reason.Unreadable, "Graph's answer could not be read.");
                if (failure is { Status: 401 or 403 } || ++failures == MostFailures)
                {
                    break;
                }
            }
        }

        string instead = string.Create(CultureInfo.InvariantCulture, $"The methods of {read} of {waited.Count} people were read one by one instead.");
        List<DirectoryGap> gaps = [new(DirectoryParts.None, Reason.NotPermitted, $"{DirectoryNeed.Report.Gap(licence).Because} {instead}")];
        if (last is not null)
        {
            gaps.Add(DirectoryNeed.Methods.Gap(last));
        }

        if (waited.Count > asked.Length)
        {
            gaps.Add(new(DirectoryNeed.Methods.Parts, Reason.Partial, string.Create(
                CultureInfo.InvariantCulture, $"{waited.Count} people are concerned, and the methods of {asked.Length} are read at most: name fewer people in the policy, or get Entra ID P1.")));
        }

        return gaps;
    }

    /// <summary>The report leaves out those who cannot.</summary>
    private static bool CanSignIn(DirectoryPerson person) => person.Standing is PersonStanding.Enabled or PersonStanding.Unknown;

    private static SignIn SignInOf(UserRegistrationDetails row) => new()
    {
        Source = SignInSource.Report,
        Registered = row.IsMfaRegistered,
        Capable = row.IsMfaCapable,
        Methods = row.MethodsRegistered,
        RefreshedAt = row.LastUpdatedDateTime,
    };

    private static string NameOf(AuthenticationMethod method) =>
        method.OdataType is not { Length: > 0 } type ? "unknown"
            : type.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? type[Prefix.Length..] : type;
}
