using System.Text.RegularExpressions;

namespace ComplianceMonitor.Core.Reading.Channels;

/// <summary>The columns of a register of channels, told from its headings in any order and wording; a second row of headings goes on with the first.</summary>
internal sealed partial class RegisterTable
{
    private readonly Dictionary<int, Column> _columns = [];

    private RegisterTable(Line line) => Line = line;

    private enum Column
    {
        Platform,
        Account,
        Administrators,
        Posters,
        Opened,
        Closed,
        Status,
    }

    /// <summary>The line of the headings.</summary>
    public Line Line { get; }

    /// <summary>Reads headings; null where a row is no heading of a register.</summary>
    /// <param name="row">A row.</param>
    public static RegisterTable? Of(Statement row)
    {
        string[] cells = row.Cells;
        if (cells.Length < 2 || cells.Any(cell => cell.Length > 60) || Cookies().IsMatch(row.Text))
        {
            return null;
        }

        RegisterTable table = new(row.Line);
        table.Add(cells);
        return table.Has(Column.Platform) && table._columns.Count > 1 && PlatformNames.Find(row.Text, []).Count == 0 ? table : null;
    }

    /// <summary>True for the headings of a table of cookies: its rows name services and no accounts.</summary>
    public static bool IsOfCookies(Statement row) => row.Cells.Length > 2 && Cookies().IsMatch(row.Text);

    /// <summary>Takes a second row of headings ("Opened", "Closed" under "Date").</summary>
    /// <returns>False where the row is no such row.</returns>
    public bool Continue(Statement row)
    {
        string[] cells = row.Cells;
        if (cells.All(cell => cell.Length == 0 || Dash().IsMatch(cell)))
        {
            return true;
        }

        if (cells.Where(cell => cell.Length > 0).All(cell => ColumnOf(cell) is Column.Opened or Column.Closed))
        {
            // They stand under the date, even where the blank cells before them were lost.
            int[] dates = [.. _columns.Where(one => one.Value is Column.Opened or Column.Closed).Select(one => one.Key).Order()];
            Array.ForEach(dates, date => _columns.Remove(date));
            int first = Array.FindIndex(cells, cell => cell.Length > 0);
            int lost = first == 0 && dates.Length > 0 ? dates[0] : 0;
            Add([.. Enumerable.Repeat("", lost), .. cells]);
            return true;
        }

        return false;
    }

    /// <summary>True for a row that says that there is no account.</summary>
    /// <param name="row">The row.</param>
    public bool IsWithout(Statement row) => NoAccount().IsMatch(Cell(row.Cells, Column.Account)) || NoAccount().IsMatch(Cell(row.Cells, Column.Status));

    [GeneratedRegex(@"^\W*(?:none|nil|n/?a|not (?:used|applicable|held)|no account|we have none|no)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoAccount();

    /// <summary>Adds what a row says of its account.</summary>
    /// <param name="channel">The account as its cells name it.</param>
    /// <param name="row">The row.</param>
    public StatedChannel Describe(StatedChannel channel, Statement row)
    {
        string[] cells = row.Cells;
        if (channel.Handle is null && HandleWords.HandleIn(Cell(cells, Column.Account)) is { } handle)
        {
            channel = channel with { Handle = handle };
        }

        string closed = Cell(cells, Column.Closed), status = Cell(cells, Column.Status), account = Cell(cells, Column.Account);
        return channel with
        {
            Administrators = Holders.Split(Cell(cells, Column.Administrators)),
            Posters = Holders.Split(Cell(cells, Column.Posters)),
            Opened = CellDate.Of(Cell(cells, Column.Opened)),
            Closed = CellDate.Of(closed),
            DisplayName = channel.Handle is null && account.Length > 0 && account.Any(char.IsLetter) ? account : null,
            State = CellDate.Of(closed) is not null || Closed().IsMatch(closed) || NotInUse(status) ? ChannelState.Closed
                : NotYet().IsMatch(Cell(cells, Column.Opened)) || NotYet().IsMatch(status) ? ChannelState.Planned
                : channel.State,
        };
    }

    /// <summary>"No" under "In use?", "Closed" under "Status"; "Yes" says that it is open.</summary>
    private static bool NotInUse(string status) => !Yes().IsMatch(status) && (No().IsMatch(status) || Closed().IsMatch(status));

    [GeneratedRegex(@"^(?:yes|y|live|open|active|current)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Yes();

    [GeneratedRegex(@"^(?:no|n)\b(?!t)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex No();

    /// <summary>True for what heads a column of platforms: "Platform", "Social media channel".</summary>
    public static bool IsPlatformHeading(string heading) => PlatformHeading().IsMatch(heading);

    private bool Has(Column column) => _columns.ContainsValue(column);

    private string Cell(string[] cells, Column column) =>
        _columns.Where(one => one.Value == column && one.Key < cells.Length).Select(one => cells[one.Key]).FirstOrDefault(cell => cell.Length > 0 && !Dash().IsMatch(cell)) ?? "";

    private void Add(string[] cells)
    {
        for (int index = 0; index < cells.Length; index++)
        {
            if (ColumnOf(cells[index]) is { } column && !_columns.ContainsKey(index) && !(column == Column.Platform && Has(Column.Platform)))
            {
                _columns[index] = column;
            }
        }
    }

    private static Column? ColumnOf(string heading) =>
        heading.Length == 0 ? null
        : ClosedHeading().IsMatch(heading) ? Column.Closed
        : PostersHeading().IsMatch(heading) ? Column.Posters
        : AdministratorsHeading().IsMatch(heading) ? Column.Administrators
        : PlatformHeading().IsMatch(heading) ? Column.Platform
        : AccountHeading().IsMatch(heading) ? Column.Account
        : OpenedHeading().IsMatch(heading) ? Column.Opened
        : StatusHeading().IsMatch(heading) ? Column.Status : null;

    [GeneratedRegex(@"^[-–—\s:=*/.]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Dash();

    [GeneratedRegex(@"\bcookies?\b|\bset by\b|\blasts\b|\bexpir\w+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Cookies();

    [GeneratedRegex(@"^\W*(?:(?:name|type) of (?:the )?)?(?:social media |social |official )?(?:platform|channel|network|site|service|app|medium|media|social media|where|provider)s?(?: name| used| type)?\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PlatformHeading();

    [GeneratedRegex(@"\b(?:account|page|handle|user ?name|address|url|link|name|profile|web address)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AccountHeading();

    [GeneratedRegex(@"\b(?:admin\w*|owners?|owned by|managed|manager|managers|run by|lead|responsible|held by|looked after|master|controlled|in charge|custodian|who runs)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AdministratorsHeading();

    [GeneratedRegex(@"\b(?:post\w*|users?|contribut\w+|editors?|publish\w*|uploads?|content by|approved users)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PostersHeading();

    [GeneratedRegex(@"\b(?:opened|open since|started|start|created|set up|since|launched|live from|date)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OpenedHeading();

    [GeneratedRegex(@"\b(?:closed|ended|end date|closure|retired|deleted)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ClosedHeading();

    [GeneratedRegex(@"\b(?:status|state|in use|notes?|live)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex StatusHeading();

    [GeneratedRegex(@"^(?:to (?:open|be opened|launch|start|be set up)|not (?:yet|open)|planned|pending|proposed|awaiting|due|opens|opening|launching|coming|expected|in preparation)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotYet();

    [GeneratedRegex(@"^(?:closed|suspended|paused|left|yes|dormant|inactive|retired|deleted|no longer|not (?:in )?used?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Closed();
}
