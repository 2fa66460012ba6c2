using ComplianceMonitor.Core.Checks;
using ComplianceMonitor.Core.Checks.Records;
using ComplianceMonitor.Core.Controls;
using FsCheck;
using FsCheck.Fluent;

namespace ComplianceMonitor.Core.Tests.Checks;

public class RowKeysTests
{
    private static readonly DateTimeOffset s_noon = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Characters that escapes are made of, that are escaped, and that tables forbid: chance would hardly bring them together.</summary>
    private static readonly Arbitrary<string[]> s_parts = Gen.Elements([.. "a0u~:_- .é/\\#?\0\u007f\u0085\ud800%"])
        .ArrayOf().Select(text => new string(text)).NonEmptyListOf().Select(parts => parts.ToArray()).ToArbitrary();

    private static readonly Arbitrary<string[]> s_fewParts = s_parts.Generator.Resize(5).ToArbitrary();

    private static readonly Arbitrary<string> s_anyText = ArbMap.Default.ArbFor<string>().Generator.Select(text => text ?? "").ToArbitrary();

    [Fact]
    public void Two_lists_of_parts_have_one_key_only_where_they_are_the_same() =>
        Check(Prop.ForAll(s_parts, s_parts, (one, other) => SameKey(one, other) == one.SequenceEqual(other, StringComparer.Ordinal)));

    [Fact]
    public void Moving_the_border_between_parts_makes_another_key() =>
        Check(Prop.ForAll(s_anyText, s_anyText, (one, other) => !SameKey([one, "x" + other], [one + "x", other])));

    [Fact]
    public void A_key_is_within_the_limits_of_tables() => Check(Prop.ForAll(
        s_parts,
        s_anyText,
        (parts, text) =>
        {
            RowLimits.Check(new RowChange.Insert(new("p", RowKeys.Of([.. parts, text]), [])));
            RowLimits.Check(new RowChange.Insert(new("p", RowKeys.Of([.. parts, string.Concat(Enumerable.Repeat(text + "é", 300))]), [])));
        }));

    [Fact]
    public void Long_subjects_that_differ_at_their_end_have_two_keys()
    {
        string one = RowKeys.Finding("C08", new string('a', 5_000) + "1"), other = RowKeys.Finding("C08", new string('a', 5_000) + "2");
        one.Length.ShouldBeLessThanOrEqualTo(512);
        string.Equals(one, other, StringComparison.Ordinal).ShouldBeFalse();
    }

    [Fact]
    public void A_key_of_full_length_is_not_hashed()
    {
        RowKeys.Of(new string('a', 512)).ShouldBe(new string('a', 512));
        RowKeys.Of(new string('a', 513)).ShouldStartWith(new string('a', 400) + "~g");
    }

    [Fact]
    public void A_later_event_sorts_first() => Check(Prop.ForAll<int, int>((one, other) =>
        int.Sign(string.CompareOrdinal(Event(one), Event(other))) == int.Sign(other.CompareTo(one))));

    [Fact]
    public void A_range_of_a_prefix_holds_all_that_begin_with_it_and_nothing_else() => Check(Prop.ForAll(s_fewParts, s_fewParts, (parts, others) =>
    {
        KeyRange range = RowKeys.StartingWith("p", parts);
        return In(range, RowKeys.Of([.. parts, .. others])) && !In(range, RowKeys.Of([.. parts[..^1], parts[^1] + "x", .. others]));
    }));

    [Fact]
    public void A_prefix_that_long_keys_cut_off_is_refused() => Should.Throw<ArgumentException>(() => RowKeys.StartingWith("p", new string('a', 400)));

    [Theory]
    [InlineData("C01:social_media_policy", "C01", "social media policy")]
    [InlineData("C08:facebook_fernhollow~5fprimary", "C08", "facebook fernhollow_primary")]
    [InlineData("C12:https~3a~2f~2fwww.fernhollow.example~2f", "C12", "https://www.fernhollow.example/")]
    [InlineData("C12:caf~u00e9", "C12", "café")]
    public void A_key_can_be_read_by_people(string key, string control, string subject) => RowKeys.Finding(control, subject).ShouldBe(key);

    [Fact]
    public void A_run_is_named_by_area_and_period()
    {
        RowKeys.Run(Area.Channels, Period.Week(s_noon)).ShouldBe("channels:2026-W47");
        RowKeys.Run(Area.Reviews, Period.Manual(s_noon)).ShouldBe("reviews:manual-20261121T120000Z");
    }

    private static bool SameKey(string[] one, string[] other) => string.Equals(RowKeys.Of(one), RowKeys.Of(other), StringComparison.Ordinal);

    private static string Event(int minutes) => RowKeys.FindingEvent(s_noon.AddMinutes(minutes), "C01", "social media policy");

    private static bool In(KeyRange range, string key) =>
        string.CompareOrdinal(key, range.From) >= 0 && string.CompareOrdinal(key, range.Before) < 0;

    private static void Check(Property property) => property.QuickCheckThrowOnFailure();
}
