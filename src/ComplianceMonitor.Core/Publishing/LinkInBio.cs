using System.Collections.Frozen;
using ComplianceMonitor.Core.Channels;

namespace ComplianceMonitor.Core.Publishing;

/// <summary>Services whose pages list somebody's accounts, so that a website links one page instead of many.</summary>
public static class LinkInBio
{
    private static readonly FrozenSet<string> s_hosts = FrozenSet.ToFrozenSet(
        [
            "linktr.ee", "beacons.ai", "bio.link", "bio.site", "lnk.bio", "linkin.bio", "campsite.bio", "taplink.cc", "taplink.at", "carrd.co", "solo.to",
            "allmylinks.com", "linkpop.com", "msha.ke", "contactinbio.com", "tap.bio", "linkr.bio", "hoo.be", "flow.page", "snipfeed.co", "milkshake.app",
            "about.me", "heylink.me", "many.link", "withkoji.com", "direct.me", "stan.store", "pillar.io", "lit.link", "biolinky.co", "url.bio",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>True for somebody's page on such a service; its own front page is nobody's.</summary>
    /// <param name="address">An absolute address.</param>
    public static bool Is(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        string host = HostName.WithoutWww(address.IdnHost);
        int dot = host.IndexOf('.', StringComparison.Ordinal);
        return (s_hosts.Contains(host) && address.AbsolutePath.Length > 1) || (dot > 0 && s_hosts.Contains(host[(dot + 1)..]));
    }
}
