using System.Text.Json;
using System.Text.RegularExpressions;
using ComplianceFunctions.Jobs;
using ComplianceFunctions.Schools;
using ComplianceMonitor.Core.Checks.Archives;
using ComplianceMonitor.Core.Checks.Records;

namespace ComplianceFunctions.Tests.Infra;

/// <summary>The settings that the templates give the app, beside the sample at the root and what the code reads.</summary>
public sealed partial class SettingsTests
{
    /// <summary>Read by the code, and left out on purpose.</summary>
    private static readonly Dictionary<string, string> LeftOut = new(StringComparer.Ordinal)
    {
        ["DataStorage__accountName"] = "the addresses are given instead, which hold in every cloud",
        ["DataStorage__queueServiceUri"] = "the queues have a connection of their own, JobQueues",
        ["Web__AllowLoopback"] = "for tests and a desk only: in Azure loopback is the platform's own",
    };

    /// <summary>Settings that the Flex Consumption plan refuses or ignores, from Microsoft Learn "App settings reference for Azure Functions".</summary>
    private static readonly string[] RefusedByThePlan =
    [
        "FUNCTIONS_EXTENSION_VERSION", "FUNCTIONS_WORKER_RUNTIME", "WEBSITE_RUN_FROM_PACKAGE", "WEBSITE_CONTENTAZUREFILECONNECTIONSTRING", "WEBSITE_CONTENTSHARE",
        "WEBSITE_USE_PLACEHOLDER_DOTNETISOLATED", "SCM_DO_BUILD_DURING_DEPLOYMENT", "ENABLE_ORYX_BUILD", "WEBSITE_MAX_DYNAMIC_APPLICATION_SCALE_OUT",
        "WEBSITE_VNET_ROUTE_ALL", "WEBSITE_TIME_ZONE", "TZ",
    ];

    private static BicepFile File => Checkout.Bicep["modules/settings.bicep"];

    [Fact]
    public void Schedules_are_the_same_in_the_templates_the_sample_and_the_triggers()
    {
        HashSet<string> triggers = [.. Checkout.Sources("ComplianceFunctions").SelectMany(source => TimerSetting().Matches(source)).Select(match => match.Groups["name"].Value)];
        triggers.ShouldNotBeEmpty();
        Dictionary<string, string> given = Settings().Where(setting => setting.Key.EndsWith("Schedule", StringComparison.Ordinal))
            .ToDictionary(setting => setting.Key, setting => setting.Value.Trim('\''), StringComparer.Ordinal);

        given.Keys.ShouldBe(triggers, ignoreOrder: true);
        Sample().Where(setting => setting.Key.EndsWith("Schedule", StringComparison.Ordinal)).ToDictionary(StringComparer.Ordinal)
            .ShouldBe(given, ignoreOrder: true);
    }

    [Fact]
    public void Every_setting_of_the_sample_is_given_or_refused_by_the_plan()
    {
        Dictionary<string, string> given = Settings();

        Sample().Keys.Except(RefusedByThePlan, StringComparer.Ordinal)
            .Where(name => !given.Keys.Any(key => key == name || key.StartsWith(name + "__", StringComparison.Ordinal)))
            .ShouldBeEmpty();
    }

    [Fact]
    public void Every_setting_that_the_code_names_is_given()
    {
        Dictionary<string, string> given = Settings();

        new[] { "ComplianceFunctions", "ComplianceMonitor.Azure" }.SelectMany(Checkout.Sources)
            .SelectMany(source => NamedSetting().Matches(source)).Select(match => match.Groups["name"].Value).Distinct(StringComparer.Ordinal)
            .Where(name => !given.ContainsKey(name) && !LeftOut.ContainsKey(name))
            .ShouldBeEmpty();
    }

    [Theory]
    [InlineData("AzureWebJobsStorage__credential", "'managedidentity'")]
    [InlineData("AzureWebJobsStorage__clientId", "identityClientId")]
    [InlineData("JobQueues__credential", "'managedidentity'")]
    [InlineData("JobQueues__clientId", "identityClientId")]
    [InlineData("AZURE_CLIENT_ID", "identityClientId")]
    [InlineData("APPLICATIONINSIGHTS_AUTHENTICATION_STRING", "'ClientId=${identityClientId};Authorization=AAD'")]
    public void Connections_are_by_the_app_s_identity(string name, string value) => Settings()[name].ShouldBe(value);

    [Fact]
    public void Nothing_is_set_that_the_plan_refuses() => Settings().Keys.Intersect(RefusedByThePlan, StringComparer.OrdinalIgnoreCase).ShouldBeEmpty();

    [Fact]
    public void Secrets_are_references_and_each_can_be_put_into_the_vault()
    {
        Dictionary<string, string> secrets = Settings().Where(setting => SecretName().IsMatch(setting.Key)).ToDictionary(StringComparer.Ordinal);
        string script = Checkout.Read("infra", "set-secret.sh");

        secrets.Keys.ShouldBe(["Forms__Key", "MICROSOFT_PROVIDER_AUTHENTICATION_SECRET", "Brave__Key", "Meta__Token", "YouTube__Key"], ignoreOrder: true);
        foreach (string value in secrets.Values)
        {
            Match reference = Reference().Match(value);
            reference.Success.ShouldBeTrue(value);
            script.ShouldContain(reference.Groups["name"].Value);
        }
    }

