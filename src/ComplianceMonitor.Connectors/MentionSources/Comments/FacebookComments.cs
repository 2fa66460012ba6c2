using System.Globalization;
using ComplianceMonitor.Connectors.MentionSources.Reading;
using ComplianceMonitor.Connectors.Platforms;
using ComplianceMonitor.Connectors.Platforms.Meta;
using ComplianceMonitor.Connectors.Web;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Mentions.Scanning;

namespace ComplianceMonitor.Connectors.MentionSources.Comments;

/// <summary>Comments on the posts of the school's Facebook Page, by the Graph API with the Page's own token. Who wrote them is looked at only to know the Page's own answers.</summary>
internal static class FacebookComments
{
    private const string Kind = "facebook";
    private const string Permission = "pages_read_engagement and pages_read_user_content";
    private const int MostPosts = 50;
    private const int MostComments = 100;
    private const string Fields = "fields=id,comments.limit(100).order(reverse_chronological){message,created_time,permalink_url,from{id},comments.limit(50){created_time,from{id}}}";

    /// <summary>Reads them.</summary>
    /// <param name="web">The one client.</param>
    /// <param name="account">The Page and its token.</param>
    /// <param name="at">The instant of the scan.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<SourceAnswer> ReadAsync(WebReader web, PlatformAccount account, DateTimeOffset at, CancellationToken cancellationToken)
    {
        Gathering found = new(MetaApi.Name, at);
        MetaApi api = new(web, account);
        string named = account.Connection.Account ?? account.Connection.Handle ?? "";
        found.Calls++;
        Told<MetaPage> page = await api.GetAsync(Uri.EscapeDataString(named), "fields=id,access_token", MetaJson.Default.MetaPage, Permission, cancellationToken);
        if (page.Value is not { Id: { Length: > 0 } id } told)
        {
            found.Fail(page.Failure ?? new(Reason.Unreadable, $"{MetaApi.Name} did not say which Page it told of."));
            return found.Answer(null);
        }

        // Posts of twice the window: what was posted before it is still commented on within it.
        string since = (at - (2 * CommentWindow.Length)).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        found.Calls++;
        Told<MetaList<PagePost>> posts = await api.AskAsync(
            told.AccessToken, $"{Uri.EscapeDataString(id)}/posts", FormattableString.Invariant($"{Fields}&since={since}&limit={MostPosts}"), CommentsJson.Default.MetaListPagePost, Permission, cancellationToken);
        if (posts.Value is not { Data: { } data } list)
        {
            found.Fail(posts.Failure ?? new(Reason.Unreadable, $"{MetaApi.Name} answered without posts."));
            return found.Answer(null);
        }

        foreach (PageComment comment in data.SelectMany(post => post?.Comments?.Data ?? []).OfType<PageComment>())
        {
            Add(found, comment, id, at);
        }

        // The Graph API points to a next page where there is none, too.
        if ((list.Paging?.Next is not null && data.Count >= MostPosts) || data.Any(post => post?.Comments is { Paging.Next: not null, Data.Count: >= MostComments }))
        {
            found.Cut($"{MetaApi.Name} has more posts or comments than are read in one scan: only the newest were.");
        }

        return found.Answer(null);
    }

    private static void Add(Gathering found, PageComment comment, string page, DateTimeOffset at)
    {
        DateTimeOffset? written = FoundDate.Read(comment.CreatedTime, at);
        if (comment.From?.Id == page || written < at - CommentWindow.Length || FoundAddress.Of(comment.PermalinkUrl) is not { } address)
        {
            return;
        }

        found.Add(new(address, Kind)
        {
            Text = FoundText.Of(comment.Message),
            Published = written,
            IsComment = true,
            Answered = (comment.Comments?.Data ?? []).Where(reply => reply?.From?.Id == page).Select(reply => FoundDate.Read(reply!.CreatedTime, at)).Min(),
        });
    }
}
