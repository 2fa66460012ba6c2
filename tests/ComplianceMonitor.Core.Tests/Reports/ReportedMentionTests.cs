using ComplianceMonitor.Core.Checks.Records;
using ComplianceMonitor.Core.Reports;

namespace ComplianceMonitor.Core.Tests.Reports;

public class ReportedMentionTests
{
    [Theory]
    [InlineData(null, true)]
    [InlineData("", false)]
    [InlineData("complaint", false)]
    [InlineData("complaint, Safeguarding", true)]
    [InlineData("personal-data;praise", true)]
    public void What_nobody_has_classified_counts_as_confidential(string? concerns, bool confidential) =>
        Of(("Concerns", concerns)).Confidential.ShouldBe(confidential);

    [Fact]
    public void Days_are_read_however_they_are_written()
    {
        ReportedMention mention = Of(
            ("Published", new DateTimeOffset(2026, 6, 30, 23, 30, 0, TimeSpan.Zero)), ("Found", "2026-07-02"), ("PurgeAfter", "2026-09-28T23:30:00Z"), ("Url", null));

        (mention.Published, mention.Found, mention.PurgeAfter).ShouldBe((new(2026, 7, 1), new(2026, 7, 2), new(2026, 9, 29)));
        mention.Url.ShouldBeNull();
        mention.Status.ShouldBe("new");
        mention.IsOpen.ShouldBeTrue();
    }

    private static ReportedMention Of(params (string, Cell?)[] columns) => ReportedMention.Of(new("fernhollow", "m1", Columns.Of(columns)));
}
