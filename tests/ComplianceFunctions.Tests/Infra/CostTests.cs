using System.Data;
using System.Globalization;
using System.Text.RegularExpressions;

namespace ComplianceFunctions.Tests.Infra;

/// <summary>The sums in <c>infra/README.md</c> are what they say.</summary>
public sealed partial class CostTests
{
    private static readonly string[] Lines = Checkout.Read("infra", "README.md").Split('\n');

    [Fact]
    public void Every_sum_comes_to_what_it_says()
    {
        Match[] sums = [.. Lines.SelectMany(line => Sum().Matches(line))];

        sums.Length.ShouldBeGreaterThan(50);
        foreach (Match sum in sums)
        {
            string written = sum.Groups["result"].Value;
            int digits = written.Contains('.', StringComparison.Ordinal) ? written.Length - written.IndexOf('.', StringComparison.Ordinal) - 1 : 0;

            Math.Round(Calculate(sum.Groups["sum"].Value), digits, MidpointRounding.AwayFromZero).ShouldBe(Number(written), sum.Value);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_column_adds_up(int column)
    {
        string[][] rows = [.. Lines.SkipWhile(line => !line.StartsWith("| | 1 school", StringComparison.Ordinal)).Skip(2)
            .TakeWhile(line => line.StartsWith('|')).Select(line => line.Trim('|').Split('|'))];
        string[][] items = [.. rows.TakeWhile(row => !row[0].Contains("Sum", StringComparison.Ordinal))];
        decimal all = items.Sum(row => Number(row[column].Split('=')[^1]));
        decimal network = items.Where(row => row[0].Contains("Private", StringComparison.Ordinal) || row[0].Contains("endpoints", StringComparison.Ordinal))
            .Sum(row => Number(row[column].Split('=')[^1]));

        items.Length.ShouldBe(17);
        Number(rows.Single(row => row[0].Contains("Sum, private", StringComparison.Ordinal))[column]).ShouldBe(all);
        Number(rows.Single(row => row[0].Contains("Sum, public", StringComparison.Ordinal))[column]).ShouldBe(all - network);
    }

    /// <summary>The number of endpoints and alerts that are paid for is that of the templates.</summary>
    [Fact]
    public void What_is_paid_for_is_what_is_made()
    {
        string text = string.Join('\n', Lines);

        text.ShouldContain($"| Private endpoints | {Endpoint().Count(Checkout.Bicep["main.bicep"].Text)} × 730");
        text.ShouldContain($"| Log alerts | {Alert().Count(Checkout.Bicep["modules/alerts.bicep"].Text)} × ");
        text.ShouldContain($"from {Place().Count(Checkout.Bicep["modules/probe.bicep"].Text)} places 4 times an hour");
        Checkout.Bicep["modules/probe.bicep"].Text.ShouldContain("Frequency: 900");
    }

    private static decimal Calculate(string sum)
    {
        using DataTable table = new();
        table.Locale = CultureInfo.InvariantCulture;
        return Convert.ToDecimal(table.Compute(sum.Replace(",", "", StringComparison.Ordinal).Replace('×', '*'), ""), CultureInfo.InvariantCulture);
    }

    private static decimal Number(string text) => decimal.Parse(text.Trim(' ', '*'), NumberStyles.Number, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<sum>\(?[0-9][0-9,.]*\)?( [×+/-] \(?[0-9][0-9,.]*\)?)+) = (?<result>[0-9][0-9,]*(\.[0-9]+)?)", RegexOptions.ExplicitCapture)]
    private static partial Regex Sum();

    [GeneratedRegex("groupId: '")]
    private static partial Regex Endpoint();

    [GeneratedRegex("    operator: '")]
    private static partial Regex Alert();

    [GeneratedRegex(@"\{ Id: '")]
    private static partial Regex Place();
}
