using Azure;
using Azure.Identity;

namespace ComplianceMonitor.Azure.Storage;

/// <summary>What a storage account answers when it cannot do what was asked, in words that name the mend.</summary>
internal static class StorageFailures
{
    /// <summary>The refusal in what the SDK threw: the last one where it had repeated the call.</summary>
    public static RequestFailedException? Refusal(Exception exception) => exception switch
    {
        RequestFailedException refusal => refusal,
        AggregateException many => many.InnerExceptions.Select(Refusal).LastOrDefault(refusal => refusal is not null),
        _ => null,
    };

    /// <summary>
    /// True where a write may have been done although no good answer came: a time-out, a lost connection, a server's fault. The caller's
    /// own cancellation never comes here: writes that have begun are finished.
    /// </summary>
    public static bool IsUnsettled(Exception exception) => exception switch
    {
        RequestFailedException refusal => refusal.Status is 0 or 408 or >= 500,
        AggregateException many => many.InnerExceptions.Any(IsUnsettled),
        OperationCanceledException or IOException or HttpRequestException => true,
        _ => false,
    };

    /// <summary>True for everything that a call to the account may throw, but a mistake of ours and a cancellation that was asked for.</summary>
    public static bool IsExpected(Exception exception, CancellationToken cancellationToken) => exception switch
    {
        OperationCanceledException => !cancellationToken.IsCancellationRequested,
        RequestFailedException or AggregateException or AuthenticationFailedException or IOException or HttpRequestException => true,
        _ => false,
    };

    /// <summary>The exception for people.</summary>
    /// <param name="exception">What the SDK threw.</param>
    /// <param name="place">The table or container with its account.</param>
    /// <param name="role">The role that the app's identity needs.</param>
    public static StorageUnavailableException Told(Exception exception, string place, string role)
    {
        RequestFailedException? refusal = Refusal(exception);
        string told = (exception, refusal) switch
        {
            (AuthenticationFailedException, _) =>
                $"{place}: no token could be had. Switch the app's managed identity on, and where it is user-assigned set AZURE_CLIENT_ID to its client id; on your own machine sign in with 'az login'.",
            (_, { ErrorCode: "TableNotFound" or "TableBeingDeleted" or "ContainerNotFound" or "ContainerBeingDeleted" }) =>
                $"{place} was deleted while the app was running. Nothing else was changed. Restore it from a backup, or restart the app, which makes an empty one.",
            (_, { Status: 401 or 403 }) =>
                $"{place}: the account refused ({refusal.Status} {refusal.ErrorCode}). Give the app's identity the role {role} on the account, and let its network in; a new role takes some minutes.",
            (_, { Status: 429 or 503 }) =>
                $"{place}: the account is throttled and refused every try ({refusal.Status} {refusal.ErrorCode}). The job is tried again; where this stays, spread the schedules.",
            (_, { Status: 0 } or null) =>
                $"{place} cannot be reached: {FirstLine(refusal ?? exception)} See that DataStorage names the right account and that the network lets the app through.",
            _ => $"{place}: the account refused ({refusal.Status} {refusal.ErrorCode}): {FirstLine(refusal)}",
        };
        return new(told, exception);
    }

    private static string FirstLine(Exception exception) => exception.Message.AsSpan().IndexOfAny('\r', '\n') is var end and >= 0
        ? exception.Message[..end]
        : exception.Message;
}
