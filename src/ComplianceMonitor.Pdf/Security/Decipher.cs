using System.Security.Cryptography;
using ComplianceMonitor.Pdf.Syntax;

namespace ComplianceMonitor.Pdf.Security;

/// <summary>Deciphers strings and streams of a file whose user password is empty.</summary>
internal sealed class Decipher
{
    private const int BlockLength = 16;
    private readonly byte[] _key;
    private readonly bool _modern;
    private readonly Method _strings;
    private readonly Method _streams;

    private Decipher(byte[] key, bool modern, Method strings, Method streams)
    {
        _key = key;
        _modern = modern;
        _strings = strings;
        _streams = streams;
    }

    private enum Method
    {
        None,
        Rc4,
        Aes,
    }

    public static Decipher Open(PdfFile file, PdfDictionary encryption, byte[] id)
    {
        int version = (int)(file.Number(encryption["V"]) ?? 0);
        if (file.Name(encryption["Filter"]) is not "Standard" || version is not (1 or 2 or 4 or 5))
        {
            throw new PdfException(PdfProblem.UnknownEncryption, "The PDF is encrypted in a way that this reader does not know.");
        }

        byte[] key = FileKey.WithEmptyPassword(file, encryption, id)
            ?? throw new PdfException(PdfProblem.PasswordNeeded, "The PDF asks for a password. Save it without one.");
        return version < 4
            ? new(key, modern: false, Method.Rc4, Method.Rc4)
            : new(key, version == 5, MethodOf(file, encryption, "StrF"), MethodOf(file, encryption, "StmF"));
    }

    /// <summary>The bytes of a stream as they were before they were encrypted.</summary>
    public ReadOnlyMemory<byte> Stream(PdfStream stream, PdfFile file) =>
        file.Name(stream["Type"]) is "XRef" || HasIdentityCrypt(stream, file) ? stream.Raw : Apply(_streams, stream.Raw, stream.Number, stream.Generation);

    /// <summary>The object with every string in it deciphered.</summary>
    public PdfObject Strings(PdfObject value, int number) => value switch
    {
        PdfString text => new PdfString(Apply(_strings, text.Bytes, number, 0).ToArray()),
        PdfArray array => new PdfArray([.. array.Items.Select(item => Strings(item, number))]),
        PdfStream => value,
        PdfDictionary dictionary => new PdfDictionary(dictionary.Entries.ToDictionary(entry => entry.Key, entry => Strings(entry.Value, number), StringComparer.Ordinal)),
        _ => value,
    };

    private static bool HasIdentityCrypt(PdfStream stream, PdfFile file) =>
        file.Resolve(stream["Filter"]) is PdfName { Value: "Crypt" } or PdfArray { Items: [PdfName { Value: "Crypt" }, ..] };

    private static Method MethodOf(PdfFile file, PdfDictionary encryption, string key)
    {
        string name = file.Name(encryption[key]) ?? "Identity";
        PdfDictionary? filter = file.Dictionary(file.Dictionary(encryption["CF"])?[name]);
        return (name, file.Name(filter?["CFM"])) switch
        {
            ("Identity", _) or (_, "None") => Method.None,
            (_, "V2") => Method.Rc4,
            (_, "AESV2" or "AESV3") => Method.Aes,
            _ => throw new PdfException(PdfProblem.UnknownEncryption, "The PDF is encrypted in a way that this reader does not know."),
        };
    }

    private ReadOnlyMemory<byte> Apply(Method method, ReadOnlyMemory<byte> data, int number, int generation) => method switch
    {
        Method.Rc4 => Rc4.Apply(ObjectKey(number, generation, aes: false), data.Span),
        Method.Aes => DecryptAes(_modern ? _key : ObjectKey(number, generation, aes: true), data.Span),
        _ => data,
    };

    private static byte[] DecryptAes(byte[] key, ReadOnlySpan<byte> data)
    {
        int length = (data.Length - BlockLength) / BlockLength * BlockLength;
        if (length <= 0)
        {
            return [];
        }

        using Aes aes = Aes.Create();
        aes.Key = key;
        byte[] plain = aes.DecryptCbc(data.Slice(BlockLength, length), data[..BlockLength], PaddingMode.None);
        int padding = plain[^1];
        return padding is > 0 and <= BlockLength ? plain[..^padding] : plain;
    }

#pragma warning disable CA5351 // MD5 is what the format prescribes; nothing is protected with it here.
    private byte[] ObjectKey(int number, int generation, bool aes)
    {
        byte[] input =
        [
            .. _key, (byte)number, (byte)(number >> 8), (byte)(number >> 16), (byte)generation, (byte)(generation >> 8),
            .. aes ? "sAlT"u8.ToArray() : [],
        ];
        return MD5.HashData(input)[..Math.Min(16, _key.Length + 5)];
    }
#pragma warning restore CA5351
}
