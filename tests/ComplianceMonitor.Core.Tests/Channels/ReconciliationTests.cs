using ComplianceMonitor.Core.Channels;
using ComplianceMonitor.Core.Reading;
using ComplianceMonitor.Core.Tests.Reading.Channels;

namespace ComplianceMonitor.Core.Tests.Channels;

public class ReconciliationTests
{
    private const string Absent = "absent";

    [Theory]
    [InlineData("Our accounts: Facebook @fernhollow and X @FernhollowPri.", "Our Facebook page is public.", "Follow us: https://www.facebook.com/Fernhollow", "facebook fernhollow True True True; x fernhollowpri True False False")]
    [InlineData("Our X account is @fernhollow.", "Our Twitter account is @fern_hollow.", Absent, "x fernhollow True False ; x fern_hollow False True ")]
    [InlineData("We have a Facebook page.", Absent, "Follow us: facebook.com/profile.php?id=100081234500001", "facebook 100081234500001 True  True")]
    [InlineData("We have a Facebook page.", "Our Facebook page is public.", "Nothing here.", "facebook  True True False")]
    [InlineData("Our X account @fernhollow was closed in 2024.", "Nothing here.", "Follow us: https://twitter.com/fernhollow", "x fernhollow False False True")]
    [InlineData("Our Facebook page was closed in 2022.", "Nothing here.", "Nothing here.", "")]
    [InlineData("Our TikTok account is not yet open.", "Our TikTok account is @fernhollow6.", "Nothing here.", "tiktok fernhollow6 False True False")]
    [InlineData("We have a Facebook page.", "Nothing here.", "Our pages: facebook.com/ferninfants and facebook.com/fernjuniors", "facebook  True False False; facebook ferninfants False False True; facebook fernjuniors False False True")]
    [InlineData("Our Facebook page is facebook.com/fern.hollow.", Absent, "Follow us: facebook.com/fernhollow", "facebook fern.hollow True  True")]
    [InlineData(Absent, Absent, Absent, "")]
    public void Accounts_are_laid_side_by_side(string policy, string notice, string page, string expected) =>
        string.Join("; ", Of(policy, notice, page).Select(row => $"{row.Platform} {row.Handle} {row.InPolicy} {row.InNotice} {row.OnWebsite}")).ShouldBe(expected);

    [Fact]
    public void Each_cell_that_is_true_has_its_line_and_an_inference_is_marked()
    {
        ChannelRow row = Of("Our Facebook page is facebook.com/fernhollow.", "Our Facebook page is public.", Absent).ShouldHaveSingleItem();
        row.PolicyProof!.Line.Text.ShouldContain("facebook.com/fernhollow");
        row.NoticeProof!.Line.Text.ShouldContain("is public");
        row.WebsiteProof.ShouldBeNull();
        row.Inferred.ShouldBeTrue();
    }

    private static IReadOnlyList<ChannelRow> Of(string policy, string notice, string page) =>
        Reconciliation.Of(Read(policy), Read(notice) is { } facts ? [facts] : null, Read(page) is { } site ? [site] : null);

    private static DocumentFacts? Read(string text) => text is Absent ? null : DocumentFacts.Read(ReadText.Document(text));
}
