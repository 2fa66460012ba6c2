using ComplianceMonitor.Core.Accounts.Attesting.Links;
using ComplianceMonitor.Core.Checks;
using ComplianceMonitor.Core.Checks.Archives;
using ComplianceMonitor.Core.Checks.Records;
using ComplianceMonitor.Core.Controls;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Core.Mentions.FollowUp;
using ComplianceMonitor.Core.Reports;
using ComplianceMonitor.Core.Schools;
using ComplianceMonitor.Web.Layout;
using ComplianceMonitor.Web.Pages;
using ComplianceMonitor.Web.Parts;
using Microsoft.AspNetCore.Components;

namespace ComplianceMonitor.Web.Serving;

/// <summary>Every page, from what is recorded and configured. It changes nothing; both hosts ask it.</summary>
/// <param name="configured">The schools.</param>
/// <param name="store">The records.</param>
/// <param name="archive">The evidence.</param>
/// <param name="clock">The clock.</param>
/// <param name="signing">The keys of secret addresses; null where none is set.</param>
public sealed class Dashboard(IConfiguredSchools configured, IRecordStore store, IArchive archive, TimeProvider clock, LinkSigning? signing = null)
{
    /// <summary>What the form does that checks a school again, for its token.</summary>
    public const string CheckNow = "RunNow";

    /// <summary>Where that form goes.</summary>
    public const string CheckNowPath = "/run";

    /// <summary>What the form does that says what became of a mention, for its token.</summary>
    public const string MarkMention = "MarkMention";

    /// <summary>Where that form goes.</summary>
    public const string MarkMentionPath = "/mark";

    private const int SchoolsOnPage = 50;

    private readonly SchoolSections _sections = new(store, archive, clock, signing);

    /// <summary>Answers a request.</summary>
    /// <param name="request">What is asked for, and by whom.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public Task<PageAnswer> AnswerAsync(PageRequest request, CancellationToken cancellationToken) => request.Path.Split('/', StringSplitOptions.RemoveEmptyEntries) switch
    {
        [] => SchoolsAsync(request, cancellationToken),
        ["style.css"] => Task.FromResult(new PageAnswer(200, PageAnswer.Css, Style.Sheet)),
        ["controls"] => PageAsync<ControlsPage>(new("Controls") { Section = "controls", Under = "Every promise that is checked." }, [], cancellationToken),
        ["control", var slug] => ControlAsync(slug, cancellationToken),
        ["settings"] when !request.Reader.SeesSettings => ForbiddenAsync("The settings are for IT support and administrators.", cancellationToken),
        ["settings"] => SettingsAsync(request, cancellationToken),
        ["school", var id, .. var rest] => SchoolAsync(request, id, rest, cancellationToken),
        _ => NotFoundAsync("There is no such page.", cancellationToken),
    };

    /// <summary>Records what a form says of a mention. The caller has made sure that the form is ours.</summary>
    /// <param name="field">The value of a field of the form.</param>
    /// <param name="reader">Who sends it.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public async Task<PageAnswer> MarkAsync(Func<string, string?> field, Reader reader, CancellationToken cancellationToken)
    {
        string school = field("school") ?? "", mention = field("mention") ?? "", note = Shown.Text(field("note"));
        MarkAnswer answer = Slug.Parse<MentionStatus>(field("status") ?? "") is { } status
            ? await new MentionInbox(store, clock).MarkAsync(school, mention, status, reader.Marks, reader.Name, note.Length > 0 ? note : null, cancellationToken)
            : new MarkAnswer.Refused("Choose what became of it.");
        return answer is MarkAnswer.Refused refused
            ? await MessageAsync(400, "Not recorded", refused.Because, cancellationToken)
            : new PageAnswer(303, PageAnswer.Html, "") { Location = Frame.Of(school, $"mentions/{Uri.EscapeDataString(mention)}") };
    }

    /// <summary>A page that says why there is none.</summary>
    /// <param name="status">The status of HTTP.</param>
    /// <param name="title">The heading.</param>
    /// <param name="words">Why, in a sentence or two.</param>
    /// <param name="cancellationToken">Stops before the rendering begins.</param>
    public static async Task<PageAnswer> MessageAsync(int status, string title, string words, CancellationToken cancellationToken) =>
        (await PageAsync<MessagePage>(new(title), [(nameof(MessagePage.Words), words)], cancellationToken)) with { Status = status };

