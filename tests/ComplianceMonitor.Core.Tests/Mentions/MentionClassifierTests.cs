using ComplianceMonitor.Core.Mentions;
using ComplianceMonitor.Core.Mentions.Learning;
using FsCheck;
using FsCheck.Fluent;

namespace ComplianceMonitor.Core.Tests.Mentions;

public sealed class MentionClassifierTests
{
    [Theory]
    [InlineData("Pupils at Fernhollow Academy in Netherby sang for the mayor.", About.Yes)]
    [InlineData("Close to shops and Fernhollow Academy, Netherby. Three bedrooms, EPC C.", About.Yes)]
    [InlineData("Fernhollow Lane in Netherby is closed for resurfacing until Friday.", About.No)]
    [InlineData("Fernhollow Academy in Ohio has named a new superintendent, the school district said.", About.No)]
    [InlineData("Fernhollow Primary School in Dorset has a new pond.", About.No)]
    [InlineData("The surgery in Netherby has a new telephone system.", About.No)]
    [InlineData("", About.No)]
    public void Name_and_place_decide_together(string text, About about) => Sample.Classify(text).About.ShouldBe(about);

    [Fact]
    public void The_reasons_are_words()
    {
        IReadOnlyList<string> why = Sample.Classify("Pupils at Fernhollow Academy in Netherby sang for the mayor.").Why;
        why.ShouldContain("full name", StringComparer.Ordinal);
        why.ShouldContain("town", StringComparer.Ordinal);
    }

    [Fact]
    public void An_item_on_the_schools_own_site_is_about_it() =>
        Sample.Classify("Phones go into pouches from Monday.", url: "https://www.fernhollowacademy.example/news/phones", source: "web").About.ShouldBe(About.Yes);

    [Fact]
    public void What_is_not_about_the_school_raises_nothing() =>
        Sample.Classify("A boy was stabbed on Fernhollow Lane in Kent.").Concerns.ShouldBeEmpty();

    [Fact]
    public void Of_two_schools_of_one_name_the_town_tells()
    {
        MentionSchool[] both = [.. Sample.Schools.Where(school => school.Name.StartsWith("St Mary", StringComparison.Ordinal))];
        MentionClassifier classifier = new(both);
        string text = "Children at St Mary's Catholic Primary School in Eldon Bay made a wreath.";
        classifier.Classify(new("a", both.Single(school => school.Town == "Eldon Bay").Id) { Text = text, Source = "news" }).About.ShouldBe(About.Yes);
        classifier.Classify(new("b", both.Single(school => school.Town == "Thornleigh").Id) { Text = text, Source = "news" }).About.ShouldBe(About.No);
    }

    [Fact]
    // The built-in weights have learnt from these items too: this keeps what works, and says nothing of other schools.
    public void The_invented_items_are_told_with_the_figures_that_other_schools_are_held_to()
    {
        MentionClassifier classifier = new(Sample.Schools);
        Dictionary<string, MentionFigure> figures = MentionFigures.Of(Sample.Items, [.. Sample.Items.Select(classifier.Classify)]).ToDictionary(figure => figure.Field, StringComparer.Ordinal);
        figures["about=yes"].Precision.ShouldBeGreaterThanOrEqualTo(0.93);
        figures["about=yes"].Recall.ShouldBeGreaterThanOrEqualTo(0.90);
        figures["about=no"].F1.ShouldBeGreaterThanOrEqualTo(0.85);
        figures["concerns"].F1.ShouldBeGreaterThanOrEqualTo(0.80);
        figures["safeguarding"].Recall.ShouldBeGreaterThanOrEqualTo(0.90);
    }

