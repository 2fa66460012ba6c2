using ComplianceMonitor.Core.Reading.Channels;

namespace ComplianceMonitor.Core.Tests.Reading.Channels;

public class ListsTests
{
    [Theory]
    [InlineData("Our channels are:\n\n- Instagram - Fernhollow Primary <https://www.instagram.com/fernhollowprimary/>\n- Facebook - Fernhollow Primary <https://www.facebook.com/fernhollowprimary/>", "instagram:fernhollowprimary facebook:fernhollowprimary")]
    [InlineData("Our accounts\nTwitter  @FernhollowPri\nFacebook  facebook.com/fernhollow", "x:fernhollowpri facebook:fernhollow")]
    [InlineData("Official channels\n\n• Facebook\n• X\n• YouTube", "facebook:- x:- youtube:-")]
    [InlineData("This policy covers:\n\n• Facebook\n• X\n• YouTube", "")]
    [InlineData("Follow us\n\n1. Instagram: fernhollow.school\n2. YouTube: search for Fernhollow School", "instagram:fernhollow.school youtube:-")]
    [InlineData("Social media\n\nLinkedIn: linkedin.com/school/fernhollow\nLinkedIn: linkedin.com/in/jane-stone", "linkedin:fernhollow")]
    [InlineData("What we run\n\n• Facebook – facebook.com/fernhollow\n\nWhat we don't run\n\n• Facebook – facebook.com/fernhollowswap", "facebook:fernhollow")]
    [InlineData("Accounts closed\n\nTwitter @FernhollowPri\n\nAccounts in use\n\nInstagram @fernhollow", "instagram:fernhollow")]
    [InlineData("Our accounts\n\nSchool X account: @Fernhollow\nClass X accounts: @Fern_Year1, @Fern_Year2\nTrust X account: @NetherbyTrust", "x:fernhollow x:fern_year1 x:fern_year2")]
    [InlineData("Fernhollow School\nPart of the Netherby Learning Trust\n\nThe trust's Facebook page is facebook.com/netherbytrust and ours is facebook.com/fernhollow.", "facebook:fernhollow")]
    [InlineData("Netherby Learning Trust\nSocial media policy\n\nThe trust's LinkedIn page is linkedin.com/company/netherby.", "linkedin:netherby")]
    [InlineData("Our accounts\n\nFacebook: Fernhollow Primary School\nX: @fernhollow\n\nPosts on Facebook are public.", "facebook:- x:fernhollow")]
    [InlineData("Official accounts\n\nFacebook: FernhollowInfants and FernhollowJuniors", "facebook:fernhollowinfants facebook:fernhollowjuniors")]
    [InlineData("Platform   Whose      Name\nFacebook   School     FernhollowSchool\nX          Head       @FernHead", "facebook:fernhollowschool x:fernhead")]
    [InlineData("The school's accounts are:\n\nTwitter\n@FernSch\n\nFacebook\nFernhollow School", "x:fernsch facebook:-")]
    [InlineData("Fernhollow School\n\nE-mail: office@fernhollow.example\nFacebook: FernhollowSchool\nFlickr: photo albums\nX: none", "facebook:fernhollowschool flickr:-")]
    [InlineData("Accounts that the school recognises\n(1) facebook.com/fernhollow\nAccounts that the school does not recognise\n(1) @FernhollowMemes on X", "facebook:fernhollow")]
    [InlineData("Guidance for staff\n\nLinkedIn\nColleagues may list the Trust as their employer on LinkedIn.\nFacebook\nColleagues should not list the Trust as their workplace on Facebook.", "")]
    [InlineData("Find us on\nFacebook /FernhollowSchool\nLinkedIn /school/fernhollow-school", "facebook:fernhollowschool linkedin:fernhollow-school")]
    [InlineData("Official accounts\n\nFacebook ........ Fernhollow School (facebook.com/fernhollow)\nX ........ none", "facebook:fernhollow")]
    [InlineData("5.1 Facebook page: AshbourneHill", "facebook:ashbournehill")]
    [InlineData("Name of platform: X\nName of account: @Fernhollow\nHolder: Head\n\nName of platform: TikTok\nName of account: @fernhollow\nOpened: 1.9.2020 Closed: 1.7.2023", "x:fernhollow")]
    [InlineData("Platform: Facebook; name: fernhollow; administrator: Office\nPlatform: X; name: fernhollow; closed on 31 December 2024", "facebook:fernhollow")]
    [InlineData("1. The school keeps an account on X, @Fernhollow.\n2. No other department has an account.", "x:fernhollow")]
    [InlineData("Accounts withdrawn:\nX. Address www.x.com/fernhollow. Withdrawn 31 March 2025.", "")]
    public void A_list_is_read_by_what_stands_above_it(string text, string expected) => ReadText.Open(text).ShouldBe(expected);

