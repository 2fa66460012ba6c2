using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using ComplianceMonitor.Azure.Blobs;
using ComplianceMonitor.Azure.Identity;
using ComplianceMonitor.Azure.Tables;
using ComplianceMonitor.Core.Checks.Archives;
using ComplianceMonitor.Core.Checks.Records;

namespace ComplianceMonitor.Azure.Storage;

/// <summary>
/// The storage account that holds records, archive and configuration. It is named by <c>DataStorage__accountName</c>, or by
/// <c>DataStorage__tableServiceUri</c> and <c>DataStorage__blobServiceUri</c>; on a person's machine by <c>DataStorage</c>, the connection string
/// of an emulator.
/// </summary>
public sealed class DataStorage
{
    private const string Connection = "DataStorage";

    private DataStorage(TableServiceClient tables, BlobServiceClient blobs, string prefix)
    {
        Records = new TableRecordStore(tables, prefix);
        Archive = new BlobArchive(blobs, prefix.ToLowerInvariant());
        Schools = new(blobs, prefix.ToLowerInvariant() + "schools");
    }

    /// <summary>The records.</summary>
    public IRecordStore Records { get; }

    /// <summary>The archive.</summary>
    public IArchive Archive { get; }

    /// <summary>The configuration.</summary>
    public SchoolsContainer Schools { get; }

    /// <summary>Reads and checks the settings. Nothing is called yet. Null where something is wrong.</summary>
    /// <param name="get">The value of a setting, named as in the app with double underscores; null where there is none.</param>
    /// <param name="mistakes">Receives what is wrong: each names its setting and what mends it.</param>
    public static DataStorage? Read(Func<string, string?> get, ICollection<string> mistakes)
    {
        Settings settings = new(get, mistakes);
        int before = mistakes.Count;
        string? connection = settings.Text(Connection);
        (Uri? tables, Uri? blobs) = Addresses(settings);
        switch (connection, tables, blobs)
        {
            case (not null, _, _) when settings.InAzure:
                settings.Wrong("DataStorage is a connection string, which holds a key: remove it and set DataStorage__accountName to the account's name, which is reached by the app's identity.");
                return null;
            case (not null, null, null):
                return Open(connection, settings);
            case (null, not null, not null) when mistakes.Count == before:
                TokenCredential credential = AzureCredential.Create(get, mistakes);
                return mistakes.Count > before
                    ? null
                    : new(new(tables, credential, Paced(new TableClientOptions(), RetryPace.Storage)), new(blobs, credential, Paced(new BlobClientOptions(), RetryPace.Storage)), "");
            case (not null, _, _):
                settings.Wrong("DataStorage and DataStorage__... are both set: leave one. The connection string is for an emulator only.");
                return null;
            default:
                if (mistakes.Count == before)
                {
                    settings.Wrong("DataStorage__accountName is missing: set the name of the storage account that holds the records, or DataStorage__tableServiceUri and DataStorage__blobServiceUri.");
                }

                return null;
        }
    }

    /// <summary>Opens an emulator.</summary>
    internal static DataStorage Open(string connection, RetryPace pace, string prefix = "", HttpPipelineTransport? transport = null) => new(
        new(connection, Paced(new TableClientOptions(), pace, transport)), new(connection, Paced(new BlobClientOptions(), pace, transport)), prefix);

    private static DataStorage? Open(string connection, Settings settings)
    {
        try
        {
            return Open(connection, RetryPace.Storage);
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException or InvalidOperationException)
        {
            settings.Wrong("DataStorage is no connection string: set UseDevelopmentStorage=true for an emulator on this machine, or remove it and set DataStorage__accountName.");
            return null;
        }
    }

    private static (Uri? Tables, Uri? Blobs) Addresses(Settings settings)
    {
        Uri? tables = settings.Address("DataStorage__tableServiceUri", "https://NAME.table.core.windows.net/");
        Uri? blobs = settings.Address("DataStorage__blobServiceUri", "https://NAME.blob.core.windows.net/");
        settings.Address("DataStorage__queueServiceUri", "https://NAME.queue.core.windows.net/");
        if (settings.Text("DataStorage__accountName") is not { } account)
        {
            if ((settings.Text("DataStorage__tableServiceUri") is null) != (settings.Text("DataStorage__blobServiceUri") is null))
            {
                settings.Wrong($"DataStorage__{(tables is null ? "tableServiceUri" : "blobServiceUri")} is missing: set both addresses, or DataStorage__accountName alone.");
            }

            return (tables, blobs);
        }

        if (account.Length is < 3 or > 24 || !account.All(one => char.IsAsciiLetterLower(one) || char.IsAsciiDigit(one)))
        {
            settings.Wrong("DataStorage__accountName is no name of a storage account: set the name alone, 3 to 24 lower-case letters and digits.");
            return (null, null);
        }

        return (tables ?? new($"https://{account}.table.core.windows.net/"), blobs ?? new($"https://{account}.blob.core.windows.net/"));
    }

    private static T Paced<T>(T options, RetryPace pace, HttpPipelineTransport? transport = null)
        where T : ClientOptions
    {
        options.Retry.Mode = RetryMode.Exponential;
        options.Retry.MaxRetries = pace.Retries;
        options.Retry.Delay = pace.First;
        options.Retry.MaxDelay = pace.Longest;
        options.Retry.NetworkTimeout = pace.Timeout;
        options.AddPolicy(Tries.Counter, HttpPipelinePosition.PerRetry);
        if (transport is not null)
        {
            options.Transport = transport;
        }

        return options;
    }
}
