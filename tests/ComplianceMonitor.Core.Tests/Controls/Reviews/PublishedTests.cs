using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Core.Reading;

namespace ComplianceMonitor.Core.Tests.Controls.Reviews;

/// <summary>C23 and C24: what the website publishes.</summary>
public class PublishedTests
{
    private static readonly string[] Words =
    [
        "Fernhollow Primary School", "Social Media Policy", "Approved on 8 May 2026 by the governing body of the school",
        "Staff think before they post and ask when they are not sure.", "Pupils come to a teacher they trust when a message upsets them.",
    ];

    [Theory]
    [InlineData("Behaviour Policy", "/files/behaviour.pdf", "Pass")]
    [InlineData("Our policy on behaviour (2026)", "/go/17", "Pass")]
    [InlineData("Read it here", "/policies/Behaviour-Policy-2026.pdf", "Pass")]
    [InlineData("Good behaviour week", "/news/behaviour-week", "Fail")] // no document
    [InlineData("Attendance Policy", "/files/attendance.pdf", "Fail")]
    public void A_related_policy_is_found_by_the_words_of_a_link(string text, string address, string expected) =>
        (A.Evidence() with { Website = Site(new Link(address, text)) }).Worst("C23").ShouldBe(expected);

    [Fact]
    public void Without_the_whole_website_a_policy_that_was_not_found_is_Unknown() =>
        (A.Evidence() with { Website = A.Seen(new Website([A.Document("page", "Welcome")], Whole: false)) }).Worst("C23").ShouldBe("Unknown Partial");

    [Theory]
    [InlineData("Social Media Policy", "/sm.pdf", "Pass")]
    [InlineData("Social media", "/our-social-media", "Fail")] // a page about the accounts
    [InlineData("Behaviour Policy", "/behaviour.pdf", "Fail")]
    public void A_link_that_names_the_policy_passes_by_inference(string text, string address, string expected)
    {
        Finding finding = (A.Evidence() with { Website = Site(new Link(address, text)) }).Judge("C24").ShouldHaveSingleItem();
        A.Describe(finding.Outcome).ShouldBe(expected);
        finding.Basis.ShouldBe(expected is "Pass" ? Basis.Inferred : Basis.Verified);
    }

    [Fact]
    public void A_page_that_carries_the_text_is_this_version()
    {
        Finding finding = Judge(Words, A.Policy().Review.LastReviewed!.Value.Value);
        finding.Outcome.ShouldBeOfType<Outcome.Pass>();
        finding.Basis.ShouldBe(Basis.Verified);
    }

    [Fact]
    public void A_page_that_carries_an_older_version_fails() =>
        Judge(Words, "2024-05-08").Outcome.ShouldBeOfType<Outcome.Fail>();

    [Theory]
    [InlineData("Social Media Policy", "2024-05-08", "Fail")] // rewritten since, so that hardly a line is the same
    [InlineData("Behaviour Policy", "2024-05-08", "Pass")] // another policy; the link stands for this one
    public void A_document_of_the_same_title_and_another_date_is_an_older_version(string title, string reviewed, string expected)
    {
        DocumentFacts policy = A.Policy() with { Document = A.Document("policy.txt", Words).Document };
        DocumentFacts old = A.Document("https://www.fernhollow.example/old.pdf", "Nobody shall use a computer to speak of the school in any way at all.") with
        {
            Kind = DocumentKind.SocialMediaPolicy,
            Governance = new() { Title = A.Said(title) },
            Review = new() { LastReviewed = A.On(reviewed) },
        };
        EvidenceSet evidence = A.Evidence(policy) with { Website = A.Seen(new Website([A.Page(), old], Whole: true)) };
        A.Describe(evidence.Judge("C24").ShouldHaveSingleItem().Outcome).ShouldBe(expected);
    }

    private static Finding Judge(string[] lines, string pageReviewed)
    {
        DocumentFacts policy = A.Policy() with { Document = A.Document("policy.txt", Words).Document };
        DocumentFacts page = A.Document("https://www.fernhollow.example/policy", lines) with { Review = new() { LastReviewed = A.On(pageReviewed) } };
        return (A.Evidence(policy) with { Website = A.Seen(new Website([page], Whole: true)) }).Judge("C24").ShouldHaveSingleItem();
    }

    private static Observation<Website> Site(Link link)
    {
        DocumentFacts page = A.Document("https://www.fernhollow.example/", "Welcome");
        return A.Seen(new Website([page with { Document = page.Document with { Lines = [A.Line() with { Links = [link] }] } }], Whole: true));
    }
}
