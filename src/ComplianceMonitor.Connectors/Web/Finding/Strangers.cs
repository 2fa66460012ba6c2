using System.Collections.Frozen;
using ComplianceMonitor.Core.Channels;

namespace ComplianceMonitor.Connectors.Web.Finding;

/// <summary>Hosts whose documents are never a school's, however a school's page links them.</summary>
internal static class Strangers
{
    private static readonly FrozenSet<string> s_hosts = FrozenSet.ToFrozenSet(
        [
            "gov.uk", "nhs.uk", "police.uk", "parliament.uk", "ico.org.uk", "nspcc.org.uk", "childline.org.uk", "childnet.com", "internetmatters.org", "saferinternet.org.uk",
            "thinkuknow.co.uk", "ceop.uk", "bbc.co.uk", "aboutcookies.org", "allaboutcookies.org", "policies.google.com", "support.google.com", "tools.google.com",
            "microsoft.com", "apple.com", "mozilla.org", "opera.com", "adobe.com", "wordpress.org", "automattic.com", "cloudflare.com", "parentpay.com", "meta.com", "w3.org",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>True for the host of such a body, or of a platform.</summary>
    /// <param name="address">An absolute address.</param>
    public static bool Own(Uri address)
    {
        string host = address.IdnHost;
        while (true)
        {
            if (s_hosts.Contains(host))
            {
                return true;
            }

            int dot = host.IndexOf('.', StringComparison.Ordinal);
            if (dot < 0)
            {
                return AccountAddress.Parse(address.AbsoluteUri) is not null;
            }

            host = host[(dot + 1)..];
        }
    }
}
