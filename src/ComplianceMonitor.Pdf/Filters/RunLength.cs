namespace ComplianceMonitor.Pdf.Filters;

/// <summary>Runs of bytes: up to 127 copies ahead, above 128 repetitions.</summary>
internal static class RunLength
{
    private const int End = 128;

    public static byte[] Decode(ReadOnlySpan<byte> data, long budget)
    {
        List<byte> output = [];
        int at = 0;
        while (at < data.Length && data[at] != End && output.Count <= budget)
        {
            int length = data[at++];
            if (length < End)
            {
                int count = Math.Min(length + 1, data.Length - at);
                output.AddRange(data.Slice(at, count));
                at += count;
            }
            else if (at < data.Length)
            {
                byte repeated = data[at++];
                for (int copy = 0; copy < 257 - length; copy++)
                {
                    output.Add(repeated);
                }
            }
        }

        return [.. output];
    }
}
