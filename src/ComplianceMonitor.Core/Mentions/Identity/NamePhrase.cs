namespace ComplianceMonitor.Core.Mentions.Identity;

/// <summary>How much a name says.</summary>
internal enum Grade
{
    None,

    /// <summary>What is left of a name without the words for its kind: "Fernhollow".</summary>
    Base,
    Alias,
    Full,

    /// <summary>A name with the town in it.</summary>
    WithTown,
}

/// <summary>What kind of place is meant.</summary>
internal enum Nearness
{
    Town,
    Nearby,
    County,
}

/// <summary>A phrase to be found in an item.</summary>
internal sealed record NamePhrase(string[] Words, Grade Grade, bool Acronym);

/// <summary>A place of the school's own.</summary>
internal sealed record OwnPlace(string[] Words, Nearness Nearness)
{
    /// <summary>As it stands in addresses.</summary>
    public string Compact { get; } = string.Concat(Words);

    /// <summary>As the gazetteer has it.</summary>
    public string Joined { get; } = string.Join('-', Words);
}
