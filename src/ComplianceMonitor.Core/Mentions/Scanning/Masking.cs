using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;

namespace ComplianceMonitor.Core.Mentions.Scanning;

/// <summary>
/// Makes a text fit to be kept (domain.md 7.2): people are masked, and so are mail addresses, telephone numbers and house addresses.
/// A name is what follows a title, or a common forename with a capitalised word after it; words of the school's own name and place stay.
/// </summary>
/// <param name="kept">Words that stay: the institution's names, its town.</param>
public sealed partial class Masking(IEnumerable<string> kept)
{
    /// <summary>What stands for what was masked.</summary>
    public const string Mask = "▇▇▇";

    private const int LongestSnippet = 300;
    private const int LongestTitle = 200;

    /// <summary>Words that end the name of a place or a body: Victoria Road, George Eliot School.</summary>
    private static readonly FrozenSet<string> s_places = FrozenSet.ToFrozenSet(
        [
            "Academy", "Avenue", "Bridge", "Castle", "Cathedral", "Centre", "Church", "Close", "College", "Common", "Council", "Court", "Cup", "Day", "Farm", "Federation", "Fields", "Gardens", "Green", "Hall", "High",
            "Hill", "Hospital", "House", "Infant", "Infants", "Junior", "Juniors", "Lane", "Library", "Nursery", "Park", "Place", "Primary", "Road", "School", "Schools", "Square", "Station", "Street", "Terrace", "Trust",
            "University", "Week", "Wood", "Woods",
        ],
        StringComparer.Ordinal);

    private readonly HashSet<string> _kept = new(kept.SelectMany(words => words.Split(' ', StringSplitOptions.RemoveEmptyEntries)), StringComparer.OrdinalIgnoreCase);

    /// <summary>The beginning of a text, at most 300 characters, masked; null for none.</summary>
    /// <param name="text">A text.</param>
    public string? Snippet(string? text) => Cut(text, LongestSnippet);

    /// <summary>A title, at most 200 characters, masked; null for none.</summary>
    /// <param name="title">A title.</param>
    public string? Title(string? title) => Cut(title, LongestTitle);

    private string? Cut(string? text, int longest)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        // Masked before it is cut: half a telephone number is no number any more, and would stay.
        string plain = Masked(Plain(text.Length > longest * 8 ? text[..(longest * 8)] : text));
        if (plain.Length <= longest)
        {
            return plain;
        }

        int end = longest - 1;
        end -= char.IsHighSurrogate(plain[end - 1]) ? 1 : 0;
        return $"{plain[..end].TrimEnd()}…";
    }

    private string Masked(string text)
    {
        text = MailAddress().Replace(text, Mask);
        text = HouseAddress().Replace(text, Mask);
        text = Telephone().Replace(text, Mask);
        text = Handle().Replace(text, Mask);
        text = Titled().Replace(text, found => IsKept(found.Groups["name"].Value) ? found.Value : $"{found.Groups["title"].Value} {Mask}");
        text = Introduced().Replace(text, found => IsKept(found.Groups["name"].Value) || IsPlace(found.Groups["name"].Value) ? found.Value : $"{found.Groups["by"].Value}{Mask}");
        text = Aged().Replace(text, found => IsKept(found.Groups["name"].Value) ? found.Value : $"{Mask}{found.Groups["age"].Value}");
        return Forenamed().Replace(text, found =>
            Forenames.Has(found.Groups["first"].Value) && !IsPlace(found.Value) && !IsKept(found.Groups["first"].Value) && !IsKept(found.Groups["rest"].Value) ? Mask : found.Value);
    }

    private static bool IsPlace(string words) => s_places.Contains(words[(words.LastIndexOf(' ') + 1)..]);

    private bool IsKept(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(_kept.Contains);

    private static string Plain(string text)
    {
        StringBuilder plain = new(text.Length);
        foreach (Rune letter in text.EnumerateRunes())
        {
            bool space = Rune.IsWhiteSpace(letter) || Rune.IsControl(letter);
            if (space ? plain.Length > 0 && plain[^1] != ' ' : Rune.GetUnicodeCategory(letter) is not System.Globalization.UnicodeCategory.Format)
            {
                plain.Append(space ? " " : letter.ToString());
            }
        }

        return plain.ToString().TrimEnd();
    }

    [GeneratedRegex(@"[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+", RegexOptions.None, 1000)]
    private static partial Regex MailAddress();

    [GeneratedRegex(@"(?<![\p{L}\p{N}])(\+44|\(?0)[\d() -]{8,15}\d(?!\d)", RegexOptions.None, 1000)]
    private static partial Regex Telephone();

    /// <summary>A number and a street, or a postcode behind a number.</summary>
    [GeneratedRegex(@"(?<![\p{L}\p{N}])(Flat \d+[a-z]?,? )?\d{1,4}[a-z]?,? (\p{Lu}[\p{L}'’-]+ ){1,3}(Street|Road|Lane|Avenue|Close|Drive|Way|Crescent|Terrace|Gardens|Place|Court|Grove|Row|Walk|Mews|Rise|Hill|St|Rd|Ave)\b(,?( [\p{L} ]{1,30},?)? [A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b)?", RegexOptions.None, 1000)]
    private static partial Regex HouseAddress();

    /// <summary>The handle of an account: it names a person more often than a body.</summary>
    [GeneratedRegex(@"(?<![\p{L}\p{N}/@.])@[\p{L}\p{N}_][\p{L}\p{N}_.-]{1,}", RegexOptions.None, 1000)]
    private static partial Regex Handle();

    [GeneratedRegex(@"\b(?<title>Mr|Mrs|Miss|Ms|Mx|Dr|Sir|Dame|Prof|Professor|Rev|Revd|Reverend|PC|DC|Cllr|Councillor|Fr|Father|Sister|Canon)\.? (?<name>\p{Lu}[\p{L}'’-]+( \p{Lu}[\p{L}'’-]+){0,2})", RegexOptions.None, 1000)]
    private static partial Regex Titled();

    /// <summary>A name behind the word that introduces a person.</summary>
    [GeneratedRegex(@"(?<by>\b([Ss]aid|[Ss]ays|[Mm]um|[Mm]other|[Dd]ad|[Ff]ather|[Pp]arents?|[Pp]upil|[Ss]tudent|[Hh]ead ?teacher|[Hh]ead|[Tt]eacher|[Gg]overnor|[Nn]amed|[Cc]alled|[Bb]oy|[Gg]irl|[Ss]on|[Dd]aughter),? )(?<name>\p{Lu}\p{Ll}[\p{L}'’-]*( \p{Lu}[\p{L}'’-]+){1,2})", RegexOptions.None, 1000)]
    private static partial Regex Introduced();

    /// <summary>A name with an age behind it, as papers write it.</summary>
    [GeneratedRegex(@"(?<name>\p{Lu}\p{Ll}[\p{L}'’-]*( \p{Lu}[\p{L}'’-]+){0,2})(?<age>( \(\d{1,2}\)|,? aged \d{1,2}|, \d{1,2},))", RegexOptions.None, 1000)]
    private static partial Regex Aged();

    [GeneratedRegex(@"\b(?<first>\p{Lu}\p{Ll}+)(?<rest>( \p{Lu}\.?)?( (de|van|der|von|al|el|bin|ibn|Mc|Mac|O))? \p{Lu}[\p{L}'’-]+)", RegexOptions.None, 1000)]
    private static partial Regex Forenamed();
}
