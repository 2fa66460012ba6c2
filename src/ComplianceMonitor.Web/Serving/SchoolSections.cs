using ComplianceMonitor.Core.Accounts.Attesting.Links;
using ComplianceMonitor.Core.Checks;
using ComplianceMonitor.Core.Checks.Archives;
using ComplianceMonitor.Core.Checks.Recording;
using ComplianceMonitor.Core.Checks.Records;
using ComplianceMonitor.Core.Controls;
using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Core.Mentions.FollowUp;
using ComplianceMonitor.Core.Reports;
using ComplianceMonitor.Core.Reports.Exporting;
using ComplianceMonitor.Core.Schools;
using ComplianceMonitor.Web.Layout;
using ComplianceMonitor.Web.Open;
using ComplianceMonitor.Web.Pages;
using ComplianceMonitor.Web.Parts;

namespace ComplianceMonitor.Web.Serving;

/// <summary>The pages of one school.</summary>
/// <param name="store">The records.</param>
/// <param name="archive">The evidence.</param>
/// <param name="clock">The clock.</param>
/// <param name="signing">The keys of secret addresses; null where none is set.</param>
internal sealed class SchoolSections(IRecordStore store, IArchive archive, TimeProvider clock, LinkSigning? signing)
{
    private const int WeeksOfTrend = 12, EventsShown = 40;

    private readonly MentionInbox _inbox = new(store, clock);

    private DateOnly Today => London.Day(clock.GetUtcNow());

    /// <summary>Answers a request for a page of a school.</summary>
    /// <param name="request">What is asked for, and by whom.</param>
    /// <param name="file">The school.</param>
    /// <param name="rest">The rest of the path.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<PageAnswer> AnswerAsync(PageRequest request, SchoolFile file, string[] rest, CancellationToken cancellationToken)
    {
        SchoolReport whole = await SchoolReport.ReadAsync(store, file.School.Id, cancellationToken);
        SchoolReport report = request.Reader.SeesConfidential ? whole : whole.WithoutConfidential();
        Frame frame = new(file.School.Name)
        {
            School = file.School.Id,
            Section = rest.FirstOrDefault() ?? "",
            Under = report.LastChecked is { } at ? $"Last checked on {Shown.Day(London.Day(at))}" : "Not checked yet",
            CheckNow = request.Reader.MayCheck ? new(Dashboard.CheckNowPath, file.School.Id, request.Token(Dashboard.CheckNow)) : null,
        };
        return rest switch
        {
            [] => await FindingsAsync(request, frame, report, cancellationToken),
            ["findings", var key] => await FindingAsync(request, frame, report, key, cancellationToken),
            ["channels"] => await Dashboard.PageAsync<ChannelsPage>(
                frame, [(nameof(ChannelsPage.Channels), await ReportedChannel.ReadAsync(store, report.School, cancellationToken)), (nameof(ChannelsPage.Report), report)], cancellationToken),
            ["accounts"] => await AccountsAsync(request, frame, report, cancellationToken),
            ["mentions"] => await MentionsAsync(request, frame, cancellationToken),
            ["mentions", var key] => await MentionAsync(request, frame, key, cancellationToken),
            ["export", var name] => await ExportAsync(request, report.School, name, cancellationToken),
            ["reviews"] => await ReviewsAsync(frame, file, report, cancellationToken),
            ["runs"] => await RunsAsync(request, frame, report, cancellationToken),
            ["runs", var area, var period] when RunId.Parse($"{report.School}/{area}/{period}") is { Directory: null } run => await RunAsync(request, frame, run, cancellationToken),
            _ => await Dashboard.NotFoundAsync("There is no such page.", cancellationToken),
        };
    }

    private async Task<PageAnswer> FindingsAsync(PageRequest request, Frame frame, SchoolReport report, CancellationToken cancellationToken)
    {
        DateTimeOffset now = clock.GetUtcNow();
        FindingFilter filter = FindingFilter.Of(request.Query);
        IReadOnlyList<string> trouble =
        [
            .. Core.Reports.Trouble.OfRest(report.LastChecked, now).Where(_ => report.LastChecked is not null),
            .. await Core.Reports.Trouble.OfChecksAsync(store, report.School, cancellationToken),
            .. await Core.Reports.Trouble.OfMailsAsync(store, report.School, now, Owner.ItSupport, cancellationToken),
        ];
        Trend? trend = filter.IsSet ? null : await Trend.ReadAsync(store, report, Trend.Weeks(Today, WeeksOfTrend), cancellationToken);
        return await Dashboard.PageAsync<SchoolPage>(
            frame,
            [(nameof(SchoolPage.Report), report), (nameof(SchoolPage.Filter), filter), (nameof(SchoolPage.Asked), request.Query("page")), (nameof(SchoolPage.Trend), trend), (nameof(SchoolPage.Trouble), trouble)],
            cancellationToken);
    }

