using ComplianceMonitor.Core.Reading;
using ComplianceMonitor.Core.Reading.Reviews;

namespace ComplianceMonitor.Core.Tests.Reading.Reviews;

public sealed class ReviewReadingTests
{
    private const string None = "";

    [Theory]
    [InlineData("Last Reviewed\t08.05.2026|Next Review Date\t08.05.2027", "2026-05-08", "2027-05-08")]
    [InlineData("Last Reviewed\t<b>08.05.2026</b>|Next Review Date\t<b>08.05.2027</b>", "2026-05-08", "2027-05-08")]
    [InlineData("**Date approved:** 8 May 2026|**Next review:** May 2027", "2026-05-08", "2027-05")]
    [InlineData("Policy Approval Date: October 2025||Review date: October 2026", "2025-10", "2026-10")]
    [InlineData("Date of review: 12/3/25  Date of next review: 12/3/26", "2025-03-12", "2026-03-12")]
    [InlineData("Date of review: 12/3/25 Date of next review: 12/3/26", "2025-03-12", "2026-03-12")]
    [InlineData("Reviewed: Sept 2022, Sept 2023, Sept 2024", "2024-09", None)]
    [InlineData("Reviewed Oct 2025 - next Oct 2026", "2025-10", "2026-10")]
    [InlineData("Policy reviewed: Jan 25 / Next review: Jan 27     Page 1 of 2", "2025-01", "2027-01")]
    [InlineData("Adopted: 14.3.25 / Signed: 20.3.25", "2025-03-20", None)]
    [InlineData("Review date:||October 2026|Approved:|October 2025", "2025-10", "2026-10")]
    [InlineData("Approved by governors|Next review due||12 March 2025|12 March 2027", "2025-03-12", "2027-03-12")]
    [InlineData("Approved by:\tFull Governing Body\tDate:\t12 March 2025|Next review due by:\tMarch 2026", "2025-03-12", "2026-03")]
    [InlineData("Approved by: Full Governing Body          Date: 12 March 2025|Last reviewed on: 10 March 2025|Next review due by: March 2026", "2025-03-12", "2026-03")]
    [InlineData("Version\tDate\tAuthor\tChanges|1.0\tMay 2022\tBursar\tFirst issue|2.0\tMay 2025\tBursar\tMinor edits|1.5\tMay 2023\tBursar\tAI added", "2025-05", None)]
    [InlineData("Date\tReviewed by\tNext review|Sept 2023\tHeadteacher\tSept 2024|Sept 2024\tHeadteacher\tSept 2025", "2024-09", "2025-09")]
    [InlineData("Date approved\tNext review\tOwner|May 2025\tMay 2027\tBursar", "2025-05", "2027-05")]
    [InlineData("Version   Date         Change|1.0       01/09/2023   New policy|1.1       01/09/2024   Threads added", "2024-09-01", None)]
    [InlineData("March 2023 - reviewed, no changes|March 2025 - reviewed and approved by governors", "2025-03", None)]
    [InlineData("12/05/2025\tPolicy adopted by governors", "2025-05-12", None)]
    [InlineData("This policy was adopted on 30 August 2022 and is reviewed annually", "2022-08-30", None)]
    [InlineData("This policy was approved by the Full Governing Body at its meeting on 12 March 2025 and will next be reviewed in March 2027.", "2025-03-12", "2027-03")]
    [InlineData("The governors agreed this policy on 12 March 2025.", "2025-03-12", None)]
    [InlineData("Ratified by the Resources Committee: 12th March 2025", "2025-03-12", None)]
    [InlineData("Agreed by the Pastoral, Welfare and Community Committee on 10th November 2021", "2021-11-10", None)]
    [InlineData("Date ratified: Autumn Term meeting, 12 November 2025|To be reviewed: Autumn Term 2026", "2025-11-12", "2026-autumn")]
    [InlineData("Signed: ____________ (Chair of Governors)   Date: 12.11.25", "2025-11-12", None)]
    [InlineData("Signed by Chair:|Date:|12.11.25", "2025-11-12", None)]
    [InlineData("Last updated: 8 May 2026", "2026-05-08", None)]
    [InlineData("This notice was last updated on 8 May 2026.", "2026-05-08", None)]
    [InlineData("We last reviewed this privacy notice in May 2026", "2026-05", None)]
    [InlineData("Issue date: 29/08/25 / Review by: August 2027 / Ref: PN/02", "2025-08-29", "2027-08")]
    [InlineData("Policy year: 2025/26|To be renewed: 2026/27", "2025/26", "2026/27")]
    [InlineData("Last amendment date                Summer 2020|Renewal date                Summer 2022", "2020-summer", "2022-summer")]
    [InlineData("Date - September 2020|Review - September 2021", "2020-09", "2021-09")]
    [InlineData("Created: May 2022. Reviewed: May 2024. Due: May 2026.", "2024-05", "2026-05")]
    [InlineData("Reviewed by J. Marsh (Headteacher), May 2025", "2025-05", None)]
    [InlineData("Written by: J. Marsh  Date: May 2025  Review: May 2026", "2025-05", "2026-05")]
    [InlineData("Policy agreed: May 2025|Policy to be reviewed: May 2027", "2025-05", "2027-05")]
    [InlineData("Date of policy: May 2025|Date for review: May 2027", "2025-05", "2027-05")]
    [InlineData("Date of publication: May 2025|Expiry date: May 2027", "2025-05", "2027-05")]
    [InlineData("Status: Approved May 2025, due for review May 2027", "2025-05", "2027-05")]
    [InlineData("The policy will be reviewed again in the Summer Term 2027.", None, "2027-summer")]
    [InlineData("Reviewed and updated September 2024 (KCSIE 2024)", "2024-09", None)]
    [InlineData("Updated due to new guidance: September 2024", "2024-09", None)]
    [InlineData("Document Name: Author: Social Media Policy Mrs A.B. Approval Date: November 2015 Review Date: November 2016", "2015-11", "2016-11")]
    [InlineData("Date of last review: 3rd and 4th week of January 2025|Ratified by LAB: XX/XX/2025|Date of next review: January 2026", "2025-01", "2026-01")]
    [InlineData("Date created - September 2021|Date reviewed -September 2023|Next review date -September 2024", "2023-09", "2024-09")]
    [InlineData("Approved by the full\t5th March|governing body\t2026|Date of next\t5th March|review\t2027", "2026-03-05", "2027-03-05")]
    [InlineData("Approved by\tDate\tReview date|Governing board\t4 July 2025\t4 July 2026", "2025-07-04", "2026-07-04")]
    [InlineData("Review Date\tApproved\tReviewed By|May 2026\tMay 2025\tHead", "2025-05", "2026-05")]
    [InlineData("Author: Bursar / Issued: 01.09.2024 / Version: 3 / Review: 01.09.2025", "2024-09-01", "2025-09-01")]
    [InlineData("Issue 2, September 2024. Review September 2026.", "2024-09", "2026-09")]
    [InlineData("v3.0 approved 12 May 2025; next review due 12 May 2026", "2025-05-12", "2026-05-12")]
    [InlineData("Reviewed 09/24  Next Review 09/25", "2024-09", "2025-09")]
    [InlineData("Review Date\tReviewed by\tChanges|Sept 2022\tHead\tNone|Sept 2024\tHead\tAI", "2024-09", None)]
    [InlineData("Approved: May 2019||Review date\tBy|Sept 2022\tHead|Sept 2024\tHead", "2024-09", None)]
    [InlineData("Date of review   Reviewed by   Date of next review|May 2024   Head   May 2025", "2024-05", "2025-05")]
    [InlineData("Version 3\tReviewed June 2026 by the Lead, who looks after this document|Version 2\tApproved by governors on 11 October 2023|Next review of version 3\tJune 2027", "2026-06", "2027-06")]
    [InlineData("Effective from: 1 September 2025|Review date: September 2026", None, "2026-09")]
    [InlineData("Date of signature: 14 May 2024", "2024-05-14", None)]
    [InlineData("Reviewed by governors on 14th May 2024 and again on 12th May 2025", "2025-05-12", None)]
    [InlineData("Compiled by: A. Marsh, May 2024", "2024-05", None)]
    [InlineData("Rev. 3 - May 2024", "2024-05", None)]
    [InlineData("Social Media Policy (May 2024 version)", "2024-05", None)]
    [InlineData("2024-2025||Reviewed: July 2024", "2024-07", None)]
    [InlineData("Reviewed\tSept 2022\tSept 2023\tSept 2024|Next review\tSept 2023\tSept 2024\tSept 2025", "2024-09", "2025-09")]
    [InlineData("Review dates|Sept 2024 - reviewed by governors|Sept 2026 - next review", "2024-09", "2026-09")]
    [InlineData("Version  Date        Author   Next review|1        Sept 2022   Bursar   Sept 2023|2        Sept 2023            Sept 2024", "2023-09", "2024-09")]
    [InlineData("Version\tChange\tDate\tNext review|2.0\tAdded a section on accounts\tSept 2024\tSept 2026", "2024-09", "2026-09")]
    [InlineData("Approved May 2024||Policy\tAgreed by\tReview date|Social media\tGovernors\tMay 2026", "2024-05", "2026-05")]
    [InlineData("Reviewed and agreed in September|2024 by the governors", "2024-09", None)]
    [InlineData("Approved: May 2024|Review Term: Summer 2026", "2024-05", "2026-summer")]
    [InlineData("Review dates: Sept 2023 (last), Sept 2025 (next)", "2023-09", "2025-09")]
    [InlineData("County model updated Sept 2025, adopted by the school Nov 2024", "2024-11", None)]
    [InlineData("This policy was approved by the Governing Board / Governors Sub Committee on:\t12 May 2025|The next anticipated review date will be:\tMay 2027", "2025-05-12", "2027-05")]
    [InlineData("Approved May 2024|Proposed date of review: May 2026", "2024-05", "2026-05")]
    [InlineData("Governors signed this off in June 2026 and will look at it again in June 2028.", "2026-06", "2028-06")]
    [InlineData("We wrote this in March 2026. Good until July 2027.", "2026-03", "2027-07")]
    [InlineData("This is the March 2026 version of this policy.", "2026-03", None)]
    [InlineData("Last look: May 2026|Next look: May 2027", "2026-05", "2027-05")]
    [InlineData("V3 November 2024", "2024-11", None)]
    [InlineData("v1.2 - 03/2024", "2024-03", None)]
    [InlineData("May 2018 v1", "2018-05", None)]
    [InlineData("Social Media Policy - Reviewed Sept 2024", "2024-09", None)]
    [InlineData("Fernhollow Mobile Phone and Camera Procedure||Introduction||Mobile Phone and Camera Procedure reviewed Sept 2024", "2024-09", None)]
    [InlineData("We reviewed this in October 2023", "2023-10", None)]
    [InlineData("It was approved by the Trust Board on 3 June 2024.", "2024-06-03", None)]
    [InlineData("Approved: FGB 14.05.24 Minute 7", "2024-05-14", None)]
    [InlineData("Written: 2019; updated: 2021; updated: 2023", "2023", None)]
    [InlineData("Headteacher   A. Marsh   Date   3rd Sept 2024", "2024-09-03", None)]
    [InlineData("Created Sept 2020, Reviewed Sept 21, Sept 22, Sept 23", "2023-09", None)]
    [InlineData("(Reviewed Nov 24)", "2024-11", None)]
    [InlineData("Reviewed annually - last Sept 2024", "2024-09", None)]
    [InlineData("This policy was reviewed by staff and governors in the Spring Term 2024 and is due for review in Spring 2026.", "2024-spring", "2026-spring")]
    [InlineData("Review period: Annual. Last: Sept 2024. Next: Sept 2025.", "2024-09", "2025-09")]
    [InlineData("Last review: May 2024|Next review: TBC", "2024-05", None)]
    [InlineData("Next review: -|Approved: May 2024", "2024-05", None)]
    [InlineData("Review date:\tApproved: May 2024", "2024-05", None)]
    public void Dates_stand_beside_their_labels(string text, string last, string next)
    {
        ReviewFacts facts = Read(text);
        (facts.LastReviewed?.Value.Value ?? None, facts.NextReview?.Value.Value ?? None).ShouldBe((last, next));
    }

