using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;

namespace ComplianceFunctions.Tests.Pump;

/// <summary>A message that was taken and is hidden from others until it is deleted or let go.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Receipt">Proves that it was taken last by us.</param>
/// <param name="Body">The body, decoded.</param>
/// <param name="Tries">How often it was taken, this time included.</param>
internal sealed record TakenMessage(string Id, string Receipt, string Body, int Tries);

/// <summary>One queue of the emulator by the REST interface of Queue Storage, signed with the account's key.</summary>
internal sealed class StorageQueue : IDisposable
{
    private readonly HttpMessageInvoker _http = new(new SocketsHttpHandler());
    private readonly string _account;
    private readonly byte[] _key;
    private readonly Uri _queue;

    /// <param name="connection">A connection string with QueueEndpoint, AccountName and AccountKey.</param>
    /// <param name="name">The queue's name.</param>
    public StorageQueue(string connection, string name)
    {
        Dictionary<string, string> parts = connection.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split('=', 2)).ToDictionary(part => part[0], part => part[1], StringComparer.Ordinal);
        _account = parts["AccountName"];
        _key = Convert.FromBase64String(parts["AccountKey"]);
        _queue = new($"{parts["QueueEndpoint"].TrimEnd('/')}/{name}");
    }

    public Task CreateAsync(CancellationToken cancellationToken) => SendAsync(HttpMethod.Put, "", [], null, cancellationToken);

    public Task PutAsync(string body, CancellationToken cancellationToken) => SendAsync(HttpMethod.Post, "/messages", [], Encode(body), cancellationToken);

    /// <summary>Takes the next message that is to be seen; null where there is none.</summary>
    public async Task<TakenMessage?> TakeAsync(CancellationToken cancellationToken)
    {
        string xml = await SendAsync(HttpMethod.Get, "/messages", [("numofmessages", "1"), ("visibilitytimeout", "600")], null, cancellationToken);
        return XDocument.Parse(xml.TrimStart('\uFEFF')).Descendants("QueueMessage").Select(message => new TakenMessage(
            message.Element("MessageId")!.Value,
            message.Element("PopReceipt")!.Value,
            Encoding.UTF8.GetString(Convert.FromBase64String(message.Element("MessageText")!.Value)),
            int.Parse(message.Element("DequeueCount")!.Value, CultureInfo.InvariantCulture))).FirstOrDefault();
    }

    public Task DeleteAsync(TakenMessage message, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Delete, $"/messages/{message.Id}", [("popreceipt", message.Receipt)], null, cancellationToken);

    /// <summary>Ends the time for which a message is hidden, as if it had passed.</summary>
    public Task LetGoAsync(TakenMessage message, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Put, $"/messages/{message.Id}", [("popreceipt", message.Receipt), ("visibilitytimeout", "0")], Encode(message.Body), cancellationToken);

    public void Dispose() => _http.Dispose();

    private static string Encode(string body) => $"<QueueMessage><MessageText>{Convert.ToBase64String(Encoding.UTF8.GetBytes(body))}</MessageText></QueueMessage>";

    private async Task<string> SendAsync(HttpMethod method, string path, (string Name, string Value)[] query, string? body, CancellationToken cancellationToken)
    {
        string asked = string.Join('&', query.Select(one => $"{one.Name}={Uri.EscapeDataString(one.Value)}"));
        using HttpRequestMessage request = new(method, new Uri($"{_queue}{path}{(asked.Length > 0 ? "?" + asked : "")}"));
        int length = 0;
        if (body is not null)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(body);
            length = bytes.Length;
            request.Content = new ByteArrayContent(bytes);
        }

        request.Headers.Add("x-ms-date", TimeProvider.System.GetUtcNow().ToString("R", CultureInfo.InvariantCulture));
        request.Headers.Add("x-ms-version", "2021-12-02");
        request.Headers.TryAddWithoutValidation("Authorization", Sign(request, length, query));
        using HttpResponseMessage response = await _http.SendAsync(request, cancellationToken);
        string answer = await response.Content.ReadAsStringAsync(cancellationToken);
        return response.StatusCode is HttpStatusCode.OK or HttpStatusCode.Created or HttpStatusCode.NoContent
            ? answer
            : throw new InvalidOperationException($"{method} {path}: {(int)response.StatusCode} {answer}");
    }

    /// <summary>Shared Key: https://learn.microsoft.com/rest/api/storageservices/authorize-with-shared-key.</summary>
    private string Sign(HttpRequestMessage request, int length, (string Name, string Value)[] query)
    {
        string size = length == 0 ? "" : length.ToString(CultureInfo.InvariantCulture);
        string headers = string.Concat(request.Headers.Where(one => one.Key.StartsWith("x-ms-", StringComparison.Ordinal)).OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => $"{one.Key}:{one.Value.Single()}\n"));
        string resource = $"/{_account}{request.RequestUri!.AbsolutePath}{string.Concat(query.OrderBy(one => one.Name, StringComparer.Ordinal).Select(one => $"\n{one.Name}:{one.Value}"))}";
        string text = $"{request.Method.Method}\n\n\n{size}\n\n\n\n\n\n\n\n\n{headers}{resource}";
        return $"SharedKey {_account}:{Convert.ToBase64String(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(text)))}";
    }
}
