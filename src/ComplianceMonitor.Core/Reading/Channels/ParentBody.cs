using System.Text.RegularExpressions;

namespace ComplianceMonitor.Core.Reading.Channels;

/// <summary>The trust, federation or partnership of which the first lines say that the school is a part: its accounts are not the school's.</summary>
internal sealed partial class ParentBody
{
    private const int FirstStatements = 10;
    private readonly string? _name;

    private ParentBody(string? name) => _name = name;

    /// <summary>Takes the name from the first lines.</summary>
    public static ParentBody Of(IReadOnlyList<Statement> statements)
    {
        foreach (Statement statement in statements.Take(FirstStatements))
        {
            if (statement.Text.Contains(" of ", StringComparison.Ordinal) && Member().Match(statement.Text) is { Success: true } member)
            {
                return new(member.Groups["name"].Value.Trim());
            }
        }

        return new(null);
    }

    /// <summary>True where the words before an account name that body.</summary>
    /// <param name="before">The words.</param>
    public bool Owns(ReadOnlySpan<char> before) => _name is not null && before.Contains(_name, StringComparison.OrdinalIgnoreCase) && !before.Contains(" our ", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"\b(?:[Pp]art|PART|[Mm]ember(?: school)?|MEMBER|[Aa]cademy|[Ss]chool)\s(?:of|OF)\s(?:[Tt]he\s|THE\s)?(?<name>(?:\p{Lu}[\w'’&-]*\s(?:(?:of|and|the|&)\s)?){1,6}(?:Trust|TRUST|Federation|Partnership|Alliance|Group|Consortium|Family|Network|MAT|Academies|Schools))\b", RegexOptions.CultureInvariant)]
    private static partial Regex Member();
}
