using System.Globalization;

namespace ComplianceMonitor.Web.Parts;

/// <summary>A page of a long list.</summary>
/// <param name="Number">Which, from 1.</param>
/// <param name="Pages">How many there are; one at least.</param>
/// <param name="Address">The address of a page.</param>
public sealed record PagePart(int Number, int Pages, Func<int, string> Address)
{
    /// <summary>Cuts a list.</summary>
    /// <typeparam name="T">What is listed.</typeparam>
    /// <param name="all">The whole list.</param>
    /// <param name="size">How many a page holds.</param>
    /// <param name="asked">The number that was asked for, as text; the nearest that there is counts.</param>
    /// <param name="address">The address of a page.</param>
    /// <param name="shown">What the page shows.</param>
    public static PagePart Of<T>(IReadOnlyList<T> all, int size, string? asked, Func<int, string> address, out IReadOnlyList<T> shown)
    {
        int pages = Math.Max(1, (all.Count + size - 1) / size);
        int number = int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out int wanted) ? Math.Clamp(wanted, 1, pages) : 1;
        shown = [.. all.Skip((number - 1) * size).Take(size)];
        return new(number, pages, address);
    }
}
