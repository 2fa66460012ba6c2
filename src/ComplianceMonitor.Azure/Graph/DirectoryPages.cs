using System.Globalization;
using ComplianceMonitor.Core.Checks.Sources;
using ComplianceMonitor.Core.Evidence;
using Microsoft.Graph.Models;

namespace ComplianceMonitor.Azure.Graph;

/// <summary>Asks Graph in turn, page after page, at its pace and for a limited time. Whatever goes wrong is a failure with its reason, never an exception.</summary>
/// <param name="address">Where Graph is: no link leads elsewhere.</param>
/// <param name="patience">How long and how slowly.</param>
/// <param name="clock">Waits.</param>
/// <param name="late">Ends when the time for the directory is over.</param>
internal sealed class DirectoryPages(Uri address, GraphPatience patience, TimeProvider clock, CancellationToken late)
{
    private const int MostPages = 20_000;

    private static readonly GraphFailure s_unreadable = new(Reason.Unreadable, "Graph's answer could not be read.");
    private static readonly GraphFailure s_endless = new(Reason.Partial, "Graph's pages do not lead to an end, so only a part was seen.");

    /// <summary>Asks for one thing.</summary>
    /// <param name="ask">Asks.</param>
    /// <param name="pace">The pace of such calls; null for none.</param>
    /// <param name="stop">The host's wish to stop.</param>
    /// <exception cref="OperationCanceledException">The host stops.</exception>
    public async Task<(T? Value, GraphFailure? Failure)> AskAsync<T>(Func<CancellationToken, Task<T?>> ask, CallPace? pace, CancellationToken stop)
        where T : class
    {
        using CancellationTokenSource end = CancellationTokenSource.CreateLinkedTokenSource(stop, late);
        for (int round = 0, licence = 0; ;)
        {
            try
            {
                (T? value, GraphFailure? failure) = await TryAsync(ask, pace, end.Token);
                if (failure is null)
                {
                    return (value, null);
                }

                if (failure.IsLicence ? licence++ >= patience.LicenceTries : !failure.MayPass || round++ >= patience.Rounds)
                {
                    return (null, failure);
                }

                await Task.Delay(failure.IsLicence ? patience.LicenceWait : patience.RoundWait, clock, end.Token);
            }
            catch (OperationCanceledException) when (!stop.IsCancellationRequested)
            {
                return (null, new(Reason.Partial, string.Create(CultureInfo.InvariantCulture, $"Graph did not tell everything within {patience.Longest.TotalMinutes:0.#} minutes.")));
            }
        }
    }

    /// <summary>Takes every item of every page; null where all were seen, else why the rest was not.</summary>
    /// <param name="get">Asks for the first page (null) or for the page of a link.</param>
    /// <param name="items">The items of a page.</param>
    /// <param name="take">Takes an item; false where no more are needed.</param>
    /// <param name="pace">The pace of such calls; null for none.</param>
    /// <param name="stop">The host's wish to stop.</param>
    public async Task<GraphFailure?> EachAsync<TItem, TPage>(
        Func<string?, CancellationToken, Task<TPage?>> get, Func<TPage, List<TItem>?> items, Func<TItem, bool> take, CallPace? pace, CancellationToken stop)
        where TPage : BaseCollectionPaginationCountResponse
    {
        string? link = null;
        for (int page = 0; page < MostPages; page++)
        {
            string? asked = link;
            (TPage? got, GraphFailure? failure) = await AskAsync(token => get(asked, token), pace, stop);
            if (failure is not null)
            {
                return failure;
            }

            if (items(got!) is not { } all)
            {
                return s_unreadable;
            }

            if (!all.TrueForAll(item => take(item)))
            {
                return null;
            }

            link = got!.OdataNextLink;
            if (string.IsNullOrEmpty(link))
            {
                return null;
            }

            if (!IsOurs(link) || string.Equals(link, asked, StringComparison.Ordinal))
            {
                return s_endless;
            }
        }

        return s_endless;
    }

    private async Task<(T? Value, GraphFailure? Failure)> TryAsync<T>(Func<CancellationToken, Task<T?>> ask, CallPace? pace, CancellationToken end)
        where T : class
    {
        if (pace is not null && await pace.TakeAsync(patience.LongestPause, end) is { } until)
        {
            return (null, new(Reason.Unreachable, string.Create(CultureInfo.InvariantCulture, $"Graph asked for a pause until {until.UtcDateTime:yyyy-MM-dd HH:mm} UTC.")));
        }

        try
        {
            return await ask(end) is { } value ? (value, null) : (null, s_unreadable);
        }
        catch (Exception wrong) when (!end.IsCancellationRequested)
        {
            // The SDK's reader throws this for a value of another kind than the model's.
            GraphFailure? failure = wrong is InvalidOperationException or InvalidCastException ? s_unreadable : GraphFailure.Of(wrong, clock.GetUtcNow());
            if (failure is null)
            {
                throw;
            }

            if (pace is not null && failure.RetryAfter is { } wait && wait > TimeSpan.Zero)
            {
                await pace.PauseAsync(clock.GetUtcNow() + wait, end);
            }

            return (null, failure);
        }
    }

    private bool IsOurs(string link) => Uri.TryCreate(link, UriKind.Absolute, out Uri? to) && to.GetLeftPart(UriPartial.Authority) == address.GetLeftPart(UriPartial.Authority);
}
