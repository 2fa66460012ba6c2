using System.Text.RegularExpressions;
using ComplianceMonitor.Core.Channels;

namespace ComplianceMonitor.Core.Reading.Channels;

/// <summary>Lists what a statement says of platforms: addresses, handles with their platform, and bare names.</summary>
internal static partial class Mentions
{
    /// <summary>The mentions of a statement, in order.</summary>
    public static List<Mention> Of(Statement statement)
    {
        string text = statement.Text;
        List<Mention> mentions = [.. Linked(statement)];
        if (statement.Line.Region == PageRegion.Data)
        {
            return mentions;
        }

        List<(int Start, int End, AccountAddress? Address)> addresses = WrittenAddresses.Find(text);
        mentions.AddRange(addresses.Where(one => Names(one.Address) && !IsLinked(statement, one.Start, one.End)).Select(one => From(one.Address!, one.Start, one.End, null)));
        List<(int Start, int End, string Handle)> handles = [.. WrittenAddresses.Handles(text).Where(handle => !addresses.Any(one => handle.Start >= one.Start && handle.End <= one.End) && !IsLinked(statement, handle.Start, handle.End))];
        if (!PlatformNames.MayBeIn(text) && handles.Count == 0)
        {
            return mentions;
        }

        List<NamedPlatform> names = PlatformNames.Find(text, [.. addresses.Select(one => (one.Start, one.End)), .. handles.Select(one => (one.Start, one.End))]);
        mentions.AddRange(WithHandles(statement, names, handles));
        if (names.Count > 0)
        {
            List<Mention> plain = [.. WithPlainHandle(text, names, statement.Entry).Where(one => !mentions.Exists(other => other.Account && IsOf(other, one.Platform)))];
            mentions.AddRange(plain);
        }

        mentions.AddRange(SameNames(text, names, mentions));
        mentions.AddRange(names.Where(name => !mentions.Exists(mention => mention.Account && IsOf(mention, name.Key)))
            .Select(name => new Mention(name.Key, name.Start) { End = name.End }));
        return [.. mentions.OrderBy(mention => mention.Start)];
    }

    private static bool IsOf(Mention mention, string platform) => string.Equals(mention.Platform, platform, StringComparison.Ordinal);

    private static bool Names(AccountAddress? address) => address is { Kind: AddressKind.Account or AddressKind.Unnamed };

    private static Mention From(AccountAddress address, int start, int end, Link? link)
    {
        string? handle = address.Handle is null || HandleWords.Placeholder().IsMatch(address.Handle) ? null : address.Handle;
        return new(address.Platform, start) { End = end, Handle = handle, Url = handle is null ? null : address.Url, Account = true, Link = link };
    }

    private static IEnumerable<Mention> Linked(Statement statement)
    {
        foreach (Link link in statement.Links)
        {
            AccountAddress? address = AccountAddress.Parse(link.Address) ?? Server(link);
            if (Names(address))
            {
                int at = link.Text.Length == 0 ? -1 : statement.Text.IndexOf(link.Text, StringComparison.Ordinal);
                yield return From(address!, Math.Max(0, at), Math.Max(0, at) + (at < 0 ? 0 : link.Text.Length), link);
            }
        }
    }

    /// <summary>True inside the words of a link to an account or a post: the link says whose it is.</summary>
    private static bool IsLinked(Statement statement, int start, int end) =>
        statement.Links.Any(link => link.Text.Length >= end - start - 1 && statement.Text.IndexOf(link.Text, Math.Max(0, start - link.Text.Length), StringComparison.Ordinal) is >= 0 and var at
            && at <= start && at + link.Text.Length >= end - 1 && AccountAddress.Parse(link.Address) is { Kind: AddressKind.Account or AddressKind.Unnamed or AddressKind.Post });

    /// <summary>Any host may run Mastodon; rel=me with /@name is its sign.</summary>
    private static AccountAddress? Server(Link link) =>
        link.Kind == LinkKind.RelMe && Uri.TryCreate(link.Address, UriKind.Absolute, out Uri? address) && ServerPath().Match(address.AbsolutePath) is { Success: true } match
            ? new("mastodon", match.Groups[1].Value.ToLowerInvariant(), link.Address, AddressKind.Account)
            : null;

