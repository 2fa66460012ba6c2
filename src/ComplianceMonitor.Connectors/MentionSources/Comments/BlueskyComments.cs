using ComplianceMonitor.Connectors.MentionSources.Bluesky;
using ComplianceMonitor.Connectors.MentionSources.Reading;
using ComplianceMonitor.Connectors.Platforms;
using ComplianceMonitor.Connectors.Web;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Mentions.Scanning;

namespace ComplianceMonitor.Connectors.MentionSources.Comments;

/// <summary>Replies to the school's posts on Bluesky, which anybody may read.</summary>
internal static class BlueskyComments
{
    private const string Name = "Bluesky";
    private const int MostThreads = 25;

    /// <summary>Reads them.</summary>
    /// <param name="web">The one client.</param>
    /// <param name="server">The public server.</param>
    /// <param name="actor">The school's handle in full, or its id.</param>
    /// <param name="at">The instant of the scan.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<SourceAnswer> ReadAsync(WebReader web, string server, string actor, DateTimeOffset at, CancellationToken cancellationToken)
    {
        Gathering found = new(Name, at);
        PlatformApi api = new(web, Name, refused => refused.Status is 400 or 404 ? new(Reason.NotConfigured, $"Bluesky knows no account '{SettingsReading.Shown(actor)}': check its handle under channels.") : null);
        found.Calls++;
        Told<AuthorFeed> told = await api.AskAsync(new($"{server}/xrpc/app.bsky.feed.getAuthorFeed?filter=posts_no_replies&limit=50&actor={Uri.EscapeDataString(actor)}"), PostsJson.Default.AuthorFeed, cancellationToken);
        if (told.Value?.Feed is not { } feed)
        {
            found.Fail(told.Failure ?? new(Reason.Unreadable, $"{Name} answered without posts."));
            return found.Answer(null);
        }

        // Reposts stand in the feed too; replies to them are not to the school.
        Post[] posts = [.. found.Each(feed, PostsJson.Default.FeedPost).Select(one => one.Post).OfType<Post>()
            .Where(post => post is { Uri: not null, ReplyCount: > 0, Author: { } author } && (Same(author.Handle, actor) || Same(author.Did, actor)) && !(FoundDate.Read(post.IndexedAt, at) < at - (2 * CommentWindow.Length)))];
        foreach (Post post in posts.Take(MostThreads))
        {
            found.Calls++;
            Told<ThreadAnswer> thread = await api.AskAsync(new($"{server}/xrpc/app.bsky.feed.getPostThread?depth=2&parentHeight=0&uri={Uri.EscapeDataString(post.Uri!)}"), PostsJson.Default.ThreadAnswer, cancellationToken);
            if (thread.Failure is { } failure)
            {
                found.Fail(failure);
                return found.Answer(null);
            }

            foreach (ThreadPost reply in found.Each(thread.Value?.Thread?.Replies, PostsJson.Default.ThreadPost))
            {
                Add(found, reply, post.Author!.Did, at);
            }
        }

        if (posts.Length > MostThreads)
        {
            found.Cut($"{Name} has more than {MostThreads} posts with replies: only the newest were read.");
        }

        return found.Answer(null);
    }

    private static void Add(Gathering found, ThreadPost reply, string? school, DateTimeOffset at)
    {
        if (reply.Post is not { } post || post.Author?.Did == school || BlueskyPosts.Found(post, at) is not { } item || item.Published < at - CommentWindow.Length)
        {
            return;
        }

        found.Add(item with
        {
            IsComment = true,
            Answered = found.Each(reply.Replies, PostsJson.Default.ThreadPost).Where(answer => answer.Post?.Author?.Did == school && school is not null)
                .Select(answer => FoundDate.Read(answer.Post!.Record?.CreatedAt, at) ?? FoundDate.Read(answer.Post!.IndexedAt, at)).Min(),
        });
    }

    private static bool Same(string? one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
