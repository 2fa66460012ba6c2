using System.Reflection;
using Azure.Identity;
using ComplianceMonitor.Azure.Graph;
using ComplianceMonitor.Azure.Identity;
using ComplianceMonitor.Azure.Storage;

namespace ComplianceMonitor.Azure.Tests.Identity;

public sealed class SettingsTests
{
    [Theory]
    [InlineData("DataStorage__accountName=fernhollowdata")]
    [InlineData("DataStorage__tableServiceUri=https://x.table.core.windows.net/", "DataStorage__blobServiceUri=https://x.blob.core.windows.net/", "DataStorage__queueServiceUri=https://x.queue.core.windows.net/")]
    [InlineData("DataStorage__accountName=fernhollowdata", "WEBSITE_INSTANCE_ID=1", "AZURE_CLIENT_ID=6a2f5a34-0000-4000-8000-000000000001")]
    [InlineData("DataStorage=UseDevelopmentStorage=true")]
    public void Settings_that_name_an_account_are_taken(params string[] settings)
    {
        List<string> mistakes = [];
        DataStorage.Read(Get(settings), mistakes).ShouldNotBeNull();
        mistakes.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("DataStorage__accountName is missing")]
    [InlineData("DataStorage__accountName is no name", "DataStorage__accountName=https://x.blob.core.windows.net")]
    [InlineData("DataStorage__blobServiceUri is missing", "DataStorage__tableServiceUri=https://x.table.core.windows.net/")]
    [InlineData("DataStorage__tableServiceUri is no address", "DataStorage__tableServiceUri=http://x.example/", "DataStorage__blobServiceUri=https://x.blob.core.windows.net/")]
    [InlineData("DataStorage__queueServiceUri is no address", "DataStorage__accountName=fernhollowdata", "DataStorage__queueServiceUri=queue")]
    [InlineData("DataStorage is a Key Vault reference", "DataStorage=@Microsoft.KeyVault(SecretUri=https://v.vault.azure.net/secrets/x)")]
    [InlineData("DataStorage__accountName is a Key Vault reference", "DataStorage__accountName=@Microsoft.KeyVault(VaultName=v;SecretName=x)")]
    [InlineData("DataStorage is a connection string, which holds a key", "DataStorage=UseDevelopmentStorage=true", "IDENTITY_ENDPOINT=http://localhost/token")]
    [InlineData("both set", "DataStorage=UseDevelopmentStorage=true", "DataStorage__accountName=fernhollowdata")]
    [InlineData("DataStorage is no connection string", "DataStorage=fernhollowdata")]
    [InlineData("AZURE_CLIENT_ID is no client id", "DataStorage__accountName=fernhollowdata", "AZURE_CLIENT_ID=monitor")]
    public void A_wrong_setting_is_named_with_its_mend(string told, params string[] settings)
    {
        List<string> mistakes = [];
        DataStorage.Read(Get(settings), mistakes).ShouldBeNull();
        mistakes.ShouldHaveSingleItem().ShouldContain(told);
    }

    [Fact]
    public void Nothing_of_a_secret_is_told()
    {
        List<string> mistakes = [];
        DataStorage.Read(Get("DataStorage=AccountName=x;AccountKey=geheim", "WEBSITE_INSTANCE_ID=1"), mistakes);
        DataStorage.Read(Get("DataStorage=AccountKey=geheim"), mistakes);
        mistakes.Count.ShouldBe(2);
        mistakes.ShouldAllBe(mistake => !mistake.Contains("geheim"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Graph__BaseUrl is no address", "Graph__BaseUrl=http://graph.example/v1.0")]
    [InlineData("Graph__BaseUrl lacks the version", "Graph__BaseUrl=https://graph.microsoft.us")]
    [InlineData(null, "Graph__BaseUrl=https://graph.microsoft.us/v1.0")]
    [InlineData(null, "Graph__BaseUrl=http://127.0.0.1:8080/v1.0")]
    public void The_address_of_graph_is_checked(string? told, params string[] settings)
    {
        List<string> mistakes = [];
        using GraphClients? clients = GraphClients.Read(Get(settings), mistakes, TimeProvider.System);
        (clients is null).ShouldBe(told is not null);
        mistakes.Count.ShouldBe(told is null ? 0 : 1);
        mistakes.ShouldAllBe(mistake => mistake.Contains(told!));
    }

    [Theory]
    [InlineData("IDENTITY_ENDPOINT=http://localhost/token")]
    [InlineData("WEBSITE_INSTANCE_ID=1")]
    public void In_azure_only_the_managed_identity_is_asked(string sign)
    {
        const string Client = "6a2f5a34-0000-4000-8000-000000000001";
        DefaultAzureCredentialOptions options = AzureCredential.Options(new(Get(sign, $"AZURE_CLIENT_ID={Client}"), []));
        options.ManagedIdentityClientId.ShouldBe(Client);
        Excluded(options).ShouldAllBe(credential => credential.Value == (credential.Key != nameof(options.ExcludeManagedIdentityCredential)));
    }

    [Fact]
    public void On_a_persons_machine_the_sign_in_of_that_person_is_taken()
    {
        DefaultAzureCredentialOptions options = AzureCredential.Options(new(Get(), []));
        options.ExcludeManagedIdentityCredential.ShouldBeTrue();
        options.ExcludeAzureCliCredential.ShouldBeFalse();
        options.ExcludeInteractiveBrowserCredential.ShouldBeTrue();
    }

    private static Dictionary<string, bool> Excluded(DefaultAzureCredentialOptions options) => typeof(DefaultAzureCredentialOptions)
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(property => property.Name.StartsWith("Exclude", StringComparison.Ordinal) && property.GetCustomAttribute<ObsoleteAttribute>() is null)
        .ToDictionary(property => property.Name, property => (bool)property.GetValue(options)!, StringComparer.Ordinal);

    private static Func<string, string?> Get(params string[] settings)
    {
        Dictionary<string, string> values = settings.Select(setting => setting.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
        return name => values.GetValueOrDefault(name);
    }
}
