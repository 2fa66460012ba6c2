using Azure.Core;
using Azure.Identity;

namespace ComplianceMonitor.Azure.Identity;

/// <summary>Who the program is to Azure. There are no keys: in Azure the managed identity, on a person's machine what that person signed in with.</summary>
public static class AzureCredential
{
    /// <summary>Makes the credential. Tokens are asked for at the first call.</summary>
    /// <param name="get">The value of a setting, named as in the app with double underscores; null where there is none.</param>
    /// <param name="mistakes">Receives what is wrong: each names its setting and what mends it.</param>
    public static TokenCredential Create(Func<string, string?> get, ICollection<string> mistakes) =>
        new DefaultAzureCredential(Options(new(get, mistakes)));

    internal static DefaultAzureCredentialOptions Options(Settings settings)
    {
        string? client = settings.Text("AZURE_CLIENT_ID");
        if (client is not null && !Guid.TryParse(client, out _))
        {
            settings.Wrong("AZURE_CLIENT_ID is no client id: set the client id of the user-assigned identity (a GUID), or leave it out for the system-assigned one.");
        }

        bool inAzure = settings.InAzure;
        return new()
        {
            ManagedIdentityClientId = client,
            ExcludeManagedIdentityCredential = !inAzure,
            ExcludeEnvironmentCredential = inAzure,
            ExcludeWorkloadIdentityCredential = inAzure,
            ExcludeVisualStudioCredential = inAzure,
            ExcludeVisualStudioCodeCredential = inAzure,
            ExcludeAzureCliCredential = inAzure,
            ExcludeAzurePowerShellCredential = inAzure,
            ExcludeAzureDeveloperCliCredential = inAzure,
            ExcludeBrokerCredential = inAzure,
            ExcludeInteractiveBrowserCredential = true,
        };
    }
}
