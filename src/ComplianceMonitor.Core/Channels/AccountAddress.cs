using System.Buffers;

namespace ComplianceMonitor.Core.Channels;

/// <summary>What an address on a platform leads to.</summary>
public enum AddressKind
{
    /// <summary>An account: a page, a profile, a channel, a group.</summary>
    Account = 1,

    /// <summary>A post or picture of an account: evidence that the account exists, not an entry of a register.</summary>
    Post,

    /// <summary>An account, in a form that does not say which (facebook.com/share/CODE).</summary>
    Unnamed,

    /// <summary>A short link: nobody knows where it leads until it is followed.</summary>
    ShortLink,

    /// <summary>A share button, a person, a video, a search, a help page.</summary>
    Other,
}

/// <summary>An address on a platform.</summary>
/// <param name="Platform">The platform's key.</param>
/// <param name="Handle">What names the account, lower case without @; null where the address names none.</param>
/// <param name="Url">The address without tracking and trailing parts.</param>
/// <param name="Kind">What it leads to.</param>
public sealed record AccountAddress(string Platform, string? Handle, string? Url, AddressKind Kind)
{
    private const int Longest = 2000;
    private static readonly SearchValues<char> HostCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789.-");
    private const string OpeningMarks = "<([{\"'“‘*";
    private const string ClosingMarks = ">)]}\"'”’*.,;:!?";

    /// <summary>Reads an address with or without https://, as sentences, angle brackets and plugins write it.</summary>
    /// <param name="text">The address.</param>
    /// <returns>Null where the host is no platform's: a look-alike, a punycode host, any other site.</returns>
    public static AccountAddress? Parse(string text) => Parse(text, mayWrap: true);

    private static AccountAddress? Parse(string text, bool mayWrap)
    {
        if (text.Length > Longest || Split(text) is not var (host, target, query))
        {
            return null;
        }

        PlatformCatalogue catalogue = PlatformCatalogue.Default;
        if (mayWrap && Unwrap(catalogue, host, target, query) is { } inner)
        {
            return Parse(inner, mayWrap: false);
        }

        string full = query.Length == 0 ? target : $"{target}?{query}";
        if (catalogue.ShortLinkPlatformOf(host) is { } shortened)
        {
            return new(shortened.Key, null, $"https://{host}{full}", AddressKind.ShortLink);
        }

        string plain = HostName.WithoutPrefix(host);
        if ((catalogue.GrammarOf(host) ?? catalogue.GrammarOf(plain)) is { } grammar)
        {
            return grammar.Read(host, Needed(target, query));
        }

        string child = HostName.WithoutWww(host);
        return catalogue.GrammarOfChild(child)?.ReadChild(child, target);
    }

    /// <summary>Most parameters are tracking; a few name the account.</summary>
    private static string Needed(string target, string query) =>
        query.Length > 0 && (target.EndsWith(".php", StringComparison.Ordinal) || target.StartsWith("/embed", StringComparison.Ordinal) || target.StartsWith("/intent/", StringComparison.Ordinal)) ? $"{target}?{query}" : target;

    private static string? Unwrap(PlatformCatalogue catalogue, string host, string path, string query)
    {
        AddressWrapper? wrapper = query.Length == 0
            ? null
            : catalogue.Wrappers.FirstOrDefault(one => one.Is(host, path));
        string? value = wrapper is null
            ? null
            : query.Split('&').FirstOrDefault(part => part.StartsWith(wrapper.Parameter + "=", StringComparison.Ordinal));
        return value is null ? null : Uri.UnescapeDataString(value[(wrapper!.Parameter.Length + 1)..].Replace("&amp;", "&", StringComparison.Ordinal));
    }

    private static (string Host, string Path, string Query)? Split(string text)
    {
        string address = text.Trim().TrimStart(OpeningMarks.ToCharArray()).TrimEnd(ClosingMarks.ToCharArray());
        int scheme = address.IndexOf("://", StringComparison.Ordinal);
        if (scheme >= 0)
        {
            if (!address.AsSpan(0, scheme).Equals("https", StringComparison.OrdinalIgnoreCase) && !address.AsSpan(0, scheme).Equals("http", StringComparison.OrdinalIgnoreCase))
            {
                return null;
            }

            address = address[(scheme + 3)..];
        }
        else if (address.StartsWith("//", StringComparison.Ordinal))
        {
            address = address[2..];
        }

        int end = address.AsSpan().IndexOfAny("/?#");
        string host = (end < 0 ? address : address[..end]).ToLowerInvariant();
        string rest = end < 0 ? "" : address[end..];
        host = host.EndsWith(":443", StringComparison.Ordinal) ? host[..^4] : host.EndsWith(":80", StringComparison.Ordinal) ? host[..^3] : host;
        host = host.TrimEnd('.');
        if (host.Length == 0 || !host.Contains('.', StringComparison.Ordinal) || host.AsSpan().ContainsAnyExcept(HostCharacters))
        {
            return null;
        }

        int hash = rest.StartsWith("/#!/", StringComparison.Ordinal) ? -1 : rest.IndexOf('#', StringComparison.Ordinal);
        rest = hash < 0 ? rest.Replace("/#!/", "/", StringComparison.Ordinal) : rest[..hash];
        int question = rest.IndexOf('?', StringComparison.Ordinal);
        string path = Uri.UnescapeDataString(question < 0 ? rest : rest[..question]);
        while (path.Contains("//", StringComparison.Ordinal))
        {
            path = path.Replace("//", "/", StringComparison.Ordinal);
        }

        return (host, path.Length == 0 ? "/" : path, question < 0 ? "" : rest[(question + 1)..]);
    }
}
