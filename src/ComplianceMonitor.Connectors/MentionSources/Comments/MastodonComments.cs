using System.Text.Json;
using ComplianceMonitor.Connectors.MentionSources.Mastodon;
using ComplianceMonitor.Connectors.MentionSources.Reading;
using ComplianceMonitor.Connectors.Platforms;
using ComplianceMonitor.Connectors.Web;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Mentions.Scanning;

namespace ComplianceMonitor.Connectors.MentionSources.Comments;

/// <summary>Replies to the school's posts on Mastodon, as its server shows them to strangers.</summary>
internal static class MastodonComments
{
    private const int MostThreads = 25;

    /// <summary>Reads them.</summary>
    /// <param name="web">The one client.</param>
    /// <param name="server">The account's server.</param>
    /// <param name="name">The account's name on it.</param>
    /// <param name="at">The instant of the scan.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<SourceAnswer> ReadAsync(WebReader web, string server, string name, DateTimeOffset at, CancellationToken cancellationToken)
    {
        Gathering found = new(MastodonServer.Name, at);
        PlatformApi api = MastodonServer.Api(web, null);
        found.Calls++;
        Told<MastodonAuthor> account = await api.AskAsync(new($"{server}/api/v1/accounts/lookup?acct={Uri.EscapeDataString(name)}"), StatusJson.Default.MastodonAuthor, cancellationToken);
        if (account.Value?.Id is not { Length: > 0 } school)
        {
            found.Fail(account.Failure ?? new(Reason.Unreadable, "The Mastodon server did not say whose account it told of."));
            return found.Answer(null);
        }

        found.Calls++;
        Told<IReadOnlyList<JsonElement>> told = await api.AskAsync(
            new($"{server}/api/v1/accounts/{Uri.EscapeDataString(school)}/statuses?exclude_replies=true&exclude_reblogs=true&limit=40"), StatusJson.Default.IReadOnlyListJsonElement, cancellationToken);
        if (told.Value is not { } statuses)
        {
            found.Fail(told.Failure!);
            return found.Answer(null);
        }

        MastodonStatus[] posts = [.. found.Each(statuses, StatusJson.Default.MastodonStatus).Where(post => post is { Id: not null, RepliesCount: > 0 } && !(FoundDate.Read(post.CreatedAt, at) < at - (2 * CommentWindow.Length)))];
        foreach (MastodonStatus post in posts.Take(MostThreads))
        {
            found.Calls++;
            Told<MastodonContext> context = await api.AskAsync(new($"{server}/api/v1/statuses/{Uri.EscapeDataString(post.Id!)}/context"), StatusJson.Default.MastodonContext, cancellationToken);
            if (context.Failure is { } failure)
            {
                found.Fail(failure);
                return found.Answer(null);
            }

            Add(found, found.Each(context.Value?.Descendants, StatusJson.Default.MastodonStatus), post.Id!, school, at);
        }

        if (posts.Length > MostThreads)
        {
            found.Cut($"{MastodonServer.Name} has more than {MostThreads} posts with replies: only the newest were read.");
        }

        return found.Answer(null);
    }

    private static void Add(Gathering found, IReadOnlyList<MastodonStatus> replies, string post, string school, DateTimeOffset at)
    {
        foreach (MastodonStatus reply in replies.Where(reply => reply.InReplyToId == post && reply.Account?.Id != school))
        {
            if (reply.Found(at) is { } item && !(item.Published < at - CommentWindow.Length))
            {
                found.Add(item with
                {
                    IsComment = true,
                    Answered = replies.Where(answer => answer.InReplyToId == reply.Id && answer.Account?.Id == school && reply.Id is not null).Select(answer => FoundDate.Read(answer.CreatedAt, at)).Min(),
                });
            }
        }
    }
}
