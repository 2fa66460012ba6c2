namespace ComplianceMonitor.Core.Channels;

/// <summary>How near one handle is to another.</summary>
internal static class Resemblance
{
    private const int Shortest = 5;

    /// <summary>True for handles that one edit makes equal (a letter more, less, other, or two changed round), or that differ in dots, hyphens and underscores only.</summary>
    /// <param name="one">A handle.</param>
    /// <param name="other">Another handle.</param>
    public static bool IsNear(string one, string other) =>
        Math.Min(one.Length, other.Length) >= Shortest && !string.Equals(one, other, StringComparison.Ordinal)
        && !(IsNumber(one) && IsNumber(other)) && (OneEdit(one, other) || string.Equals(Letters(one), Letters(other), StringComparison.Ordinal));

    private static bool OneEdit(string one, string other)
    {
        int same = 0, end = 0, shorter = Math.Min(one.Length, other.Length);
        while (same < shorter && one[same] == other[same])
        {
            same++;
        }

        while (end < shorter - same && one[^(end + 1)] == other[^(end + 1)])
        {
            end++;
        }

        ReadOnlySpan<char> left = one.AsSpan(same, one.Length - same - end), right = other.AsSpan(same, other.Length - same - end);
        return (left.Length <= 1 && right.Length <= 1) || (left.Length == 2 && right.Length == 2 && left[0] == right[1] && left[1] == right[0]);
    }

    private static bool IsNumber(string handle) => handle.All(char.IsAsciiDigit);

    private static string Letters(string handle) => string.Concat(handle.Where(char.IsLetterOrDigit));
}