    private async Task<PageAnswer> FindingAsync(PageRequest request, Frame frame, SchoolReport report, string key, CancellationToken cancellationToken)
    {
        // Who may not see a finding does not learn either that there is one of this name.
        if (report.Findings.FirstOrDefault(one => RowKeys.Finding(one.Control.Id, one.Subject) == key) is not { } finding)
        {
            return await Dashboard.NotFoundAsync("There is no such finding, or it is not for your role.", cancellationToken);
        }

        RecordedRisk? risk = await store.GetAsync(Table.AcceptedRisks, report.School, key, cancellationToken) is { } row ? RecordedRisk.Of(row) : null;
        return await Dashboard.PageAsync<FindingPage>(
            frame with { Section = "" },
            [
                (nameof(FindingPage.Finding), finding), (nameof(FindingPage.Risk), risk), (nameof(FindingPage.Today), Today),
                (nameof(FindingPage.Token), request.Reader.MayAccept ? request.Token(DashboardForms.RiskOf(report.School, key)) : null),
            ],
            cancellationToken);
    }

    private async Task<PageAnswer> AccountsAsync(PageRequest request, Frame frame, SchoolReport report, CancellationToken cancellationToken) =>
        await Dashboard.PageAsync<AccountsPage>(
            frame,
            [
                (nameof(AccountsPage.List), MfaList.Of(report)),
                (nameof(AccountsPage.Trend), await Trend.ReadAsync(store, report, Trend.Weeks(Today, WeeksOfTrend), cancellationToken)),
                (nameof(AccountsPage.Ends), (IReadOnlyList<DueItem>)[.. (await DueItem.ReadAsync(store, report.School, Today, counted: false, cancellationToken)).Where(item => item.Ends)]),
                (nameof(AccountsPage.Today), Today),
                (nameof(AccountsPage.Asked), request.Query("page")),
            ],
            cancellationToken);

    private async Task<PageAnswer> MentionsAsync(PageRequest request, Frame frame, CancellationToken cancellationToken)
    {
        IReadOnlyList<ReportedMention> all = await ReportedMention.ReadAsync(store, frame.School!, cancellationToken);
        bool whole = request.Reader.SeesConfidential;
        MentionFilter filter = MentionFilter.Of(request.Query);
        IReadOnlyList<ReportedMention> visible = [.. all.Where(mention => whole || !mention.Confidential)], chosen = filter.In(visible);
        PagePart part = PagePart.Of(chosen, SchoolPage.Size, request.Query("page"), page => filter.Address(Frame.Of(frame.School!, "mentions"), page), out IReadOnlyList<ReportedMention> shown);
        await _inbox.SeenAsync(frame.School!, shown.Where(mention => mention.Confidential).Select(mention => mention.Key), request.Reader.Name, cancellationToken);
        return await Dashboard.PageAsync<MentionsPage>(
            frame,
            [
                (nameof(MentionsPage.All), visible),
                (nameof(MentionsPage.Chosen), chosen),
                (nameof(MentionsPage.OnPage), shown),
                (nameof(MentionsPage.Part), part),
                (nameof(MentionsPage.Filter), filter),
                (nameof(MentionsPage.Whole), whole),
                (nameof(MentionsPage.Today), Today),
            ],
            cancellationToken);
    }

