namespace ComplianceMonitor.Connectors.Storage;

/// <summary>Keeps a damaged file as it was found, so that mending it by hand can lose nothing.</summary>
internal static class DamagedCopy
{
    /// <summary>Copies a file to NAME.damaged-1, -2, ...; a copy of the same bytes is made once. Says which copy has it.</summary>
    public static string Keep(string path)
    {
        for (int number = 1; ; number++)
        {
            string copy = $"{path}.damaged-{number}";
            if (!File.Exists(copy))
            {
                File.Copy(path, copy);
                return copy;
            }

            if (SameBytes(path, copy))
            {
                return copy;
            }
        }
    }

    private static bool SameBytes(string one, string other) =>
        new FileInfo(one).Length == new FileInfo(other).Length && File.ReadAllBytes(one).AsSpan().SequenceEqual(File.ReadAllBytes(other));
}
