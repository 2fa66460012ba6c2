using ComplianceMonitor.Core.Reading;
using ComplianceMonitor.Core.Reading.Conduct;

namespace ComplianceMonitor.Core.Tests.Reading.Conduct;

public class ImageConsentTests
{
    [Theory]
    [InlineData("A child's photograph goes on our page only when the parent has signed the photo form.")]
    [InlineData("Written permission of parents will be sought for posts that show pupils.")]
    [InlineData("No pupil is named or pictured online unless consent is held for that use.")]
    [InlineData("Images must follow parental permissions.")]
    [InlineData("Before a picture is posted, the office checks that the family has given consent.")]
    [InlineData("We never publish videos of children whose parents have not agreed to it.")]
    [InlineData("Pupils are photographed for our Facebook page only with the written consent of their parents.")]
    [InlineData("The media consent list is checked before any image of a pupil is shared.")]
    [InlineData("Photographs are put on social media only of pupils whose parents have ticked the box for it on the consent form.")]
    [InlineData("Consent is checked with the office before a child's picture is posted.")]
    [InlineData("The school's consent register must show a yes before a pupil's name or picture appears online.")]
    public void Permission_before_a_picture_or_name_is_posted(string sentence) => Rule("# What we post", sentence).ShouldNotBeNull();

    [Fact]
    public void Permission_may_be_asked_in_the_next_sentence() =>
        Rule("# Posting", "Photographs of pupils brighten our page.", "They are posted only with the consent of a parent.").ShouldNotBeNull();

    [Fact]
    public void An_item_takes_its_lead() =>
        Rule("# Posting", "The school will not post:", "- names and photos of pupils (unless consent was given)").ShouldNotBeNull();

    [Theory]
    [InlineData("Parents may not post photographs of other people's children without the permission of their parents.")]
    [InlineData("Written consent of parents is obtained before any pupil is taken on a visit.")]
    [InlineData("Photographs of pupils may be posted unless parents object in writing.")]
    [InlineData("We assume that parents agree to photographs on our page.")]
    [InlineData("Where possible we ask parents for permission before we post a picture.")]
    [InlineData("Staff must have the Headteacher's permission before they post photographs.")]
    [InlineData("No account may be opened in the school's name until the office has agreed to it.")]
    [InlineData("Do not post someone else's pictures without their permission.")]
    [InlineData("Parental consent is not needed for group photographs on our page.")]
    [InlineData("A picture of a member of staff is posted only with consent of that colleague.")]
    public void Other_permission_is_not_it(string sentence) => Rule("# Conduct online", sentence).ShouldBeNull();

    private static Stated<string>? Rule(params string[] lines) => ConductReading.Read(Written.Document(lines)).ImageConsent;
}
