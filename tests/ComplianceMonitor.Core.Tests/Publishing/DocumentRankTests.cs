using ComplianceMonitor.Core.Publishing;

namespace ComplianceMonitor.Core.Tests.Publishing;

public sealed class DocumentRankTests
{
    [Theory]
    [InlineData("Social Media Policy", "https://www.fernhollow.example/files/81.pdf", true, false)]
    [InlineData("Download", "https://www.fernhollow.example/files/Social-Media-Policy-2026.pdf", true, false)]
    [InlineData("Staff use of social media", "https://www.fernhollow.example/files/9.pdf", true, false)]
    [InlineData("Privacy Notice (Pupils)", "https://www.fernhollow.example/gdpr/pupils.pdf", false, true)]
    [InlineData("How we use staff information", "https://www.fernhollow.example/a.pdf", false, true)]
    [InlineData("Fair Processing Notice", "https://www.fernhollow.example/a.pdf", false, true)]
    [InlineData("Behaviour policy", "https://www.fernhollow.example/behaviour.pdf", false, false)]
    [InlineData("Newsletter: social media", "https://www.fernhollow.example/newsletter-12.pdf", false, false)]
    [InlineData("Letter to parents about social media", "https://www.fernhollow.example/l.pdf", false, false)]
    [InlineData("Cookie privacy", "https://www.fernhollow.example/cookies", false, false)]
    [InlineData("", "https://www.fernhollow.example/", false, false)]
    public void A_link_is_worth_following_where_it_says_so(string text, string address, bool policy, bool notice)
    {
        (DocumentRank.AsPolicy(text, address) >= DocumentRank.Worthwhile).ShouldBe(policy);
        (DocumentRank.AsNotice(text, address) >= DocumentRank.Worthwhile).ShouldBe(notice);
    }

    [Fact]
    public void The_plainer_link_ranks_higher() => DocumentRank.AsPolicy("Social Media Policy", "https://www.fernhollow.example/social-media-policy.pdf")
        .ShouldBeGreaterThan(DocumentRank.AsPolicy("Social media at our school", "https://www.fernhollow.example/x"));

    [Theory]
    [InlineData("https://linktr.ee/fernhollow", true)]
    [InlineData("https://www.linktr.ee/fernhollow", true)]
    [InlineData("https://fernhollow.carrd.co/", true)]
    [InlineData("https://linktr.ee/", false)]
    [InlineData("https://linktr.ee.example/fernhollow", false)]
    [InlineData("https://notlinktr.ee/fernhollow", false)]
    public void Lists_of_links_are_known_by_their_hosts(string address, bool known) => LinkInBio.Is(new(address)).ShouldBe(known);
}
