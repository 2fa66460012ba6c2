namespace ComplianceMonitor.Core.Mentions.Learning;

/// <summary>An example: which features it has, and what it is (1, 0, or between where people differ).</summary>
/// <param name="Features">Numbers of the features that it has.</param>
/// <param name="Target">From 0 to 1.</param>
/// <param name="Counts">How much it counts; 1 as a rule.</param>
public sealed record Example(IReadOnlyList<int> Features, double Target, double Counts = 1);

/// <summary>Logistic regression drawn towards given weights: few examples move a weight little, many move it as far as they say.</summary>
/// <remarks>Deterministic: plain gradient descent with momentum from the priors, a fixed number of rounds, sums in the examples' order.</remarks>
public static class Regression
{
    private const int Rounds = 2_000;

    /// <summary>Learns the bias and the weights.</summary>
    /// <param name="examples">Labelled examples.</param>
    /// <param name="bias">The bias to start from.</param>
    /// <param name="priors">The weights to start from and to stay near.</param>
    /// <param name="pull">How strongly a weight is held to its prior.</param>
    public static (double Bias, double[] Weights) Learn(IReadOnlyList<Example> examples, double bias, IReadOnlyList<double> priors, double pull)
    {
        double[] weights = [.. priors];
        double[] speed = new double[weights.Length];
        double[] slope = new double[weights.Length];
        double start = bias;
        double biasSpeed = 0;
        // The loss curves no more than this, so that no step can overshoot.
        double step = 1 / (pull + (0.25 * examples.Sum(example => example.Counts * (example.Features.Count + 1.0))));
        for (int round = 0; round < Rounds && examples.Count > 0; round++)
        {
            double biasSlope = pull * (bias - start);
            for (int number = 0; number < weights.Length; number++)
            {
                slope[number] = pull * (weights[number] - priors[number]);
            }

            foreach (Example example in examples)
            {
                double wrong = example.Counts * (Likelihood(bias, weights, example.Features) - example.Target);
                biasSlope += wrong;
                foreach (int feature in example.Features)
                {
                    slope[feature] += wrong;
                }
            }

            bias += biasSpeed = (0.9 * biasSpeed) - (step * biasSlope);
            for (int number = 0; number < weights.Length; number++)
            {
                weights[number] += speed[number] = (0.9 * speed[number]) - (step * slope[number]);
            }
        }

        return (bias, weights);
    }

    /// <summary>The logistic function of the weights' sum.</summary>
    /// <param name="bias">The sum's start.</param>
    /// <param name="weights">All weights.</param>
    /// <param name="features">Numbers of the features seen.</param>
    public static double Likelihood(double bias, IReadOnlyList<double> weights, IReadOnlyList<int> features)
    {
        double sum = bias;
        foreach (int feature in features)
        {
            sum += weights[feature];
        }

        return 1 / (1 + Math.Exp(-sum));
    }
}
