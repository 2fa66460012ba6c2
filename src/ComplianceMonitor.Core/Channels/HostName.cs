namespace ComplianceMonitor.Core.Channels;

/// <summary>Host names as sites and platforms use them.</summary>
public static class HostName
{
    /// <summary>The host without www. before it: both spellings are one site.</summary>
    /// <param name="host">A host, in any case.</param>
    public static string WithoutWww(string host)
    {
        ArgumentNullException.ThrowIfNull(host);
        return host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? host[4..] : host;
    }

    /// <summary>The host without www., m., mobile., a country or a language before it: uk.linkedin.com, en-gb.facebook.com.</summary>
    /// <param name="host">A host in lower case.</param>
    internal static string WithoutPrefix(string host)
    {
        string rest = host;
        for (int prefixes = 0; prefixes < 2; prefixes++)
        {
            int dot = rest.IndexOf('.', StringComparison.Ordinal);
            if (dot < 0 || rest.IndexOf('.', dot + 1) < 0 || !IsPrefix(rest.AsSpan(0, dot)))
            {
                break;
            }

            rest = rest[(dot + 1)..];
        }

        return rest;
    }

    private static bool IsPrefix(ReadOnlySpan<char> label) =>
        label is "www" or "m" or "mobile" or "web" or "mbasic" or "touch" or "business"
        || (label.Length is 2 or 5 && char.IsAsciiLetterLower(label[0]) && char.IsAsciiLetterLower(label[1])
            && (label.Length == 2 || (label[2] == '-' && char.IsAsciiLetterLower(label[3]) && char.IsAsciiLetterLower(label[4]))));
}
