using ComplianceMonitor.Core.Accounts.Attesting;
using ComplianceMonitor.Core.Dates;
using ComplianceMonitor.Core.Findings;

namespace ComplianceMonitor.Core.Schools;

/// <summary>A school's file: the school, and where its evidence is and its reports go. What the trust's file shares is already in it.</summary>
/// <param name="School">Who it is.</param>
/// <param name="Path">The file, for messages.</param>
public sealed record SchoolFile(School School, string Path)
{
    /// <summary>True where robots.txt is waived for the school's own website.</summary>
    public bool IgnoreOwnRobots { get; init; }

    /// <summary>Where the website is: an address, or a saved page; null where none is configured.</summary>
    public Location? Website { get; init; }

    /// <summary>The documents that are read.</summary>
    public DocumentLocations Documents { get; init; } = new();

    /// <summary>The directories of staff.</summary>
    public IReadOnlyList<DirectoryReference> Directories { get; init; } = [];

    /// <summary>Where public mentions are looked for.</summary>
    public MentionSettings Mentions { get; init; } = new();

    /// <summary>Mail addresses by role.</summary>
    public IReadOnlyDictionary<Owner, IReadOnlyList<string>> Recipients { get; init; } = new Dictionary<Owner, IReadOnlyList<string>>();

    /// <summary>Whether mails name people without MFA; null where neither file says.</summary>
    public ReportDetail? ReportDetail { get; init; }

    /// <summary>When it is open: its own terms, or else the trust's.</summary>
    public SchoolCalendar Calendar { get; init; } = SchoolCalendar.Estimated;

    /// <summary>The accounts whose platforms can be asked.</summary>
    public IReadOnlyList<PlatformConnection> Connections { get; init; } = [];

    /// <summary>For how long statements count.</summary>
    public AttestationTerms Attestations { get; init; } = new();

    /// <summary>The number of the calendar's secret address: another number makes another address.</summary>
    public int FeedNumber { get; init; } = 1;
}

/// <summary>What schools of one trust share. A school's file overrides it.</summary>
/// <param name="Name">The trust's name; empty where there is no file of the trust.</param>
public sealed record Trust(string Name)
{
    /// <summary>Documents that every school shares.</summary>
    public DocumentLocations Documents { get; init; } = new();

    /// <summary>Directories of the trust's tenant.</summary>
    public IReadOnlyList<DirectoryReference> Directories { get; init; } = [];

    /// <summary>Mention sources, and the searches that all schools together may use in a month.</summary>
    public MentionSettings Mentions { get; init; } = new();

    /// <summary>Mail addresses by role.</summary>
    public IReadOnlyDictionary<Owner, IReadOnlyList<string>> Recipients { get; init; } = new Dictionary<Owner, IReadOnlyList<string>>();

    /// <summary>Whether mails name people without MFA; null where neither file says.</summary>
    public ReportDetail? ReportDetail { get; init; }

    /// <summary>When schools are open that give no terms of their own; empty where the trust gives none either.</summary>
    public IReadOnlyList<TermStretch> Terms { get; init; } = [];

    /// <summary>How mail leaves; null where none is configured.</summary>
    public MailSettings? Mail { get; init; }

    /// <summary>What counts where a school's file says nothing.</summary>
    public SchoolDefaults Defaults { get; init; } = new();
}

/// <summary>What counts where nothing else is said; null where neither file says it.</summary>
public sealed record SchoolDefaults
{
    /// <summary>The review cycle, in months, of a policy that states none.</summary>
    public int? ReviewCycleMonths { get; init; }

    /// <summary>Days for which statements count.</summary>
    public int? AttestationDays { get; init; }

    /// <summary>Days for which statements about multi-factor authentication count.</summary>
    public int? MfaAttestationDays { get; init; }
}

/// <summary>All that is configured.</summary>
/// <param name="Trust">What is shared.</param>
/// <param name="Schools">Every school, by id.</param>
public sealed record Configuration(Trust Trust, IReadOnlyList<SchoolFile> Schools);
