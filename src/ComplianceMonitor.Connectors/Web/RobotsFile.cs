using System.Globalization;
using System.Text;

namespace ComplianceMonitor.Connectors.Web;

/// <summary>What a robots.txt lets one product read: the groups that name it, or those for everybody; the longest rule that fits decides. RFC 9309 section 2.2.</summary>
internal sealed class RobotsFile
{
    /// <summary>Bytes that are read of it; the rest counts for nothing, RFC 9309 section 2.5.</summary>
    public const int Largest = 500 * 1024;

    private readonly List<(bool Allows, string Pattern)> _rules;

    private RobotsFile(List<(bool Allows, string Pattern)> rules) => _rules = rules;

    /// <summary>Everything may be read.</summary>
    public static RobotsFile AllowsAll { get; } = new([]);

    /// <summary>Reads a file. Lines that are no rules are passed over, as the standard says.</summary>
    public static RobotsFile Parse(ReadOnlySpan<byte> bytes, string product)
    {
        string text = Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, Largest)]).TrimStart('\uFEFF');
        List<(bool, string)> own = [];
        List<(bool, string)> everybody = [];
        bool isOwn = false;
        bool isEverybody = false;
        bool named = false;
        bool inAgents = false;
        foreach (ReadOnlySpan<char> line in text.AsSpan().EnumerateLines())
        {
            (string key, string value) = Split(line);
            if (key is "user-agent")
            {
                (isOwn, isEverybody) = inAgents ? (isOwn, isEverybody) : (false, false);
                inAgents = true;
                isOwn |= IsProduct(value, product);
                isEverybody |= value == "*";
                named |= isOwn;
            }
            else if (key is "allow" or "disallow")
            {
                inAgents = false;
                if (value.Length == 0)
                {
                    continue;
                }

                (isOwn ? own : isEverybody ? everybody : []).Add((key is "allow", Normal(value)));
            }
        }

        return new RobotsFile(named ? own : everybody);
    }

    /// <summary>Whether a path with its query may be read.</summary>
    public bool Allows(string pathAndQuery)
    {
        string path = Normal(pathAndQuery);
        if (path is "/robots.txt")
        {
            return true;
        }

        (bool Allows, string Pattern) best = (true, "");
        foreach ((bool Allows, string Pattern) rule in _rules)
        {
            if ((rule.Pattern.Length > best.Pattern.Length || (rule.Pattern.Length == best.Pattern.Length && rule.Allows)) && Fits(rule.Pattern, path))
            {
                best = rule;
            }
        }

        return best.Allows;
    }

    private static (string Key, string Value) Split(ReadOnlySpan<char> line)
    {
        int comment = line.IndexOf('#');
        line = comment < 0 ? line : line[..comment];
        int colon = line.IndexOf(':');
        return colon < 0 ? ("", "") : (line[..colon].Trim().ToString().ToLowerInvariant(), line[(colon + 1)..].Trim().ToString());
    }

    // A token may be followed by a version, which is not part of it.
    private static bool IsProduct(string value, string product)
    {
        int end = 0;
        while (end < value.Length && (char.IsAsciiLetter(value[end]) || value[end] is '-' or '_'))
        {
            end++;
        }

        return value.AsSpan(0, end).Equals(product, StringComparison.OrdinalIgnoreCase);
    }

    // The parts between asterisks are looked for one after the other, each as early as it can be: linear in the path.
    private static bool Fits(string pattern, string path)
    {
        bool toTheEnd = pattern.EndsWith('$');
        string[] parts = (toTheEnd ? pattern[..^1] : pattern).Split('*');
        if (!path.StartsWith(parts[0], StringComparison.Ordinal))
        {
            return false;
        }

        int at = parts[0].Length;
        for (int index = 1; index < parts.Length; index++)
        {
            if (toTheEnd && index == parts.Length - 1)
            {
                return path.Length - at >= parts[index].Length && path.EndsWith(parts[index], StringComparison.Ordinal);
            }

            int found = path.IndexOf(parts[index], at, StringComparison.Ordinal);
            if (found < 0)
            {
                return false;
            }

            at = found + parts[index].Length;
        }

        return !toTheEnd || at == path.Length;
    }

    // Escapes of what needs none are undone, other signs are escaped, so that one path has one spelling (RFC 9309 section 2.2.2).
    private static string Normal(string path)
    {
        ReadOnlySpan<byte> bytes = Encoding.UTF8.GetBytes(path);
        StringBuilder normal = new(bytes.Length);
        for (int index = 0; index < bytes.Length; index++)
        {
            bool isEscape = bytes[index] == '%' && index + 2 < bytes.Length && char.IsAsciiHexDigit((char)bytes[index + 1]) && char.IsAsciiHexDigit((char)bytes[index + 2]);
            byte sign = isEscape ? Convert.ToByte(Encoding.ASCII.GetString(bytes.Slice(index + 1, 2)), 16) : bytes[index];
            index += isEscape ? 2 : 0;
            bool plain = isEscape ? char.IsAsciiLetterOrDigit((char)sign) || sign is (byte)'-' or (byte)'.' or (byte)'_' or (byte)'~' : sign is > 0x20 and < 0x7F;
            normal = plain ? normal.Append((char)sign) : normal.Append(CultureInfo.InvariantCulture, $"%{sign:X2}");
        }

        return normal.ToString();
    }
}
