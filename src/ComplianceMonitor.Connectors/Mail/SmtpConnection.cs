using System.Globalization;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;

namespace ComplianceMonitor.Connectors.Mail;

/// <summary>An answer of the server.</summary>
/// <param name="Code">Three digits.</param>
/// <param name="Lines">What follows the code, by line.</param>
internal sealed record SmtpReply(int Code, IReadOnlyList<string> Lines)
{
    public bool IsDone => Code / 100 == 2;

    /// <summary>The code and the enhanced code. The rest of the text is left out: servers put addresses into it.</summary>
    public override string ToString() => Lines is [var first, ..] && first.Split(' ')[0] is [>= '2' and <= '5', '.', ..] enhanced && enhanced.All(sign => char.IsAsciiDigit(sign) || sign == '.')
        ? string.Create(CultureInfo.InvariantCulture, $"{Code} {enhanced}")
        : Code.ToString(CultureInfo.InvariantCulture);
}

/// <summary>What the server did that no mail can follow.</summary>
internal sealed class SmtpProtocolException(string message) : Exception(message);

/// <summary>Lines to and from an SMTP server. What it sends is bounded; what is said ends in CRLF.</summary>
internal sealed class SmtpConnection : IAsyncDisposable
{
    private const int LongestReply = 64 * 1024;

    private readonly TcpClient _client = new();
    private readonly SmtpSettings _settings;
    private readonly byte[] _buffer = new byte[4096];
    private Stream _stream = Stream.Null;
    private int _next;
    private int _end;

    private SmtpConnection(SmtpSettings settings) => _settings = settings;

    public bool IsEncrypted => _stream is SslStream;

    /// <summary>Connects, encrypted at once where the port wants it.</summary>
    public static async Task<SmtpConnection> OpenAsync(SmtpSettings settings, CancellationToken cancellationToken)
    {
        SmtpConnection connection = new(settings);
        try
        {
            await connection._client.ConnectAsync(settings.Host, settings.Port, cancellationToken);
            connection._stream = connection._client.GetStream();
            if (settings.Implicit)
            {
                await connection.EncryptAsync(cancellationToken);
            }

            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>Goes over to TLS.</summary>
    /// <exception cref="SmtpProtocolException">The server, or somebody between, sent more in clear: it would be taken for an encrypted answer.</exception>
    public async Task EncryptAsync(CancellationToken cancellationToken)
    {
        if (_next < _end)
        {
            throw new SmtpProtocolException("The server sent text before the encryption began.");
        }

        SslStream encrypted = new(_stream, leaveInnerStreamOpen: false);
        _stream = encrypted;
        await encrypted.AuthenticateAsClientAsync(
            new SslClientAuthenticationOptions
            {
                TargetHost = _settings.Host,
                EnabledSslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13,
                RemoteCertificateValidationCallback = _settings.Trust,
            },
            cancellationToken);
    }

    /// <summary>Says one line and reads the answer.</summary>
    public async Task<SmtpReply> SayAsync(string line, CancellationToken cancellationToken)
    {
        await WriteAsync(Encoding.ASCII.GetBytes(line + "\r\n"), cancellationToken);
        return await ReplyAsync(cancellationToken);
    }

    public async Task WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        await _stream.WriteAsync(bytes, cancellationToken);
        await _stream.FlushAsync(cancellationToken);
    }

    /// <summary>Reads an answer of one or more lines.</summary>
    public async Task<SmtpReply> ReplyAsync(CancellationToken cancellationToken)
    {
        List<string> lines = [];
        int left = LongestReply;
        while (true)
        {
            string line = await LineAsync(left, cancellationToken);
            left -= line.Length + 1;
            if (line.Length < 3 || !int.TryParse(line.AsSpan(0, 3), NumberStyles.None, CultureInfo.InvariantCulture, out int code))
            {
                throw new SmtpProtocolException("The server's answer is not SMTP.");
            }

            lines.Add(line.Length > 4 ? line[4..] : "");
            if (line.Length == 3 || line[3] != '-')
            {
                return new(code, lines);
            }
        }
    }

    public ValueTask DisposeAsync()
    {
        _client.Dispose();
        return _stream.DisposeAsync();
    }

    private async Task<string> LineAsync(int longest, CancellationToken cancellationToken)
    {
        StringBuilder line = new();
        while (line.Length < longest)
        {
            if (_next == _end)
            {
                _next = 0;
                _end = await _stream.ReadAsync(_buffer, cancellationToken);
                if (_end == 0)
                {
                    throw new EndOfStreamException("The server closed the connection.");
                }
            }

            char one = (char)_buffer[_next++];
            if (one == '\n')
            {
                return line.ToString().TrimEnd('\r');
            }

            line.Append(one);
        }

        throw new SmtpProtocolException("The server's answer is too long.");
    }
}