    [Fact]
    public void The_batch_of_a_queue_is_that_of_the_host_s_file()
    {
        using JsonDocument host = JsonDocument.Parse(Checkout.Read("host.json"));
        int batch = host.RootElement.GetProperty("extensions").GetProperty("queues").GetProperty("batchSize").GetInt32();

        Checkout.Bicep["main.bicep"].Text.ShouldContain($"param queueBatchSize int = {batch}");
    }

    [Fact]
    public void Tables_containers_and_queues_that_the_code_names_are_made()
    {
        IReadOnlyDictionary<string, string> made = Checkout.Bicep["main.bicep"].Modules.Single(module => module.Name == "dataStorage").Given;
        string[] Names(string kind) => [.. QuotedName().Matches(made[kind]).Select(match => match.Groups["name"].Value)];

        Names("tables").ShouldBe(Enum.GetNames<Table>(), ignoreOrder: true);
        Names("containers").ShouldBe([.. Enum.GetNames<Container>().Select(name => name.ToLowerInvariant()), SchoolsFolder.Container], ignoreOrder: true);
        Names("queues").ShouldBe([Queues.Checks, Queues.FailedChecks, Queues.Reports, Queues.Reports + "-poison"], ignoreOrder: true);
    }

    [Fact]
    public void Alerts_watch_functions_that_exist()
    {
        HashSet<string> functions = [.. Checkout.Sources("ComplianceFunctions").SelectMany(source => FunctionName().Matches(source)).Select(match => match.Groups["name"].Value)];
        string[] watched = [.. WatchedFunction().Matches(Checkout.Bicep["modules/alerts.bicep"].Text).Select(match => match.Groups["name"].Value)];

        watched.ShouldNotBeEmpty();
        // The design's name for what takes the queue of reports, which the mail brings.
        watched.Except(functions, StringComparer.Ordinal).Except(["SendReport"], StringComparer.Ordinal).ShouldBeEmpty();
    }

    [Fact]
    public void Alerts_look_for_a_line_that_the_app_writes()
    {
        const string Line = "schools with a mistake in their file";

        Checkout.Bicep["modules/alerts.bicep"].Text.ShouldContain(Line);
        Checkout.Sources("ComplianceFunctions").ShouldContain(source => source.Contains(Line, StringComparison.Ordinal));
    }

    /// <summary>Every setting of the templates, also those that a parameter turns on, with the text of its value.</summary>
    private static Dictionary<string, string> Settings() =>
        File.Variables.SelectMany(variable => Objects(File.Code.IndexOf($"var {variable} =", StringComparison.Ordinal)))
            .SelectMany(File.Keys).ToDictionary(StringComparer.Ordinal);

    private static IEnumerable<int> Objects(int from)
    {
        int line = File.Code.IndexOf('\n', from);
        for (int at = File.Code.IndexOf('{', from); at >= 0 && at <= line; at = File.Code.IndexOf('{', BicepSkeleton.Closing(File.Code, at)))
        {
            yield return at;
        }
    }

    private static Dictionary<string, string> Sample()
    {
        using JsonDocument sample = JsonDocument.Parse(Checkout.Read("local.settings.sample.json"));
        return sample.RootElement.GetProperty("Values").EnumerateObject().ToDictionary(value => value.Name, value => value.Value.GetString()!, StringComparer.Ordinal);
    }

    [GeneratedRegex("'(?<name>[A-Za-z-]+)'", RegexOptions.ExplicitCapture)]
    private static partial Regex QuotedName();

    [GeneratedRegex("""TimerTrigger\("%(?<name>\w+)%""", RegexOptions.ExplicitCapture)]
    private static partial Regex TimerSetting();

    [GeneratedRegex("""
        "(?<name>[A-Z][A-Za-z]+__[A-Za-z]+)"
        """, RegexOptions.ExplicitCapture)]
    private static partial Regex NamedSetting();

    [GeneratedRegex(@"(Key|Token|SECRET|Password)$", RegexOptions.ExplicitCapture)]
    private static partial Regex SecretName();

    [GeneratedRegex(@"^'@Microsoft\.KeyVault\(SecretUri=\$\{vaultUri\}secrets/(?<name>[a-z-]+)\)'$", RegexOptions.ExplicitCapture)]
    private static partial Regex Reference();

    [GeneratedRegex(@"\[Function\((nameof\((?<name>\w+)\)|""(?<name>\w+)"")\)\]", RegexOptions.ExplicitCapture)]
    private static partial Regex FunctionName();

    [GeneratedRegex(@"Functions\.(?<name>\w+)", RegexOptions.ExplicitCapture)]
    private static partial Regex WatchedFunction();
}
