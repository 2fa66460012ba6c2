using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace ComplianceMonitor.Connectors.Tests.Mail;

/// <summary>An SMTP server on loopback that takes one connection and answers as a script says.</summary>
internal sealed class SmtpDouble : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly X509Certificate2 _certificate = SelfSigned();
    private Task _talk = Task.CompletedTask;

    /// <summary>Answers by the first word of a command; <c>DROP</c> closes the connection instead, <c>.</c> is the end of the message.</summary>
    public Dictionary<string, string> Answers { get; } = new(StringComparer.Ordinal);

    /// <summary>True where TLS begins with the first byte.</summary>
    public bool Implicit { get; init; }

    /// <summary>False where STARTTLS is not offered.</summary>
    public bool OffersTls { get; init; } = true;

    /// <summary>What is offered after the greeting, once encrypted.</summary>
    public string Auth { get; init; } = "AUTH PLAIN LOGIN";

    /// <summary>What it proves itself with; nobody has signed it.</summary>
    public X509Certificate2 Certificate => _certificate;

    public List<string> Heard { get; } = [];

    /// <summary>The message without the dots that were doubled.</summary>
    public string? Message { get; private set; }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public void Start()
    {
        _listener.Start();
        _talk = TalkAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _talk;
        _listener.Dispose();
        _certificate.Dispose();
    }

    private async Task TalkAsync()
    {
        try
        {
            using TcpClient client = await _listener.AcceptTcpClientAsync();
            Stream stream = client.GetStream();
            stream = Implicit ? await EncryptAsync(stream) : stream;
            await SayAsync(stream, Answer("GREETING", "220 ready"));
            while (await LineAsync(stream) is { } line)
            {
                lock (Heard)
                {
                    Heard.Add(line);
                }

                string word = line.Split(' ')[0];
                string usual = word switch
                {
                    "EHLO" when stream is SslStream => $"250-mail.example\r\n250-{Auth}\r\n250 8BITMIME",
                    "EHLO" => OffersTls ? "250-mail.example\r\n250 STARTTLS" : "250 mail.example",
                    "STARTTLS" => "220 go",
                    "AUTH" when line == "AUTH LOGIN" => "334 VXNlcm5hbWU6",
                    "AUTH" => "235 welcome",
                    "DATA" => "354 go on",
                    "QUIT" => "221 bye",
                    _ when line.EndsWith('=') || !line.Contains(' ', StringComparison.Ordinal) && word is not "." => Heard.Count(heard => !heard.Contains(' ', StringComparison.Ordinal)) > 2 ? "235 welcome" : "334 UGFzc3dvcmQ6",
                    _ => "250 fine",
                };
                string answer = Answer(word, usual);
                if (answer is "DROP")
                {
                    return;
                }

                await SayAsync(stream, answer);
                if (word is "STARTTLS" && answer.StartsWith("220", StringComparison.Ordinal))
                {
                    stream = await EncryptAsync(stream);
                }
                else if (answer.StartsWith("354", StringComparison.Ordinal))
                {
                    await MessageAsync(stream);
                    string end = Answer(".", "250 taken");
                    if (end is "DROP")
                    {
                        return;
                    }

                    await SayAsync(stream, end);
                }
            }
        }
        catch (Exception gone) when (gone is IOException or SocketException or ObjectDisposedException or System.Security.Authentication.AuthenticationException)
        {
            // The client has gone away.
        }
    }

    private string Answer(string word, string usual) => Answers.GetValueOrDefault(word, usual);

    private async Task MessageAsync(Stream stream)
    {
        StringBuilder message = new();
        while (await LineAsync(stream) is { } line && line != ".")
        {
            message.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        }

        Message = message.ToString();
    }

    private async Task<Stream> EncryptAsync(Stream stream)
    {
        SslStream encrypted = new(stream);
        await encrypted.AuthenticateAsServerAsync(_certificate);
        return encrypted;
    }

    private static async Task SayAsync(Stream stream, string line) => await stream.WriteAsync(Encoding.ASCII.GetBytes(line + "\r\n"));

    private static async Task<string?> LineAsync(Stream stream)
    {
        StringBuilder line = new();
        byte[] one = new byte[1];
        while (await stream.ReadAsync(one) == 1)
        {
            if (one[0] == '\n')
            {
                return line.ToString().TrimEnd('\r');
            }

            line.Append((char)one[0]);
        }

        return null;
    }

    private static X509Certificate2 SelfSigned()
    {
        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        CertificateRequest request = new("CN=localhost", key, HashAlgorithmName.SHA256);
        using X509Certificate2 made = request.CreateSelfSigned(new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), new(2100, 1, 1, 0, 0, 0, TimeSpan.Zero));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null);
    }
}
