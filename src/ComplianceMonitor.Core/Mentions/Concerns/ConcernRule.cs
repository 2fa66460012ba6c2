using ComplianceMonitor.Core.Mentions.Text;

namespace ComplianceMonitor.Core.Mentions.Concerns;

/// <summary>A rule over groups of words, such as <c>child|pupil~harm &amp; !drama</c>.</summary>
/// <remarks><c>&amp;</c> and; <c>!</c> not; <c>|</c> one of; <c>~</c> near each other (at most <see cref="Near"/> words apart); <c>*2</c> at least two places.</remarks>
internal sealed class ConcernRule
{
    private const int Near = 12;
    private readonly Term[] _terms;

    private ConcernRule(Term[] terms) => _terms = terms;

    public static ConcernRule Parse(string text, Func<string, int> number) => new(
        [.. text.Split('&', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(term => Term.Parse(term, number))]);

    public bool Holds(GroupsSeen seen)
    {
        foreach (Term term in _terms)
        {
            if (term.Holds(seen) == term.Not)
            {
                return false;
            }
        }

        return true;
    }

    private sealed record Term(bool Not, int[] Left, int[] Right, int Times)
    {
        public static Term Parse(string text, Func<string, int> number)
        {
            bool not = text[0] is '!';
            string[] sides = text.TrimStart('!').Split('~');
            int star = sides[^1].IndexOf('*', StringComparison.Ordinal);
            int times = star < 0 ? 1 : sides[^1][star + 1] - '0';
            sides[^1] = star < 0 ? sides[^1] : sides[^1][..star];
            int[][] groups = [.. sides.Select(side => side.Split('|').Select(name => number(name.Trim())).ToArray())];
            return new(not, groups[0], groups.Length > 1 ? groups[1] : [], times);
        }

        public bool Holds(GroupsSeen seen)
        {
            int found = 0;
            foreach (int group in Left)
            {
                foreach (int place in seen.Places(group))
                {
                    if (Right.Length == 0 || IsNear(seen, place))
                    {
                        found++;
                    }
                }
            }

            return found >= Times;
        }

        private bool IsNear(GroupsSeen seen, int place)
        {
            foreach (int other in Right)
            {
                foreach (int there in seen.Places(other))
                {
                    if (there != place && Math.Abs(there - place) <= Near)
                    {
                        return true;
                    }
                }
            }

            return false;
        }
    }
}
