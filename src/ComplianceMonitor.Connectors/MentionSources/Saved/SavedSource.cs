using System.Globalization;
using System.Text.Json.Serialization;
using ComplianceMonitor.Connectors.MentionSources.Reading;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Mentions.Scanning;
using ComplianceMonitor.Core.Mentions.Searching;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Connectors.MentionSources.Saved;

/// <summary>
/// Results that something else saved, one JSON object a line: <c>{"school", "source", "url", "title", "text", "published", "comment", "answered"}</c>, of which
/// only <c>url</c> is needed. A line without a school is for every school whose file names it. The cursor is the file's size and time: an unchanged file is not read again.
/// </summary>
internal sealed partial class SavedSource : IMentionSource
{
    private const int MostItems = 10_000;

    // What a file of so many lines holds is no list of results.
    private const int MostLines = 1_000_000;

    public string Key => "saved";

    public IReadOnlyList<SourceScope> Scopes(SchoolFile school, IReadOnlyList<SearchQuery> queries) =>
        school.Mentions.Saved is { } file ? [new(school.School.Id, file.Target) { Shown = file.Written }] : [];

    public SourceTrouble? Lacks(SchoolFile school) =>
        school.Mentions.Saved is null ? Troubles.NotSet("No file of saved results is named: write 'saved: FILE' under mentions in school.yaml.") : null;

    public async Task<SourceAnswer> AskAsync(SourceScope scope, string? cursor, DateTimeOffset at, CancellationToken cancellationToken)
    {
        try
        {
            FileInfo file = new(scope.Ask);
            string mark = string.Create(CultureInfo.InvariantCulture, $"{file.Length}-{file.LastWriteTimeUtc.Ticks}");
            if (string.Equals(mark, cursor, StringComparison.Ordinal))
            {
                return new([]);
            }

            await using FileStream stream = new(scope.Ask, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1, FileOptions.Asynchronous | FileOptions.SequentialScan);
            return await ReadAsync(stream, scope, mark, at, cancellationToken);
        }
        catch (FileNotFoundException)
        {
            return new([]) { Trouble = Troubles.NotSet($"{scope.Shown}: there is no such file.") };
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            return new([]) { Trouble = new(Reason.Unreadable, $"{scope.Shown} cannot be opened.") };
        }
    }

    private static async Task<SourceAnswer> ReadAsync(FileStream stream, SourceScope scope, string mark, DateTimeOffset at, CancellationToken cancellationToken)
    {
        List<FoundItem> items = [];
        List<int> wrong = [];
        bool isCut = false;
        await foreach (JsonLine<SavedLine> line in JsonLines.ReadAsync(stream, scope.Shown, SavedWire.Default.SavedLine, cancellationToken))
        {
            isCut = items.Count >= MostItems || line.Number > MostLines;
            if (isCut)
            {
                break;
            }

            if (line.Value?.School is { Length: > 0 } school && school != scope.School)
            {
                continue;
            }

            if (FoundAddress.Of(line.Value?.Url) is { } address)
            {
                items.Add(Found(line.Value!, address, at));
            }
            else
            {
                wrong.Add(line.Number);
            }
        }

        string? because = isCut ? string.Create(CultureInfo.InvariantCulture, $"{scope.Shown} has more than {MostItems:N0} results for a school: only the first are read. Take out those that are old.")
            : wrong is [var first, ..] ? string.Create(CultureInfo.InvariantCulture, $"{scope.Shown}: {wrong.Count} lines are no results (the first is line {first}): each needs one JSON object with a url that starts with https://.")
            : null;
        return new([.. items.DistinctBy(item => item.Address, StringComparer.Ordinal)])
        {
            Cursor = because is null ? mark : null,
            Trouble = because is null ? null : new(items.Count > 0 ? Reason.Partial : Reason.Unreadable, because),
        };
    }

    private static FoundItem Found(SavedLine line, string address, DateTimeOffset at) => new(address, Kind(line.Source))
    {
        Title = FoundText.TitleOfHtml(line.Title),
        Text = FoundText.OfHtml(line.Text),
        Published = FoundDate.Read(line.Published, at),
        IsComment = line.Comment is true,
        Answered = FoundDate.Read(line.Answered, at),
    };

    private static string Kind(string? written) =>
        written is { Length: > 0 and <= 30 } && written.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-') ? written.ToLowerInvariant() : "web";

    internal sealed record SavedLine(string? School, string? Source, string? Url, string? Title, string? Text, string? Published, bool? Comment, string? Answered);

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, PropertyNameCaseInsensitive = true)]
    [JsonSerializable(typeof(SavedLine))]
    internal sealed partial class SavedWire : JsonSerializerContext;
}
