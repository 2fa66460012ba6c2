using ComplianceMonitor.Core.Reading.Conduct;

namespace ComplianceMonitor.Core.Tests.Reading.Conduct;

public class StatementsTests
{
    [Theory]
    [InlineData("Two-factor authentication must be switched on for each account.", Strength.Must)]
    [InlineData("Every account has MFA.", Strength.Present)]
    [InlineData("2FA (which can be a nuisance) should be used.", Strength.Should)]
    [InlineData("Where a platform offers two-step verification it will be turned on.", Strength.Will)]
    public void Multi_factor_authentication(string sentence, Strength strength) => Of(sentence).Mfa!.Value.ShouldBe(strength);

    [Theory]
    [InlineData("Accounts used will be listed in the Privacy Notice, and pictures must not be posted.", Strength.Will)]
    [InlineData("Each channel must be named in our privacy notice.", Strength.Must)]
    [InlineData("Our privacy notice lists the accounts that we run.", Strength.Present)]
    public void Listed_in_the_privacy_notice(string sentence, Strength strength) => Of(sentence).ListedInPrivacyNotice!.Value.ShouldBe(strength);

    [Theory]
    [InlineData("Official sites have appropriate privacy settings and are, where possible, linked to from our website.", Strength.Present)]
    [InlineData("Official accounts should be linked from the school website.", Strength.Should)]
    public void Linked_from_the_website(string sentence, Strength strength) => Of(sentence).LinkedFromWebsite!.Value.ShouldBe(strength);

    [Theory]
    [InlineData("Login details must be held centrally by the school.", Strength.Must)]
    [InlineData("Store account details, including passwords, securely.", Strength.Present)]
    [InlineData("Passwords to our pages should be kept in the office safe.", Strength.Should)]
    public void Held_centrally(string sentence, Strength strength) => Of(sentence).HeldCentrally!.Value.ShouldBe(strength);

    [Theory]
    [InlineData("Staff must check the privacy settings of their personal accounts.")]
    [InlineData("Apply privacy settings to your own social media accounts.")]
    public void Staffs_own_accounts_are_not_meant(string sentence) => Of(sentence).PrivacySettings.ShouldBeNull();

    [Fact]
    public void An_item_takes_the_word_of_its_lead() =>
        StatementsOf("# Accounts", "Administrators of official accounts must:", "- turn on multi-factor authentication", "- post kindly").Mfa!.Value.ShouldBe(Strength.Must);

    [Fact]
    public void A_change_note_promises_nothing() =>
        StatementsOf("Date Created\tChanges\tCommittee", "May 2024\tAdded MFA\tFull board", "# Scope", "All staff follow it.").Mfa.ShouldBeNull();

    [Fact]
    public void At_least_two_people() => Of("At least two members of staff must hold each account.").TwoPeople!.Value.ShouldBe(Strength.Must);

    private static PolicyStatements Of(string sentence) => StatementsOf("# Official accounts", sentence);

    private static PolicyStatements StatementsOf(params string[] lines) => ConductReading.Read(Written.Document(lines)).Statements;
}
