using ComplianceMonitor.Core.Reading.Conduct;

namespace ComplianceMonitor.Core.Tests.Reading.Conduct;

public class ComplaintsTests
{
    [Theory]
    [InlineData("Complaints about our pages should be sent to the Headteacher.")]
    [InlineData("Anyone who is unhappy with a post may complain in writing to the school office.")]
    [InlineData("A complaint goes to the Bursar by the complaints form.")]
    [InlineData("Complaints will be dealt with under the school's complaints procedure.")]
    [InlineData("The Principal deals with complaints about social media.")]
    [InlineData("Concerns about what is said online should be raised with the class teacher.")]
    [InlineData("Complaints are handled by the School Business Manager.")]
    public void A_route_is_named(string sentence) => Route(sentence).ShouldNotBeNull().Blank.ShouldBeFalse();

    [Theory]
    [InlineData("Complaints about posts should be directed to [a member of SLT].")]
    [InlineData("Complaints about posts should be sent to ______.")]
    [InlineData("Complaints are sent to the Headteacher / Deputy (delete as appropriate).")]
    [InlineData("Complaints about social media go to XXXX in the office.")]
    public void A_recipient_that_was_not_filled_in_is_a_blank(string sentence) => Route(sentence).ShouldNotBeNull().Blank.ShouldBeTrue();

    [Theory]
    [InlineData("People sometimes bypass the complaints procedure and criticise the school online.")]
    [InlineData("You may complain to the Information Commissioner.")]
    [InlineData("Pupils should not use social media to complain about the school.")]
    [InlineData("Concerns about the safety of a child are reported to the DSL as safeguarding.")]
    [InlineData("We welcome kind words from parents.")]
    public void No_route(string sentence) => Route(sentence).ShouldBeNull();

    [Theory]
    [InlineData("Use the online complaints form on our website, or write to the office. We acknowledge a data protection complaint within 30 days.", true)]
    [InlineData("You can complain about the use of your personal data by the electronic form below or by telephone; receipt is confirmed within five working days.", true)]
    [InlineData("Complaints about your data: write a letter. We acknowledge it within 30 days.", false)]
    [InlineData("Use the online data complaints form or telephone us. We acknowledge complaints within 40 days.", false)]
    [InlineData("Use the online data complaints form or telephone us. We try to answer soon.", false)]
    [InlineData("Use the online data complaints form. We acknowledge complaints within 30 days.", false)]
    [InlineData("Use the online form or telephone us to order uniform. We acknowledge orders within 30 days.", false)]
    public void The_data_protection_procedure_needs_form_another_way_and_thirty_days(string text, bool shown) =>
        (ConductReading.Read(Written.Document("# Complaints", text)).DataProtectionComplaints is not null).ShouldBe(shown);

    private static ComplaintsRoute? Route(string sentence) => ConductReading.Read(Written.Document("# Speaking up", sentence)).ComplaintsRoute;
}