    [Theory]
    [InlineData("Platform\tAccount\tAdministrator\tWho may post\tOpened\tClosed\nFacebook\t@fernhollow\tHeadteacher\tOffice team\t6/1/2017\t\nX\t@FernhollowPri\tHeadteacher\tBursar\t4/9/2019\t1 July 2024", "facebook:fernhollow=Open x:fernhollowpri=Closed")]
    [InlineData("| Account name | Network | Run by | Status |\n|---|---|---|---|\n| fernhollow_school | Instagram | Office | live |\n| fernhollowtok | TikTok | Office | closed |", "instagram:fernhollow_school=Open tiktok:fernhollowtok=Closed")]
    [InlineData("Platform\tAccount/page name\tMaster role\tApproved users\tDate\t\n\t\t\t\tOpened\tClosed\nFacebook\tFernhollow Primary School\tA Smith\tB Jones\t01/01/2018\t", "facebook:-=Open")]
    [InlineData("Platform\tAccount/page name\tMaster role\tApproved users\tDate\t\n\t\t\t\tOpened\tClosed\nFacebook\tFernhollow Primary School\tA Smith\tB Jones\t01/01/2018\t03/09/2025", "facebook:-=Closed")]
    [InlineData("Channel          Name                  Owner\nFacebook         /fernhollow           Marketing\nTikTok           approved, not yet open    Sixth form", "facebook:fernhollow=Open tiktok:-=Planned")]
    [InlineData("Cookie\tSet by\tPurpose\n_fbp\tFacebook\tLike buttons\nguest_id\tTwitter\tembedded posts", "")]
    [InlineData("| Name of account | Service | Who posts |\n| --- | --- | --- |\n| @fernhollow | Facebook | Office |\n| @FernhollowPri | X (Twitter) | PE lead |\n| N/A | TikTok | none |", "facebook:fernhollow=Open x:fernhollowpri=Open")]
    [InlineData("Name | Provider | Purpose | Expires\nli_gc | LinkedIn | consent | 6 months\nYSC | YouTube | video | session", "")]
    [InlineData("Tool | Used for\nFacebook (school page) | news\nGoogle Classroom | homework", "facebook:-=Open")]
    public void A_table_is_read_by_its_headings(string text, string expected) => ReadText.All(text).ShouldBe(expected);

    [Fact]
    public void A_row_gives_holders_and_dates()
    {
        StatedChannel channel = ReadText.Channels("Platform\tAccount\tMaster administration\tApproved users (posting)\tOpened\tClosed\nFacebook\tFernhollow Primary\tA Smith / B Jones\tHeadteacher and SBM\t06/01/2017\t").Open.ShouldHaveSingleItem();
        channel.Administrators.ShouldBe(["A Smith", "B Jones"]);
        channel.Posters.ShouldBe(["Headteacher", "SBM"]);
        channel.Opened!.Value.ShouldBe("2017-01-06");
        channel.Closed.ShouldBeNull();
        channel.DisplayName.ShouldBe("Fernhollow Primary");
    }

    [Theory]
    [InlineData("We talk about social media.", RegisterState.Absent)]
    [InlineData("Platform\tAccount\tAdministrator\tOpened\n\nNo new account may be opened.", RegisterState.HeadingsOnly)]
    [InlineData("The school has no official social media accounts.", RegisterState.StatedNone)]
    [InlineData("The school does not use social media.", RegisterState.StatedNone)]
    [InlineData("Our only channel is Facebook (@fernhollow).", RegisterState.Listed)]
    public void The_register_has_four_states(string text, RegisterState expected) => ReadText.Channels(text).Register.ShouldBe(expected);
}
