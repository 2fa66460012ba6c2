using ComplianceMonitor.Core.Channels;

namespace ComplianceMonitor.Core.Reading.Channels;

/// <summary>Brings the mentions of one account together: the first line stands, what later lines add is added.</summary>
internal static class ChannelMerge
{
    /// <summary>One channel per platform and handle; a mention without a handle joins the one named account of its platform.</summary>
    /// <param name="stated">All mentions of own channels, in order.</param>
    public static IReadOnlyList<StatedChannel> Of(IReadOnlyList<StatedChannel> stated)
    {
        List<StatedChannel> merged = [];
        foreach (StatedChannel channel in stated.Where(channel => channel.Handle is not null))
        {
            Add(merged, channel, one => Same(one, channel));
        }

        foreach (StatedChannel channel in stated.Where(channel => channel.Handle is null))
        {
            // A name with another state is not the named account: "Facebook was closed" beside an open one.
            int candidates = merged.Count(one => one.Handle is not null && Is(one, channel) && one.State == channel.State);
            if (candidates == 1)
            {
                Add(merged, channel, one => one.Handle is not null && Is(one, channel) && one.State == channel.State);
            }
            else if (!merged.Exists(one => one.Handle is not null && Is(one, channel) && (one.State == channel.State || channel.State != ChannelState.Open)))
            {
                Add(merged, channel, one => one.Handle is null && Is(one, channel));
            }
        }

        return [.. merged.OrderBy(channel => channel.Line.Number).ThenBy(channel => First(stated, channel))];
    }

    private static int First(IReadOnlyList<StatedChannel> stated, StatedChannel channel)
    {
        for (int index = 0; index < stated.Count; index++)
        {
            if (ReferenceEquals(stated[index].Line, channel.Line) && Is(stated[index], channel))
            {
                return index;
            }
        }

        return stated.Count;
    }

    private static void Add(List<StatedChannel> merged, StatedChannel channel, Predicate<StatedChannel> same)
    {
        int at = merged.FindIndex(same);
        if (at < 0)
        {
            merged.Add(channel);
            return;
        }

        StatedChannel known = merged[at];
        merged[at] = known with
        {
            Url = known.Url ?? channel.Url,
            DisplayName = known.DisplayName ?? channel.DisplayName,
            Administrators = [.. known.Administrators.Union(channel.Administrators, StringComparer.OrdinalIgnoreCase)],
            Posters = [.. known.Posters.Union(channel.Posters, StringComparer.OrdinalIgnoreCase)],
            Opened = known.Opened ?? channel.Opened,
            Closed = known.Closed ?? channel.Closed,
            State = known.State == ChannelState.Open ? channel.State : known.State,
        };
    }

    private static bool Is(StatedChannel one, StatedChannel other) => string.Equals(one.Platform, other.Platform, StringComparison.Ordinal);

    private static bool Same(StatedChannel one, StatedChannel other) =>
        Is(one, other) && PlatformCatalogue.Default.Find(one.Platform) is { } platform
        && string.Equals(platform.Normal(one.Handle!), platform.Normal(other.Handle!), StringComparison.Ordinal);
}
