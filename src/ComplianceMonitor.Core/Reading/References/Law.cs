using System.Text.Json.Serialization;

namespace ComplianceMonitor.Core.Reading.References;

/// <summary>Whether a law is law today.</summary>
public enum LawStatus
{
    /// <summary>Wholly, or for what schools cite it for.</summary>
    [JsonStringEnumMemberName("in-force")]
    InForce = 1,

    /// <summary>Still law, but the part usually cited was replaced, or only part has begun: a remark.</summary>
    [JsonStringEnumMemberName("partly")]
    Partly,

    /// <summary>No longer law: a failure where it is named as law.</summary>
    [JsonStringEnumMemberName("repealed")]
    Repealed,
}

/// <summary>An Act or regulations (an entry of Data/legislation.json).</summary>
/// <param name="Key">Stable name.</param>
/// <param name="Title">Proper title with its year.</param>
/// <param name="Aliases">Old, short and wrong forms as schools write them.</param>
/// <param name="Status">Whether it is law.</param>
/// <param name="Expected">True where a school's list of relevant law should have it.</param>
/// <param name="Note">What changed, for people.</param>
public sealed record Law(string Key, string Title, IReadOnlyList<string> Aliases, LawStatus Status, bool Expected, string Note)
{
    /// <summary>The first day on which a list should have it; null where it is not expected.</summary>
    public DateOnly? InForceFrom { get; init; }
}

/// <summary>A law as a list names it.</summary>
/// <param name="Title">The words that name it.</param>
/// <param name="Law">Null where it cannot be matched.</param>
public sealed record CitedLaw(string Title, Law? Law);
