using System.Buffers;
using System.Security.Cryptography;

namespace ComplianceMonitor.Core.Checks.Archives;

/// <summary>The names of archived content.</summary>
public static class ContentHash
{
    private static readonly SearchValues<char> s_digits = SearchValues.Create("0123456789abcdef");

    /// <summary>The SHA-256 of content as 64 lower-case hexadecimal digits.</summary>
    /// <param name="content">The content.</param>
    public static string Of(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>True for 64 lower-case hexadecimal digits; anything else is no file name and no blob name.</summary>
    /// <param name="hash">The text.</param>
    public static bool IsHash(string hash) => hash.Length == SHA256.HashSizeInBytes * 2 && !hash.AsSpan().ContainsAnyExcept(s_digits);
}
