namespace ComplianceMonitor.Core.Tests.Reading.Channels;

public class HoldersTests
{
    [Theory]
    [InlineData("Only the following may post or approve content:\n\n- Headteacher\n- Deputy Headteacher\n- Office team", "Headteacher|Deputy Headteacher|Office team")]
    [InlineData("The School Business Manager is administrator of both; the School Business Manager and the Reading Lead post.", "School Business Manager|Reading Lead")]
    [InlineData("The Marketing Manager runs them.", "Marketing Manager")]
    [InlineData("Our accounts are managed by the Headteacher and the Office Manager.", "Headteacher|Office Manager")]
    [InlineData("These accounts are managed by administrators at the school.", "")]
    [InlineData("Only the communications officer posts.", "communications officer")]
    [InlineData("The Principal, the Office Manager and the Head of Early Years may post.", "Principal|Office Manager|Head of Early Years")]
    [InlineData("Mrs Brook in the office looks after both and the deputy head is her cover.", "Mrs Brook in the office|deputy head")]
    [InlineData("The nursery manager (including deputies) administers the page.", "nursery manager|deputies")]
    [InlineData("Pupils may post only with permission.", "")]
    [InlineData("Staff may post on their own pages.", "")]
    [InlineData("However, they may post on the school page if asked.", "")]
    [InlineData("Audience and scale may post problems for our page.", "")]
    [InlineData("The school does not use a public network, and governors who read it may post.", "")]
    [InlineData("The Head of Sixth Form and Mrs Penrose may post.", "Head of Sixth Form|Mrs Penrose")]
    public void Holders_of_the_accounts_at_large_are_named_by_sentence_or_list(string text, string expected) =>
        string.Join('|', ReadText.Channels(text).SharedHolders.Select(holder => holder.Value)).ShouldBe(expected);

    [Theory]
    [InlineData("1. Facebook: https://www.facebook.com/fernhollow, administrators: Headteacher and Office Manager; posts: Sports Coach", "Headteacher|Office Manager", "Sports Coach")]
    [InlineData("a. Instagram: https://www.instagram.com/fernhollow (administrators: Headteacher, IT Manager; posts: Head's PA)", "Headteacher|IT Manager", "Head's PA")]
    public void Holders_of_one_account_stand_behind_it(string text, string administrators, string posters)
    {
        var channel = ReadText.Channels("The official accounts are:\n" + text).Open.ShouldHaveSingleItem();
        string.Join('|', channel.Administrators).ShouldBe(administrators);
        string.Join('|', channel.Posters).ShouldBe(posters);
    }
}