    private static IEnumerable<Mention> WithHandles(Statement statement, List<NamedPlatform> names, List<(int Start, int End, string Handle)> handles)
    {
        string text = statement.Text;
        foreach ((int start, int end, string handle) in handles)
        {
            string? stated = HandleWords.Placeholder().IsMatch(handle) || (end < text.Length && text[end] is '[' or '<' or '{' or '_') ? null : handle;
            if (handle.Contains('@', StringComparison.Ordinal))
            {
                yield return new("mastodon", start) { End = end, Handle = stated, Account = true };
                continue;
            }

            if (handle.EndsWith(".bsky.social", StringComparison.Ordinal))
            {
                yield return new("bluesky", start) { End = end, Handle = stated, Account = true };
                continue;
            }

            if (OfRow(text, names, start) is { } row)
            {
                yield return new(row, start) { End = end, Handle = stated, Account = true };
                continue;
            }

            // "@name on TikTok", "@name (X)"; else the name before it, and always where it stands right before ("X as @name, on Facebook").
            int behind = names.FindIndex(name => name.Start >= end && Follows().IsMatch(text[end..name.Start]) && (text[end] is not ',' || (start > 0 && text[start - 1] is '(')));
            int before = names.FindLastIndex(name => name.Start < start);
            if (behind >= 0 && !(before >= 0 && Introduced().IsMatch(text[names[before].End..start])))
            {
                yield return new(names[behind].Key, start) { End = names[behind].End, Handle = stated, Account = true };
                for (int later = behind + 1; later < names.Count && Joins().IsMatch(text[names[later - 1].End..names[later].Start]); later++)
                {
                    yield return new(names[later].Key, start) { End = names[later].End, Handle = stated, Account = true };
                }
            }
            else if (before >= 0 && !text.AsSpan(names[before].End, start - names[before].End).Contains("; ", StringComparison.Ordinal))
            {
                yield return new(names[before].Key, names[before].Start) { End = end, Handle = stated, Account = true };
                for (int earlier = before - 1; earlier >= 0 && Shares(text, names, earlier, start); earlier--)
                {
                    yield return new(names[earlier].Key, names[earlier].Start) { End = end, Handle = stated, Account = true };
                }
            }
            else if ((text.Contains("tweet", StringComparison.OrdinalIgnoreCase) ? "x" : Only(statement)) is { } platform)
            {
                yield return new(platform, start) { End = end, Handle = stated, Account = true };
            }
        }
    }

    /// <summary>In a table the account may stand in any cell: the row's one platform has it, unless its own cell names one.</summary>
    private static string? OfRow(string text, List<NamedPlatform> names, int handle)
    {
        int cell = text.LastIndexOf('\t', handle), end = text.IndexOf('\t', handle);
        return (cell < 0 && end < 0) || names.Count == 0 || names.Exists(name => name.Start > cell && (end < 0 || name.Start < end)) || names.Exists(name => name.Key != names[0].Key) ? null : names[0].Key;
    }

    /// <summary>"Instagram and Threads: @name" gives both the handle; "Facebook and X (@name)" gives it to X alone.</summary>
    private static bool Shares(string text, List<NamedPlatform> names, int earlier, int handle) =>
        Joins().IsMatch(text[names[earlier].End..names[earlier + 1].Start]) && Introduces().IsMatch(text[names[names.FindLastIndex(name => name.Start < handle)].End..handle])
        && !string.Equals(names[earlier].Key, names[earlier + 1].Key, StringComparison.Ordinal);

    /// <summary>"Instagram (@name) and a Pinterest board of the same name".</summary>
    private static List<Mention> SameNames(string text, List<NamedPlatform> names, List<Mention> known)
    {
        List<Mention> same = [];
        if (text.Contains("the same", StringComparison.Ordinal))
        {
            foreach (NamedPlatform name in names.Where(name => !known.Exists(one => one.Account && IsOf(one, name.Key)) && SameName().IsMatch(text, name.End)))
            {
                if (known.Where(one => one.Handle is not null).MinBy(one => Math.Abs(one.Start - name.Start)) is { } other)
                {
                    same.Add(new(name.Key, name.Start) { End = name.End, Handle = other.Handle, Account = true });
                }
            }
        }

        return same;
    }

