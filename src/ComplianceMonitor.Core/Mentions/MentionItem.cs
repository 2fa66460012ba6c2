namespace ComplianceMonitor.Core.Mentions;

/// <summary>Something found on the web for one school.</summary>
/// <param name="Id">Names the item within its list.</param>
/// <param name="School">The school that it was found for.</param>
public sealed record MentionItem(string Id, string School)
{
    /// <summary>What kind of place it was found in: news, web, review, forum, the name of a platform.</summary>
    public string? Source { get; init; }

    /// <summary>Its address.</summary>
    public string? Url { get; init; }

    /// <summary>Its title; empty where it has none.</summary>
    public string? Title { get; init; }

    /// <summary>Its text, or the part that the source gave. HTML is allowed.</summary>
    public string? Text { get; init; }

    /// <summary>When it was published, as the source said.</summary>
    public string? Published { get; init; }

    /// <summary>A label: yes, no or unclear. Only read for learning.</summary>
    public string? About { get; init; }

    /// <summary>Labels: what it raises. Only read for learning.</summary>
    public IReadOnlyList<string>? Concerns { get; init; }

    /// <summary>A label: the first item of the same story. Only read for measuring.</summary>
    public string? DuplicateOf { get; init; }
}

/// <summary>What the classifier says of an item.</summary>
/// <param name="Id">The item.</param>
/// <param name="About">Is it this school?</param>
/// <param name="Concerns">What it raises; always empty unless <paramref name="About"/> is yes.</param>
/// <param name="DuplicateOf">The first item of the same story within the school; null where it is the first.</param>
/// <param name="Why">What spoke most for the answer, in words.</param>
public sealed record MentionVerdict(string Id, About About, IReadOnlyList<Concern> Concerns, string? DuplicateOf, IReadOnlyList<string> Why)
{
    /// <summary>How likely it is this school, from 0 to 1.</summary>
    public double Likelihood { get; init; }
}

/// <summary>Is it this school?</summary>
public enum About
{
    /// <summary>A careful reader could not tell.</summary>
    Unclear,

    /// <summary>It refers to this school.</summary>
    Yes,

    /// <summary>Another school, place, body or thing.</summary>
    No,
}

/// <summary>Why somebody should look at an item.</summary>
public enum Concern
{
    /// <summary>Somebody is unhappy with the school.</summary>
    Complaint,

    /// <summary>A child is, was or may be in danger.</summary>
    Safeguarding,

    /// <summary>Personal data was seen by those who should not.</summary>
    PersonalData,

    /// <summary>Somebody poses as the school or its staff.</summary>
    Impersonation,

    /// <summary>Language aimed at staff or school.</summary>
    Abuse,

    /// <summary>Hacking, phishing, payment scams, break-ins.</summary>
    Security,
}
