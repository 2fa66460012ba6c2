using ComplianceMonitor.Core.Reading;
using ComplianceMonitor.Core.Reading.Channels;

namespace ComplianceMonitor.Core.Channels;

/// <summary>Lays the channels of policy, privacy notices and website side by side.</summary>
public static class Reconciliation
{
    /// <summary>One row per account that at least one source shows as open, in the order in which they were met.</summary>
    /// <param name="policy">The policy; null where absent or unreadable.</param>
    /// <param name="notices">The privacy notices; null where absent or unreadable.</param>
    /// <param name="pages">The website's pages; null where absent or unreadable.</param>
    public static IReadOnlyList<ChannelRow> Of(
        DocumentFacts? policy, IReadOnlyList<DocumentFacts>? notices, IReadOnlyList<DocumentFacts>? pages)
    {
        Source inPolicy = new(policy is null ? null : [policy]);
        Source inNotices = new(notices);
        Source onWebsite = new(pages);
        List<(string Platform, string? Handle)> accounts = [.. inPolicy.Open.Concat(inNotices.Open).Concat(onWebsite.Open).DistinctBy(account => Key(account.Platform, account.Handle))];

        // A platform without a handle means the one known account of that platform; with none or several it stands for itself.
        List<(string Platform, string? Handle)> known = [.. accounts.Where(account => account.Handle is not null)];
        ILookup<string, string> handles = known.ToLookup(account => account.Platform, account => account.Handle!, StringComparer.Ordinal);
        return
        [
            .. accounts
                .Where(account => account.Handle is not null || handles[account.Platform].Count() != 1)
                .Select(account => Row(account, handles[account.Platform].Count() == 1)),
        ];

        ChannelRow Row((string Platform, string? Handle) account, bool only)
        {
            Cell one = inPolicy.Find(account, only), two = inNotices.Find(account, only), three = onWebsite.Find(account, only);
            return new(account.Platform, account.Handle, one.Shown, two.Shown, three.Shown)
            {
                PolicyProof = one.Proof,
                NoticeProof = two.Proof,
                WebsiteProof = three.Proof,
                Url = three.Url ?? one.Url ?? two.Url,
                Inferred = one.Inferred || two.Inferred || three.Inferred,
            };
        }
    }

    /// <summary>Two ways of writing one account have one key.</summary>
    private static (string Platform, string? Handle) Key(string platform, string? handle) =>
        (platform, handle is null ? null : PlatformCatalogue.Default.Normal(platform, handle));

    private readonly record struct Cell(bool? Shown, Proof? Proof, string? Url, bool Inferred);

    /// <summary>The documents of one column.</summary>
    private sealed class Source(IReadOnlyList<DocumentFacts>? documents)
    {
        private readonly List<(StatedChannel Channel, Proof Proof)> _channels =
            [.. (documents ?? []).SelectMany(facts => facts.Channels.All.Select(channel => (channel, new Proof(facts.Document, channel.Line) { Link = LinkTo(channel) })))];

        public IEnumerable<(string Platform, string? Handle)> Open =>
            _channels.Where(one => one.Channel.State == ChannelState.Open).Select(one => (one.Channel.Platform, one.Channel.Handle));

        private static string? LinkTo(StatedChannel channel) => channel.Line.Links.FirstOrDefault(link =>
            AccountAddress.Parse(link.Address) is { } address && Key(address.Platform, address.Handle) == Key(channel.Platform, channel.Handle))?.Address;

        public Cell Find((string Platform, string? Handle) account, bool only)
        {
            if (documents is null)
            {
                return default;
            }

            (StatedChannel Channel, Proof Proof)[] platform = [.. _channels.Where(one => string.Equals(one.Channel.Platform, account.Platform, StringComparison.Ordinal))];
            (StatedChannel Channel, Proof Proof)[] named = [.. platform.Where(one => Key(one.Channel.Platform, one.Channel.Handle) == Key(account.Platform, account.Handle))];
            bool inferred = named.Length == 0 && only;
            (StatedChannel Channel, Proof Proof)[] candidates = inferred ? [.. platform.Where(one => one.Channel.Handle is null)] : named;
            if (candidates.Length == 0)
            {
                return new(false, null, null, false);
            }

            (StatedChannel Channel, Proof Proof) best = candidates.OrderBy(one => one.Channel.State).First();
            bool open = best.Channel.State == ChannelState.Open;
            return new(open, best.Proof, candidates.Select(one => one.Channel.Url).FirstOrDefault(url => url is not null), inferred && open);
        }
    }
}
