using System.Security.Cryptography;
using ComplianceMonitor.Pdf.Syntax;

namespace ComplianceMonitor.Pdf.Security;

/// <summary>Derives the file's key from an empty user password (ISO 32000-1, 7.6.3; ISO 32000-2, 7.6.4). Null where another password is set.</summary>
internal static class FileKey
{
    private static readonly byte[] Padding =
    [
        0x28, 0xBF, 0x4E, 0x5E, 0x4E, 0x75, 0x8A, 0x41, 0x64, 0x00, 0x4E, 0x56, 0xFF, 0xFA, 0x01, 0x08,
        0x2E, 0x2E, 0x00, 0xB6, 0xD0, 0x68, 0x3E, 0x80, 0x2F, 0x0C, 0xA9, 0xFE, 0x64, 0x53, 0x69, 0x7A,
    ];

    public static byte[]? WithEmptyPassword(PdfFile file, PdfDictionary encryption, byte[] id)
    {
        int revision = (int)(file.Number(encryption["R"]) ?? 0);
        byte[] owner = Bytes(file, encryption["O"]);
        byte[] user = Bytes(file, encryption["U"]);
        return revision >= 5 ? Modern(revision, user, Bytes(file, encryption["UE"])) : Classic(file, encryption, revision, owner, user, id);
    }

    private static byte[] Bytes(PdfFile file, PdfObject? value) => (file.Resolve(value) as PdfString)?.Bytes ?? [];

#pragma warning disable CA5351 // MD5 is what the format prescribes; nothing is protected with it here.
    private static byte[]? Classic(PdfFile file, PdfDictionary encryption, int revision, byte[] owner, byte[] user, byte[] id)
    {
        int length = revision == 2 ? 5 : Math.Clamp((int)(file.Number(encryption["Length"]) ?? 40) / 8, 5, 16);
        if (revision == 4 && file.Number(encryption["Length"]) is null)
        {
            length = 16;
        }

        int permissions = unchecked((int)(long)(file.Number(encryption["P"]) ?? 0));
        bool metadata = file.Resolve(encryption["EncryptMetadata"]) is not PdfBoolean { Value: false };
        byte[] input =
        [
            .. Padding, .. owner.AsSpan(0, Math.Min(32, owner.Length)), .. BitConverter.GetBytes(permissions), .. id,
            .. revision >= 4 && !metadata ? [0xFF, 0xFF, 0xFF, 0xFF] : Array.Empty<byte>(),
        ];
        byte[] hash = MD5.HashData(input);
        for (int round = 0; revision >= 3 && round < 50; round++)
        {
            hash = MD5.HashData(hash.AsSpan(0, length));
        }

        byte[] key = hash[..length];
        return Proves(key, revision, user, id) ? key : null;
    }

    private static bool Proves(byte[] key, int revision, byte[] user, byte[] id)
    {
        if (revision == 2)
        {
            return user.AsSpan().SequenceEqual(Rc4.Apply(key, Padding));
        }

        byte[] check = Rc4.Apply(key, MD5.HashData([.. Padding, .. id]));
        for (int round = 1; round <= 19; round++)
        {
            byte[] turned = [.. key.Select(b => (byte)(b ^ round))];
            check = Rc4.Apply(turned, check);
        }

        return user.Length >= 16 && user.AsSpan(0, 16).SequenceEqual(check);
    }
#pragma warning restore CA5351

    private static byte[]? Modern(int revision, byte[] user, byte[] wrapped)
    {
        if (user.Length < 48 || wrapped.Length < 32)
        {
            return null;
        }

        byte[] validation = user[32..40];
        byte[] keySalt = user[40..48];
        if (!Hash(revision, validation).AsSpan().SequenceEqual(user.AsSpan(0, 32)))
        {
            return null;
        }

        using Aes aes = Aes.Create();
        aes.Key = Hash(revision, keySalt);
        return aes.DecryptCbc(wrapped.AsSpan(0, 32), new byte[16], PaddingMode.None);
    }

    /// <summary>The hash of an empty password with a salt: SHA-256, hardened from revision 6 on.</summary>
    private static byte[] Hash(int revision, byte[] salt)
    {
        byte[] key = SHA256.HashData(salt);
        if (revision < 6)
        {
            return key;
        }

        for (int round = 0, last = 0; round < 64 || last > round - 32; round++)
        {
            byte[] repeated = new byte[key.Length * 64];
            for (int copy = 0; copy < 64; copy++)
            {
                key.CopyTo(repeated, copy * key.Length);
            }

            using Aes aes = Aes.Create();
            aes.Key = key[..16];
            byte[] mixed = aes.EncryptCbc(repeated, key.AsSpan(16, 16), PaddingMode.None);
            key = (mixed.AsSpan(0, 16).ToArray().Sum(b => b) % 3) switch
            {
                0 => SHA256.HashData(mixed),
                1 => SHA384.HashData(mixed),
                _ => SHA512.HashData(mixed),
            };
            last = mixed[^1];
        }

        return key[..32];
    }
}