    [Theory]
    [InlineData("Opened 01/01/2018")]
    [InlineData("Platform\tAccount\tDate opened\tDate closed|Facebook\tFernhollow\t06/01/2017\t")]
    [InlineData("Keeping Children Safe in Education (September 2025) applies.")]
    [InlineData("From 1 September 2025 the new edition is in force.")]
    [InlineData("Staff briefing on this policy: 20 April 2026. Parents' online safety evening: 14 May 2026.")]
    [InlineData("The data protection impact assessment was approved on 20 June 2025.")]
    [InlineData("The risk assessment for the account was reviewed in June 2025.")]
    [InlineData("Published on 12/11/2026")]
    [InlineData("Effective from: 1 September 2025")]
    [InlineData("Printed 04/11/2025 14:22")]
    [InlineData("This policy replaces the one of March 2021.")]
    [InlineData("Last fire drill: May 2026")]
    [InlineData("Next election of parent governors: May 2027")]
    [InlineData("Links checked: May 2026")]
    [InlineData("The access list was last checked on 3 November 2026.")]
    [InlineData("A YouTube channel was asked for and it was approved in June 2026.")]
    [InlineData("Platform\tName\tStatus\tSince|TikTok\tFernhollow Sixth\tapproved\t12 May 2026")]
    [InlineData("Read with the Staff Code of Conduct, reviewed September 2025.")]
    [InlineData("Our Online Safety Policy was updated in March 2025.")]
    [InlineData("The results post of August 2024 was seen by many.")]
    [InlineData("Training was last updated in May 2025.")]
    [InlineData("Last full inspection: Lent 2023.")]
    [InlineData("© Fernhollow Trust 2024")]
    public void Dates_of_other_things_are_not_the_documents(string text)
    {
        ReviewFacts facts = Read("Fernhollow Primary School|Social Media Policy|Introduction|" + text);
        facts.LastReviewed.ShouldBeNull();
        facts.NextReview.ShouldBeNull();
    }

