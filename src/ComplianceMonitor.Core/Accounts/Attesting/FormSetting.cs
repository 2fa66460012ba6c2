using ComplianceMonitor.Core.Findings;

namespace ComplianceMonitor.Core.Accounts.Attesting;

/// <summary>One setting of a platform that matters to a school.</summary>
public sealed record FormSetting
{
    /// <summary>Its name within the form: <c>visitor-posts</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The control that it is about: C12, C14 or C15.</summary>
    public required string Control { get; init; }

    /// <summary>What is set, in the words of the platform's menus.</summary>
    public required string Setting { get; init; }

    /// <summary>Where it is in the menus; null where no menu leads to it.</summary>
    public string? Where { get; init; }

    /// <summary>What it should be for a school.</summary>
    public required string ShouldBe { get; init; }

    /// <summary>Why.</summary>
    public required string Why { get; init; }

    /// <summary>Who may answer.</summary>
    public required IReadOnlyList<string> AnsweredBy { get; init; }

    /// <summary>What the platform's own interface calls it; null where none tells it.</summary>
    public string? Api { get; init; }

    /// <summary>The interface's words that are right for a school, divided by <c>|</c>; null where nothing is right or wrong until the school says so.</summary>
    public string? Expected { get; init; }

    /// <summary>Where these words come from.</summary>
    public required string Source { get; init; }

    /// <summary>The day on which somebody compared the words with the source; null where nobody has.</summary>
    public DateOnly? Checked { get; init; }

    /// <summary>The roles that may answer.</summary>
    public IEnumerable<Owner> Answerers => AnsweredBy.Select(word => Slug.Parse<Owner>(word)).OfType<Owner>();
}
