namespace ComplianceMonitor.Core.Tests.Mentions.Concerns;

public sealed class ConcernTests
{
    private const string Place = "Fernhollow Academy in Netherby";

    [Theory]
    [InlineData("A knife was found in a pupil's bag at {0} and a boy of 14 was arrested.", "safeguarding")]
    [InlineData("{0} went into lockdown for an hour. It was a false alarm.", "safeguarding")]
    [InlineData("A former teacher at {0} was jailed for indecent assaults on pupils in the 1980s.", "safeguarding")]
    [InlineData("A five-year-old girl walked out of {0} unnoticed and was found by the main road.", "safeguarding")]
    [InlineData("A spreadsheet with pupils' medical notes was emailed to every parent by mistake at {0}.", "personal-data")]
    [InlineData("A fake Instagram account using the school's logo has been posing as {0}.", "impersonation")]
    [InlineData("Ransomware has locked the servers at {0}, and hackers demand money.", "security")]
    [InlineData("An Instagram page calling teachers at {0} 'scum' and 'bitches' has been removed.", "abuse")]
    [InlineData("Furious parents of pupils at {0} have started a petition: the new rule is unacceptable, they say.", "complaint")]
    [InlineData("A four-year-old girl was locked in a store cupboard at {0} over lunch before a cleaner let her out.", "safeguarding")]
    [InlineData("The minibus of {0} overturned on the bypass and six pupils went to hospital.", "safeguarding")]
    [InlineData("A weirdo in a grey van has been filming the girls outside {0} again.", "safeguarding")]
    [InlineData("A text that says your lunch account is overdrawn and asks you to pay is not from {0}, the office says.", "impersonation")]
    [InlineData("A text that says your lunch account is overdrawn and asks you to pay is not from {0}, the office says.", "security")]
    [InlineData("Vandals set fire to a shed and smashed windows at {0} overnight.", "security")]
    [InlineData("Parents say that they were kept in the dark by {0}. One mother called it unforgivable.", "complaint")]
    public void A_concern_is_raised(string text, string concern) =>
        Sample.Classify(string.Format(System.Globalization.CultureInfo.InvariantCulture, text, Place)).Concerns.Select(Core.Findings.Slug.Of).ShouldContain(concern, StringComparer.Ordinal);

    [Theory]
    [InlineData("{0} under-15s thrashed their rivals 7-0 in the cup final and were on fire.")]
    [InlineData("Knife skills and a proper roux: food students at {0} won the cook-off.")]
    [InlineData("Year 11 drama students at {0} stage a murder mystery next week. Tickets £4.")]
    [InlineData("This morning's fire drill emptied {0} in three minutes. Well done, Year 7.")]
    [InlineData("Teacher of Physics at {0}. We are committed to safeguarding children and an enhanced DBS check is required.")]
    [InlineData("Polling stations: the sports hall of {0}; Skelton Bridge Village Hall.")]
    [InlineData("Our daughter was bullied at her last school. {0} has been wonderful and she loves it.")]
    [InlineData("Inspectors said that safeguarding is effective and bullying is rare at {0}.")]
    [InlineData("{0} under-15s hammered their rivals: Theo launched the hammer 48 metres and smashed the record.")]
    [InlineData("Blue Watch from the fire station visited {0}. Year 1 loved the siren and the hose.")]
    [InlineData("Pupils at {0} designed posters against knife crime for an awareness campaign.")]
    public void What_only_sounds_bad_raises_nothing(string text) =>
        Sample.Classify(string.Format(System.Globalization.CultureInfo.InvariantCulture, text, Place)).Concerns.ShouldBeEmpty();

    [Fact]
    public void Sarcasm_complains() =>
        Sample.Classify("Oh brilliant, another letter sent in error from Fernhollow Academy Netherby. Third time this term. Slow clap.", source: "facebook-public").Concerns.Select(Core.Findings.Slug.Of).ShouldContain("complaint", StringComparer.Ordinal);
}