    [Fact]
    public void A_suppliers_footer_gives_way_to_the_schools_own_date() =>
        Read("Reviewed: March 2026|Copyright: County Data Hub Released: April 2026").LastReviewed!.Value.Value.ShouldBe("2026-03");

    [Fact]
    public void A_suppliers_version_gives_way_too() =>
        Read("Last Reviewed\t08.01.2026|Version produced Spring 2026").LastReviewed!.Value.Value.ShouldBe("2026-01-08");

    [Fact]
    public void A_release_counts_where_there_is_no_other_date() =>
        Read("Copyright: County Data Hub Released: April 2024").LastReviewed!.Value.Value.ShouldBe("2024-04");

    [Theory]
    [InlineData("Social Media Policy|March 2024|Introduction", "2024-03")]
    [InlineData("12 March 2024|Dear parents|Privacy information", "2024-03-12")]
    [InlineData("Social Media Policy - March 2024|Introduction", "2024-03")]
    [InlineData("Social Media Policy (March 2024)|Introduction", "2024-03")]
    [InlineData("Social Media Policy - March 2024|Approved: May 2023", "2023-05")]
    [InlineData("Policy on the Use of Social Media v2 (September 2024)|Introduction", "2024-09")]
    [InlineData("Privacy notice|Fernhollow School, November 2025", "2025-11")]
    [InlineData("Privacy notice for families. January 2026", "2026-01")]
    [InlineData("Social Media Policy|Version 3.1   |   1 November 2025", "2025-11-01")]
    public void A_date_under_the_title_counts_and_one_in_it_counts_last(string text, string last) =>
        Read(text).LastReviewed!.Value.Value.ShouldBe(last);

