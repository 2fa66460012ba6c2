using System.Security.Cryptography;
using System.Text.Json;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Connectors.Directories.Google;

/// <summary>The key of a service account, as Google gives it in a file. Its private part is shown nowhere.</summary>
/// <param name="Account">The account's address.</param>
/// <param name="ClientId">The number under which domain-wide delegation is granted; null where the file lacks it.</param>
/// <param name="KeyId">The key's id.</param>
/// <param name="PrivateKey">The key, PEM.</param>
internal sealed record GoogleKey(string Account, string? ClientId, string? KeyId, string PrivateKey)
{
    /// <summary>Reads the key that a directory names; null where there is none, with the reason.</summary>
    /// <param name="directory">The directory.</param>
    /// <param name="secret">The value of a setting; null where it is missing.</param>
    /// <param name="mistake">What is wrong, and how to mend it.</param>
    public static GoogleKey? Read(DirectoryReference directory, Func<string, string?> secret, out string? mistake)
    {
        mistake = null;
        if (directory.Administrator is null)
        {
            mistake = "Google Workspace is asked in the name of an administrator: name one who may read users as 'administrator' under directories.";
            return null;
        }

        if (directory.Credentials is not { Setting: var setting })
        {
            mistake = "Google Workspace is asked with the key of a service account: put the key file's content into a setting, and name it as 'credentials: env:NAME' under directories.";
            return null;
        }

        if (secret(setting) is not { Length: > 0 } text)
        {
            mistake = $"{setting} is not set: put the content of the service account's key file (JSON) into it.";
            return null;
        }

        if (Parse(text) is { } key)
        {
            return key;
        }

        mistake = $"{setting} holds no key of a service account: it must be the whole content of the key file (JSON with client_email and private_key).";
        return null;
    }

    private static GoogleKey? Parse(string text)
    {
        try
        {
            GoogleKeyFile? file = JsonSerializer.Deserialize(text, GoogleJson.Default.GoogleKeyFile);
            if (file is not { Type: "service_account", ClientEmail: { Length: > 0 } account, PrivateKey: { Length: > 0 } pem })
            {
                return null;
            }

            using RSA rsa = RSA.Create();
            rsa.ImportFromPem(pem);
            return new(account, file.ClientId, file.PrivateKeyId, pem);
        }
        catch (Exception wrong) when (wrong is JsonException or ArgumentException or CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Says nothing of the key.</summary>
    public override string ToString() => $"key of {Account}";
}
