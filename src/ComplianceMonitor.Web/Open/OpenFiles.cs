using ComplianceMonitor.Core.Accounts.Attesting.Links;
using ComplianceMonitor.Core.Checks;
using ComplianceMonitor.Core.Checks.Records;
using ComplianceMonitor.Core.Reports;
using ComplianceMonitor.Core.Reports.Calendar;
using ComplianceMonitor.Core.Schools;
using ComplianceMonitor.Web.Attesting;
using ComplianceMonitor.Web.Serving;

namespace ComplianceMonitor.Web.Open;

/// <summary>What anybody may open: the register of accounts, and the calendar for whoever has its secret address.</summary>
/// <param name="signing">The keys of secret addresses; null where none is set.</param>
/// <param name="configured">The schools.</param>
/// <param name="store">The records.</param>
/// <param name="clock">The clock.</param>
public sealed class OpenFiles(LinkSigning? signing, IConfiguredSchools configured, IRecordStore store, TimeProvider clock)
{
    /// <summary>Where registers lie.</summary>
    public const string Registers = "/register";

    /// <summary>Where calendars lie.</summary>
    public const string Calendars = "/calendar";

    private const string Json = "application/json; charset=utf-8";
    private const string Ics = "text/calendar; charset=utf-8";

    /// <summary>The path of a school's calendar; null without keys.</summary>
    /// <param name="signing">The keys.</param>
    /// <param name="school">The school.</param>
    public static string? CalendarOf(LinkSigning? signing, SchoolFile school) => signing is null ? null : $"{Calendars}/{CalendarFeed.TokenOf(signing, school)}.ics";

    /// <summary>The register of a school: <c>ID.html</c> or <c>ID.json</c>.</summary>
    /// <param name="file">The name of the file.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<PageAnswer> RegisterAsync(string file, CancellationToken cancellationToken)
    {
        string[] parts = file.Split('.');
        if (parts is not [var id, "html" or "json"] || await SchoolAsync(id, cancellationToken) is not { } school
            || await ChannelRegister.ReadAsync(store, school.School, cancellationToken) is not { AsOf: { } at } register)
        {
            return await AttestDesk.NoticeAsync(404, "There is no register of this name", cancellationToken, "Either there is no such school here, or its accounts have not been checked yet.");
        }

        PageAnswer answer = parts[1] == "json"
            ? new(200, Json, RegisterJson.Of(register))
            : await Dashboard.PageAsync<RegisterPage>(
                new(register.Name) { Alone = true, Under = $"Official social media accounts, checked on {Shown.Day(London.Day(at))}" }, [(nameof(RegisterPage.Register), register)], cancellationToken);
        return answer with { LastModified = at };
    }

    /// <summary>The calendar of a school: <c>ID.SECRET.ics</c>. Any other name tells nothing, not even whether there is such a school.</summary>
    /// <param name="file">The name of the file.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<PageAnswer> CalendarAsync(string file, CancellationToken cancellationToken)
    {
        if (signing is null)
        {
            return await AttestDesk.NoticeAsync(503, "Calendars are not set up", cancellationToken, $"The setting {AttestDesk.KeySetting} is missing, so no secret address can be checked.");
        }

        string token = file.EndsWith(".ics", StringComparison.Ordinal) ? file[..^4] : "";
        if (token.Split('.') is not [var id, _] || await SchoolAsync(id, cancellationToken) is not { } school || !CalendarFeed.IsToken(signing, school, token))
        {
            return await AttestDesk.NoticeAsync(404, "There is no calendar here", cancellationToken, "Its address may have been changed: ask the school for the new one.");
        }

        DateTimeOffset now = clock.GetUtcNow();
        IReadOnlyList<CalendarEvent> events = await CalendarFeed.ReadAsync(store, id, London.Day(now), cancellationToken);
        return new(200, Ics, CalendarText.Of($"{school.School.Name}: social media compliance", events, now));
    }

    private async Task<SchoolFile?> SchoolAsync(string id, CancellationToken cancellationToken) => id.Length is 0 or > 100 || !id.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-')
        ? null
        : (await configured.ReadAsync(id, cancellationToken)).Schools.FirstOrDefault(file => string.Equals(file.School.Id, id, StringComparison.Ordinal));
}