    private async Task<PageAnswer> MentionAsync(PageRequest request, Frame frame, string key, CancellationToken cancellationToken)
    {
        ReportedMention? mention = await store.GetAsync(Table.Mentions, frame.School!, key, cancellationToken) is { } row ? ReportedMention.Of(row) : null;

        // Who may not see such mentions does not learn either whether there is one of this name.
        if (mention is null or { Confidential: true } && !request.Reader.SeesConfidential)
        {
            return await Dashboard.ForbiddenAsync("Only the safeguarding lead and the data protection officer may open this.", cancellationToken);
        }

        if (mention is null or { IsErased: true })
        {
            return await Dashboard.NotFoundAsync("There is no such mention: it may have been erased, or deleted after its time.", cancellationToken);
        }

        await _inbox.SeenAsync(frame.School!, mention.Confidential ? [key] : [], request.Reader.Name, cancellationToken);
        return await Dashboard.PageAsync<MentionPage>(
            frame, [(nameof(MentionPage.Mention), mention), (nameof(MentionPage.Token), request.Token(Dashboard.MarkMention))], cancellationToken);
    }

    private async Task<PageAnswer> ReviewsAsync(Frame frame, SchoolFile file, SchoolReport report, CancellationToken cancellationToken) =>
        await Dashboard.PageAsync<ReviewsPage>(
            frame,
            [
                (nameof(ReviewsPage.Reviews), await ReportedReview.ReadAsync(store, report.School, cancellationToken)),
                (nameof(ReviewsPage.Due), await DueItem.ReadAsync(store, report.School, Today, counted: false, cancellationToken)),
                (nameof(ReviewsPage.Events), await ReportedEvent.ReadAsync(store, report, Area.Reviews, EventsShown, cancellationToken)),
                (nameof(ReviewsPage.Today), Today),
                (nameof(ReviewsPage.Calendar), OpenFiles.CalendarOf(signing, file)),
            ],
            cancellationToken);

    private async Task<PageAnswer> ExportAsync(PageRequest request, string school, string file, CancellationToken cancellationToken)
    {
        if (file.Split('.') is not [var name, "csv" or "json"]
            || await TableExport.ReadAsync(store, school, name, request.Reader.SeesConfidential, cancellationToken) is not { } table)
        {
            return await Dashboard.NotFoundAsync("There is no such table.", cancellationToken);
        }

        if (name is "mentions" && request.Reader.SeesConfidential)
        {
            await _inbox.SeenAsync(
                school, [.. (await ReportedMention.ReadAsync(store, school, cancellationToken)).Where(one => one.Confidential).Select(one => one.Key)], request.Reader.Name, cancellationToken);
        }

        bool csv = file.EndsWith(".csv", StringComparison.Ordinal);
        return new(200, csv ? "text/csv; charset=utf-8" : "application/json; charset=utf-8", csv ? table.ToCsv() : table.ToJson()) { FileName = $"{school}-{file}" };
    }

    private async Task<PageAnswer> RunsAsync(PageRequest request, Frame frame, SchoolReport report, CancellationToken cancellationToken)
    {
        List<RunRecord> runs = [];
        foreach (Area area in Enum.GetValues<Area>())
        {
            await foreach (RunRecord run in RunRecord.ReadAsync(store, report.School, area, cancellationToken))
            {
                runs.Add(run);
            }
        }

        return await Dashboard.PageAsync<RunsPage>(
            frame,
            [
                (nameof(RunsPage.Runs), (IReadOnlyList<RunRecord>)[.. runs.OrderByDescending(run => run.Finished ?? run.Started).ThenBy(run => run.Run.Area)]),
                (nameof(RunsPage.Events), await ReportedEvent.ReadAsync(store, report, null, EventsShown, cancellationToken)),
                (nameof(RunsPage.Asked), request.Query("page")),
            ],
            cancellationToken);
    }

    private async Task<PageAnswer> RunAsync(PageRequest request, Frame frame, RunId run, CancellationToken cancellationToken)
    {
        if (run.Area is Area.Mentions && !request.Reader.SeesConfidential)
        {
            return await Dashboard.ForbiddenAsync("The evidence of mentions is for the safeguarding lead and the data protection officer.", cancellationToken);
        }

        if (await RunRecord.GetAsync(store, run, cancellationToken) is not { } record)
        {
            return await Dashboard.NotFoundAsync("There is no such check.", cancellationToken);
        }

        ReplayResult? again = request.Query("again") is "1" ? await new Replay(store, archive, ControlCatalogue.All).RunAsync(run, cancellationToken) : null;
        return await Dashboard.PageAsync<RunPage>(frame, [(nameof(RunPage.Run), record), (nameof(RunPage.Again), again)], cancellationToken);
    }
}
