using ComplianceMonitor.Connectors.MentionSources.Reading;
using ComplianceMonitor.Connectors.Platforms;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Mentions.Scanning;

namespace ComplianceMonitor.Connectors.MentionSources.YouTube;

/// <summary>Comments on the videos of the school's channel. Those of the last days are read at each scan, since an answer comes after the comment.</summary>
/// <param name="api">The interface.</param>
/// <param name="at">The instant of the scan.</param>
internal sealed class YouTubeComments(YouTubeApi api, DateTimeOffset at)
{
    private const int MostPages = 3;
    private const int MostThreads = 20;

    private readonly Gathering _found = new(YouTubeApi.Name, at);
    private int _asked;

    /// <summary>Reads them.</summary>
    /// <param name="channel">The channel's id (UC...) or its handle.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<SourceAnswer> ReadAsync(string channel, CancellationToken cancellationToken)
    {
        if (await IdAsync(channel, cancellationToken) is not { } id)
        {
            return _found.Answer(null);
        }

        string page = "";
        for (int pages = 0; pages < MostPages; pages++)
        {
            Told<VideoPage> told = await api.AskAsync(
                $"commentThreads?part=snippet,replies&order=time&maxResults=100&allThreadsRelatedToChannelId={Uri.EscapeDataString(id)}{page}", VideoJson.Default.VideoPage, cancellationToken);
            if (told.Value is not { } value)
            {
                _found.Fail(told.Failure!);
                return _found.Answer(null);
            }

            bool isOld = false;
            foreach (CommentThread thread in _found.Each(value.Items, VideoJson.Default.CommentThread))
            {
                isOld |= FoundDate.Read(thread.Snippet?.TopLevelComment?.Snippet?.PublishedAt, at) < at - CommentWindow.Length;
                if (!isOld)
                {
                    await AddAsync(thread, id, cancellationToken);
                }
            }

            if (isOld || value.NextPageToken is not { Length: > 0 } next)
            {
                return _found.Answer(null);
            }

            page = $"&pageToken={Uri.EscapeDataString(next)}";
        }

        _found.Cut($"{YouTubeApi.Name} has more than {_found.Count} new comments: only the newest were read.");
        return _found.Answer(null);
    }

    private async Task<string?> IdAsync(string channel, CancellationToken cancellationToken)
    {
        if (channel.StartsWith("UC", StringComparison.Ordinal))
        {
            return channel;
        }

        Told<ChannelPage> told = await api.AskAsync($"channels?part=id&forHandle={Uri.EscapeDataString("@" + channel.TrimStart('@'))}", VideoJson.Default.ChannelPage, cancellationToken);
        if (told.Value?.Items is [{ Id: { Length: > 0 } id }])
        {
            return id;
        }

        _found.Fail(told.Failure ?? new(Reason.NotConfigured, "YouTube knows no channel of the handle in school.yaml: write its id (UC...) as account."));
        return null;
    }

    private async Task AddAsync(CommentThread thread, string channel, CancellationToken cancellationToken)
    {
        if (thread.Snippet is not { VideoId: { } video, TopLevelComment: { Id: { } id, Snippet: { } comment } } snippet || comment.AuthorChannelId?.Value == channel
            || FoundAddress.Of($"https://www.youtube.com/watch?v={Uri.EscapeDataString(video)}&lc={Uri.EscapeDataString(id)}") is not { } address)
        {
            return;
        }

        IReadOnlyList<VideoComment?> replies = thread.Replies?.Comments ?? [];
        DateTimeOffset? answered = Answered(replies, channel);
        if (answered is null && snippet.TotalReplyCount > replies.Count && _asked++ < MostThreads)
        {
            // A thread carries a few of its replies only.
            Told<VideoPage> told = await api.AskAsync($"comments?part=snippet&maxResults=100&parentId={Uri.EscapeDataString(id)}", VideoJson.Default.VideoPage, cancellationToken);
            answered = Answered(_found.Each(told.Value?.Items, VideoJson.Default.VideoComment), channel);
            if (told.Failure is { } failure)
            {
                _found.Fail(failure);
            }
        }

        _found.Add(new(address, YouTubeSource.Kind)
        {
            Text = FoundText.Of(comment.TextOriginal) ?? FoundText.OfHtml(comment.TextDisplay),
            Published = FoundDate.Read(comment.PublishedAt, at),
            IsComment = true,
            Answered = answered,
        });
    }

    private DateTimeOffset? Answered(IEnumerable<VideoComment?> replies, string channel) =>
        replies.Where(reply => reply?.Snippet?.AuthorChannelId?.Value == channel).Select(reply => FoundDate.Read(reply!.Snippet!.PublishedAt, at)).Min();
}
