namespace ComplianceMonitor.Connectors.Web;

/// <summary>Reads content up to a cap, as it comes out of its compression: a small bomb is as large as what it unpacks to.</summary>
internal static class CappedBody
{
    /// <summary>Reads.</summary>
    /// <returns>The bytes, and whether they are all of them. Where they are not, they are the first ones.</returns>
    public static async Task<(byte[] Bytes, bool Whole)> ReadAsync(HttpContent content, int cap, CancellationToken cancellationToken)
    {
        // A length that is announced saves reading what will not be kept; it counts what is sent, which compression makes smaller.
        long announced = content.Headers.ContentLength ?? 0;
        using MemoryStream kept = new((int)Math.Clamp(announced, 0, Math.Min(cap, 1_000_000)));
        await using Stream stream = await content.ReadAsStreamAsync(cancellationToken);
        byte[] buffer = new byte[32 * 1024];
        while (kept.Length <= cap)
        {
            int read = await stream.ReadAsync(buffer, cancellationToken);
            if (read == 0)
            {
                return (kept.ToArray(), true);
            }

            kept.Write(buffer, 0, (int)Math.Min(read, cap + 1 - kept.Length));
        }

        return (kept.GetBuffer()[..cap], false);
    }
}
