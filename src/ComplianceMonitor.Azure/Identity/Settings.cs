namespace ComplianceMonitor.Azure.Identity;

/// <summary>Settings by name, as written in the app: with double underscores. What is wrong is collected, so that all of it can be told at once.</summary>
/// <param name="get">The value of a setting; null where there is none.</param>
/// <param name="mistakes">Receives what is wrong: each names its setting and what mends it.</param>
public sealed class Settings(Func<string, string?> get, ICollection<string> mistakes)
{
    /// <summary>True in Azure, where the platform offers a managed identity or says which instance this is.</summary>
    public bool InAzure => Text("IDENTITY_ENDPOINT") is not null || Text("WEBSITE_INSTANCE_ID") is not null;

    /// <summary>The words of a setting; null where it is empty, missing, or an unresolved reference.</summary>
    public string? Text(string name)
    {
        string? value = get(name)?.Trim();
        if (value?.StartsWith("@Microsoft.KeyVault(", StringComparison.OrdinalIgnoreCase) == true)
        {
            Wrong($"{name} is a Key Vault reference that was not resolved: the app's identity needs the role Key Vault Secrets User, and the secret must exist.");
            return null;
        }

        return string.IsNullOrEmpty(value) ? null : value;
    }

    /// <summary>An address that a token may be sent to; null where it is missing or none.</summary>
    /// <param name="name">The setting.</param>
    /// <param name="example">What it looks like.</param>
    public Uri? Address(string name, string example)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        if (Uri.TryCreate(text, UriKind.Absolute, out Uri? address) && address.UserInfo.Length == 0 && address.Query.Length == 0
            && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback)))
        {
            return address;
        }

        Wrong($"{name} is no address that starts with https://: set one such as {example}.");
        return null;
    }

    /// <summary>Collects a mistake, once.</summary>
    public void Wrong(string mistake)
    {
        if (!mistakes.Contains(mistake))
        {
            mistakes.Add(mistake);
        }
    }
}
