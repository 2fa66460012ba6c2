using ComplianceMonitor.Core.Reading.References;

namespace ComplianceMonitor.Core.Tests.Reading.References;

public class LegislationTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    [Theory]
    [InlineData("- The Data Protection Act 2018 and UK General Data Protection Regulations", "dpa-2018 uk-gdpr")]
    [InlineData("Data Protection Act 2018 and the UK GDPR", "dpa-2018 uk-gdpr")]
    [InlineData("Malicious Communications Act 1988: Section 1", "mca-1988")]
    [InlineData("section 127 of the Communications Act 2003", "ca-2003")]
    [InlineData("Computer Misuse Act (1990)", "cma-1990")]
    [InlineData("Equality Act", "ea-2010")]
    [InlineData("**The Data (Use & Access) Act 2025**", "duaa-2025")]
    [InlineData("Privacy and Electronic Communications (EC Directive) Regulations 2003 (PECR)", "pecr-2003")]
    [InlineData("Telecommunications (Lawful Business Practice) (Interception of Communications) Regulations 2000", "lbp-2000")]
    [InlineData("Obscene Publications Act 1959 and 1964", "opa-1959")]
    [InlineData("Data Protection Act 2018, which replaced the Data Protection Act 1998", "dpa-2018")]
    [InlineData("Keeping Children Safe in Education (guidance under section 175 of the Education Act 2002)", "")]
    [InlineData("Pupils act on advice; regulations of the club apply.", "")]
    [InlineData("Digital Gardens Act 2019", "?")]
    [InlineData("Data Protection Act", "?")]
    public void An_entry_names_laws(string entry, string keys) =>
        string.Join(' ', LegislationCatalogue.TitlesIn(entry).Select(cited => cited.Law?.Key ?? "?")).ShouldBe(keys);

    [Fact]
    public void Four_laws_are_expected_today() =>
        LegislationCatalogue.ExpectedOn(Today).Select(law => law.Key).ShouldBe(["dpa-2018", "uk-gdpr", "duaa-2025", "osa-2023"], ignoreOrder: true);

    [Fact]
    public void A_law_is_not_expected_before_its_day() =>
        LegislationCatalogue.ExpectedOn(new(2023, 1, 1)).Select(law => law.Key).ShouldBe(["dpa-2018", "uk-gdpr"], ignoreOrder: true);

    public static TheoryData<string, string[]> Lists() => new()
    {
        { "bullets under a heading", ["# 9. Relevant law", "- Data Protection Act 2018", "- UK GDPR", "- Online Safety Act 2023"] },
        { "plain lines", ["# Legislation", "Data Protection Act 2018", "UK GDPR", "Online Safety Act 2023"] },
        { "lines between blank lines", ["# The law", "", "Data Protection Act 2018", "", "UK GDPR", "", "Online Safety Act 2023", "", "# End"] },
        { "a lead", ["# About", "The following legislation applies:", "- Data Protection Act 2018", "- UK GDPR", "- Online Safety Act 2023"] },
        { "one sentence", ["# Legal framework", "We have regard to the Data Protection Act 2018, the UK GDPR and the Online Safety Act 2023."] },
        { "several sentences", ["# The law", "The Data Protection Act 2018 and the UK GDPR govern pictures.", "The Online Safety Act 2023 governs platforms."] },
        { "numbered", ["# Acts", "1. Data Protection Act 2018", "2. UK GDPR", "3. Online Safety Act 2023"] },
        { "items under another heading", ["# Background", "We keep to:", "- Data Protection Act 2018", "- UK GDPR", "- Online Safety Act 2023"] },
        { "table", ["# Legislation", "Act\tWhat it is about", "Data Protection Act 2018\tPersonal data", "UK GDPR\tPersonal data", "Online Safety Act 2023\tPlatforms"] },
    };

    [Theory]
    [MemberData(nameof(Lists))]
    public void A_list_of_legislation_is_found_in_many_shapes(string shape, string[] lines)
    {
        IReadOnlyList<CitedLaw> laws = [.. (Facts(lines).LegislationList ?? []).SelectMany(entry => LegislationCatalogue.TitlesIn(entry.Value))];
        laws.Select(cited => cited.Law?.Key).ShouldBe(["dpa-2018", "uk-gdpr", "osa-2023"], shape);
    }

    [Theory]
    [InlineData("Sharing what is covered under GDPR is forbidden.")]
    [InlineData("People have a right to speak under the Human Rights Act 1998.")]
    [InlineData("We follow data protection law and the equality act.")]
    public void A_law_in_passing_is_no_list(string line) => Facts("# Conduct", line).LegislationList.ShouldBeNull();

    [Fact]
    public void Laws_are_told_by_their_proper_titles_each_once() =>
        Facts("# Law", "- The Equality Act 2010", "- Equalities Act 2010", "- DPA 2018").Legislation.Select(law => law.Value)
            .ShouldBe(["Equality Act 2010", "Data Protection Act 2018"]);

    private static ReferenceFacts Facts(params string[] lines) => ReferenceReading.Read(Written.Document(lines));
}
