using ComplianceMonitor.Core.Reading.Templates;

namespace ComplianceMonitor.Core.Tests.Reading.Templates;

public class TemplateReadingTests
{
    [Fact]
    public void A_register_with_headings_and_no_row_is_unfinished() =>
        Keys("Platform\tAccount/Page name\tAdministrator\tOpened\tClosed", "\t\t\tOpened\tClosed", "", "4.2 No account is opened without leave.").ShouldBe(["empty-register"]);

    [Theory]
    [InlineData("Facebook\tfernhollowprimary\tBursar\t01/09/2020\t")]
    [InlineData("Facebook    @fernhollow")]
    [InlineData("| Facebook | @fernhollow | Bursar | 2020 | |")]
    public void A_register_with_a_row_is_finished(string row) =>
        Keys("Platform\tAccount\tAdministrator\tOpened\tClosed", row, "", "Standards").ShouldBeEmpty();

    [Fact]
    public void A_list_of_accounts_that_stops_at_its_colon_is_unfinished() =>
        Keys("Fernhollow's official channels are:", "", "4. Our standards").ShouldBe(["empty-register"]);

    [Fact]
    public void Numbered_accounts_are_a_list() => Keys("Fernhollow's official channels are:", "1. Facebook", "2. Instagram").ShouldBeEmpty();

    [Fact]
    public void An_approval_table_whose_newest_row_is_blank_is_unfinished() =>
        Keys("Date Created\tChanges\tCommittee\tDate Approved\tMin No.", "May 2024\tFirst issue\tResources\t1 June 2024\t12", "May 2026\tNew section on AI\t\t\t").ShouldBe(["empty-approval"]);

    [Fact]
    public void An_older_blank_row_does_not_count() =>
        Keys("Version\tDate\tApproved by\tMinute", "2\tMay 2026\tGovernors\t12", "1\tMay 2024\t\t").ShouldBeEmpty();

    [Fact]
    public void Columns_of_a_register_record_no_approval() =>
        Keys("Platform\tAccount\tApproved to post\tDate opened\tDate closed", "Facebook\t@fernhollow\t\t2019\t").ShouldBeEmpty();

    [Fact]
    public void A_label_without_a_value_beside_labels_with_values_is_unfinished() =>
        Keys("Approved by:", "Next review: May 2027").ShouldBe(["label-without-value"]);

    [Fact]
    public void The_last_label_of_a_block_may_be_the_blank_one() =>
        Keys("Next review: May 2027", "Policy owner:", "", "1. Introduction").ShouldBe(["label-without-value"]);

    [Fact]
    public void A_label_between_rows_has_lost_its_blank_cell() =>
        Keys("Date ratified\tMay 2026", "Ratified by", "On the website\tYes").ShouldBe(["label-without-value"]);

    [Fact]
    public void The_highest_version_is_the_newest_row() =>
        Keys("Version\tApproved by\tDate approved", "1\tGovernors\tMay 2025", "2\t\t").ShouldBe(["empty-approval"]);

    [Fact]
    public void A_rule_whose_recipient_is_blank_is_no_form() =>
        TemplateReading.Read(Pages.Of("We refer parents to ………………")).Unfinished.ShouldBeTrue();

    [Theory]
    [InlineData("Next review:", "May 2027")]
    [InlineData("Next review:", "")]
    [InlineData("Signed by the Chair:", "Date: 4 May 2026")]
    [InlineData("Status", "Approved: 3 May 2026")]
    public void A_value_on_the_next_line_or_no_neighbour_leaves_doubt(string first, string second) => Keys(first, second).ShouldBeEmpty();

    [Theory]
    [InlineData("1. Introduction ..... 3")]
    [InlineData("Signed: ________ (Chair of Governors)")]
    [InlineData("Name: ____________ Class: ______")]
    [InlineData("[ ] Yes  [ ] No")]
    [InlineData("<b>08.05.2026</b>")]
    [InlineData("trust/school, he/she, parents/carers")]
    [InlineData("['Keeping Children Safe in Education'](#)")]
    public void Contents_signatures_boxes_markup_and_links_are_finished(string text) =>
        TemplateReading.Read(Pages.Of("Social Media Policy", text)).Unfinished.ShouldBeFalse();

    [Fact]
    public void A_form_for_others_to_fill_in_is_finished() =>
        TemplateReading.Read(Pages.Of("Social Media Policy", "One.", "Two.", "Three.", "Four.", "Five.", "Parental consent form", "I do / do not agree (delete as appropriate)", "Date of birth dd/mm/yyyy")).Unfinished.ShouldBeFalse();

    [Fact]
    public void One_weak_sign_is_not_enough_and_two_are()
    {
        TemplateReading.Read(Pages.Of("supervised (*if appropriate*)")).Unfinished.ShouldBeFalse();
        TemplateReading.Read(Pages.Of("supervised (*if appropriate*)", "Dates are to be confirmed")).Unfinished.ShouldBeTrue();
    }

    private static IEnumerable<string> Keys(params string[] lines) => TemplateReading.Read(Pages.Of(lines)).Placeholders.Select(sign => sign.Key);
}
