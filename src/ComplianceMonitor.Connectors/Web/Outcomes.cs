namespace ComplianceMonitor.Connectors.Web;

/// <summary>What the last answer of a fetch means.</summary>
internal static class Outcomes
{
    /// <summary>Content, nothing new, or a failure with its cause.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="at">The address that gave it.</param>
    /// <param name="conditions">What was asked: only who sent a validator can be told that nothing is new.</param>
    /// <param name="now">When.</param>
    public static Fetched Of(Answer answer, WebAddress at, Conditions conditions, DateTimeOffset now)
    {
        if (answer.Cause is { } cause)
        {
            return new Fetched.Failed(cause, answer.Because);
        }

        if (answer.Status == 304 && (conditions.ETag ?? conditions.LastModified) is not null)
        {
            return new Fetched.NotModified(at.Uri, now);
        }

        string host = at.Uri.IdnHost;
        string mediaType = PageLook.MediaType(answer.Body);
        WebCause? wall = answer.SaysChallenge ? WebCause.Challenged : PageLook.Wall(answer.Body, mediaType);
        return answer.Status switch
        {
            _ when wall is WebCause.Challenged => new Fetched.Failed(WebCause.Challenged, $"{host} wants proof of a person in a browser: open the page yourself."),
            200 when wall is WebCause.NeedsJavaScript => new Fetched.Failed(WebCause.NeedsJavaScript, $"{host} shows nothing until the page's scripts run: open the page yourself."),
            200 => new Fetched.Seen(answer.Body, at.Uri, mediaType, answer.ETag, answer.LastModified, now),
            401 or 403 or 407 or 451 => Failed(WebCause.NotPermitted, $"{host} does not permit this"),
            404 or 410 => Failed(WebCause.NotFound, $"{host} has no such page"),
            429 or 503 => Failed(WebCause.Busy, $"{host} is too busy to answer"),
            _ => Failed(WebCause.Status, $"{host} answers without content"),
        };

        Fetched.Failed Failed(WebCause why, string because) => new(why, FormattableString.Invariant($"{because} (status {answer.Status}).")) { RetryAfter = answer.RetryAfter };
    }
}
