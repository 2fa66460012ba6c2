namespace ComplianceMonitor.Core.Reading.Conduct;

/// <summary>The strength of a statement: the word that the document itself uses.</summary>
public enum Strength
{
    /// <summary>Must.</summary>
    Must = 1,

    /// <summary>Will.</summary>
    Will,

    /// <summary>Should.</summary>
    Should,

    /// <summary>Could, may.</summary>
    Could,

    /// <summary>Said with none of these words.</summary>
    Present,
}

/// <summary>How strongly the document promises what the product checks.</summary>
public sealed record PolicyStatements
{
    /// <summary>Multi-factor authentication.</summary>
    public Stated<Strength>? Mfa { get; init; }

    /// <summary>Privacy settings of official accounts.</summary>
    public Stated<Strength>? PrivacySettings { get; init; }

    /// <summary>Accounts named in the privacy notice.</summary>
    public Stated<Strength>? ListedInPrivacyNotice { get; init; }

    /// <summary>Accounts linked from the website.</summary>
    public Stated<Strength>? LinkedFromWebsite { get; init; }

    /// <summary>Account details held centrally.</summary>
    public Stated<Strength>? HeldCentrally { get; init; }

    /// <summary>Accounts or public mentions watched.</summary>
    public Stated<Strength>? Monitoring { get; init; }

    /// <summary>At least two people for each account.</summary>
    public Stated<Strength>? TwoPeople { get; init; }
}

/// <summary>Rules of conduct, as far as a control asks for them.</summary>
public sealed record ConductFacts
{
    /// <summary>How strongly it promises what.</summary>
    public PolicyStatements Statements { get; init; } = new();

    /// <summary>Permission is held before a pupil's image or name is posted (C17).</summary>
    public Stated<string>? ImageConsent { get; init; }

    /// <summary>Names of platforms used in the body (C25).</summary>
    public IReadOnlyList<PlatformNaming> PlatformNames { get; init; } = [];

    /// <summary>Minimum ages stated in the body (C25).</summary>
    public IReadOnlyList<StatedAge> MinimumAges { get; init; } = [];

    /// <summary>A rule on content made or altered with AI (C26).</summary>
    public Stated<string>? AiRule { get; init; }

    /// <summary>Where a complaint about social media use goes (C27).</summary>
    public ComplaintsRoute? ComplaintsRoute { get; init; }

    /// <summary>The data protection complaints procedure: a form, another way, and an answer within 30 days (C27). Null unless all of it is shown.</summary>
    public Stated<string>? DataProtectionComplaints { get; init; }

    /// <summary>It says that public posts about the school are looked for (C09, where the product does so).</summary>
    public Stated<string>? MentionScanning { get; init; }

    /// <summary>What it says about checking staff (C29); null where it does not speak of that.</summary>
    public StaffMonitoring? StaffMonitoring { get; init; }

    /// <summary>A messaging app, class app or parents' group named as in scope (C30).</summary>
    public Stated<string>? OtherChannelsNamed { get; init; }

    /// <summary>A rule that then applies to it (C30).</summary>
    public Stated<string>? OtherChannelsRule { get; init; }
}

/// <summary>How a platform's name stands today.</summary>
public enum NameStanding
{
    /// <summary>The current name, or the former one beside it.</summary>
    Current = 1,

    /// <summary>The former name alone.</summary>
    Former,

    /// <summary>A service that has closed, named as if it were open.</summary>
    ClosedService,

    /// <summary>A misspelling: a remark, no failure.</summary>
    Misspelt,

    /// <summary>A name that cannot be matched.</summary>
    Unmatched,
}

/// <summary>A platform named in the body.</summary>
/// <param name="Name">As written.</param>
/// <param name="Platform">Key in platforms.json; null where it cannot be matched.</param>
/// <param name="Standing">How the name stands today.</param>
/// <param name="Line">Where it is first named so.</param>
public sealed record PlatformNaming(string Name, string? Platform, NameStanding Standing, Line Line);

/// <summary>A minimum age that the document states.</summary>
/// <param name="Years">The age.</param>
/// <param name="Platform">Key of the platform; null where it is said of platforms at large.</param>
/// <param name="Line">Where.</param>
public sealed record StatedAge(int Years, string? Platform, Line Line);

/// <summary>Where a complaint about social media use goes.</summary>
/// <param name="Words">The sentence that says so.</param>
/// <param name="Blank">True where the recipient is an unfilled option.</param>
public sealed record ComplaintsRoute(Stated<string> Words, bool Blank);

/// <summary>What a document says about checking staff's use or online presence.</summary>
/// <param name="Words">The sentence that reserves or announces it.</param>
public sealed record StaffMonitoring(Stated<string> Words)
{
    /// <summary>What is checked (posts, profiles, sites, use of the school's systems); null where it only says that staff are watched.</summary>
    public Stated<string>? What { get; init; }

    /// <summary>Why it is done.</summary>
    public Stated<string>? Purpose { get; init; }

    /// <summary>Where staff are told more: a privacy notice or an impact assessment.</summary>
    public Stated<string>? MoreAt { get; init; }

    /// <summary>Monitoring without telling is reserved.</summary>
    public Stated<string>? WithoutNotice { get; init; }
}
