using System.Text.RegularExpressions;
using ComplianceMonitor.Core.Dates;
using ComplianceMonitor.Core.Reading.Templates;

namespace ComplianceMonitor.Core.Reading.Governance;

/// <summary>Reads the approval of this version (C04): labels and tables first, then what the text says of the body that approves.</summary>
internal static partial class ApprovalReading
{
    private const int LongestBody = 80;

    /// <summary>The body, the date, and an approval table that was left blank.</summary>
    /// <param name="passages">The document.</param>
    /// <param name="lines">The lines with content.</param>
    /// <param name="pairs">The labelled values.</param>
    /// <param name="version">The current version: the approval of an earlier one is none of this.</param>
    public static Approval Read(Passages passages, IReadOnlyList<PlainLine> lines, IReadOnlyList<LabelledValue> pairs, string? version)
    {
        Stated<string>? body = null;
        Stated<PartialDate>? date = null;
        foreach (LabelledValue pair in pairs.Where(pair => (Label().IsMatch(pair.Label) || (Body().IsMatch(pair.Label) && Approves().IsMatch(pair.Value))) && !OfAccounts().IsMatch(pair.Label) && !IsEarlier(pair.Line.Text, version)))
        {
            body ??= BodyOf(pair);
            date ??= DateIn(pair.Value, pair.Line);
        }

        date ??= body is null ? null : DateBeside(pairs, body);
        foreach (TableRows table in TableRows.Find(lines, EmptyTables.IsApprovalHeading, 3))
        {
            foreach (int column in EmptyTables.ApprovalColumns(table))
            {
                string cell = EmptyTables.Newest(table) is { } row && column < row.Count ? row[column] : "";
                date ??= DateIn(cell, table.Line);
                body ??= cell.Length > 0 && Body().Match(cell) is { Success: true } match ? new(Tidy(cell.Length <= LongestBody ? WithoutDates(cell) : match.Value), table.Line, cell) : null;
            }
        }

        foreach (Sentence sentence in passages.Sentences)
        {
            string text = PlainLine.Clean(sentence.Text).Replace('\t', ' ');
            if (!Approves().IsMatch(text) || IsEarlier(text, version))
            {
                continue;
            }

            Match by = ApprovedBy().Match(text) is { Success: true } passive ? passive : BodyApproves().Match(text);
            bool ofThis = OfThis().IsMatch(text) || BritishDates.Find(text).Count > 0;
            if (by.Success && ofThis && !NotThis().IsMatch(text))
            {
                body ??= new(Tidy(by.Groups["body"].Value), sentence.Line, by.Value);
                date ??= DateIn(text[by.Index..], sentence.Line);
            }
            else if (AdoptedOn().Match(text) is { Success: true } on && !NotThis().IsMatch(text))
            {
                date ??= DateIn(text[on.Index..], sentence.Line);
            }
        }

        return new() { Body = body, Date = date, BlankTable = EmptyTables.BlankApprovals(lines).FirstOrDefault()?.Line };
    }

    /// <summary>A bare "Date" right below or beside "Approved by" is the day of that approval.</summary>
    private static Stated<PartialDate>? DateBeside(IReadOnlyList<LabelledValue> pairs, Stated<string> body)
    {
        int at = pairs.ToList().FindIndex(pair => pair.Line == body.Line && ByWhom().IsMatch(pair.Label));
        return at >= 0 && at + 1 < pairs.Count && pairs[at + 1] is { Label: "date" or "on" or "dated" or "when" } next && next.Line.Number - body.Line.Number <= 2
            ? DateIn(next.Value, next.Line)
            : null;
    }

    private static Stated<string>? BodyOf(LabelledValue pair)
    {
        string value = pair.Value;
        if (value.IndexOf(" by ", StringComparison.OrdinalIgnoreCase) is >= 0 and var by)
        {
            value = value[(by + 4)..];
        }

        value = Tidy(WithoutDates(value));
        bool bare = value.Length is > 1 and <= LongestBody && char.IsLetter(value[0]) && !NoName().IsMatch(value);
        bool asks = ByWhom().IsMatch(pair.Label);
        if (bare && (Body().IsMatch(value) || asks) && !NotThis().IsMatch(value))
        {
            return new(value, pair.Line, pair.Value);
        }

        // "Governing body: approved 3 March 2026" and "Governors' approval: 3 March 2026": the label is or names the body.
        if (ByBody().Match(pair.Label) is { Success: false } && Body().IsMatch(pair.Label) && DateIn(pair.Value, pair.Line) is not null)
        {
            string body = Tidy(ApprovalWords().Replace(pair.Label, " "));
            return new(char.ToUpperInvariant(body[0]) + body[1..], pair.Line, pair.Label);
        }

        // "Approved by governors (Resources Committee): 28 February 2026": the label itself names the body.
        return Body().IsMatch(pair.Label) && ByBody().Match(pair.Label) is { Success: true } label && DateIn(pair.Value, pair.Line) is not null
            ? new(Tidy(pair.Line.Text.Contains(label.Groups["body"].Value, StringComparison.OrdinalIgnoreCase) ? AsWritten(pair.Line.Text, label.Groups["body"].Value) : label.Groups["body"].Value), pair.Line, pair.Label)
            : null;
    }

