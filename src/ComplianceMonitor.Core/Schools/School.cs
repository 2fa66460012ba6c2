namespace ComplianceMonitor.Core.Schools;

/// <summary>A school as its file describes it: who it is, and what it says of its own accounts.</summary>
/// <param name="Id">Lower-case letters, digits and hyphens.</param>
/// <param name="Name">The name that people use.</param>
public sealed record School(string Id, string Name)
{
    /// <summary>Other names of the institution. Never a person's name.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>The DfE's unique reference number, six digits.</summary>
    public string? Urn { get; init; }

    /// <summary>The town that it stands in.</summary>
    public string? Town { get; init; }

    /// <summary>Its postcode, in capitals with one space.</summary>
    public string? Postcode { get; init; }

    /// <summary>The address of its website, absolute; null where none is configured.</summary>
    public string? Website { get; init; }

    /// <summary>The school's default review cycle in months, for a policy that states none.</summary>
    public int? DefaultReviewCycleMonths { get; init; }

    /// <summary>True where public mentions of the school are looked for: its privacy notice must say so.</summary>
    public bool ScansMentions { get; init; }

    /// <summary>Days for which a public mention is kept; null for 90.</summary>
    public int? MentionDays { get; init; }

    /// <summary>Who holds each account, where the policy does not say.</summary>
    public IReadOnlyList<HeldChannel> Channels { get; init; } = [];
}

/// <summary>Who holds an account, by the school's own register.</summary>
/// <param name="Platform">Key of the platform.</param>
/// <param name="Handle">The handle, lower case without @.</param>
/// <param name="Administrators">Addresses, names or roles of those who administer it.</param>
public sealed record HeldChannel(string Platform, string? Handle, IReadOnlyList<string> Administrators);
