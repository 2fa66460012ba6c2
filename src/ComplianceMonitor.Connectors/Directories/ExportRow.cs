using System.Globalization;
using ComplianceMonitor.Core.Accounts.Directories;

namespace ComplianceMonitor.Connectors.Directories;

/// <summary>Rows of an export as people. A word that is not known is not guessed: the mistake names row, column and word.</summary>
/// <param name="row">The rows.</param>
/// <param name="columns">Where the export keeps what.</param>
internal sealed class ExportRow(CsvReader row, ExportColumns columns)
{
    private const string Guest = "#EXT#";
    private const int MostDomains = 1_000;
    private readonly Dictionary<string, string> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<string>> _methods = new(StringComparer.Ordinal);
    private readonly HashSet<string> _domains = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>A word of the row that was not understood; null where all was.</summary>
    public string? Mistake { get; private set; }

    /// <summary>The person of the row; null where the row is not as long as the headings, or was cut within an address.</summary>
    public DirectoryPerson? Read()
    {
        Mistake = null;
        if (row.Count < columns.Count || (row.Count > columns.Count && Enumerable.Range(columns.Count, row.Count - columns.Count).Any(column => row[column].Length > 0)))
        {
            Mistake = string.Create(CultureInfo.InvariantCulture, $"row {row.Number} has {row.Count} cells under {columns.Count} headings");
            return null;
        }

        if (IsCutInAddress())
        {
            Mistake = string.Create(CultureInfo.InvariantCulture, $"row {row.Number} ends without a line break in an address whose domain no other row has");
            return null;
        }

        string? principal = Text(columns.Principal), mail = Text(columns.Mail)?.ToLowerInvariant();
        string? name = Text(columns.Name) ?? ($"{row[columns.First]} {row[columns.Last]}".Trim() is { Length: > 0 } both ? both : null);
        return principal is null && mail is null && name is null ? null : new()
        {
            Id = Text(columns.Id),
            UserPrincipalName = principal,
            Addresses = Addresses(principal, mail),
            DisplayName = name,
            JobTitle = Shared(columns.Title),
            Standing = Standing(),
            Kind = Kind(principal),
            HasSignedIn = row[columns.LastSignIn] is { Length: > 0 } last ? !last.StartsWith("never", StringComparison.OrdinalIgnoreCase) : null,
            AdministersDirectory = Flag(columns.Administers),
            SignIn = columns.TellsMfa ? SignInOf() : SignIn.NotTold,
        };
    }

    /// <summary>A file may lawfully end without a line break; one that was cut does too, and a cut address is another person's or nobody's.</summary>
    private bool IsCutInAddress()
    {
        int last = columns.Count - 1;
        bool isCut = row.EndsOpen && (last == columns.Principal || last == columns.Mail) && !_domains.GetAlternateLookup<ReadOnlySpan<char>>().Contains(Domain(row[last]));
        NoteDomain(Domain(row[columns.Principal]));
        NoteDomain(Domain(row[columns.Mail]));
        return isCut;
    }

    private void NoteDomain(ReadOnlySpan<char> domain)
    {
        HashSet<string>.AlternateLookup<ReadOnlySpan<char>> known = _domains.GetAlternateLookup<ReadOnlySpan<char>>();
        if (domain.Length > 0 && _domains.Count < MostDomains)
        {
            known.Add(domain);
        }
    }

    private static ReadOnlySpan<char> Domain(ReadOnlySpan<char> address) => address.LastIndexOf('@') is >= 0 and int at ? address[(at + 1)..] : [];

    private SignIn SignInOf() => columns.IsGoogle
        ? Flag(columns.Enrolled) is var enrolled ? new() { Source = SignInSource.Report, Registered = enrolled, Capable = enrolled, Enforced = Flag(columns.Enforced) } : SignIn.NotTold
        : new()
        {
            Source = SignInSource.Report,
            Registered = Flag(columns.Registered),
            Capable = Flag(columns.Capable),
            Methods = Methods(),
            RefreshedAt = ExportDate.Read(row[columns.Refreshed]),
        };

    private PersonStanding Standing()
    {
        if (columns.Enabled >= 0)
        {
            return Flag(columns.Enabled) switch { true => PersonStanding.Enabled, false => PersonStanding.Disabled, _ => PersonStanding.Unknown };
        }

        ReadOnlySpan<char> status = row[columns.Status];
        return Is(status, "active") ? PersonStanding.Enabled
            : Is(status, "suspended") || Is(status, "archived") || Is(status, "disabled") ? PersonStanding.Disabled
            : Is(status, "deleted") ? PersonStanding.Deleted
            : PersonStanding.Unknown;
    }

    private PersonKind Kind(string? principal) =>
        columns.IsGoogle || Is(row[columns.Type], "member") ? PersonKind.Member
        : Is(row[columns.Type], "guest") || principal?.Contains(Guest, StringComparison.OrdinalIgnoreCase) is true ? PersonKind.Guest
        : PersonKind.Unknown;

    /// <summary>The words of methods, also as the portal's page shows them; an empty cell tells nothing.</summary>
    private IReadOnlyList<string>? Methods()
    {
        ReadOnlySpan<char> cell = row[columns.Methods];
        if (cell.Length == 0)
        {
            return null;
        }

        if (!_methods.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(cell, out IReadOnlyList<string>? methods))
        {
            string text = cell.ToString();
            _methods[text] = methods =
            [
                .. text.Trim('[', ']', '{', '}').Split([',', ';', '|', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                    .Select(method => ShownMethods.Name(method.Trim('"', '\''))),
            ];
        }

        return methods;
    }

    private static IReadOnlyList<string> Addresses(string? principal, string? mail)
    {
        string? first = principal is not null && principal.Contains('@', StringComparison.Ordinal) && !principal.Contains(Guest, StringComparison.OrdinalIgnoreCase)
            ? principal.ToLowerInvariant()
            : null;
        return (first, mail) switch
        {
            (null, null) => [],
            ({ } only, null) => [only],
            (null, { } only) => [only],
            _ => string.Equals(first, mail, StringComparison.Ordinal) ? [first] : [first, mail],
        };
    }

    private bool? Flag(int column)
    {
        ReadOnlySpan<char> word = row[column];
        bool? flag = ExportWords.Flag(word);
        if (flag is null && word.Length > 0)
        {
            Mistake ??= string.Create(CultureInfo.InvariantCulture, $"row {row.Number} says '{Short(word)}' under '{columns.Heading(column)}', which is neither yes nor no");
        }

        return flag;
    }

    private static string Short(ReadOnlySpan<char> word) => word.Length > 40 ? $"{word[..40]}…" : word.ToString();

    private string? Text(int column) => row[column] is { Length: > 0 } text ? text.ToString() : null;

    private string? Shared(int column)
    {
        ReadOnlySpan<char> text = row[column];
        if (text.Length == 0)
        {
            return null;
        }

        Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> known = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!known.TryGetValue(text, out string? word))
        {
            word = text.ToString();
            _words[word] = word;
        }

        return word;
    }

    private static bool Is(ReadOnlySpan<char> text, string word) => text.Equals(word, StringComparison.OrdinalIgnoreCase);
}
