using System.Text;

namespace ComplianceMonitor.Core.Findings;

/// <summary>The words of closed lists as JSON, files and the command line write them: <c>ItSupport</c> is <c>it-support</c>.</summary>
public static class Slug
{
    /// <summary>The word of one value.</summary>
    /// <typeparam name="T">A closed list.</typeparam>
    /// <param name="value">The value.</param>
    public static string Of<T>(T value)
        where T : struct, Enum => OfName(value.ToString());

    /// <summary>The value of a word, or null where the list has no such word.</summary>
    /// <typeparam name="T">A closed list.</typeparam>
    /// <param name="word">The word.</param>
    public static T? Parse<T>(string word)
        where T : struct, Enum
    {
        foreach (T value in Enum.GetValues<T>())
        {
            if (string.Equals(Of(value), word, StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>Every word of a list, in its order.</summary>
    /// <typeparam name="T">A closed list.</typeparam>
    public static IReadOnlyList<string> All<T>()
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(Of)];

    private static string OfName(string name)
    {
        StringBuilder slug = new(name.Length + 4);
        foreach (char letter in name)
        {
            if (char.IsUpper(letter) && slug.Length > 0)
            {
                slug.Append('-');
            }

            slug.Append(char.ToLowerInvariant(letter));
        }

        return slug.ToString();
    }
}
