using ComplianceMonitor.Core.Findings;

namespace ComplianceMonitor.Core.Reading;

/// <summary>A fact together with the line that states it.</summary>
/// <typeparam name="T">The fact.</typeparam>
/// <param name="Value">The fact.</param>
/// <param name="Line">The line that states it.</param>
/// <param name="Raw">The words of that line that state it.</param>
public sealed record Stated<T>(T Value, Line Line, string Raw)
{
    /// <summary>The proof, as a finding quotes it.</summary>
    /// <param name="document">The document that holds the line.</param>
    public Quote QuoteFrom(Document document) => Quoting.Quote(document, Line);
}

/// <summary>Makes quotes of lines.</summary>
public static class Quoting
{
    private const int Longest = 300;

    /// <summary>The line as a finding quotes it: tabs as spaces, at most 300 characters.</summary>
    /// <param name="document">The document that holds the line.</param>
    /// <param name="line">The line.</param>
    public static Quote Quote(Document document, Line line)
    {
        string text = line.Text.Replace('\t', ' ').Trim();
        return new(document.Name, line.Page, line.Number, Shortened(text, Longest));
    }

    /// <summary>A line whose words are a link, with the address that they lead to.</summary>
    /// <param name="document">The document that holds the line.</param>
    /// <param name="line">The line.</param>
    /// <param name="address">The address; null, or one that the line itself shows, adds nothing.</param>
    public static Quote Quote(Document document, Line line, string? address)
    {
        Quote quote = Quote(document, line);
        if (address is null || quote.Text.Contains(address, StringComparison.OrdinalIgnoreCase))
        {
            return quote;
        }

        string link = $" <{Shortened(address, Longest / 2)}>";
        return quote with { Text = (Shortened(quote.Text, Longest - link.Length) + link).Trim() };
    }

    private static string Shortened(string text, int most) => text.Length <= most ? text : text[..(most - 1)] + "…";
}
