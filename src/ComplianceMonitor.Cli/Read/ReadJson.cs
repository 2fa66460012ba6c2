using System.Globalization;
using System.Text.Json.Serialization;
using ComplianceMonitor.Core.Dates;
using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Core.Reading;
using ComplianceMonitor.Core.Reading.Channels;
using ComplianceMonitor.Core.Reading.Conduct;
using ComplianceMonitor.Core.Reading.Reviews;

namespace ComplianceMonitor.Cli.Read;

/// <summary>The contract of <c>read --json</c>: one object per file.</summary>
internal sealed record ReadJson
{
    public required string File { get; init; }

    public string? Kind { get; init; }

    public string? School { get; init; }

    public string? Title { get; init; }

    public string? Version { get; init; }

    public string? Approver { get; init; }

    public DateJson? LastReviewed { get; init; }

    public DateJson? NextReview { get; init; }

    public int? ReviewCycleMonths { get; init; }

    public DueJson? Due { get; init; }

    public IReadOnlyList<ChannelJson> Channels { get; init; } = [];

    public IReadOnlyList<int> KcsieEditions { get; init; } = [];

    public IReadOnlyList<string> Legislation { get; init; } = [];

    public bool? Unfinished { get; init; }

    public IReadOnlyList<string> Placeholders { get; init; } = [];

    public IReadOnlyDictionary<string, string> Statements { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public string? Error { get; init; }

    /// <summary>The answer for a file that cannot be read: why, and nothing else.</summary>
    public static ReadJson Failed(string file, string error) => new() { File = file, Error = error };

    public static ReadJson From(string file, DocumentFacts facts, DateOnly today)
    {
        ReviewFacts review = facts.Review.At(today);
        Due due = ReviewSchedule.DueDate(review, today);
        return new()
        {
            File = file,
            Kind = Slug.Of(facts.Kind),
            School = facts.Governance.School?.Value,
            Title = facts.Governance.Title?.Value,
            Version = facts.Governance.Version?.Value,
            Approver = facts.Governance.Approval.Body?.Value,
            LastReviewed = DateJson.From(review.LastReviewed),
            NextReview = DateJson.From(review.NextReview),
            ReviewCycleMonths = review.CycleMonths?.Value,
            Due = new(due.On?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Slug.Of(due.Basis)),
            Channels = [.. facts.Channels.Open.Select(ChannelJson.From)],
            KcsieEditions = [.. facts.References.Kcsie.Select(edition => edition.Value).OfType<int>().Distinct().Order()],
            Legislation = [.. facts.References.Legislation.Select(entry => entry.Value)],
            Unfinished = facts.Template.Unfinished,
            Placeholders = [.. facts.Template.Placeholders.Select(sign => sign.Text)],
            Statements = Strengths(facts.Conduct.Statements),
        };
    }

    private static Dictionary<string, string> Strengths(PolicyStatements statements)
    {
        (string Name, Stated<Strength>? Statement)[] all =
        [
            ("mfa", statements.Mfa),
            ("privacySettings", statements.PrivacySettings),
            ("listedInPrivacyNotice", statements.ListedInPrivacyNotice),
            ("linkedFromWebsite", statements.LinkedFromWebsite),
            ("heldCentrally", statements.HeldCentrally),
        ];
        return all.Where(one => one.Statement is not null)
            .ToDictionary(one => one.Name, one => Slug.Of(one.Statement!.Value), StringComparer.Ordinal);
    }
}

internal sealed record DateJson(string Value, string Precision, string Raw, int Line, int? Page)
{
    public static DateJson? From(Stated<PartialDate>? date) => date is null
        ? null
        : new(date.Value.Value, Slug.Of(date.Value.Precision), date.Raw, date.Line.Number, date.Line.Page);
}

internal sealed record DueJson(string? On, string Basis);

internal sealed record ChannelJson(
    string Platform, string? Handle, string? Url, string? Administrator, IReadOnlyList<string> Posters, string? Opened, string? Closed, string Quote, int Line, int? Page)
{
    public static ChannelJson From(StatedChannel channel) => new(
        channel.Platform,
        channel.Handle,
        channel.Url,
        channel.Administrators is [] ? null : string.Join(", ", channel.Administrators),
        channel.Posters,
        channel.Opened?.Value,
        channel.Closed?.Value,
        channel.Line.Text.Replace('\t', ' ').Trim(),
        channel.Line.Number,
        channel.Line.Page);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ReadJson))]
internal sealed partial class ReadJsonContext : JsonSerializerContext;
