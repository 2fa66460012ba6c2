using System.Text.RegularExpressions;
using ComplianceMonitor.Core.Dates;

namespace ComplianceMonitor.Core.Reading.Reviews;

/// <summary>A date of the document with what its label says of it.</summary>
/// <param name="Meaning">Last, Next or Ambiguous.</param>
/// <param name="Mention">The date.</param>
/// <param name="Line">The line that states it.</param>
/// <param name="Raw">As written.</param>
internal sealed record ReviewDate(Meaning Meaning, DateMention Mention, Line Line, string Raw)
{
    /// <summary>True for a title's date or a supplier's footer: counts only where the document states no other.</summary>
    public bool Weak { get; init; }

    /// <summary>True for a further date under one label.</summary>
    public bool Listed { get; init; }
}

/// <summary>Walks the dates of a document and keeps those of its own reviews, labelled or under its title (domain.md section 5.1, rows 18 to 28).</summary>
/// <param name="rows">The document's lines with content.</param>
/// <param name="fields">What their labels mean.</param>
/// <param name="title">Its first lines in plain words.</param>
internal sealed partial class ReviewDates(IReadOnlyList<ReviewRow> rows, ReviewFields fields, string title)
{
    private const int TitleRows = 8;
    private const int LastRows = 2;

    private static readonly string[] Suppliers = ["©", "copyright", "template", "model policy", "model social", "lgfl", "released", "the key for school", "county council", "borough council", "city council", "local authority", "education people", "produced by", "provided by", " model ", "version produced"];
    private static readonly string[] Verbs = [" was ", " were ", " is ", " are ", " will ", " has ", " have ", "review", "approved", "updated", "read ", "see ", "appl", " for the "];

    /// <summary>The dates of the document's own reviews.</summary>
    public IEnumerable<ReviewDate> Read()
    {
        for (int index = 0; index < rows.Count; index++)
        {
            for (int column = 0; column < rows[index].Cells.Count; column++)
            {
                foreach (ReviewDate date in InCell(index, column))
                {
                    if (date.Meaning is Meaning.Last or Meaning.Next or Meaning.Ambiguous or Meaning.Again or Meaning.Effective)
                    {
                        yield return date;
                    }
                }
            }
        }
    }

    private IEnumerable<ReviewDate> InCell(int index, int column)
    {
        ReviewRow row = rows[index];
        ReviewCell cell = row.Cells[column];
        if (cell.Dates is not [] && IsListOfDocuments(index))
        {
            yield break;
        }

        Meaning previous = Meaning.None;
        int end = 0;
        for (int nth = 0; nth < cell.Dates.Count; nth++)
        {
            DateMention mention = cell.Dates[nth];
            string before = WithoutAside(cell.Text[end..mention.Start]);
            int stop = nth + 1 < cell.Dates.Count ? cell.Dates[nth + 1].Start : cell.Text.Length;
            bool continues = nth > 0 && Listing().IsMatch(ReviewLabels.Plain(before));
            Meaning meaning = continues ? previous : fields.LabelOf(index, column, before, cell.Text[mention.End..stop]);
            meaning = meaning == Meaning.None && previous is Meaning.Last or Meaning.Effective && Until().IsMatch(before) ? Meaning.Next : meaning;
            meaning = meaning == Meaning.None && previous == Meaning.Last && NextIs().IsMatch(before) ? Meaning.Next : meaning;
            meaning = meaning == Meaning.None && previous == Meaning.Last && mention.Date is { Precision: Precision.Day } && Aside().IsMatch(before) ? Meaning.Last : meaning;
            meaning = meaning == Meaning.Next && previous == Meaning.NotOurs && Continuing().IsMatch(before) ? Meaning.NotOurs : meaning;
            meaning = meaning != Meaning.None || continues || before.AsSpan().ContainsAnyLetter() ? meaning : fields.RightOf(index, column);
            meaning = meaning == Meaning.None && Edition().IsMatch(ReviewLabels.Plain(cell.Text[mention.End..stop])) ? Meaning.Last : meaning;
            meaning = meaning is Meaning.None or Meaning.NotOurs && column == 0 && nth == 0 && ReviewHistories.IsEntry(rows, index) ? Meaning.Last : meaning;
            meaning = meaning == Meaning.Cycle ? Meaning.Ambiguous : meaning;
            Meaning labelled = meaning;
            meaning = meaning == Meaning.Ambiguous && cell.Text[mention.End..stop].TrimStart() is ['(', .. var aside] && Frequencies.Find(aside) is [] && fields.After(aside) is var told and (Meaning.Last or Meaning.Next) ? told : meaning;
            bool titled = meaning == Meaning.None && IsTitleDate(index, cell, mention);
            bool bare = meaning == Meaning.None && (IsBareDate(index, mention) || IsPaired(cell, nth));
            yield return new(bare || titled ? Meaning.Last : meaning, mention, row.Line, cell.Text[mention.Start..mention.End])
            {
                Weak = (titled && !bare) || (bare && mention.Date!.Precision >= Precision.AcademicYear) || Has(before, Suppliers) || Has(cell.Text[mention.End..stop], Suppliers),
                Listed = continues || fields.IsValueLine(index - 1),
            };
            (previous, end) = (labelled, mention.End);
        }
    }

    /// <summary>"Approved in the spring term 2024 (FGB, 14 May 2024)": a day in brackets behind a review.</summary>
    [GeneratedRegex(@"^\s*\((?:at |on |by )?(?:the )?(?:[\w']+\W+){0,5}$", RegexOptions.CultureInvariant)]
    private static partial Regex Aside();

