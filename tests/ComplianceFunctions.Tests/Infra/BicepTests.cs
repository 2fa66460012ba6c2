using System.Globalization;
using System.Text.RegularExpressions;

namespace ComplianceFunctions.Tests.Infra;

/// <summary>What can be known of the templates without their compiler.</summary>
public sealed partial class BicepTests
{
    /// <summary>Built-in roles of Azure, from Microsoft Learn "Azure built-in roles" (Storage, Monitor, Security).</summary>
    private static readonly Dictionary<string, string> Roles = new(StringComparer.Ordinal)
    {
        ["storageBlobDataOwner"] = "b7e6dc6d-f1e8-4753-8033-0f276bb0955b",
        ["storageBlobDataContributor"] = "ba92f5b4-2d11-453d-a403-e96b0029c9fe",
        ["storageBlobDataReader"] = "2a2b9908-6ea1-4ae2-8e65-a410df84e7d1",
        ["storageQueueDataContributor"] = "974c5e8b-45b9-4653-ba55-5f855dd0fb88",
        ["storageTableDataContributor"] = "0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3",
        ["monitoringMetricsPublisher"] = "3913510d-42f4-4e42-8a64-420c390055eb",
        ["keyVaultSecretsUser"] = "4633458b-17de-408a-b874-0445c86b69e6",
    };

    /// <summary>Words and functions of Bicep that these templates use.</summary>
    private static readonly HashSet<string> Words = new(
        ("targetScope param var output module resource existing if for in null true false string int bool object array "
        + "subscription tenant environment uniqueString toLower guid empty union split trim filter map indexOf subscriptionResourceId").Split(' '),
        StringComparer.Ordinal);

    public static TheoryData<string> Files => [.. Checkout.Bicep.Keys];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_parameter_and_variable_is_used(string path)
    {
        BicepFile file = Checkout.Bicep[path];
        ILookup<string, string> used = file.Names().ToLookup(name => name, StringComparer.Ordinal);

        file.Parameters.Select(parameter => parameter.Name).Concat(file.Variables)
            .Where(name => used[name].Count() < 2).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_name_is_declared(string path)
    {
        BicepFile file = Checkout.Bicep[path];
        HashSet<string> known = new(Words, StringComparer.Ordinal);
        known.UnionWith(file.Parameters.Select(parameter => parameter.Name));
        known.UnionWith(file.Variables);
        known.UnionWith(file.Outputs.Select(output => output.Name));
        known.UnionWith(file.Resources.Select(resource => resource.Name));
        known.UnionWith(file.Modules.Select(module => module.Name));
        known.UnionWith(file.LocalNames());

        file.Names().Where(name => !known.Contains(name)).ShouldBeEmpty();
    }

    [Fact]
    public void Every_module_gets_what_it_wants_and_nothing_else()
    {
        BicepFile main = Checkout.Bicep["main.bicep"];

        main.Modules.ShouldNotBeEmpty();
        foreach (BicepFile.Module module in main.Modules)
        {
            BicepFile file = Checkout.Bicep.GetValueOrDefault(module.File).ShouldNotBeNull($"{module.Name}: no file {module.File}");
            module.Given.Keys.Except(file.Parameters.Select(parameter => parameter.Name), StringComparer.Ordinal).ShouldBeEmpty($"{module.Name} is given too much");
            file.Parameters.Where(parameter => parameter.IsRequired).Select(parameter => parameter.Name)
                .Except(module.Given.Keys, StringComparer.Ordinal).ShouldBeEmpty($"{module.Name} lacks something");
        }
    }

    [Fact]
    public void Every_module_is_deployed_by_something()
    {
        IEnumerable<string> deployed = Checkout.Bicep["main.bicep"].Modules.Select(module => module.File);

        Checkout.Bicep.Keys.Except([.. deployed, "main.bicep", "modules/secret.bicep"], StringComparer.Ordinal).ShouldBeEmpty();
    }

    [Fact]
    public void Every_output_of_a_module_is_wired_and_every_wire_ends_in_an_output()
    {
        BicepFile main = Checkout.Bicep["main.bicep"];
        Dictionary<string, string> files = main.Modules.ToDictionary(module => module.Name, module => module.File, StringComparer.Ordinal);
        HashSet<(string File, string Output)> wired = [.. Wire().Matches(main.Code).Select(wire => (files[wire.Groups["module"].Value], wire.Groups["output"].Value))];
        IEnumerable<(string File, string Output)> there = files.Values.Distinct(StringComparer.Ordinal)
            .SelectMany(file => Checkout.Bicep[file].Outputs.Select(output => (file, output.Name)));

        wired.ShouldBe(there, ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void No_output_holds_a_secret(string path) =>
        Checkout.Bicep[path].Outputs.Where(output => Secret().IsMatch(output.Name) || Secret().IsMatch(output.Value)).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Files))]
    public void Nothing_asks_for_an_account_key(string path) => Checkout.Bicep[path].Text.ShouldNotContain("listKeys", Case.Insensitive);

    [Theory]
    [MemberData(nameof(Files))]
    public void Versions_of_resource_types_are_dates_and_no_previews(string path)
    {
        foreach (BicepFile.Resource resource in Checkout.Bicep[path].Resources.Where(resource => resource.Type.Contains('/', StringComparison.Ordinal)))
        {
            Match type = TypeAndVersion().Match(resource.Type);
            type.Success.ShouldBeTrue(resource.Type);
            DateOnly.TryParseExact(type.Groups["version"].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _).ShouldBeTrue(resource.Type);
        }
    }

    [Fact]
    public void A_resource_type_has_one_version_throughout() =>
        Checkout.Bicep.Values.SelectMany(file => file.Resources).Select(resource => resource.Type).Distinct(StringComparer.Ordinal)
            .Where(type => type.Contains('@', StringComparison.Ordinal))
            .GroupBy(type => type.Split('@')[0], StringComparer.Ordinal).Where(versions => versions.Count() > 1).Select(versions => versions.Key).ShouldBeEmpty();

    [Fact]
    public void Roles_are_the_ones_that_their_names_say()
    {
        BicepFile roles = Checkout.Bicep["modules/roles.bicep"];

        roles.Keys(roles.Code.IndexOf('{', roles.Code.IndexOf("var roleIds", StringComparison.Ordinal)))
            .ToDictionary(role => role.Key, role => role.Value.Trim('\''), StringComparer.Ordinal)
            .ShouldBe(Roles, ignoreOrder: true);
        Checkout.Bicep.Values.SelectMany(file => Identifier().Matches(file.Text)).Select(match => match.Value)
            .Except(Roles.Values, StringComparer.Ordinal).ShouldBeEmpty();
    }

    [Fact]
    public void Roles_that_are_named_are_granted()
    {
        BicepFile roles = Checkout.Bicep["modules/roles.bicep"];

        foreach (string role in Roles.Keys)
        {
            roles.Text.ShouldContain($"'Microsoft.Authorization/roleDefinitions', roleIds.{role})");
        }
    }

    [GeneratedRegex(@"\b(?<module>\w+)\.\??outputs\.(?<output>\w+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Wire();

    [GeneratedRegex("key|secret|password|connectionString|credential|sas", RegexOptions.IgnoreCase)]
    private static partial Regex Secret();

    [GeneratedRegex(@"^Microsoft\.\w+(/\w+)+@(?<version>\d{4}-\d{2}-\d{2})$", RegexOptions.ExplicitCapture)]
    private static partial Regex TypeAndVersion();

    [GeneratedRegex("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Identifier();
}
