using System.Reflection;
using System.Text.Json;
using ComplianceFunctions.Access;
using ComplianceFunctions.Jobs;
using ComplianceFunctions.Schedules;
using ComplianceMonitor.Core.Tests.House;
using Microsoft.Azure.Functions.Worker;
using NCrontab;

namespace ComplianceFunctions.Tests.Triggers;

/// <summary>What the Functions host reads off the triggers, by their real attributes.</summary>
public class TriggerTests
{
    private static readonly MethodInfo[] s_functions =
    [
        .. typeof(CheckRun).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(method => method.GetCustomAttribute<FunctionAttribute>() is not null),
    ];

    [Fact]
    public void The_functions_are_those_of_the_design() =>
        s_functions.Select(NameOf).Order(StringComparer.Ordinal).ShouldBe(
        [
            "Attest", "Calendar", "ChannelRegister", "CheckAccounts", "CheckFailed", "Dashboard", "Health", "MarkMention", "ReviewPolicies", "RunCheck", "RunNow", "ScanMentions", "SendReport", "SendReports", "VerifyChannels",
        ]);

    [Fact]
    public void A_function_is_named_for_its_class() =>
        s_functions.ShouldAllBe(method => NameOf(method) == method.DeclaringType!.Name);

    [Fact]
    public void A_timer_names_a_flat_setting_and_never_runs_at_start()
    {
        (string Function, TimerTriggerAttribute Timer)[] timers = [.. Triggers<TimerTriggerAttribute>()];

        timers.Select(one => one.Function).ShouldBe(Timetables.Timers, ignoreOrder: true);
        timers.ShouldAllBe(one => one.Timer.Schedule == $"%{one.Function}Schedule%" && !one.Timer.RunOnStartup && one.Timer.UseMonitor);
    }

    [Fact]
    public void The_sample_settings_hold_a_valid_timetable_for_each_timer()
    {
        using JsonDocument sample = JsonDocument.Parse(File.ReadAllText(Path.Combine(RepositoryRoot.Path, "local.settings.sample.json")));
        JsonElement values = sample.RootElement.GetProperty("Values");

        foreach ((string function, _) in Triggers<TimerTriggerAttribute>())
        {
            string timetable = values.GetProperty(function + "Schedule").GetString()!;
            timetable.Split(' ').Length.ShouldBe(6, timetable);
            CrontabSchedule.TryParse(timetable, new() { IncludingSeconds = true }).ShouldNotBeNull(timetable);
        }
    }

    [Theory]
    [InlineData("RunCheck", "checks")]
    [InlineData("CheckFailed", "checks-poison")]
    [InlineData("SendReport", "reports")]
    public void A_queue_function_listens_to_its_queue(string function, string queue)
    {
        QueueTriggerAttribute trigger = Triggers<QueueTriggerAttribute>().Single(one => one.Function == function).Trigger;

        trigger.QueueName.ShouldBe(queue);
        trigger.Connection.ShouldBe("JobQueues");
    }

    [Theory]
    [InlineData("ReviewPolicies", "checks")]
    [InlineData("VerifyChannels", "checks")]
    [InlineData("CheckAccounts", "checks")]
    [InlineData("ScanMentions", "checks")]
    [InlineData("SendReports", "reports")]
    public void A_timer_puts_its_jobs_into_a_queue(string function, string queue)
    {
        QueueOutputAttribute output = s_functions.Single(method => NameOf(method) == function).GetCustomAttribute<QueueOutputAttribute>().ShouldNotBeNull();

        output.QueueName.ShouldBe(queue);
        output.Connection.ShouldBe("JobQueues");
    }

    [Fact]
    public void The_connection_of_the_queues_is_in_the_sample_settings() =>
        File.ReadAllText(Path.Combine(RepositoryRoot.Path, "local.settings.sample.json")).ShouldContain($"\"{Queues.Connection}\"");

    [Theory]
    [InlineData("Dashboard", "dashboard/{*path}", "get,post")]
    [InlineData("RunNow", "run", "post")]
    [InlineData("ChannelRegister", "register/{file}", "get,head")]
    [InlineData("Calendar", "calendar/{file}", "get,head")]
    [InlineData("Attest", "attest/{link}", "get,head,post")]
    [InlineData("MarkMention", "mark", "post")]
    [InlineData("Health", "health", "get,head")]
    public void A_page_has_its_address_and_its_methods(string function, string route, string methods)
    {
        HttpTriggerAttribute trigger = Triggers<HttpTriggerAttribute>().Single(one => one.Function == function).Trigger;

        trigger.Route.ShouldBe(route);
        string.Join(',', trigger.Methods!).ShouldBe(methods);
        trigger.AuthLevel.ShouldBe(AuthorizationLevel.Anonymous);
    }

    [Fact]
    public void Every_page_is_open_or_demands_a_role() =>
        Triggers<HttpTriggerAttribute>().Select(one => one.Function)
            .ShouldAllBe(function => Roles.Open.Contains(function, StringComparer.Ordinal) != Roles.Demanded.ContainsKey(function));

    [Theory]
    [InlineData("host.json")]
    [InlineData("local.settings.sample.json")]
    public void The_settings_of_the_root_are_in_the_build_output(string file)
    {
        string built = Path.Combine(RepositoryRoot.Path, "src", "ComplianceFunctions", "bin", "Azure", "net10.0", file);

        File.ReadAllText(built).ShouldBe(File.ReadAllText(Path.Combine(RepositoryRoot.Path, file)));
    }

    [Fact]
    public void The_host_tries_a_job_five_times_and_waits_between()
    {
        using JsonDocument host = JsonDocument.Parse(File.ReadAllText(Path.Combine(RepositoryRoot.Path, "host.json")));
        JsonElement queues = host.RootElement.GetProperty("extensions").GetProperty("queues");

        queues.GetProperty("maxDequeueCount").GetInt32().ShouldBe(5);
        TimeSpan.Parse(queues.GetProperty("visibilityTimeout").GetString()!, null).ShouldBeGreaterThanOrEqualTo(TimeSpan.FromMinutes(1));
        TimeSpan.Parse(host.RootElement.GetProperty("functionTimeout").GetString()!, null).ShouldBeGreaterThan(CheckRun.Longest);
        host.RootElement.GetProperty("extensions").GetProperty("http").GetProperty("routePrefix").GetString().ShouldBe("");
    }

    private static string NameOf(MethodInfo method) => method.GetCustomAttribute<FunctionAttribute>()!.Name;

    private static IEnumerable<(string Function, T Trigger)> Triggers<T>()
        where T : Attribute =>
        from method in s_functions
        from parameter in method.GetParameters()
        let trigger = parameter.GetCustomAttribute<T>()
        where trigger is not null
        select (NameOf(method), trigger);
}
