using System.Globalization;
using ComplianceMonitor.Core.Accounts.Attesting;
using ComplianceMonitor.Core.Controls;
using ComplianceMonitor.Core.Findings;

namespace ComplianceMonitor.Cli.Attest;

/// <summary>What was given on the command line.</summary>
internal sealed record AttestRequest
{
    private const int LargestFile = 20_000_000;
    private const int LongestStatement = 2000;
    private const int LongestName = 200;

    public string? Control { get; init; }

    public string? Subject { get; init; }

    public string? By { get; init; }

    public string? Statement { get; init; }

    public bool Holds { get; init; }

    public string? Until { get; init; }

    public string? Evidence { get; init; }

    public bool Withdraw { get; init; }

    /// <summary>The control.</summary>
    /// <exception cref="UsageException">None was given, there is no such one, or statements do not decide it.</exception>
    public ControlInfo Info()
    {
        ControlInfo[] decided = [.. ControlCatalogue.All.Select(one => one.Info).Where(info => AttestationRules.Controls.Contains(info.Id, StringComparer.Ordinal))];
        string choice = string.Join(", ", decided.Select(info => $"{info.Id} {info.Slug}"));
        if (Control is null)
        {
            throw new UsageException($"Name a control: {choice}.");
        }

        return decided.FirstOrDefault(info => Is(info.Id) || Is(info.Slug))
            ?? throw new UsageException(ControlCatalogue.All.Any(one => Is(one.Info.Id) || Is(one.Info.Slug))
                ? $"'{Control}' is not decided by statements; these are: {choice}."
                : $"There is no control '{Control}'.{Suggestion.Sentence(Control, decided.SelectMany(info => new[] { info.Slug, info.Id }))} Statements decide {choice}.");

        bool Is(string name) => string.Equals(name, Control, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>What is wrong with who, what and until when; nothing for a statement that can be recorded.</summary>
    /// <param name="today">Today in London.</param>
    /// <param name="last">The last day on which it may count.</param>
    public IEnumerable<string> Mistakes(DateOnly today, DateOnly last)
    {
        if (string.IsNullOrWhiteSpace(By) || By.Length > LongestName || By.Any(char.IsControl))
        {
            yield return $"--by: give the name of who states it, at most {LongestName} characters.";
        }

        if (!Withdraw && (string.IsNullOrWhiteSpace(Statement) || Statement.Length > LongestStatement))
        {
            yield return $"--statement: give a sentence, at most {LongestStatement} characters.";
        }

        if (Until is not null && (Day(Until) is not { } day || day < today || day > last))
        {
            yield return $"--until: '{Until}' is no date such as {today:yyyy-MM-dd} from today to {last:yyyy-MM-dd}, the longest that such a statement counts.";
        }

        if (Evidence is not null && (!File.Exists(Evidence) || new FileInfo(Evidence).Length > LargestFile))
        {
            yield return $"--evidence: there is no file '{Evidence}' of at most 20 MB.";
        }
    }

    /// <summary>The last day on which it counts.</summary>
    /// <param name="last">Where none was given.</param>
    public DateOnly Ends(DateOnly last) => Until is null ? last : Day(Until) ?? last;

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;
}