    [GeneratedRegex(@"\G(?:\s(?:page|account|channel|feed|profile|board|group))?,? (?:is )?(?:of|under|with|by|has|at|as) the same (?:user ?)?(?:name|handle|title)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SameName();

    /// <summary>The one platform that the heading or the sentence above names.</summary>
    private static string? Only(Statement statement)
    {
        foreach (string above in (string[])[statement.Lead, statement.Before, statement.Section])
        {
            string[] keys = [.. PlatformNames.Find(above, []).Select(name => name.Key).Distinct(StringComparer.Ordinal)];
            if (keys.Length == 1)
            {
                return keys[0];
            }
        }

        return null;
    }

    /// <summary>"Instagram - fernhollowschool", "Facebook (FernhollowSchool)", "Facebook [tab] /fernhollow": a handle without @.</summary>
    private static IEnumerable<Mention> WithPlainHandle(string text, List<NamedPlatform> names, bool entry)
    {
        foreach (NamedPlatform name in names)
        {
            if (!entry && NamedHandle().Match(text, name.End) is { Success: true } stated && !HandleWords.Placeholder().IsMatch(stated.Groups["handle"].Value)
                && (HandleWords.LooksMade(stated.Groups["handle"].Value) || (CalledSo().IsMatch(text.AsSpan(stated.Index, stated.Groups["handle"].Index - stated.Index)) && HandleWords.LooksLikeHandle(stated.Groups["handle"].Value))))
            {
                yield return new(name.Key, name.Start) { End = stated.Index + stated.Length, Handle = stated.Groups["handle"].Value.Split('/')[^1].ToLowerInvariant(), Account = true };
            }
            else if (PlainHandle().Match(text, name.End) is { Success: true } match && HandleWords.LooksLikeHandle(match.Groups["handle"].Value) && ((entry && text[match.Groups["handle"].Index - 2] != ',') || HandleWords.LooksMade(match.Groups["handle"].Value) || match.Groups["handle"].ValueSpan.Count('-') > 1 || HandleWords.IsBracketed(text, match.Groups["handle"]))
                && (!text.AsSpan(match.Index + match.Length).TrimStart().StartsWith(",", StringComparison.Ordinal) || HandleWords.LooksMade(match.Groups["handle"].Value)))
            {
                int end = match.Index + match.Length;
                yield return new(name.Key, name.Start) { End = end, Handle = match.Groups["handle"].Value.TrimEnd('.', '-').Split('/')[^1].ToLowerInvariant(), Account = true, Weak = !HandleWords.LooksMade(match.Groups["handle"].Value) };
                for (Match more = NextHandle().Match(text, end); more.Success && (HandleWords.LooksMade(more.Groups["handle"].Value) || (HandleWords.IsBracketed(text, match.Groups["handle"]) && HandleWords.LooksLikeHandle(more.Groups["handle"].Value) && text.IndexOf(')', end) >= more.Index + more.Length)); more = NextHandle().Match(text, more.Index + more.Length))
                {
                    yield return new(name.Key, name.Start) { End = more.Index + more.Length, Handle = more.Groups["handle"].Value.Split('/')[^1].ToLowerInvariant(), Account = true };
                }
            }
            else if (SearchedFor().Match(text, name.End) is { Success: true } searched && HandleWords.LooksLikeHandle(searched.Groups["handle"].Value))
            {
                yield return new(name.Key, name.Start) { End = searched.Index + searched.Length, Handle = searched.Groups["handle"].Value.TrimEnd('.', '-').ToLowerInvariant(), Account = true, Weak = true };
            }
        }
    }

    /// <summary>"Instagram is our window: search for fernhollowprimary": trusted only where the word is made of the school's name.</summary>
    [GeneratedRegex(@"\G[^.;@\t]{0,60}?\b(?:search(?:ing)? for|search|look for|look us up as|find us as|typing|entering|(?<=[\s,])we are|(?:are|is) (?:kept |found )?(?:under|at)|known as|under the name(?: of)?|named|called|goes by|username|user name|handle)(?: is)?:? [""“'‘]?(?<handle>[A-Za-z0-9][A-Za-z0-9._-]{5,39})(?=$|[\s""”'’),;.])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SearchedFor();

    [GeneratedRegex(@"^[\s,(]*(?:on|via|\(|our)\s*(?:our\s)?$|^, $", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Follows();

    [GeneratedRegex(@"^(?:\s(?:account|page|feed|handle|profile|name))?\s*(?:[:=(–-]|\b(?:as|at|is|under|called)\b)\s*\(?$|^\s$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Introduced();

    [GeneratedRegex(@"^\s*(?:,|and|&|/|, and|\+)\s*(?:on\s)?(?:our\s)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Joins();

    [GeneratedRegex(@"^(?=[^@]{0,60}(?::|\bboth\b|\ball\b|\bare\b|\bsame\b|\baccounts\b|\bpages\b|\bhandles\b|\bfeeds\b|\bprofiles\b|\bchannels\b))\W*(?:(?:accounts?|pages?|profiles|feeds|channels|handles?|both|all|are|is|called|named|as|under|at|the|same|name|with|use|we|our|it)\W+)*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Introduces();

    [GeneratedRegex(@"\G(?:\s\((?:formerly )?Twitter\))?(?:\s(?:page|account|channel|feed)s?)?(?:\s?[:–—=\t(-]\s?|\s?[-–:]\s|\t+\s?)(?<handle>/?(?:(?:school|company|channel|user|c|pages|groups)/)?[A-Za-z0-9][A-Za-z0-9._-]{2,39})/?(?=$|\s*[),\t;]|\s\(|\.$|\sand\s)|\G,\s(?<handle>[A-Za-z0-9][A-Za-z0-9._-]{2,38}[A-Za-z0-9_])(?=$|[;.]?$|,\s)|\G(?:\s(?:page|account|channel|feed|profile))?,?\s(?:(?:at|as|is|under)\s)?(?<handle>/(?:(?:school|company|channel|user|c|pages|groups)/)?[A-Za-z0-9][A-Za-z0-9._-]{2,39})(?=$|[\s),;])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PlainHandle();

    [GeneratedRegex(@"\G(?:,? and |, |; | / | & )(?<handle>/?[A-Za-z0-9][A-Za-z0-9._-]{2,39})(?=$|\s*[),\t;]|\s\(|\.$|\sand\s)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NextHandle();

    /// <summary>"Instagram account is called fern.hollow", "X handle: FernhollowPri", "Facebook as FernhollowSchool".</summary>
    [GeneratedRegex(@"\G,? (?:we|it|the (?:school|academy|college|nursery)) (?:is|are|remains?|stays?|go(?:es)? by|uses?|keeps?|appears? as|are still|is still)(?: called)? (?<handle>[A-Za-z0-9][A-Za-z0-9._-]{2,39}[A-Za-z0-9_])(?=$|\s|[),;.])|\G(?:['’]s)?(?:\s(?:page|account|channel|feed|profile|user ?name|handle|name))*(?:,?\s?(?:\bis\b|\bcalled\b|\bnamed\b|\bas\b|\bunder\b|\bat\b)|\s?[:(]|\s)(?:\s?\b(?:called|named|as|under|at|it is|search for|search|look for|username|handle|name|the same name|the name)\b)*[:,]?\s?(?<handle>/?[A-Za-z0-9][A-Za-z0-9._-]{2,39}[A-Za-z0-9_])(?=$|\s|[),;.])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NamedHandle();

    [GeneratedRegex(@"\b(?:name|handle|username)[:,]?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CalledSo();

    [GeneratedRegex(@"^/@(\w{2,60})/?$", RegexOptions.CultureInvariant)]
    private static partial Regex ServerPath();
}
