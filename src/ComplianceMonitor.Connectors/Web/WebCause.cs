using ComplianceMonitor.Core.Evidence;

namespace ComplianceMonitor.Connectors.Web;

/// <summary>Why a fetch gave nothing. A closed list: every cause has a reason and a sentence.</summary>
public enum WebCause
{
    /// <summary>The address is none that may be asked for.</summary>
    NotAnAddress = 1,

    /// <summary>The host is, or claims to be, at an address that is not of the public internet.</summary>
    PrivateAddress,

    /// <summary>robots.txt forbids it, RFC 9309.</summary>
    RobotsForbid,

    /// <summary>robots.txt answers with a server's error, which forbids everything, RFC 9309 section 2.3.1.4.</summary>
    RobotsUnreadable,

    /// <summary>The host has no address.</summary>
    Dns,

    /// <summary>No connection, or one that broke.</summary>
    NoConnection,

    /// <summary>TLS failed: the certificate, its name, its date, or the handshake.</summary>
    Tls,

    /// <summary>It took too long.</summary>
    TimedOut,

    /// <summary>The answer, unpacked, is larger than the cap.</summary>
    TooLarge,

    /// <summary>The answer breaks its protocol or its compression.</summary>
    Damaged,

    /// <summary>More redirects than are followed, or a circle.</summary>
    RedirectLoop,

    /// <summary>A redirect that is not followed: from https to http, or from a host named in a setting.</summary>
    RedirectRefused,

    /// <summary>401, 403, 407 or 451.</summary>
    NotPermitted,

    /// <summary>404 or 410.</summary>
    NotFound,

    /// <summary>429 or 503, and still so when asked again.</summary>
    Busy,

    /// <summary>Another status without content.</summary>
    Status,

    /// <summary>A page that shows nothing until its scripts run.</summary>
    NeedsJavaScript,

    /// <summary>A page that wants proof of a person in a browser.</summary>
    Challenged,
}

/// <summary>What each cause means for evidence.</summary>
public static class WebCauses
{
    /// <summary>The reason of the closed list that a control's Unknown carries.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is no cause.</exception>
    public static Reason ReasonOf(WebCause cause) => cause switch
    {
        WebCause.NotAnAddress => Reason.NotConfigured,
        WebCause.PrivateAddress => Reason.NotPermitted,
        WebCause.RobotsForbid => Reason.NotPermitted,
        WebCause.RobotsUnreadable => Reason.NotPermitted,
        WebCause.Dns => Reason.Unreachable,
        WebCause.NoConnection => Reason.Unreachable,
        WebCause.Tls => Reason.Unreachable,
        WebCause.TimedOut => Reason.Unreachable,
        WebCause.TooLarge => Reason.Unreadable,
        WebCause.Damaged => Reason.Unreadable,
        WebCause.RedirectLoop => Reason.Unreachable,
        WebCause.RedirectRefused => Reason.Unreachable,
        WebCause.NotPermitted => Reason.NotPermitted,
        WebCause.NotFound => Reason.Unreachable,
        WebCause.Busy => Reason.Unreachable,
        WebCause.Status => Reason.Unreachable,
        WebCause.NeedsJavaScript => Reason.Unreadable,
        WebCause.Challenged => Reason.NotPermitted,
        _ => throw new ArgumentOutOfRangeException(nameof(cause), cause, "It is no cause."),
    };
}
