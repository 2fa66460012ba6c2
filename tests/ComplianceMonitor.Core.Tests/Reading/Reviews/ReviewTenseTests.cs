using ComplianceMonitor.Core.Reading.Reviews;

namespace ComplianceMonitor.Core.Tests.Reading.Reviews;

public sealed class ReviewTenseTests
{
    private const string None = "";

    [Theory]
    [InlineData("When was it last looked at?|May 2024, by the governors|When will it be looked at again?|May 2025", "2024-05", "2025-05")]
    [InlineData("Who decided this?|The governing body, on 14 May 2024.|When do we look at it again?|May 2025", "2024-05-14", "2025-05")]
    [InlineData("When does it run out?|At the end of May 2025", None, "2025-05")]
    [InlineData("Last looked at: May 2024. Looking again: May 2025.", "2024-05", "2025-05")]
    [InlineData("Governors saw this policy in May 2024 and will see it again in May 2025.", "2024-05", "2025-05")]
    [InlineData("Considered by governors in May 2024; to be considered again in May 2025.", "2024-05", "2025-05")]
    [InlineData("Agreed on behalf of the proprietor in May 2024, and to be re-agreed in May 2026.", "2024-05", "2026-05")]
    [InlineData("Approved by governors in May 2024. The board wants it back on its table by May 2025.", "2024-05", "2025-05")]
    [InlineData("We shall come back to this policy in May 2025.", None, "2025-05")]
    [InlineData("The governors' next look at this policy is in May 2025.", None, "2025-05")]
    [InlineData("Review of this policy is planned for May 2025.", None, "2025-05")]
    [InlineData("Stands until the end of summer term 2026.", None, "2026-summer")]
    [InlineData("This policy lapses in May 2025.", None, "2025-05")]
    [InlineData("It will be reviewed on 20 May 2025.", None, "2025-05-20")]
    [InlineData("The policy has been looked at again in May 2024.", "2024-05", None)]
    [InlineData("It was considered again in May 2024 and no changes were made.", "2024-05", None)]
    [InlineData("Written May 2020, revised May 2022 and again in May 2024. For revision in May 2026.", "2024-05", "2026-05")]
    [InlineData("Revised in May 2020, May 2022 and, most recently, in May 2024.", "2024-05", None)]
    [InlineData("This policy had its last review in May 2024 and is to have its next in May 2025.", "2024-05", "2025-05")]
    [InlineData("Reviewed May 2024; we do this every year, so the next one is in May 2025.", "2024-05", "2025-05")]
    [InlineData("Approved for 3 years from Jan 2025|Renewal due Jan 2028", "2025-01", "2028-01")]
    [InlineData("On 14 May 2024, governors adopted this policy.", "2024-05-14", None)]
    [InlineData("At its meeting on 14 May 2024 the full board approved this policy.", "2024-05-14", None)]
    [InlineData("The trustees resolved on 14 May 2024 to adopt this policy.", "2024-05-14", None)]
    [InlineData("This notice is accurate as at May 2024.", "2024-05", None)]
    [InlineData("May 2024 (to be reviewed May 2025)", "2024-05", "2025-05")]
    [InlineData("Date adopted: 14 May 2024|Review date: May 2025 (reviewed annually)", "2024-05-14", "2025-05")]
    [InlineData("Approved: 14 / 05 / 2024|Review: 05 / 2025", "2024-05-14", "2025-05")]
    [InlineData("v2.1 Sept 2024", "2024-09", None)]
    public void Grammar_tells_what_was_from_what_is_to_come(string text, string last, string next)
    {
        ReviewFacts facts = ReviewReadingTests.Read("Fernhollow Primary School|Social Media Policy||" + text);
        (facts.LastReviewed?.Value.Value ?? None, facts.NextReview?.Value.Value ?? None).ShouldBe((last, next));
    }

    [Theory]
    [InlineData("Training was last updated in May 2024 and is next due in May 2025.")]
    [InlineData("The government updated its guidance in May 2024.")]
    [InlineData("The regulator's advice (the ICO's guidance, updated May 2024) applies.")]
    [InlineData("The therapists follow their own policy, last issued in May 2024.")]
    [InlineData("Anyone may suggest a change before the review. Suggestions reached us on 12 May 2024.")]
    [InlineData("On 14 May 2024 a parent complained to us about a post.")]
    [InlineData("In May 2024 we held a workshop for parents about this policy.")]
    [InlineData("This policy has been revised to take account of the closing of an account on 14 May 2024.")]
    [InlineData("This policy is revised each year from 2024.")]
    [InlineData("Applies to the academic year 2024/25.")]
    [InlineData("Policy\tApproved\tReview|Behaviour\tMay 2024\tMay 2025|Charging\tJune 2024\tJune 2025")]
    [InlineData("Behaviour policy (reviewed May 2024)|Social media policy (reviewed June 2024)")]
    public void Dates_of_other_things_are_none_of_its_reviews(string text)
    {
        ReviewFacts facts = ReviewReadingTests.Read("Fernhollow Primary School|Social Media Policy||We ask everybody to be kind.||" + text);
        facts.LastReviewed.ShouldBeNull();
        facts.NextReview.ShouldBeNull();
    }

    [Fact]
    public void Reviewed_again_is_to_come_while_its_day_is()
    {
        ReviewFacts facts = ReviewReadingTests.Read("Agreed with the unions June 2024. Reviewed again: May 2026.");
        facts.At(new(2025, 1, 1)).NextReview!.Value.Value.ShouldBe("2026-05");
        facts.At(new(2025, 1, 1)).LastReviewed!.Value.Value.ShouldBe("2024-06");
        facts.At(new(2026, 6, 1)).NextReview.ShouldBeNull();
        facts.At(new(2026, 6, 1)).LastReviewed!.Value.Value.ShouldBe("2026-05");
    }

    [Fact]
    public void A_date_under_the_heading_of_a_news_page_is_no_review() =>
        ReviewReadingTests.Read("Fernhollow Primary School|Latest news|Sports day|30 June 2026|A wonderful day.").LastReviewed.ShouldBeNull();
}
