using ComplianceMonitor.Core.Reading.References;

namespace ComplianceMonitor.Core.Tests.Reading.References;

public class KcsieTests
{
    [Theory]
    [InlineData("Staff have read KCSIE 2023.", 2023)]
    [InlineData("We follow KCSIE (September 2025) in all we do.", 2025)]
    [InlineData("See Keeping Children Safe in Education 2024, Part two.", 2024)]
    [InlineData("Changed after KCSiE2023 came out.", 2023)]
    [InlineData("This rests on Keeping children safe in education (DfE, 2025).", 2025)]
    [InlineData("The September 2022 edition of ‘Keeping Children Safe in Education’ applies.", 2022)]
    [InlineData("Keeping Children Safe in Education: statutory guidance for schools and colleges, September 2021", 2021)]
    [InlineData("Keeping Children Safe in Education (KCSIE) guidance, last updated 2 September 2024, is our base.", 2024)]
    [InlineData("Department for Education (2020) Keeping children safe in education", 2020)]
    [InlineData("As required by KCSIE 2024/25, checks are made.", 2024)]
    [InlineData("We follow KCSIE (Sept 23).", 2023)]
    [InlineData("2025's Keeping Children Safe in Education applies.", 2025)]
    [InlineData("Keeping Children Safe in Education, as it stood on 1 September 2025, is followed.", 2025)]
    [InlineData("Written after KCSIE 2023, it takes in the September 2025 version of the same guidance.", 2025)]
    [InlineData("KCSIE has changed: where the 2024 edition said little, the 2025 one says more.", 2025)]
    public void An_edition_is_the_year_that_belongs_to_the_title(string line, int year) => Years(line).ShouldContain(year);

    [Theory]
    [InlineData("Refer to Keeping Children Safe in Education, paragraphs 134-151.")]
    [InlineData("We follow KCSIE and the Equality Act 2010.")]
    [InlineData("KCSIE is read every year. The policy was reviewed in June 2025.")]
    [InlineData("KCSIE paragraph 220 speaks of searches.")]
    [InlineData("Use the current KCSIE, in force since it was published.")]
    public void Other_numbers_near_it_are_no_edition(string line) => Facts(line).Kcsie.ShouldHaveSingleItem().Value.ShouldBeNull();

    [Fact]
    public void The_successor_that_is_only_announced_is_not_cited() =>
        Years("In keeping with KCSIE (September 2024) and, from 1 September 2025, its successor, we search.").ShouldBe([2024]);

    [Fact]
    public void A_title_that_runs_over_a_gap_between_lines_is_read() =>
        Years("All governors and all volunteers have read Keeping Children Safe in", "", "Education 2024 and signed for it.").ShouldContain(2024);

    [Theory]
    [InlineData(2023, "2026-11-21", EditionStanding.Superseded)]
    [InlineData(2024, "2024-09-01", EditionStanding.NotYet)]
    [InlineData(2023, "2024-09-01", EditionStanding.InForce)]
    [InlineData(2025, "2026-06-30", EditionStanding.InForce)]
    [InlineData(2025, "2026-09-01", EditionStanding.Unconfirmed)]
    [InlineData(2026, "2026-11-21", EditionStanding.Unconfirmed)]
    [InlineData(2030, "2026-11-21", EditionStanding.Unconfirmed)]
    [InlineData(2017, "2026-11-21", EditionStanding.NoSuchEdition)]
    [InlineData(2014, "2026-11-21", EditionStanding.Superseded)]
    public void An_edition_stands_by_the_day_of_the_next_confirmed_one(int year, string today, EditionStanding standing) =>
        KcsieEditions.Standing(year, DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(standing);

    [Fact]
    public void Two_editions_in_one_citation_are_both_cited() =>
        Years("Read Keeping Children Safe in Education (2023 edition; the 2024 edition from 1 September 2024).").ShouldBe([2023, 2024]);

    private static ReferenceFacts Facts(params string[] lines) => ReferenceReading.Read(Written.Document(lines));

    private static IEnumerable<int> Years(params string[] lines) => Facts(lines).Kcsie.Select(edition => edition.Value).OfType<int>().Distinct();
}
