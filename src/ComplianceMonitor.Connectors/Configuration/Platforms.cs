using ComplianceMonitor.Core.Findings;

namespace ComplianceMonitor.Connectors.Configuration;

/// <summary>The platforms that a school's file may name.</summary>
internal static class Platforms
{
    private static readonly string[] Keys =
    [
        "facebook", "instagram", "x", "youtube", "linkedin", "tiktok", "threads", "bluesky", "mastodon", "whatsapp", "snapchat", "pinterest", "flickr",
        "vimeo", "podcast", "blog",
    ];

    public static string? Mistake(string value) => Keys.Contains(value, StringComparer.Ordinal)
        ? null
        : $"'{value}' is none of {string.Join(", ", Keys)}.{Suggestion.Sentence(value, Keys)}";
}