    internal static Task<PageAnswer> NotFoundAsync(string words, CancellationToken cancellationToken) => MessageAsync(404, "Not found", words, cancellationToken);

    internal static Task<PageAnswer> ForbiddenAsync(string words, CancellationToken cancellationToken) => MessageAsync(403, "Not for your role", words, cancellationToken);

    internal static async Task<PageAnswer> PageAsync<T>(Frame frame, IReadOnlyList<(string Name, object? Value)> values, CancellationToken cancellationToken)
        where T : IComponent
    {
        Dictionary<string, object?> parameters = values.ToDictionary(value => value.Name, value => value.Value, StringComparer.Ordinal);
        parameters["Frame"] = frame;
        return new(200, PageAnswer.Html, await Rendering.OfAsync<T>(parameters, cancellationToken));
    }

    private async Task<PageAnswer> SchoolsAsync(PageRequest request, CancellationToken cancellationToken)
    {
        ConfiguredSchools all = await configured.ReadAsync(null, cancellationToken);
        string search = Shown.Text(request.Query("q"));
        School[] found = [.. all.Schools.Select(file => file.School).Where(school => search.Length == 0 || school.Name.Contains(search, StringComparison.OrdinalIgnoreCase)).OrderBy(school => school.Name, StringComparer.OrdinalIgnoreCase)];
        PagePart part = PagePart.Of(found, SchoolsOnPage, request.Query("page"), page => Address.Of(Frame.Root, ("q", search), ("page", $"{page}")), out IReadOnlyList<School> shown);
        TrustReport report = await TrustReport.ReadAsync(store, all.Trust.Name, shown, all.Mistakes, London.Day(clock.GetUtcNow()), cancellationToken);
        Frame frame = new(all.Trust.Name.Length > 0 ? all.Trust.Name : "Schools") { Section = "schools", Under = $"{all.Schools.Count} {(all.Schools.Count == 1 ? "school" : "schools")}" };
        return await PageAsync<SchoolsPage>(
            frame,
            [(nameof(SchoolsPage.Lines), report.Schools), (nameof(SchoolsPage.Total), all.Schools.Count), (nameof(SchoolsPage.Search), search), (nameof(SchoolsPage.Part), part), (nameof(SchoolsPage.Mistakes), all.Mistakes)],
            cancellationToken);
    }

    private static Task<PageAnswer> ControlAsync(string slug, CancellationToken cancellationToken) =>
        ControlCatalogue.All.FirstOrDefault(one => string.Equals(one.Info.Slug, slug, StringComparison.Ordinal)) is { } control
            ? PageAsync<ControlPage>(new($"{control.Info.Id} {control.Info.Title}") { Section = "controls" }, [(nameof(ControlPage.Control), control)], cancellationToken)
            : NotFoundAsync("There is no such control.", cancellationToken);

    private async Task<PageAnswer> SettingsAsync(PageRequest request, CancellationToken cancellationToken)
    {
        ConfiguredSchools all = await configured.ReadAsync(null, cancellationToken);
        return await PageAsync<SettingsPage>(
            new("Settings") { Section = "settings" },
            [(nameof(SettingsPage.Schools), all.Schools), (nameof(SettingsPage.Mistakes), all.Mistakes), (nameof(SettingsPage.Asked), request.Query("page"))],
            cancellationToken);
    }

    private async Task<PageAnswer> SchoolAsync(PageRequest request, string id, string[] rest, CancellationToken cancellationToken)
    {
        ConfiguredSchools one = await configured.ReadAsync(id, cancellationToken);
        return one.Schools.FirstOrDefault(file => string.Equals(file.School.Id, id, StringComparison.Ordinal)) is { } file
            ? await _sections.AnswerAsync(request, file, rest, cancellationToken)
            : await NotFoundAsync(one.Mistakes.Count > 0 ? string.Join(' ', one.Mistakes) : "There is no such school.", cancellationToken);
    }
}
