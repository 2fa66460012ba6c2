using System.Text.Json;
using System.Text.RegularExpressions;

namespace ComplianceFunctions.Tests.Infra;

/// <summary>The files by which azd deploys the templates, and what a compiler says of them where one is at hand.</summary>
public sealed partial class DeploymentTests
{
    [Fact]
    public void Parameters_are_those_of_the_template_and_none_that_it_wants_is_missing()
    {
        using JsonDocument file = JsonDocument.Parse(Checkout.Read("infra", "main.parameters.json"));
        string[] given = [.. file.RootElement.GetProperty("parameters").EnumerateObject().Select(parameter => parameter.Name)];
        IReadOnlyList<BicepFile.Parameter> wanted = Checkout.Bicep["main.bicep"].Parameters;

        given.Except(wanted.Select(parameter => parameter.Name), StringComparer.Ordinal).ShouldBeEmpty();
        wanted.Where(parameter => parameter.IsRequired).Select(parameter => parameter.Name).Except(given, StringComparer.Ordinal).ShouldBeEmpty();
    }

    [Fact]
    public void A_parameter_comes_from_the_environment_and_each_from_a_variable_of_its_own()
    {
        using JsonDocument file = JsonDocument.Parse(Checkout.Read("infra", "main.parameters.json"));
        string[] variables = [.. file.RootElement.GetProperty("parameters").EnumerateObject()
            .Select(parameter => Variable().Match(parameter.Value.GetProperty("value").GetString()!).Groups["name"].Value)];

        variables.ShouldAllBe(name => name.Length > 0);
        variables.Distinct(StringComparer.Ordinal).Count().ShouldBe(variables.Length);
    }

    [Fact]
    public void Azd_finds_the_project_the_hooks_and_the_app()
    {
        string azure = Checkout.Read("azure.yaml");
        string service = Service().Match(azure).Groups["name"].Value;

        File.Exists(Path.Combine(Checkout.Root, Project().Match(azure).Groups["path"].Value, "ComplianceFunctions.csproj")).ShouldBeTrue();
        Checkout.Bicep["modules/app.bicep"].Text.ShouldContain($"'azd-service-name': '{service}'");
        Checkout.Bicep["main.bicep"].Text.ShouldContain("'azd-env-name': environmentName");
        string[] hooks = [.. Hook().Matches(azure).Select(match => match.Groups["path"].Value)];
        hooks.Length.ShouldBe(4);
        hooks.ShouldAllBe(hook => File.Exists(Path.Combine(Checkout.Root, hook)));
    }

    [Fact]
    public void Storage_and_vault_take_no_keys_and_are_private_unless_told_otherwise()
    {
        Checkout.Bicep["main.bicep"].Text.ShouldContain("param privateNetwork bool = true");
        string storage = Checkout.Bicep["modules/storage.bicep"].Text;
        foreach (string line in new[]
        {
            "allowSharedKeyAccess: false", "allowBlobPublicAccess: false", "minimumTlsVersion: 'TLS1_2'", "supportsHttpsTrafficOnly: true",
            "defaultAction: privateNetwork ? 'Deny' : 'Allow'", "publicNetworkAccess: privateNetwork && empty(addresses) ? 'Disabled' : 'Enabled'",
        })
        {
            storage.ShouldContain(line);
        }

        string vault = Checkout.Bicep["modules/vault.bicep"].Text;
        vault.ShouldContain("enableRbacAuthorization: true");
        vault.ShouldContain("enablePurgeProtection: true");
        Checkout.Bicep["modules/monitoring.bicep"].Text.ShouldContain("DisableLocalAuth: true");
    }

    [Fact]
    public void The_platform_deletes_rendered_reports_only_and_keeps_manifests_only()
    {
        string retention = Checkout.Bicep["modules/retention.bicep"].Text;

        retention.ShouldContain("prefixMatch: ['reports/']");
        LifecycleRule().Count(retention).ShouldBe(1);
        retention.ShouldContain("parent: manifests");
        ImmutabilityPolicy().Count(retention).ShouldBe(1);
        retention.ShouldNotContain("Locked'");
    }

    [Fact]
    public void Anonymous_callers_reach_the_app_which_decides()
    {
        string signIn = Checkout.Bicep["modules/sign-in.bicep"].Text;

        signIn.ShouldContain("requireAuthentication: false");
        signIn.ShouldContain("unauthenticatedClientAction: 'AllowAnonymous'");
        signIn.ShouldContain("'/health'");
    }

    /// <summary>Says nothing where there is no compiler: <c>infra/lint.sh</c> fetches the official one, where the package feed has it.</summary>
    [Fact]
    public async Task The_compiler_has_nothing_to_say_where_it_is_at_hand()
    {
        string compiler = Path.Combine(Checkout.Root, "artifacts", "bicep", "bicep");
        if (!File.Exists(compiler))
        {
            return;
        }

        foreach (string file in new[] { "main.bicep", "modules/secret.bicep" })
        {
            Shell.Result result = await Shell.RunAsync(compiler, ["build", Path.Combine(Checkout.Infra, file), "--stdout"], TestContext.Current.CancellationToken);
            result.Error.ShouldBeEmpty();
            result.ExitCode.ShouldBe(0);
        }
    }

    [GeneratedRegex(@"^\$\{(?<name>[A-Z_]+)(=[^}]*)?\}$", RegexOptions.ExplicitCapture)]
    private static partial Regex Variable();

    [GeneratedRegex(@"^services:\n  (?<name>\w+):", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Service();

    [GeneratedRegex(@"project: \./(?<path>\S+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Project();

    [GeneratedRegex(@"run: bash (?<path>\S+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Hook();

    [GeneratedRegex("type: 'Lifecycle'")]
    private static partial Regex LifecycleRule();

    [GeneratedRegex("/immutabilityPolicies@")]
    private static partial Regex ImmutabilityPolicy();
}