    /// <summary>"(May 2024 version)", "the May 2024 version of this policy".</summary>
    [GeneratedRegex(@"^ (?:version|edition|update|revision)(?: $| of (?:this|our) (?:\w+ ){0,3}(?:policy|notice|document|statement) )", RegexOptions.CultureInvariant)]
    private static partial Regex Edition();

    /// <summary>"May 2021, May 2023 and, most recently, May 2025".</summary>
    [GeneratedRegex(@"^ (?:(?:and|amp|then|again|also|most|recently|lately|latterly|lastly|finally) )*(?:in |on )?$", RegexOptions.CultureInvariant)]
    private static partial Regex Listing();

    /// <summary>"Approved on 1 March 2025, until 1 March 2027".</summary>
    [GeneratedRegex(@"^\W*(?:and )?(?:until|till|up to|runs? until|to the end of|until the end of)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Until();

    /// <summary>"The next is in": the review of the words before.</summary>
    [GeneratedRegex(@"\bnext(?: one)?(?: is| will be| falls| comes)?(?: due)?(?: in| on| by)?\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NextIs();

    /// <summary>"... and is next due in": the subject of the words before still holds.</summary>
    [GeneratedRegex(@"^\s*,?\s*(?:and|but)\s(?:is|are|was|were|will|should|due|next|to)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Continuing();

    /// <summary>A list that names several documents, each with its date: "Behaviour policy (May 2025)" above "Charging policy (June 2025)".</summary>
    private bool IsListOfDocuments(int index) =>
        DatedDocument().Match(rows[index].Line.Text) is { Success: true } own
        && Enumerable.Range(Math.Max(0, index - 2), 5).Any(other => other != index && other < rows.Count && DatedDocument().Match(rows[other].Line.Text) is { Success: true } match
            && !match.Groups["name"].Value.Equals(own.Groups["name"].Value, StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(@"^[\W\d]{0,8}(?<name>(?!This|The|Our|Date)\p{Lu}[\p{L}' -]{2,50})\s(?:[Pp]olic(?:y|ies)|[Pp]rivacy notice|[Pp]rocedures?|[Ss]tatement|[Aa]greement|[Rr]eport|[Pp]lan|[Cc]ode)\s?[(:,|\t–—-].{0,40}\b(?:19|20)\d\d", RegexOptions.CultureInvariant)]
    private static partial Regex DatedDocument();

    /// <summary>A remark in brackets belongs to the date before it.</summary>
    private static string WithoutAside(string before) =>
        before.TrimStart() is ['(', ..] && before.IndexOf(')', StringComparison.Ordinal) is var close and >= 0 ? before[(close + 1)..] : before;

    /// <summary>A line that is a date and nothing else, under the title or at the head of a letter.</summary>
    private bool IsBareDate(int index, DateMention mention) =>
        (index < TitleRows || index >= rows.Count - LastRows) && rows[index].Cells is [{ OnlyDates: true, Dates.Count: 1 }] && mention.Date is not null
        && DocumentWord().IsMatch(title);

    [GeneratedRegex(@" (?:policy|notice|guidelines?|guidance|code|statement|agreement|procedures?|protocol|charter|rules|strategy|handbook|framework|privacy|social|networking|online|safety|use|conduct|phones?|intelligence|information|data) ", RegexOptions.CultureInvariant)]
    private static partial Regex DocumentWord();

    /// <summary>"Social Media Policy - March 2024", "Policy on Social Media (May 2025)", "Fernhollow School, May 2025".</summary>
    private bool IsTitleDate(int index, ReviewCell cell, DateMention mention) =>
        (index < TitleRows || rows[index].Line.Running) && mention.Date is { Precision: not Precision.Year } && (cell.Dates.Count == 1 || IsFirstOfTwo(cell, mention)) && cell.Text.Length <= 120
        && (cell.Dates.Count > 1 || (cell.Text.Length <= 80 && !cell.Text.AsSpan(mention.End).ContainsAnyLetter() && !cell.Text.Contains(':', StringComparison.Ordinal)))
        && !Has(cell.Label, Verbs) && !cell.Text.EndsWith('.') && DocumentWord().IsMatch(title);

    /// <summary>"Fernhollow School. Social Media Policy. May 2025. Review yearly: May 2026".</summary>
    private bool IsFirstOfTwo(ReviewCell cell, DateMention mention) =>
        cell.Dates is [var first, { Date: not null } second] && first == mention && cell.Text.AsSpan(0, first.Start).TrimEnd() is [.., '.' or ',' or '(' or '-' or '–' or '|'] && !cell.Text.AsSpan(0, first.Start).Contains(':')
        && ReviewLabels.Read(cell.Text[first.End..second.Start], isolated: false, title) is Meaning.Next or Meaning.Ambiguous;

    /// <summary>"March 2025 (to be reviewed March 2026)": the first of the two needs no label.</summary>
    private bool IsPaired(ReviewCell cell, int nth) =>
        nth == 0 && cell is { BeginsWithDate: true, Dates: [{ Date: not null } first, { Date: not null } second] } && second.Start - first.End < 40
        && ReviewLabels.Read(cell.Text[first.End..second.Start], isolated: false, title) is Meaning.Next or Meaning.Ambiguous;

    private static bool Has(string text, string[] words) => words.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
}
