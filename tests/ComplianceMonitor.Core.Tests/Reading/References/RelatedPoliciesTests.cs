using ComplianceMonitor.Core.Reading.References;

namespace ComplianceMonitor.Core.Tests.Reading.References;

public class RelatedPoliciesTests
{
    [Theory]
    [InlineData("This should be read in conjunction with the Lost Property Policy and the IT Acceptable Use Policy.", "Lost Property Policy|IT Acceptable Use Policy")]
    [InlineData("Please read this with our Safeguarding, Behaviour and Data Protection policies.", "Safeguarding Policy|Behaviour Policy|Data Protection Policy")]
    [InlineData("It should be read with the Online Safety Policy, Staff Code of Conduct and Acceptable Use Agreements.", "Online Safety Policy|Staff Code of Conduct|Acceptable Use Agreements")]
    [InlineData("Governors approved the Behaviour Policy in March.", "")]
    [InlineData("This policy should be read alongside DfE guidance.", "")]
    public void Policies_that_people_are_told_to_read_are_named(string sentence, string names) =>
        Names("# Scope", sentence).ShouldBe(names);

    [Fact]
    public void A_list_of_related_policies_is_read_as_written_and_each_once() =>
        Names("# 9. Related policies", "- Child protection policy", "- Online safety policy", "- Staff handbook", "- Child Protection Policy").ShouldBe("Child protection policy|Online safety policy|Staff handbook");

    private static string Names(params string[] lines) => string.Join('|', ReferenceReading.Read(Written.Document(lines)).RelatedPolicies.Select(policy => policy.Value));
}
