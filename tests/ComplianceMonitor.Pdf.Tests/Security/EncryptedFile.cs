using System.Security.Cryptography;
using System.Text;
using ComplianceMonitor.Pdf.Security;

namespace ComplianceMonitor.Pdf.Tests.Security;

internal enum Scheme
{
    Rc4Short,
    Rc4Long,
    Aes128,
    Aes256First,
    Aes256,
}

/// <summary>Writes encrypted files (ISO 32000-1, 7.6; ISO 32000-2, 7.6.4), whose user password is empty unless one is given.</summary>
internal sealed class EncryptedFile
{
    private static readonly byte[] Padding = Convert.FromHexString("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A");
    private static readonly byte[] Id = [.. Enumerable.Range(1, 16).Select(number => (byte)number)];
    private readonly Scheme _scheme;
    private readonly byte[] _key;
    private readonly string _dictionary;

    private EncryptedFile(Scheme scheme, string password)
    {
        _scheme = scheme;
        if (scheme < Scheme.Aes256First)
        {
            int length = scheme == Scheme.Rc4Short ? 5 : 16;
            int revision = scheme switch { Scheme.Rc4Short => 2, Scheme.Rc4Long => 3, _ => 4 };
            byte[] owner = [.. Enumerable.Repeat((byte)7, 32)];
            _key = Hash([.. Padded(password), .. owner, .. BitConverter.GetBytes(-4), .. Id], revision, length);
            byte[] user = revision == 2 ? Rc4.Apply(_key, Padding) : [.. Repeated(_key, Md5([.. Padding, .. Id])), .. new byte[16]];
            string more = scheme == Scheme.Aes128 ? "/V 4 /CF << /StdCF << /CFM /AESV2 /Length 16 >> >> /StmF /StdCF /StrF /StdCF" : scheme == Scheme.Rc4Short ? "/V 1" : "/V 2";
            _dictionary = $"<< /Filter /Standard /R {revision} /Length {length * 8} /P -4 /O <{Convert.ToHexString(owner)}> /U <{Convert.ToHexString(user)}> {more} >>";
            return;
        }

        _key = [.. Enumerable.Range(0, 32).Select(number => (byte)(number * 7))];
        byte[] validation = [1, 2, 3, 4, 5, 6, 7, 8];
        byte[] keySalt = [8, 7, 6, 5, 4, 3, 2, 1];
        int modern = scheme == Scheme.Aes256 ? 6 : 5;
        byte[] proof = [.. ModernHash(modern, [.. Encoding.UTF8.GetBytes(password)], validation), .. validation, .. keySalt];
        using Aes aes = Aes.Create();
        aes.Key = ModernHash(modern, Encoding.UTF8.GetBytes(password), keySalt);
        byte[] wrapped = aes.EncryptCbc(_key, new byte[16], PaddingMode.None);
        _dictionary = $"<< /Filter /Standard /V 5 /R {modern} /Length 256 /P -4 /O <{new string('0', 96)}> /OE <{new string('0', 64)}> /U <{Convert.ToHexString(proof)}> /UE <{Convert.ToHexString(wrapped)}> /CF << /StdCF << /CFM /AESV3 >> >> /StmF /StdCF /StrF /StdCF >>";
    }

    public static byte[] Of(string words, Scheme scheme, string password = "")
    {
        EncryptedFile cipher = new(scheme, password);
        PdfWriter writer = new();
        int font = writer.Add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        int number = writer.Reserve();
        byte[] content = cipher.Encrypt(Encoding.Latin1.GetBytes(PdfWriter.Lines(words)), number);
        writer.Put(number, [.. Encoding.Latin1.GetBytes($"<< /Length {content.Length} >>\nstream\n"), .. content, .. "\nendstream"u8]);
        int information = writer.Reserve();
        writer.Put(information, Encoding.Latin1.GetBytes($"<< /Title <{Convert.ToHexString(cipher.Encrypt(Encoding.Latin1.GetBytes("Sealed title"), information))}> /Kept [(x) << /A 1 >>] >>"));
        int encryption = writer.Add(cipher._dictionary);
        writer.AddPages($"/Resources << /Font << /F1 {font} 0 R >> >> /Contents {number} 0 R");
        writer.TrailerExtra += $" /Encrypt {encryption} 0 R /Info {information} 0 R /ID [<{Convert.ToHexString(Id)}> <{Convert.ToHexString(Id)}>]";
        return writer.ToArray();
    }

    private byte[] Encrypt(byte[] plain, int number)
    {
        if (_scheme >= Scheme.Aes256First)
        {
            return Block(_key, plain);
        }

        byte[] seed = [.. _key, (byte)number, (byte)(number >> 8), 0, 0, 0, .. _scheme == Scheme.Aes128 ? "sAlT"u8.ToArray() : []];
        byte[] key = Md5(seed)[..Math.Min(16, _key.Length + 5)];
        return _scheme == Scheme.Aes128 ? Block(key, plain) : Rc4.Apply(key, plain);
    }

    private static byte[] Block(byte[] key, byte[] plain)
    {
        using Aes aes = Aes.Create();
        aes.Key = key;
        byte[] vector = [.. Enumerable.Range(50, 16).Select(number => (byte)number)];
        return [.. vector, .. aes.EncryptCbc(plain, vector)];
    }

    private static byte[] Padded(string password) => [.. Encoding.Latin1.GetBytes(password), .. Padding[..(32 - password.Length)]];

    private static byte[] Hash(byte[] input, int revision, int length)
    {
        byte[] hash = Md5(input);
        for (int round = 0; revision > 2 && round < 50; round++)
        {
            hash = Md5(hash[..length]);
        }

        return hash[..length];
    }

    private static byte[] Repeated(byte[] key, byte[] data)
    {
        data = Rc4.Apply(key, data);
        for (int round = 1; round < 20; round++)
        {
            data = Rc4.Apply([.. key.Select(b => (byte)(b ^ round))], data);
        }

        return data;
    }

    /// <summary>The hardened hash of revision 6, written apart from the reader's own.</summary>
    private static byte[] ModernHash(int revision, byte[] password, byte[] salt)
    {
        byte[] hash = SHA256.HashData([.. password, .. salt]);
        for (int round = 1, last = 0; revision == 6 && (round <= 64 || last > round - 1 - 32); round++)
        {
            byte[] one = [.. password, .. hash];
            using Aes aes = Aes.Create();
            aes.Key = hash[..16];
            byte[] repeated = [.. Enumerable.Repeat(one, 64).SelectMany(part => part)];
            byte[] mixed = aes.EncryptCbc(repeated, hash[16..32], PaddingMode.None);
            hash = (mixed.Take(16).Sum(b => b) % 3) switch { 0 => SHA256.HashData(mixed), 1 => SHA384.HashData(mixed), _ => SHA512.HashData(mixed) };
            last = mixed[^1];
        }

        return hash[..32];
    }

#pragma warning disable CA5351 // The format prescribes MD5.
    private static byte[] Md5(byte[] input) => MD5.HashData(input);
#pragma warning restore CA5351
}
