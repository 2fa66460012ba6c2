using System.Text.RegularExpressions;
using ComplianceMonitor.Core.Reading;
using ComplianceMonitor.Pdf;

namespace ComplianceMonitor.Connectors.Documents;

/// <summary>Finds addresses that a page breaks at the end of a line: the line must reach the margin, and break where an address can be broken.</summary>
internal static partial class WrappedAddresses
{
    /// <summary>How far a broken line reaches at least, as a part of the longest line near it.</summary>
    private const double Reach = 0.7;

    private const int Near = 12;

    /// <summary>The whole address where one is broken between this line and the next; else null.</summary>
    /// <param name="lines">The lines of a page.</param>
    /// <param name="index">The line that ends with an address.</param>
    public static Link? At(IReadOnlyList<PdfLine> lines, int index)
    {
        if (index + 1 >= lines.Count || Ending().Match(lines[index].Text) is not { Success: true } begin || Beginning().Match(lines[index + 1].Text) is not { Success: true } rest)
        {
            return null;
        }

        double longest = lines.Skip(Math.Max(0, index - Near)).Take(2 * Near).Where(line => line.Words[0].Left < lines[index].Words[^1].Right).Max(line => line.Words[^1].Right);
        return lines[index].Words[^1].Right >= Reach * longest ? new(begin.Value + rest.Value.TrimEnd('.', ','), "") : null;
    }

    [GeneratedRegex(@"\bhttps?://\S*[/\-=]$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Ending();

    [GeneratedRegex(@"^[\w.@\-]{3,}(?:[/?]\S*)?(?=\s|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Beginning();
}