    [Fact]
    public void A_review_date_alone_is_decided_by_the_day_of_the_check()
    {
        ReviewFacts facts = Read("Review date: October 2026");
        facts.At(new(2026, 9, 30)).NextReview!.Value.Value.ShouldBe("2026-10");
        facts.At(new(2026, 9, 30)).LastReviewed.ShouldBeNull();
        facts.At(new(2026, 10, 1)).LastReviewed!.Value.Value.ShouldBe("2026-10");
    }

    [Theory]
    [InlineData("Next review: 31 June 2026", true)]
    [InlineData("Next review: 29/02/2027", true)]
    [InlineData("Next review: 05/13/2026", false)]
    [InlineData("Next review date\t0S/09/20Z6", false)]
    public void A_next_review_that_is_no_date_is_kept_as_unusable(string text, bool impossible)
    {
        ReviewFacts facts = Read("Reviewed: May 2025|" + text);
        facts.NextReview.ShouldBeNull();
        facts.UnusableNext!.Impossible.ShouldBe(impossible);
    }

    [Fact]
    public void A_placeholder_is_no_unusable_date() => Read("Next review: XX/XX/2026").UnusableNext.ShouldBeNull();

    [Fact]
    public void A_repaired_date_is_used_and_told()
    {
        ReviewFacts facts = Read("Next review: O5/09/2O26");
        facts.NextReview!.Value.Value.ShouldBe("2026-09-05");
        facts.Advisories.ShouldHaveSingleItem().ShouldContain("O5/09/2O26");
    }

    [Fact]
    public void The_words_as_written_and_their_line_are_kept()
    {
        ReviewFacts facts = Read("Social Media Policy||Approved: 8 th May, 2026");
        (facts.LastReviewed!.Raw, facts.LastReviewed.Line.Number).ShouldBe(("8 th May, 2026", 3));
    }

    [Fact]
    public void A_running_footer_counts()
    {
        Document document = new("p.pdf", FileFormat.Pdf, [new(1, "Social Media Policy"), new(2, "Reviewed May 2025") { Running = true }]);
        ReviewReading.Read(Passages.Of(document)).LastReviewed!.Value.Value.ShouldBe("2025-05");
    }

    internal static ReviewFacts Read(string text) =>
        ReviewReading.Read(Passages.Of(new("policy.txt", FileFormat.Text, [.. text.Split('|').Select((line, index) => new Line(index + 1, line))])));
}
