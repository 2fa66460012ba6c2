using System.Buffers;
using ComplianceMonitor.Core.Channels;

namespace ComplianceMonitor.Core.Reading.Channels;

/// <summary>Finds addresses and @handles that are written out in a text.</summary>
internal static class WrittenAddresses
{
    private static readonly SearchValues<char> Ends = SearchValues.Create(" \t<>()[]{}\"“”|,;'‘’");

    /// <summary>Every word that is an address on a platform or looks like an address or an e-mail; null where it is no platform's.</summary>
    public static List<(int Start, int End, AccountAddress? Address)> Find(string text)
    {
        List<(int Start, int End, AccountAddress? Address)> found = [];
        for (int dot = text.IndexOf('.', StringComparison.Ordinal); dot >= 0; dot = text.IndexOf('.', dot + 1))
        {
            if (dot == 0 || dot + 1 >= text.Length || !char.IsLetterOrDigit(text[dot - 1]) || !char.IsLetter(text[dot + 1]))
            {
                continue;
            }

            int start = text.AsSpan(0, dot).LastIndexOfAny(Ends) + 1;
            int length = text.AsSpan(dot).IndexOfAny(Ends);
            int end = length < 0 ? text.Length : dot + length;
            string word = text[start..end];
            bool address = word.Contains('/', StringComparison.Ordinal) || word.Contains("www.", StringComparison.OrdinalIgnoreCase);
            bool email = word.IndexOf('@', StringComparison.Ordinal) > 0 && !address;
            AccountAddress? parsed = email || (word[0] == '@') ? null : AccountAddress.Parse(word);
            if (address || email || parsed is not null)
            {
                found.Add((start, end, parsed));
            }

            dot = end - 1;
        }

        return found;
    }

    /// <summary>Every @handle: a word that begins with @, never an e-mail address (trap 79) or an @ that stands alone (trap 78).</summary>
    public static List<(int Start, int End, string Handle)> Handles(string text)
    {
        List<(int Start, int End, string Handle)> found = [];
        for (int at = text.IndexOf('@', StringComparison.Ordinal); at >= 0; at = at + 1 < text.Length ? text.IndexOf('@', at + 1) : -1)
        {
            if (at > 0 && (char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '/' or '.' or '_' or '-'))
            {
                continue;
            }

            int end = at + 1;
            while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '_' or '.' or '-' or '@'))
            {
                end++;
            }

            string handle = text[(at + 1)..end].TrimEnd('.', '-', '@').ToLowerInvariant();
            if (handle.Length >= 2)
            {
                found.Add((at, at + 1 + handle.Length, handle));
                at = end - 1;
            }
        }

        return found;
    }
}
