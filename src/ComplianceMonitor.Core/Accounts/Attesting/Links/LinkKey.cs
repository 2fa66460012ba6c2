namespace ComplianceMonitor.Core.Accounts.Attesting.Links;

/// <summary>A key that signs links.</summary>
/// <param name="Id">Letters, digits and hyphens, at most 40; it stands in the link.</param>
/// <param name="Secret">At least 32 bytes.</param>
public sealed record LinkKey(string Id, ReadOnlyMemory<byte> Secret)
{
    /// <summary>Fewest bytes of a secret: those of SHA-256.</summary>
    public const int LeastBytes = 32;

    private const int LongestId = 40;

    /// <summary>True for an id that can stand in a link.</summary>
    /// <param name="id">The id.</param>
    internal static bool IsId(string id) => id.Length is > 0 and <= LongestId && id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-');

    /// <summary>The id alone: a secret is never shown.</summary>
    public override string ToString() => $"LinkKey {Id}";
}
