using System.Globalization;
using ComplianceMonitor.Core.Mentions.Scanning;

namespace ComplianceMonitor.Core.Tests.Mentions.Scanning;

public sealed class SourceCatalogueTests
{
    [Fact]
    public void Every_source_says_where_its_terms_stand_and_when_they_were_read()
    {
        SourceCatalogue.Default.Keys.ShouldBe(["feeds", "bluesky", "mastodon", "youtube", "brave", "gdelt", "saved", "comments"]);
        SourceCatalogue.Default.All.ShouldAllBe(source => source.Name.Length > 0 && source.Source.Length > 0 && source.SecondsBetween >= 0);
        SourceCatalogue.Default.All.ShouldAllBe(source => DateOnly.ParseExact(source.Checked, "yyyy-MM-dd", CultureInfo.InvariantCulture) > new DateOnly(2026, 1, 1));
    }

    [Fact]
    public void Prices_and_limits_are_read()
    {
        SourceTerms brave = SourceCatalogue.Default.Find("brave").ShouldNotBeNull();
        (brave.DollarsPerThousand, brave.AddressOnly, brave.CallsPerDay).ShouldBe((5m, true, null));
        SourceTerms youtube = SourceCatalogue.Default.Find("youtube").ShouldNotBeNull();
        (youtube.CallsPerDay, youtube.KeepDays, youtube.DollarsPerThousand).ShouldBe((100, 30, 0m));
        SourceCatalogue.Default.Find("gdelt")!.SecondsBetween.ShouldBe(5);
        SourceCatalogue.Default.Find("reddit").ShouldBeNull();
    }
}
