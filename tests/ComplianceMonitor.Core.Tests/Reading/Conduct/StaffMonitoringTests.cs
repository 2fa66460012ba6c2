using ComplianceMonitor.Core.Reading.Conduct;

namespace ComplianceMonitor.Core.Tests.Reading.Conduct;

public class StaffMonitoringTests
{
    [Theory]
    [InlineData("The use of the internet by staff may be monitored.")]
    [InlineData("We may check the online presence of our governors and volunteers.")]
    [InlineData("What employees post in public may be looked at by the school.")]
    [InlineData("The academy keeps a log of websites that staff visit.")]
    [InlineData("Staff should be aware that their use of school systems is logged.")]
    [InlineData("The school reserves the right to monitor staff activity on its network.")]
    [InlineData("IT support can see which sites members of staff open on school laptops.")]
    [InlineData("All use of the school's network, social media included, is logged.")]
    [InlineData("Staff posts on open profiles are looked at once a year.")]
    [InlineData("We do not monitor private accounts, but use of school equipment by staff is logged.")]
    public void Checking_staff_is_spoken_of(string sentence) => Read(sentence).ShouldNotBeNull();

    [Theory]
    [InlineData("Staff monitor the comments under our posts.")]
    [InlineData("Pupils' browsing is filtered and monitored.")]
    [InlineData("Online searches are made on shortlisted candidates.")]
    [InlineData("Staff should check their privacy settings.")]
    [InlineData("The governing board reviews this policy every year and tells staff.")]
    [InlineData("The Headteacher will monitor the implementation of this policy by staff.")]
    [InlineData("We do not monitor the private accounts of staff.")]
    [InlineData("Staff who post check the consent list.")]
    public void Other_watching_is_not_meant(string sentence) => Read(sentence).ShouldBeNull();

    [Fact]
    public void What_why_and_where_staff_are_told_more()
    {
        StaffMonitoring monitoring = Read("Use of our network by staff is logged. The purpose is to keep it safe from attack. The staff privacy notice says who reads the logs.").ShouldNotBeNull();
        monitoring.What.ShouldNotBeNull();
        monitoring.Purpose.ShouldNotBeNull();
        monitoring.MoreAt.ShouldNotBeNull();
        monitoring.WithoutNotice.ShouldBeNull();
    }

    [Theory]
    [InlineData("Because KCSIE requires it we may check the profiles of staff.")]
    [InlineData("We may check the profiles of staff. The reason is that KCSIE requires it.")]
    [InlineData("As part of our obligations under KCSIE we may check the profiles of staff.")]
    public void Guidance_for_candidates_is_no_purpose_for_serving_staff(string sentence) => Read(sentence).ShouldNotBeNull().Purpose.ShouldBeNull();

    [Theory]
    [InlineData("We may monitor staff use of the internet without further notice.", true)]
    [InlineData("We may monitor staff use of the internet, and never without telling them.", false)]
    public void Monitoring_without_telling_is_seen(string sentence, bool reserved) => (Read(sentence).ShouldNotBeNull().WithoutNotice is not null).ShouldBe(reserved);

    private static StaffMonitoring? Read(string text) => ConductReading.Read(Written.Document("# Staff", text)).StaffMonitoring;
}
