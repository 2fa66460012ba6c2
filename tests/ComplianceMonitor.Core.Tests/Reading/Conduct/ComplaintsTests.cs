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
    [InlineData("Anyone unhappy with something that we posted should contact the school office in the first instance.")]
    [InlineData("If you have a complaint about a post, please email the School Business Manager.")]
    [InlineData("Complaints: Mrs Rowan Hale, Deputy Headteacher.")]
    [InlineData("Our complaints procedure, which is in the office, applies to complaints about posts.")]
    [InlineData("If something we posted troubles you, tell the school office.")]
    [InlineData("Complaints go first to the class teacher, then to the Principal.")]
    [InlineData("Anyone who wishes to complain about a post may write to the clerk.")]
    [InlineData("Our complaints procedure, on the website, applies to social media too.")]
    [InlineData("A parent unhappy with a post contacts the class teacher.")]
    [InlineData("Don't like a post of ours? Ring the office.")]
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
    [InlineData("Parents who complain on social media will be asked to remove the comment.")]
    [InlineData("If you see abuse of a child online, tell the DSL.")]
    [InlineData("Followers who are upset by comments can block them.")]
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

    [Theory]
    [InlineData("Complaints about a post go to the Headteacher by the online form, by letter or by e-mail. We answer within 10 days.")]
    [InlineData("Complaints go to the Headteacher. Requests for your data may be made on the online form or by letter and are answered within 30 days.")]
    public void Data_spoken_of_elsewhere_makes_no_data_protection_procedure(string text) =>
        ConductReading.Read(Written.Document("# Complaints", text, "# Law", "The Data Protection Act 2018 applies.")).DataProtectionComplaints.ShouldBeNull();

    private static ComplaintsRoute? Route(string sentence) => ConductReading.Read(Written.Document("# Speaking up", sentence)).ComplaintsRoute;
}