    private static string AsWritten(string line, string lowered) => line.Substring(line.IndexOf(lowered, StringComparison.OrdinalIgnoreCase), lowered.Length);

    private static Stated<PartialDate>? DateIn(string text, Line line) =>
        BritishDates.Find(text).FirstOrDefault(date => date.Date is not null) is { } mention ? new(mention.Date!, line, text[mention.Start..mention.End]) : null;

    private static string WithoutDates(string text)
    {
        foreach (DateMention mention in BritishDates.Find(text).Reverse())
        {
            text = text.Remove(mention.Start, mention.End - mention.Start);
        }

        return text;
    }

    private static string Tidy(string body)
    {
        body = Trailing().Replace(body.Trim(' ', ',', ';', '.', '-', '–', ':', '*', '\t'), "").Trim(' ', ',', ';', '.', '-', '–', ':');
        return body.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? body[4..] : body;
    }

    /// <summary>True for a row that speaks of a version before the current one.</summary>
    private static bool IsEarlier(string text, string? version) =>
        version is not null && VersionReading.NumberOf(text) is { } named && VersionReading.Order(named) < VersionReading.Order(version);

    private const string Bodies =
        @"governing|governors?|trustees?|trust board|board|committee|headteacher|head teacher|principal|directors|proprietors?|slt|leadership team|lab|lgb|fgb|advisory (?:board|council)|management|ceo|chief executive|manager|owner|corporation";

    [GeneratedRegex(@"\b(?:approv(?:ed|al|ing)|ratif(?:ied|ication)|agreed|adopted|adoption|committee|signed off)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Label();

    [GeneratedRegex(@"\b(?:approved|ratified|agreed|adopted|signed off|approving|authorised) (?:by|body)\b|\bcommittee\b", RegexOptions.IgnoreCase)]
    private static partial Regex ByWhom();

    [GeneratedRegex(@"\bby (?:the )?(?<body>.*\b(?:" + Bodies + @")\b.*)$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex ByBody();

    [GeneratedRegex(@"\b(?:" + Bodies + @")\b", RegexOptions.IgnoreCase)]
    private static partial Regex Body();

    [GeneratedRegex(@"\b(?:approved|approval|approving|ratified|ratification|agreed|adopted|adoption|date|of|on|policy|signed off)\b|['’]s?(?:\s|$)", RegexOptions.IgnoreCase)]
    private static partial Regex ApprovalWords();

    [GeneratedRegex(@"\b(?:users?|post(?:s|ing|ers?)?|accounts?|poster|channel|form|create|site)\b", RegexOptions.IgnoreCase)]
    private static partial Regex OfAccounts();

    [GeneratedRegex(@"\b(?:approv|ratif|agreed|adopt|signed off|endorsed|passed)", RegexOptions.IgnoreCase)]
    private static partial Regex Approves();

    [GeneratedRegex(@"\b(?:approved|ratified|agreed|adopted|signed off|endorsed|passed|accepted)\b[^.]{0,60}?\b(?:by|of|at) (?:the |our |its )?(?<body>(?:(?!on\b|by\b|of\b|at\b|meeting\b|the\b)[\p{L}&'’,-]+ ){0,5}?(?:" + Bodies + @"|full governing body|governing (?:body|board))(?: (?:body|board|committee|of (?:governors|trustees|directors)))?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ApprovedBy();

    [GeneratedRegex(@"\b(?<body>(?:full |local )?governing (?:body|board)|governors|trustees|board of (?:trustees|governors|directors)|trust board|[\p{L}]+ committee|head ?teacher|principal)\b[^.]{0,60}\b(?:approv(?:es?|ed|ing)|ratif(?:y|ies|ied|ying)|adopt(?:s|ed|ing)?|agreed|signed off|endorsed|passed) (?:it\b|this\b|the (?:policy|document|text)|version|on \d)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BodyApproves();

    [GeneratedRegex(@"\b(?:policy|document|guidelines|notice) (?:was|has been|were|is) (?:\w+ )?(?:approved|ratified|agreed|adopted)\b", RegexOptions.IgnoreCase)]
    private static partial Regex AdoptedOn();

    [GeneratedRegex(@"\b(?:this|the) (?:policy|document|version|guidelines|notice|text)\b|^\W*(?:approved|ratified|agreed|adopted)\b", RegexOptions.IgnoreCase)]
    private static partial Regex OfThis();

    /// <summary>Approval of something else, or by those who wrote the template.</summary>
    [GeneratedRegex(@"\b(?:joint|jcc|consultative|county council|borough council|city council|local authority|trade unions?|unions|accounts?|risk assessed|posts?|sites?|content|photographs?|images?|consent|app|apps|request|clauses|in writing|unless)\b", RegexOptions.IgnoreCase)]
    private static partial Regex NotThis();

    [GeneratedRegex(@"^(?:tbc\b|tba\b|to be |n/?a\b|none\b|xx|yes\b|no\b|date\b|min\b|signed\b)|\{\{|\[|_{2}|X{2}/", RegexOptions.IgnoreCase)]
    private static partial Regex NoName();

    [GeneratedRegex(@"(?:\s+(?:on|in|at|dated?|of|minute.*|min\.? .*)|\s*\(\s*\)?)\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Trailing();
}
