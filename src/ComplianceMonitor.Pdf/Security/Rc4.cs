namespace ComplianceMonitor.Pdf.Security;

/// <summary>The stream cipher of older PDFs. It guards nothing today; it is here to read what was written with it.</summary>
internal static class Rc4
{
    public static byte[] Apply(ReadOnlySpan<byte> key, ReadOnlySpan<byte> data)
    {
        byte[] state = new byte[256];
        for (int index = 0; index < state.Length; index++)
        {
            state[index] = (byte)index;
        }

        for (int index = 0, mixed = 0; index < state.Length; index++)
        {
            mixed = (mixed + state[index] + key[index % key.Length]) & 0xFF;
            (state[index], state[mixed]) = (state[mixed], state[index]);
        }

        byte[] output = new byte[data.Length];
        for (int at = 0, first = 0, second = 0; at < data.Length; at++)
        {
            first = (first + 1) & 0xFF;
            second = (second + state[first]) & 0xFF;
            (state[first], state[second]) = (state[second], state[first]);
            output[at] = (byte)(data[at] ^ state[(state[first] + state[second]) & 0xFF]);
        }

        return output;
    }
}