    [Fact]
    // Each school is told by weights that have not seen its items.
    public void Schools_that_the_weights_have_not_seen_are_told_with_the_figures_that_other_schools_are_held_to()
    {
        IReadOnlyList<MentionVerdict> verdicts = MentionLearning.CrossValidate([.. Sample.Schools, .. Sample.OtherSchools], [.. Sample.Items, .. Sample.OtherItems], MentionModel.Default, 4);
        Dictionary<string, MentionFigure> figures = MentionFigures.Of(Sample.OtherItems, verdicts).ToDictionary(figure => figure.Field, StringComparer.Ordinal);
        figures["about=yes"].Precision.ShouldBeGreaterThanOrEqualTo(0.93);
        figures["about=yes"].Recall.ShouldBeGreaterThanOrEqualTo(0.90);
        figures["about=no"].F1.ShouldBeGreaterThanOrEqualTo(0.85);
        figures["concerns"].F1.ShouldBeGreaterThanOrEqualTo(0.80);
        figures["safeguarding"].Recall.ShouldBeGreaterThanOrEqualTo(0.90);
        figures["duplicates"].F1.ShouldBeGreaterThanOrEqualTo(0.90);
    }

    [Theory]
    [InlineData("Year 4 at Fernhollow sang in Netherby market place.", About.Yes)]
    [InlineData("Eighty homes at Fernhollow, Netherby, were approved on Tuesday.", About.No)]
    [InlineData("A burst main on Fernhollow has closed the town centre in Netherby.", About.No)]
    [InlineData("Little Fernhollow Nursery in Netherby has places for two-year-olds.", About.No)]
    [InlineData("Pupils of Fernhollow Academy, Otherby, have won the cup.", About.No)]
    [InlineData("We run a day nursery in Netherby and have no connection at all with Fernhollow Academy.", About.No)]
    [InlineData("A Netherby secondary school has a new roof.", About.Yes)]
    [InlineData("A Netherby infant school has a new roof.", About.No)]
    public void The_sentence_tells_what_the_name_is_of(string text, About about) => Sample.Classify(text).About.ShouldBe(about);

    [Fact]
    public void The_order_of_items_changes_nothing_but_which_of_a_story_is_first()
    {
        MentionClassifier forth = new(Sample.Schools);
        MentionClassifier back = new(Sample.Schools);
        Dictionary<string, MentionVerdict> one = Sample.Items.Select(forth.Classify).ToDictionary(verdict => verdict.Id, StringComparer.Ordinal);
        foreach (MentionVerdict other in Sample.Items.Reverse().Select(back.Classify))
        {
            other.About.ShouldBe(one[other.Id].About);
            other.Concerns.ShouldBe(one[other.Id].Concerns);
        }
    }

    [Theory]
    [InlineData("((((((")]
    [InlineData("[a-z]+")]
    [InlineData("St. $1 \\ School (*)")]
    [InlineData("*")]
    [InlineData("学校")]
    [InlineData("   ")]
    public void A_name_may_be_anything(string name)
    {
        MentionClassifier classifier = new([new("x", name) { Aliases = [name, ""], Town = name, Nearby = ["", name] }]);
        classifier.Classify(new("1", "x") { Text = $"We saw {name} on Monday." }).Id.ShouldBe("1");
    }

    [Theory]
    [InlineData("<script>alert(1)</script>Fernhollow <b>Academy</b> in Netherby")]
    [InlineData("Fern\u200Bhollow Academy\u202E in Netherby")]
    [InlineData("&#70;ernhollow Acad&eacute;my \uD800 Netherby <")]
    [InlineData("\0\u0001\uFFFF<<<<>>>>&&&&")]
    public void Hostile_text_is_only_text(string text) => Should.NotThrow(() => Sample.Classify(text, title: text));

    [Fact]
    public void Invisible_marks_do_not_hide_a_name() => Sample.Classify("Fern\u200Bhollow Aca\u00ADdemy in Nether\u2060by has won a cup.").About.ShouldBe(About.Yes);

    [Fact]
    public void A_text_without_end_takes_no_time_without_end()
    {
        foreach (string part in new[] { "kid ", "Fernhollow ", "a", "<", "&amp;", "Fernhollow Academy in Netherby stabbed kid scam fake account. " })
        {
            Sample.Classify(string.Concat(Enumerable.Repeat(part, 5_000_000 / part.Length))).Id.ShouldBe("1");
        }
    }

    [Fact]
    public void No_text_makes_it_fail() =>
        Prop.ForAll<string, string>((title, text) => Sample.Classify(text ?? "", title ?? "", url: title ?? "").Id == "1").QuickCheckThrowOnFailure();
}
