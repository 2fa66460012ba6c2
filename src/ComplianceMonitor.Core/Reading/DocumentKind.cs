namespace ComplianceMonitor.Core.Reading;

/// <summary>What a document is, as the school would file it.</summary>
public enum DocumentKind
{
    /// <summary>An acceptable use or online safety policy, or anything else that is none of the three.</summary>
    Other = 1,

    /// <summary>The policy on social media.</summary>
    SocialMediaPolicy,

    /// <summary>A privacy notice.</summary>
    PrivacyNotice,

    /// <summary>A page of the website.</summary>
    WebsitePage,
}
