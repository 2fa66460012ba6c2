using ComplianceMonitor.Core.Mentions.Learning;

namespace ComplianceMonitor.Core.Tests.Mentions.Learning;

public sealed class LearningTests
{
    [Fact]
    public void Learning_twice_gives_the_same_weights() =>
        MentionLearning.Learn(Sample.Schools, Sample.Items, MentionModel.Default).ToJson().ShouldBe(MentionLearning.Learn(Sample.Schools, Sample.Items, MentionModel.Default).ToJson());

    [Fact]
    public void A_model_survives_its_file() =>
        MentionModel.Parse(MentionModel.Default.ToJson()).ToJson().ShouldBe(MentionModel.Default.ToJson());

    [Fact]
    public void A_feature_that_goes_with_the_answer_gets_weight_and_one_that_does_not_stays()
    {
        Example[] examples = [.. Enumerable.Range(0, 40).Select(number => new Example(number % 2 == 0 ? [0] : [1], number % 2 == 0 ? 1 : 0))];
        (_, double[] weights) = Regression.Learn(examples, 0, [0, 0, 0.7], 1);
        weights[0].ShouldBeGreaterThan(1);
        weights[1].ShouldBeLessThan(-1);
        weights[2].ShouldBe(0.7, 1e-9);
    }

    [Fact]
    public void Every_school_is_told_by_the_others_items() =>
        MentionLearning.CrossValidate(Sample.Schools, Sample.Items, MentionModel.Default, 4).Count.ShouldBe(Sample.Items.Count);
}
