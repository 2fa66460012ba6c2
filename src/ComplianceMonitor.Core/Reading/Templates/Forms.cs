using System.Text.RegularExpressions;

namespace ComplianceMonitor.Core.Reading.Templates;

/// <summary>Tells the parts of a document that somebody else fills in and signs: their blanks are meant to be there.</summary>
internal static partial class Forms
{
    private const int LongestHeading = 90;
    private const int TitleLines = 5;

    /// <summary>For each line, whether it stands in a form or signature block.</summary>
    /// <param name="lines">The texts of the lines with content.</param>
    public static bool[] Of(IReadOnlyList<string> lines)
    {
        bool[] inForm = new bool[lines.Count];
        bool open = false;
        for (int index = 0; index < lines.Count; index++)
        {
            string text = lines[index].Trim();
            if (index >= TitleLines && text.Length is > 0 and <= LongestHeading && text[^1] is not ('.' or ',' or ';') && !IsContentsLine(text))
            {
                bool form = FormHeading().IsMatch(text) && !text.Contains("sixth form", StringComparison.OrdinalIgnoreCase);
                open = form || (open && !NextPart().IsMatch(text));
            }

            inForm[index] = open || IsFormLine(text);
        }

        return inForm;
    }

    /// <summary>True for a line of the contents: leader dots and a page number.</summary>
    /// <param name="text">The line.</param>
    public static bool IsContentsLine(string text) =>
        (text.Contains("...", StringComparison.Ordinal) || text.Contains('…', StringComparison.Ordinal) || text.Contains(". .", StringComparison.Ordinal)) && Leader().IsMatch(text);

    /// <summary>True for a line to sign, or with boxes to tick, or that speaks as the person who signs.</summary>
    private static bool IsFormLine(string text) =>
        (text.Contains("__", StringComparison.Ordinal) || text.Contains("...", StringComparison.Ordinal) || text.Contains('…') || text.Contains("ppropriate", StringComparison.Ordinal) || text.Contains("pplicable", StringComparison.Ordinal))
        && FormLine().IsMatch(text) && !ToWhom().IsMatch(text);

    [GeneratedRegex(@"\b(?:consent form|permission form|request form|approval form|reply slip|return slip|tear.?off|agreement form|\w+ form$|^form\b|slip$|declaration|acknowledg\w+|acceptance|user agreement|pupil agreement|staff agreement|parent\w* agreement|i (?:agree|confirm|have read|give|consent))", RegexOptions.IgnoreCase)]
    private static partial Regex FormHeading();

    /// <summary>A rule that says to whom people turn, its recipient left blank.</summary>
    [GeneratedRegex(@"\b(?:refer|report|direct|address|complain|speak|send|sent|made|put|contact)\w*\b[^_.…]{0,60}\bto (?:the )?(?:__|\.\.\.|…)", RegexOptions.IgnoreCase)]
    private static partial Regex ToWhom();

    [GeneratedRegex(@"^(?:\W*\d{1,2}(?:\.\d{1,2})?[.\s]\s*\p{Lu}|appendix|annex|schedule \d)", RegexOptions.IgnoreCase)]
    private static partial Regex NextPart();

    [GeneratedRegex(@"(?:\.\s?){3,}\s*\d{1,3}\s*$|…+\s*\d{1,3}\s*$", RegexOptions.NonBacktracking)]
    private static partial Regex Leader();

    [GeneratedRegex(@"\b(?:signed|signature|sign|print(?:ed)? name|full name|name|child|child's|child’s|pupil|pupil's|parent|parents|carer|class|i|i,|my|witness|position|job title|telephone|home address|date of birth|relationship|employee|employer|student)\b", RegexOptions.IgnoreCase)]
    private static partial Regex FormLine();
}
