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
        return new(document.Name, line.Page, line.Number, text.Length <= Longest ? text : text[..(Longest - 1)] + "…");
    }
}
