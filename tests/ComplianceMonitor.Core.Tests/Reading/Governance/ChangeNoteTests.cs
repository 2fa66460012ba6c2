using ComplianceMonitor.Core.Reading;
using ComplianceMonitor.Core.Reading.Governance;

namespace ComplianceMonitor.Core.Tests.Reading.Governance;

public class ChangeNoteTests
{
    [Theory]
    [InlineData("Added a paragraph on Grok to section 3", "Nobody may use assistants such as Grok.", ClaimVerdict.Found)]
    [InlineData("Added a paragraph on Grok to section 3", "Post with care.", ClaimVerdict.Missing)]
    [InlineData("Added AI section", "Artificial intelligence may suggest words.", ClaimVerdict.Found)]
    [InlineData("Updated in response to KCSIE 2025 and MFA", "Keeping Children Safe in Education applies.", ClaimVerdict.Missing)]
    [InlineData("Updated in response to KCSIE 2025 and MFA", "MFA is on, as Keeping Children Safe in Education 2025 advises.", ClaimVerdict.Found)]
    [InlineData("Added a paragraph on Grok, the assistant of Musk's firm", "Nobody makes pictures with Grok.", ClaimVerdict.Found)]
    [InlineData("Added the Online Safety Act 2023", "Laws: Equality Act 2010.", ClaimVerdict.Missing)]
    [InlineData("Minor amends", "Post with care.", ClaimVerdict.NotCheckable)]
    [InlineData("Strengthened conduct of parents", "Post with care.", ClaimVerdict.NotCheckable)]
    [InlineData("Removed reference to Vine", "Post with care.", ClaimVerdict.Found)]
    public void A_claim_is_borne_out_by_the_body_or_not(string claim, string body, ClaimVerdict verdict) =>
        Read($"Main updates since last policy\t{claim}", "", "1. Introduction", "", body).ShouldNotBeNull().Claims[0].Verdict.ShouldBe(verdict);

    [Fact]
    public void A_list_of_changes_is_split_and_keeps_its_verb() =>
        Read("Changes: Updated structure, added AI section, WhatsApp guidance", "", "AI and WhatsApp are in here.").ShouldNotBeNull()
            .Claims.Select(claim => claim.Words.Value).ShouldBe(["Updated structure", "added AI section", "added WhatsApp guidance"]);

    [Fact]
    public void A_cell_of_several_paragraphs_is_one_note()
    {
        Document document = new("policy.txt", FileFormat.Text, [new(1, "Version produced Autumn 2026\tAmendments are shown in blue."), new(1, "Section 4 - added a paragraph on Grok"), new(2, ""), new(3, "Post with care.")]);
        GovernanceReading.Read(Passages.Of(document)).ChangeNote.ShouldNotBeNull().Claims.ShouldContain(claim => claim.Verdict == ClaimVerdict.Missing);
    }

    [Fact]
    public void The_number_of_a_section_begins_another_claim() =>
        Read("Changes: KCSIE links updated 4. Accounts - added a paragraph on Grok", "", "Post with care.").ShouldNotBeNull()
            .Claims.ShouldContain(claim => claim.Verdict == ClaimVerdict.Missing);

    [Fact]
    public void A_version_table_tells_what_changed_in_its_newest_row() =>
        Read("Version\tDate\tChanges\tApproved by", "1\tMay 2024\tFirst issue\tGovernors", "2\tMay 2026\tAdded Grok\tGovernors", "", "Grok is an assistant.").ShouldNotBeNull()
            .Claims.Single().Verdict.ShouldBe(ClaimVerdict.Found);

    [Theory]
    [InlineData("Version 2\tReviewed June 2026 by the Bursar")]
    [InlineData("Changes in the January 2026 version are shown in blue.")]
    [InlineData("We tell parents about changes to accounts.")]
    public void No_note_is_no_note(string line) => Read("Social Media Policy", "", line).ShouldBeNull();

    private static ChangeNote? Read(params string[] lines) => GovernanceReading.Read(Pages.Of(lines)).ChangeNote;
}
