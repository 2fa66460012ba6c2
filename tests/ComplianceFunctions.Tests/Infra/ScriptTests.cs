using System.Text.RegularExpressions;

namespace ComplianceFunctions.Tests.Infra;

/// <summary>The scripts, run with an <c>az</c> that writes down what it is asked.</summary>
public sealed partial class ScriptTests : IDisposable
{
    private const string Identity = "11111111-1111-4111-8111-111111111111";
    private const string Client = "22222222-2222-4222-8222-222222222222";
    private const string AuditLog = "33333333-3333-4333-8333-333333333333";
    private const string OtherRole = "44444444-4444-4444-8444-444444444444";

    private readonly string _folder = Directory.CreateTempSubdirectory("compliance-az-").FullName;

    /// <summary>What the double has been asked, a call a line.</summary>
    private string[] Calls => File.Exists(Path.Combine(_folder, "calls")) ? File.ReadAllLines(Path.Combine(_folder, "calls")) : [];

    public static TheoryData<string> Scripts =>
        [.. Directory.EnumerateFiles(Checkout.Infra, "*.sh", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Checkout.Root, path))];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(Scripts))]
    public async Task A_script_can_be_parsed_and_stops_at_the_first_failure(string path)
    {
        Shell.Result result = await Shell.RunAsync("bash", ["-n", path], TestContext.Current.CancellationToken);

        result.ExitCode.ShouldBe(0, result.Error);
        Checkout.Read(path).ShouldContain("set -euo pipefail");
    }

    [Fact]
    public async Task What_is_granted_already_is_left_alone()
    {
        Shell.Result result = await GrantAsync(granted: $"{AuditLog}\tassignment-1", "--entra");

        result.ExitCode.ShouldBe(0, result.Error);
        result.Output.ShouldContain("AuditLog.Read.All: granted already.");
        result.Output.ShouldContain("User.Read.All: granting.");
        Calls.Count(call => call.Contains("--method POST", StringComparison.Ordinal)).ShouldBe(4);
    }

    [Fact]
    public async Task Mail_is_never_granted_in_Entra()
    {
        Checkout.Read("infra", "grant-graph.sh").Split('\n').Single(line => line.StartsWith("ENTRA_ROLES", StringComparison.Ordinal)).ShouldNotContain("Mail");

        Shell.Result result = await GrantAsync(granted: "", "--mail", "monitor@fernhollow.example");

        result.ExitCode.ShouldBe(0, result.Error);
        Calls.ShouldNotContain(call => call.Contains("--method POST", StringComparison.Ordinal));
        result.Output.ShouldContain("-Role \"Application Mail.Send\" -CustomResourceScope");
        result.Output.ShouldContain("PrimarySmtpAddress -eq 'monitor@fernhollow.example'");
        result.Output.ShouldContain($"New-ServicePrincipal -AppId {Client} -ObjectId {Identity}");
    }

    [Fact]
    public async Task Mail_granted_in_Entra_by_somebody_is_told_and_fails()
    {
        Shell.Result result = await GrantAsync(granted: $"{OtherRole}\tassignment-9", "--check");

        result.ExitCode.ShouldBe(1);
        result.Output.ShouldContain("Mail.Send  MUST GO");
        result.Output.ShouldContain("--method DELETE");
        Calls.ShouldNotContain(call => call.Contains("--method DELETE", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--mail", "x' -or 'a' -eq 'a")]
    [InlineData("--everything", "")]
    public async Task Strange_arguments_are_refused(string first, string second)
    {
        Shell.Result result = await GrantAsync(granted: "", [first, .. second.Length > 0 ? new[] { second } : []]);

        result.ExitCode.ShouldBe(2);
        Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_secret_goes_in_by_a_file_and_shows_nowhere()
    {
        Shell.Result result = await SecretAsync("an-invented.token=\n", "brave-key");

        result.ExitCode.ShouldBe(0, result.Error);
        (result.Output + result.Error + string.Join('\n', Calls)).ShouldNotContain("an-invented.token");
        string file = File.ReadAllText(Path.Combine(_folder, "parameters"));
        file.ShouldContain("\"value\":{\"value\":\"an-invented.token=\"}");
        Calls.Single(call => call.Contains("/refresh?", StringComparison.Ordinal)).ShouldContain("--method POST");
        File.Exists(ParameterFile().Match(string.Join('\n', Calls)).Groups["path"].Value).ShouldBeFalse("the file is deleted");
    }

    [Fact]
    public async Task A_key_that_exists_is_not_made_again()
    {
        Shell.Result result = await SecretAsync("", "--random", "--once", "forms-key");

        result.ExitCode.ShouldBe(0, result.Error);
        result.Output.ShouldContain("left alone");
        Calls.ShouldNotContain(call => call.Contains("deployment group create", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_key_that_is_made_has_32_random_bytes()
    {
        Shell.Result result = await SecretAsync("", "--random", "forms-key");

        result.ExitCode.ShouldBe(0, result.Error);
        string key = MadeKey().Match(File.ReadAllText(Path.Combine(_folder, "parameters"))).Groups["key"].Value;
        Convert.FromBase64String(key).Length.ShouldBe(32);
    }

    [Theory]
    [InlineData("with\"quotes\n", "brave-key")]
    [InlineData("with\\backslash\n", "brave-key")]
    [InlineData("with a space\n", "brave-key")]
    [InlineData("\n", "brave-key")]
    [InlineData("", "brave-key")]
    [InlineData("value\n", "some-other-name")]
    public async Task A_value_or_a_name_that_cannot_be_is_refused(string value, string name)
    {
        Shell.Result result = await SecretAsync(value, name);

        result.ExitCode.ShouldBe(2);
        Calls.ShouldBeEmpty();
    }

    private Task<Shell.Result> GrantAsync(string granted, params string[] arguments) => RunAsync("grant-graph.sh", arguments, "", granted);

    private Task<Shell.Result> SecretAsync(string input, params string[] arguments) => RunAsync("set-secret.sh", arguments, input, "");

    private async Task<Shell.Result> RunAsync(string script, string[] arguments, string input, string granted)
    {
        string az = Path.Combine(_folder, "az");
        await File.WriteAllTextAsync(az, Double, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(_folder, "granted"), granted, TestContext.Current.CancellationToken);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(az, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        Dictionary<string, string> environment = new(StringComparer.Ordinal)
        {
            ["PATH"] = $"{_folder}:{Environment.GetEnvironmentVariable("PATH")}",
            ["AZ_FOLDER"] = _folder,
            ["AZURE_IDENTITY_OBJECT_ID"] = Identity,
            ["AZURE_IDENTITY_CLIENT_ID"] = Client,
            ["AZURE_SUBSCRIPTION_ID"] = Client,
            ["AZURE_RESOURCE_GROUP"] = "rg-test",
            ["AZURE_VAULT_NAME"] = "kv-test",
            ["AZURE_FUNCTION_NAME"] = "func-test",
        };
        return await Shell.RunAsync("bash", [Path.Combine(Checkout.Infra, script), .. arguments], environment, input, TestContext.Current.CancellationToken);
    }

    /// <summary>Answers as the Azure CLI would, as far as the scripts look.</summary>
    private const string Double = $$"""
        #!/usr/bin/env bash
        echo "$*" >> "$AZ_FOLDER/calls"
        for argument in "$@"; do [[ "$argument" == @* ]] && cp "${argument#@}" "$AZ_FOLDER/parameters"; done
        case "$*" in
          *'cloud show'*) echo https://graph.microsoft.com/ ;;
          *appRoles*"value=='AuditLog.Read.All'"*) echo {{AuditLog}} ;;
          *appRoles*"value=='"*) echo 55555555-5555-4555-8555-$(printf '%012d' "$(wc -l < "$AZ_FOLDER/calls")") ;;
          *appRoles*"id=='{{OtherRole}}'"*) echo Mail.Send ;;
          *appRoles*"id=='"*) echo AuditLog.Read.All ;;
          *'ad sp show'*) echo 66666666-6666-4666-8666-666666666666 ;;
          *'--method GET'*appRoleAssignments*) cat "$AZ_FOLDER/granted"; echo ;;
          *'--method GET'*secrets*) echo 1 ;;
        esac
        exit 0
        """;

    [GeneratedRegex(@"@(?<path>/\S+)", RegexOptions.ExplicitCapture)]
    private static partial Regex ParameterFile();

    [GeneratedRegex("\"value\":\\{\"value\":\"(?<key>[A-Za-z0-9+/=]+)\"\\}", RegexOptions.ExplicitCapture)]
    private static partial Regex MadeKey();
}
