using ComplianceMonitor.Core.Reading;

namespace ComplianceMonitor.Core.Channels;

/// <summary>A line and the document that holds it.</summary>
/// <param name="Document">The document.</param>
/// <param name="Line">The line.</param>
public sealed record Proof(Document Document, Line Line)
{
    /// <summary>The address behind the words, where they are a link to the account.</summary>
    public string? Link { get; init; }
}

/// <summary>One account in the three-way table. A cell is null where its source was not given or could not be read.</summary>
/// <param name="Platform">Key of the platform, such as facebook.</param>
/// <param name="Handle">What names the account, lower case without @; null where no source names it.</param>
/// <param name="InPolicy">Whether the policy lists it as open.</param>
/// <param name="InNotice">Whether a privacy notice names it.</param>
/// <param name="OnWebsite">Whether the website presents it as the school's.</param>
public sealed record ChannelRow(string Platform, string? Handle, bool? InPolicy, bool? InNotice, bool? OnWebsite)
{
    /// <summary>The policy's line; for a closed account the line that calls it closed. Null where no line speaks of it.</summary>
    public Proof? PolicyProof { get; init; }

    /// <summary>The notice's line; for an account that was left the line that says so.</summary>
    public Proof? NoticeProof { get; init; }

    /// <summary>The website's line.</summary>
    public Proof? WebsiteProof { get; init; }

    /// <summary>The account's address, where a source writes one or it follows from the handle.</summary>
    public string? Url { get; init; }

    /// <summary>True where a source names the platform only, and the one known account of that platform was taken to be meant.</summary>
    public bool Inferred { get; init; }
}
