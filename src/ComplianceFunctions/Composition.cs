using ComplianceFunctions.Jobs;
using ComplianceFunctions.Pages;
using ComplianceFunctions.Schools;
using ComplianceFunctions.Settings;
using ComplianceFunctions.Telemetry;
using ComplianceMonitor.Connectors.Collectors;
using ComplianceMonitor.Connectors.Directories.Google;
using ComplianceMonitor.Connectors.Web;
using ComplianceMonitor.Core.Accounts.Directories;
using ComplianceMonitor.Core.Checks;
using ComplianceMonitor.Core.Checks.Archives;
using ComplianceMonitor.Core.Checks.Collecting;
using ComplianceMonitor.Core.Checks.Recording;
using ComplianceMonitor.Core.Checks.Records;
using ComplianceMonitor.Core.Checks.Snapshots;
using ComplianceMonitor.Core.Controls;
using ComplianceMonitor.Core.Reports.Mailing;
using ComplianceMonitor.Web.Attesting;
using ComplianceMonitor.Web.Mails;
using ComplianceMonitor.Web.Open;
using ComplianceMonitor.Web.Serving;
using Microsoft.Extensions.DependencyInjection;

namespace ComplianceFunctions;

/// <summary>What the app is made of.</summary>
internal static class Composition
{
    /// <summary>How long a check is held: longer than a job may take, so that only a dead instance loses one.</summary>
    private static readonly TimeSpan s_lease = CheckRun.Longest + TimeSpan.FromMinutes(2);

    /// <summary>What the reading of a directory may take of a job's time.</summary>
    private static readonly TimeSpan s_patience = CheckRun.Longest - TimeSpan.FromMinutes(2);

    /// <summary>Adds everything that the functions ask for.</summary>
    /// <param name="services">Receives it.</param>
    /// <param name="settings">The settings, read and checked.</param>
    public static IServiceCollection AddComplianceMonitor(this IServiceCollection services, AppSettings settings) =>
        (settings.ExportsByOtlp ? services.AddHostedService<OtlpExport>() : services)
        .AddSingleton(settings)
        .AddSingleton(settings.Timetables)
        .AddSingleton(settings.Data.Records)
        .AddSingleton(settings.Data.Archive)
        .AddSingleton(settings.Data.Schools)
        .AddSingleton(TimeProvider.System)
        .AddSingleton<ISchools, SchoolsFolder>()
        .AddSingleton(services => new WebReader(settings.Web, services.GetRequiredService<TimeProvider>()))
        .AddSingleton(Collectors)
        .AddSingleton(ControlCatalogue.All)
        .AddSingleton(new CheckHost($"functions {Guid.NewGuid():N}", s_lease, Alone: false))
        .AddSingleton(LiveDirectories)
        .AddSingleton(Snapshots)
        .AddSingleton<SchoolCheck>()
        .AddSingleton<DueChecks>()
        .AddSingleton<ScheduleBeats>()
        .AddSingleton<DueJobs>()
        .AddSingleton<CheckRun>()
        .AddSingleton<CheckTelemetry>()
        .AddSingleton(services => new FormTokens(settings.FormKey, services.GetRequiredService<TimeProvider>()))
        .AddSingleton<IConfiguredSchools, SchoolsOfPages>()
        .AddSingleton(services => new Dashboard(
            services.GetRequiredService<IConfiguredSchools>(), services.GetRequiredService<IRecordStore>(), services.GetRequiredService<IArchive>(),
            services.GetRequiredService<TimeProvider>(), settings.Links))
        .AddSingleton(services => new OpenFiles(
            settings.Links, services.GetRequiredService<IConfiguredSchools>(), services.GetRequiredService<IRecordStore>(), services.GetRequiredService<TimeProvider>()))
        .AddSingleton<DashboardForms>()
        .AddSingleton<DashboardPages>()
        .AddSingleton(Attesting)
        .AddSingleton<OpenPages>()
        .AddSingleton<DueReports>()
        .AddSingleton<DueMails>()
        .AddSingleton<MailRun>()
        .AddSingleton<MailTelemetry>()
        .AddSingleton(new Carrier(settings.Mailbox is { } mailbox ? settings.Graph.Mailer(mailbox) : null))
        .AddSingleton<Func<SendReport?>>(Sending);

    private static AttestDesk Attesting(IServiceProvider services)
    {
        AppSettings settings = services.GetRequiredService<AppSettings>();
        AttestMails? mails = settings is { Links: { } links, Mailbox: { } mailbox, Dashboard: { } pages } && services.GetRequiredService<Carrier>().Mailer is { } mailer
            ? new(mailer, mailbox, pages, links)
            : null;
        return new(
            settings.Links, mails, services.GetRequiredService<IConfiguredSchools>(), services.GetRequiredService<IRecordStore>(), services.GetRequiredService<IArchive>(),
            services.GetRequiredService<FormTokens>(), services.GetRequiredService<TimeProvider>());
    }

    private static Func<SendReport?> Sending(IServiceProvider services)
    {
        AppSettings settings = services.GetRequiredService<AppSettings>();
        IRecordStore store = services.GetRequiredService<IRecordStore>();
        TimeProvider clock = services.GetRequiredService<TimeProvider>();
        return () => services.GetRequiredService<Carrier>().Mailer is { } mailer && settings.Mailbox is { } mailbox
            ? new(store, mailer, new(store, clock, mailbox), new(ReportMails.RenderAsync, ReportMails.RenderAlertAsync, ReportMails.RenderReminderAsync), new(mailbox, settings.Dashboard), clock)
            : null;
    }

    private static IReadOnlyList<ICollector> Collectors(IServiceProvider services)
    {
        IRecordStore store = services.GetRequiredService<IRecordStore>();
        IReadOnlyList<ILiveDirectory> frozen = DirectorySnapshots.Frozen(services.GetRequiredService<IReadOnlyList<ILiveDirectory>>(), store, services.GetRequiredService<IArchive>());
        TimeProvider clock = services.GetRequiredService<TimeProvider>();
        WebReader web = services.GetRequiredService<WebReader>();
        return CollectorCatalogue.All(clock, web, frozen, store, services.GetRequiredService<AppSettings>().Named);
    }

    private static IReadOnlyList<ILiveDirectory> LiveDirectories(IServiceProvider services)
    {
        AppSettings settings = services.GetRequiredService<AppSettings>();
        IRecordStore store = services.GetRequiredService<IRecordStore>();
        return
        [
            settings.Graph.Directory(store, s_patience),
            new GoogleDirectory(services.GetRequiredService<WebReader>(), settings.Named, store, services.GetRequiredService<TimeProvider>(), new() { Longest = s_patience }),
        ];
    }

    private static DirectorySnapshots Snapshots(IServiceProvider services)
    {
        TimeProvider clock = services.GetRequiredService<TimeProvider>();
        return new(
            services.GetRequiredService<IRecordStore>(),
            services.GetRequiredService<IArchive>(),
            services.GetRequiredService<IReadOnlyList<ILiveDirectory>>(),
            FileCollectors.Registers(clock, services.GetRequiredService<WebReader>()),
            services.GetRequiredService<CheckHost>(),
            clock);
    }
}
