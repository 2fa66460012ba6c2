using System.Globalization;
using System.Text.RegularExpressions;
using ComplianceMonitor.Core.Checks;

namespace ComplianceMonitor.Cli;

/// <summary>A clock that stands still at the instant of <c>--at</c>.</summary>
/// <param name="now">The instant.</param>
internal sealed partial class FixedClock(DateTimeOffset now) : TimeProvider
{
    /// <summary>A clock at a date (noon in London) or an instant with Z or an offset; null where the text is neither.</summary>
    /// <param name="text">As given.</param>
    public static FixedClock? Parse(string text)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
        {
            return new(London.Noon(day));
        }

        return Instant().IsMatch(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTimeOffset instant)
            ? new(instant.ToUniversalTime())
            : null;
    }

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => now;

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,7})?)?(?:Z|[+-]\d\d:\d\d)$", RegexOptions.CultureInvariant)]
    private static partial Regex Instant();
}
