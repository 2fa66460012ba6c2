using ComplianceMonitor.Core.Accounts.Attesting;
using ComplianceMonitor.Core.Accounts.Directories;
using ComplianceMonitor.Core.Accounts.Platforms;
using ComplianceMonitor.Core.Reading;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Core.Evidence;

/// <summary>
/// All that was gathered about one school for one check. Controls judge it and nothing else: no clock, no network.
/// A part that nobody gathered is <see cref="Observation{T}.CouldNotLook"/>, never an empty list.
/// </summary>
public sealed record EvidenceSet
{
    /// <summary>The school as its file describes it.</summary>
    public required School School { get; init; }

    /// <summary>The day of the check in London.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The social media policy.</summary>
    public Observation<DocumentFacts> Policy { get; init; } = NotGiven<DocumentFacts>("No policy was given: name it in documents.policy.");

    /// <summary>The institution's privacy notices, all of them.</summary>
    public Observation<IReadOnlyList<DocumentFacts>> PrivacyNotices { get; init; } =
        NotGiven<IReadOnlyList<DocumentFacts>>("No privacy notice was given: name it in documents.privacyNotices, or pass --notice.");

    /// <summary>The school's website.</summary>
    public Observation<Website> Website { get; init; } = NotGiven<Website>("No website was given: name it in website, or pass --website.");

    /// <summary>The directories of people, each as it was read; one that told nothing is among them with its gaps.</summary>
    public Observation<IReadOnlyList<DirectorySnapshot>> Directories { get; init; } =
        NotGiven<IReadOnlyList<DirectorySnapshot>>("No staff directory was given: name it in directories, or pass --directory.");

    /// <summary>What the platforms' own interfaces tell of the accounts; an account that is not in it was not asked for.</summary>
    public Observation<IReadOnlyList<PlatformEvidence>> Platforms { get; init; } =
        NotGiven<IReadOnlyList<PlatformEvidence>>("No platform was asked: its token is not configured.");

    /// <summary>What named persons stated, past ones too.</summary>
    public Observation<IReadOnlyList<Attestation>> Attestations { get; init; } =
        NotGiven<IReadOnlyList<Attestation>>("Nobody has attested anything yet: use 'compliance attest'.");

    /// <summary>The pages of the accounts that policy, notices and website name.</summary>
    public Observation<IReadOnlyList<AccountPage>> AccountPages { get; init; } =
        new Observation<IReadOnlyList<AccountPage>>.CouldNotLook(Reason.NoEvidence, "Nobody has looked at the accounts' own pages.");

    /// <summary>What the public web says of the school, and which sources told it.</summary>
    public Observation<MentionLog> Mentions { get; init; } =
        NotGiven<MentionLog>("Nobody looks for public mentions: name sources in mentions.sources.");

    private static Observation<T> NotGiven<T>(string because) => new Observation<T>.CouldNotLook(Reason.NotConfigured, because);
}

/// <summary>The pages of a website that were read.</summary>
/// <param name="Pages">Each page, and the lines and links on it.</param>
/// <param name="Whole">True where they are the whole website, read in full.</param>
public sealed record Website(IReadOnlyList<DocumentFacts> Pages, bool Whole)
{
    /// <summary>What of it was not read; null where all was, or where nobody said.</summary>
    public Shortfall? Shortfall { get; init; }
}

/// <summary>A statement of a named person about a control, with an end.</summary>
/// <param name="Control">The control's id.</param>
/// <param name="Subject">The subject; null where it is said of all of them.</param>
/// <param name="Holds">True where the person states that the promise is kept, false where it is not.</param>
/// <param name="Statement">The words.</param>
/// <param name="By">Who said it.</param>
/// <param name="On">The day it was said.</param>
/// <param name="ValidUntil">The last day on which it counts.</param>
public sealed record Attestation(string Control, string? Subject, bool Holds, string Statement, string By, DateOnly On, DateOnly ValidUntil)
{
    /// <summary>How it was given; null in records from before that was kept.</summary>
    public AttestedHow? How { get; init; }

    /// <summary>The archived file that shows it, by its hash; null for none.</summary>
    public string? EvidenceHash { get; init; }
}
