namespace ComplianceMonitor.Core.Mentions.Scanning;

/// <summary>What is known of a source before it is asked: one entry of <c>Data/mention-sources.json</c>.</summary>
/// <param name="Key">Names it in <c>mentions.sources</c>.</param>
/// <param name="Name">For people.</param>
public sealed record SourceTerms(string Key, string Name)
{
    /// <summary>Settings that it needs, by name; empty where none.</summary>
    public IReadOnlyList<string> Settings { get; init => field = value ?? []; } = [];

    /// <summary>Calls a day that the service allows to one key; null for no documented limit.</summary>
    public int? CallsPerDay { get; init; }

    /// <summary>Seconds that must lie between two calls; 0 for none.</summary>
    public double SecondsBetween { get; init; }

    /// <summary>The same as a time.</summary>
    public TimeSpan Between => TimeSpan.FromSeconds(SecondsBetween);

    /// <summary>True where each thing that is asked is a service of its own, such as a feed: a pause of one is none of the others.</summary>
    public bool EachItsOwn { get; init; }

    /// <summary>The price of 1,000 calls in US dollars; 0 where it is free.</summary>
    public decimal DollarsPerThousand { get; init; }

    /// <summary>True where the terms forbid to store what was found: then only the address and its hash are kept.</summary>
    public bool AddressOnly { get; init; }

    /// <summary>Days after which what was found must go; null where the school's own limit counts.</summary>
    public int? KeepDays { get; init; }

    /// <summary>Where the terms stand.</summary>
    public string Source { get; init => field = value ?? ""; } = "";

    /// <summary>The day on which they were read, yyyy-MM-dd.</summary>
    public string Checked { get; init => field = value ?? ""; } = "";
}
