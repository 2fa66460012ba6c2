using ComplianceMonitor.Core.Reading.Conduct;

namespace ComplianceMonitor.Core.Tests.Reading.Conduct;

public class OtherChannelsTests
{
    [Theory]
    [InlineData("Staff must not message pupils on WhatsApp.")]
    [InlineData("Teachers use ClassDojo and nothing else to write to parents.")]
    [InlineData("Parents' groups are not run by the school and staff should not join them.")]
    [InlineData("Social media includes messaging apps such as Telegram. Staff do not accept friend requests from pupils.")]
    public void Named_with_a_rule(string text) => Both(text).ShouldBeTrue();

    [Theory]
    [InlineData("Social media includes messaging apps such as Telegram. Posts are kind.")]
    [InlineData("This policy does not cover WhatsApp groups of parents.")]
    [InlineData("WhatsApp has a minimum age of 13.")]
    [InlineData("Staff do not accept friend requests from pupils on Facebook.")]
    public void One_without_the_other_is_not_enough(string text) => Both(text).ShouldBeFalse();

    private static bool Both(string text)
    {
        ConductFacts facts = ConductReading.Read(Written.Document("# Scope", text));
        return facts is { OtherChannelsNamed: not null, OtherChannelsRule: not null };
    }
}
