using ComplianceMonitor.Core.Reading.Governance;

namespace ComplianceMonitor.Core.Tests.Reading.Governance;

public class SchoolNameTests
{
    [Theory]
    [InlineData("FERNHOLLOW PRIMARY SCHOOL", "Fernhollow Primary School")]
    [InlineData("Fernhollow Junior School                Social Media", "Fernhollow Junior School")]
    [InlineData("FERNHOLLOW HIGH SCHOOL SOCIAL MEDIA POLICY", "Fernhollow High School")]
    [InlineData("St Osmund's C of E (Aided) Primary School", "St Osmund's C of E (Aided) Primary School")]
    [InlineData("Netherby UTC", "Netherby UTC")]
    [InlineData("The Larches Pupil Referral Unit", "Larches Pupil Referral Unit")]
    [InlineData("Netherby Lane Teaching Alliance", "Netherby Lane Teaching Alliance")]
    [InlineData("Netherby Children's Centre", "Netherby Children's Centre")]
    [InlineData("TARNSIDE MULTI-ACADEMY TRUST", "Tarnside Multi-Academy Trust")]
    [InlineData("The Federation of Netherby Schools", "Federation of Netherby Schools")]
    [InlineData("<title>PTA | Fernhollow Community Primary School</title>", "Fernhollow Community Primary School")]
    public void A_title_names_the_school(string title, string name) => Read(title, "", "We use Facebook.").ShouldBe(name);

    [Theory]
    [InlineData("Fernhollow nursery has a Facebook page.", "Fernhollow nursery")]
    [InlineData("At Little Larches we share pictures with families.", "Little Larches")]
    [InlineData("Networks matter to children, and Green Meadow needs procedures that protect them.", "Green Meadow")]
    [InlineData("This is the policy of Fernhollow Primary School on networks.", "Fernhollow Primary School")]
    [InlineData("Terms and Conditions of Fernhollow Academy's Facebook Page", "Fernhollow Academy")]
    [InlineData("We, Fernhollow Nursery School, are the data controller.", "Fernhollow Nursery School")]
    public void The_text_names_the_school(string text, string name) => Read("Social Media Policy", "", text).ShouldBe(name);

    [Theory]
    [InlineData("XXXX Primary School")]
    [InlineData("<school name>")]
    [InlineData("{{school_name}} Local Academy Board")]
    [InlineData("[Trust name TBC]")]
    [InlineData("An account such as 'Miss Larch History @ Secondary School' is not official.")]
    [InlineData("The trust and its schools use Facebook, and the school may close an account.")]
    [InlineData("Model policy of the Westmarch County Council for schools")]
    [InlineData("Managing school accounts takes time.")]
    public void Placeholders_examples_and_councils_name_no_school(string text) => Read("Social Media Policy", "", text).ShouldBeNull();

    [Fact]
    public void The_trust_that_a_school_belongs_to_is_not_the_school() =>
        Read("Privacy notice", "Part of the Tarnside Academy Trust", "Fernhollow Academy", "We use X.").ShouldBe("Fernhollow Academy");

    [Fact]
    public void Two_schools_on_one_line_belong_to_the_federation_above_them() =>
        Read("The Larchfield Federation", "Larch Infant School and Larch Junior School", "Social Media Policy").ShouldBe("Larchfield Federation");

    private static string? Read(params string[] lines) => GovernanceReading.Read(Pages.Of(lines)).School?.Value;
}
