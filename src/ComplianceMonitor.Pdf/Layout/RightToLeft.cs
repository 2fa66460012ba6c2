namespace ComplianceMonitor.Pdf.Layout;

/// <summary>Hebrew and Arabic are shown from right to left; a line of them is put into the order in which it is read.</summary>
internal static class RightToLeft
{
    public static string Ordered(string line)
    {
        int there = line.Count(IsRightToLeft);
        if (there == 0 || there * 2 < line.Count(char.IsLetter))
        {
            return line;
        }

        char[] turned = line.ToCharArray();
        Array.Reverse(turned);
        for (int at = 0; at < turned.Length;)
        {
            // Numbers and Latin words inside keep their own order.
            int start = at;
            while (at < turned.Length && !IsRightToLeft(turned[at]) && !char.IsWhiteSpace(turned[at]))
            {
                at++;
            }

            Array.Reverse(turned, start, at - start);
            at += at == start ? 1 : 0;
        }

        return new(turned);
    }

    private static bool IsRightToLeft(char letter) => letter is (>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC');
}
