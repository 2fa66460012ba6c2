using System.Collections.Frozen;

namespace ComplianceMonitor.Core.Reading.Channels;

/// <summary>The telling words of the institution's name, to see whether a handle is made of them.</summary>
internal sealed class SchoolName
{
    private const int FirstStatements = 8;
    private static readonly FrozenSet<string> Generic = FrozenSet.ToFrozenSet(
        "school primary academy church england home welcome contact the community catholic infant infants junior juniors nursery trust college high our and for with part about pupils parents policy privacy notice social media page latest news website of in to roman voluntary aided controlled federation stay touch find follow facebook twitter instagram youtube linkedin tiktok whatsapp online safety acceptable use using staff guidance guidelines code conduct data protection networking communications communication appendix accounts channels version school's academy's".Split(' '),
        StringComparer.OrdinalIgnoreCase);

    private readonly IReadOnlyList<string> _words;
    private readonly string _initials;

    private SchoolName(IReadOnlyList<string> words, string initials)
    {
        _words = words;
        _initials = initials;
    }

    /// <summary>Takes the words from the title and the first lines of a page.</summary>
    public static SchoolName Of(Document document, IReadOnlyList<Statement> statements)
    {
        string[] texts = [document.Metadata.Title ?? "", .. statements.Where(one => one.Text.Length < 120 && (one.Heading || one.Line.Region == PageRegion.Header)).Take(FirstStatements).Select(one => one.Text)];
        return Of(texts);
    }

    /// <summary>Takes the words from names.</summary>
    /// <param name="texts">The first gives the initials.</param>
    public static SchoolName Of(IReadOnlyList<string> texts)
    {
        List<string> words = [];
        foreach (string text in texts)
        {
            words.AddRange(text.Split([' ', '\t', '|', '-', '–', ',', '(', ')', '\'', '’', '.'], StringSplitOptions.RemoveEmptyEntries)
                .Where(word => word.Length > 2 && char.IsUpper(word[0]) && !Generic.Contains(word)));
        }

        string initials = string.Concat(texts[0].Split('|', '-', '–')[^1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => char.IsUpper(word[0])).Select(word => word[0]));
        return new([.. words.Distinct(StringComparer.OrdinalIgnoreCase)], initials);
    }

    /// <summary>False where the document does not say whose it is.</summary>
    public bool IsKnown => _words.Count > 0;

    /// <summary>True for a telling word of the name.</summary>
    public bool Has(string word) => _words.Contains(word, StringComparer.OrdinalIgnoreCase);

    /// <summary>True where the handle has a telling word's beginning or the initials, or is a number that shows nothing; true too where no name is known.</summary>
    public bool Resembles(string handle) =>
        _words.Count == 0 || handle.All(character => !char.IsLetter(character)) || handle.StartsWith("uc", StringComparison.Ordinal) && handle.Length > 18
        || _words.Any(word => handle.Contains(word[..Math.Min(word.Length, 4)], StringComparison.OrdinalIgnoreCase))
        || (_initials.Length > 2 && handle.Contains(_initials, StringComparison.OrdinalIgnoreCase));
}
