using ComplianceMonitor.Core.Reading.Reviews;

namespace ComplianceMonitor.Core.Tests.Reading.Reviews;

public sealed class ReviewWordingTests
{
    private const string None = "";

    [Theory]
    [InlineData("It was last changed on 14 May 2024.", "2024-05-14", None)]
    [InlineData("We shall write again in May 2025, when the policy is next due to be reviewed.", None, "2025-05")]
    [InlineData("This policy stands for the time being, to May 2025, by which time it will be reviewed.", None, "2025-05")]
    [InlineData("Board of Management minute 41 of 14 May 2024: policy approved.", "2024-05-14", None)]
    [InlineData("Unless the law changes sooner it will next be brought up to date in May 2025.", None, "2025-05")]
    [InlineData("The governors adopted this policy on the first of May 2024.", "2024-05-01", None)]
    [InlineData("This edition: May 2024|Following edition: May 2025", "2024-05", "2025-05")]
    [InlineData("Notice updated May 2024. Notice due for update May 2025.", "2024-05", "2025-05")]
    [InlineData("Policy ratified May 2024. Policy due for ratification May 2025.", "2024-05", "2025-05")]
    [InlineData("To be approved by the governors on 14 May 2024.", None, None)]
    [InlineData("Due to be adopted by the full board on 14 May 2024. Once adopted it will stand until May 2025.", None, "2025-05")]
    [InlineData("These are the rules that governors signed off on Friday, May 14th 2024.", "2024-05-14", None)]
    [InlineData("Reviewed by: Staff and Governors|On: May 2024|Again on: May 2025", "2024-05", "2025-05")]
    [InlineData("Policy history|14 May 2022 - first published|14 May 2024 - retention periods", "2024-05-14", None)]
    [InlineData("Record of changes|12/05/22 new heading|14/05/24 law brought up to date", "2024-05-14", None)]
    [InlineData("Shelf life: until May 2025", None, "2025-05")]
    [InlineData("Issued May 2024 / Re-issue due May 2025", "2024-05", "2025-05")]
    [InlineData("Governors review the policy; they did so most recently on 14 May 2024 and will do so next in May 2025.", "2024-05-14", "2025-05")]
    [InlineData("Ratified on 14 May 2024. Good for one year, that is until 14 May 2025.", "2024-05-14", "2025-05-14")]
    [InlineData("The policy was approved by the board on 14/05/24. The board will re-approve it in May 2025.", "2024-05-14", "2025-05")]
    [InlineData("This document was given its annual check on 14 May 2024.", "2024-05-14", None)]
    [InlineData("Approved in the Summer Term 2024 (FGB, 14 May 2024, item 9).", "2024-05-14", None)]
    [InlineData("Approved in May 2024 (in line with the trust's calendar).", "2024-05", None)]
    public void A_wording_of_review_is_read(string text, string last, string next)
    {
        ReviewFacts facts = ReviewReadingTests.Read("Fernhollow Primary School|Social Media Policy||We ask everybody to be kind.||" + text);
        (facts.LastReviewed?.Value.Value ?? None, facts.NextReview?.Value.Value ?? None).ShouldBe((last, next));
    }

    [Theory]
    [InlineData("How long does it last?\tOne year", 12)]
    [InlineData("How long does it last? Two years", 24)]
    [InlineData("This is an annual policy.", 12)]
    [InlineData("Our social media policy is an annual one.", 12)]
    [InlineData("Three-year policy", 36)]
    [InlineData("The senior team discusses this policy termly.", 4)]
    [InlineData("They last for a year: governors return to them in May 2025.", 12)]
    [InlineData("This paper is refreshed every eighteen months.", 18)]
    [InlineData("Review cycle (years): 3", 36)]
    [InlineData("Periodicity: 2 years", 24)]
    [InlineData("Please read these notes when they come. We go through them every spring term.", 12)]
    [InlineData("Frequency of review (months)\t24", 24)]
    [InlineData("Review|On a two year rolling programme", 24)]
    public void A_wording_of_the_cycle_is_read(string text, int months) =>
        ReviewReadingTests.Read("Fernhollow Primary School|Social Media Policy||We ask everybody to be kind.||" + text).CycleMonths!.Value.ShouldBe(months);

    [Theory]
    [InlineData("Our annual safeguarding policy week is in June.")]
    [InlineData("On a two year rolling programme we replace the computers in every classroom and office of the school.")]
    [InlineData("We agreed to use the platform for a year.")]
    [InlineData("Staff who leave may not post about us for a year.")]
    [InlineData("Number of years in service: 3")]
    public void A_rhythm_of_something_else_is_no_cycle(string text) =>
        ReviewReadingTests.Read("Fernhollow Primary School|Social Media Policy||We ask everybody to be kind.||" + text).CycleMonths.ShouldBeNull();
}
