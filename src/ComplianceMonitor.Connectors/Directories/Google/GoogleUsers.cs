using System.Globalization;
using System.Text.Json;
using ComplianceMonitor.Connectors.Web;
using ComplianceMonitor.Core.Accounts.Directories;
using ComplianceMonitor.Core.Checks.Sources;
using ComplianceMonitor.Core.Evidence;
using Google.Apis.Auth.OAuth2;
using Google.Apis.Http;
using Google.Apis.Util;

namespace ComplianceMonitor.Connectors.Directories.Google;

/// <summary>Everybody in a Workspace, page by page (Admin SDK Directory, users.list), with a token that acts for an administrator.</summary>
internal sealed class GoogleUsers(WebReader reader, Uri api, Uri tokens, GoogleKey key, string administrator, CallPace pace, GooglePatience patience, TimeProvider clock)
{
    private const int MostPages = 20_000;

    private const string Fields = "nextPageToken,users(id,primaryEmail,name/fullName,aliases,organizations(title,primary),suspended,archived,isAdmin,isDelegatedAdmin,isEnrolledIn2Sv,isEnforcedIn2Sv,lastLoginTime)";

    private static readonly GoogleFailure s_unreadable = new(Reason.Unreadable, "Google's answer could not be read.");
    private static readonly GoogleFailure s_endless = new(Reason.Partial, "Google's pages do not lead to an end, so only a part was seen.");

    private readonly ServiceAccountCredential _credential = new(new ServiceAccountCredential.Initializer(key.Account, tokens.AbsoluteUri)
    {
        User = administrator,
        KeyId = key.KeyId,
        Scopes = [GoogleFailure.Scope],
        HttpClientFactory = new GuardedFactory(reader),
        DefaultExponentialBackOffPolicy = ExponentialBackOffPolicy.None,
        Clock = new OurClock(clock),
    }.FromPrivateKey(key.PrivateKey));

    /// <summary>Takes everybody; null where all were seen, else why the rest was not.</summary>
    /// <param name="take">Takes a person.</param>
    /// <param name="cancellationToken">The host's wish to stop.</param>
    public async Task<GoogleFailure?> EachAsync(Action<DirectoryPerson> take, CancellationToken cancellationToken)
    {
        using CancellationTokenSource late = new(patience.Longest, clock);
        using CancellationTokenSource end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, late.Token);
        try
        {
            string? next = null;
            for (int count = 0; count < MostPages; count++)
            {
                (GooglePage? page, GoogleFailure? failure) = await PageAsync(next, end.Token);
                if (page is null)
                {
                    return failure;
                }

                foreach (GoogleUser user in page.Users ?? [])
                {
                    take(GooglePeople.Of(user));
                }

                if (string.IsNullOrEmpty(page.NextPageToken))
                {
                    return null;
                }

                if (string.Equals(page.NextPageToken, next, StringComparison.Ordinal))
                {
                    return s_endless;
                }

                next = page.NextPageToken;
            }

            return s_endless;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new(Reason.Partial, string.Create(CultureInfo.InvariantCulture, $"Google did not tell everything within {patience.Longest.TotalMinutes:0.#} minutes."));
        }
    }

    private async Task<(GooglePage? Page, GoogleFailure? Failure)> PageAsync(string? next, CancellationToken end)
    {
        string address = $"{api.AbsoluteUri.TrimEnd('/')}/admin/directory/v1/users?customer=my_customer&maxResults=500&projection=basic&fields={Uri.EscapeDataString(Fields)}"
            + (next is null ? "" : $"&pageToken={Uri.EscapeDataString(next)}");
        for (int repeat = 0; ; repeat++)
        {
            (GooglePage? page, GoogleFailure? failure) = await TryAsync(address, end);
            if (failure is null)
            {
                return (page, null);
            }

            if (!failure.MayPass || repeat == patience.Repeats || failure.RetryAfter > patience.LongestPause)
            {
                return (null, failure);
            }

            await Task.Delay(failure.RetryAfter ?? (patience.FirstWait * Math.Pow(2, repeat)), clock, end);
        }
    }

    private async Task<(GooglePage? Page, GoogleFailure? Failure)> TryAsync(string address, CancellationToken end)
    {
        if (await pace.TakeAsync(patience.LongestPause, end) is { } until)
        {
            return (null, new(Reason.Unreachable, string.Create(CultureInfo.InvariantCulture, $"Google asked for a pause until {until.UtcDateTime:yyyy-MM-dd HH:mm} UTC.")));
        }

        string token;
        try
        {
            token = await _credential.GetAccessTokenForRequestAsync(cancellationToken: end);
        }
        catch (Exception wrong) when (!end.IsCancellationRequested && GoogleFailure.Of(wrong, key, administrator) is not null)
        {
            return (null, GoogleFailure.Of(wrong, key, administrator));
        }

        ApiAnswer answer = await reader.AskAsync(new(address) { Bearer = token }, end);
        if (answer is not ApiAnswer.Ok ok)
        {
            GoogleFailure failure = GoogleFailure.Of(answer, key, administrator);
            if (failure.RetryAfter is { } wait && wait > TimeSpan.Zero)
            {
                await pace.PauseAsync(clock.GetUtcNow() + wait, end);
            }

            return (null, failure);
        }

        try
        {
            return JsonSerializer.Deserialize(ok.Body.Span, GoogleJson.Default.GooglePage) is { } page ? (page, null) : (null, s_unreadable);
        }
        catch (JsonException)
        {
            return (null, s_unreadable);
        }
    }

    private sealed class OurClock(TimeProvider clock) : IClock
    {
        public DateTime Now => clock.GetLocalNow().DateTime;

        public DateTime UtcNow => clock.GetUtcNow().UtcDateTime;
    }
}
