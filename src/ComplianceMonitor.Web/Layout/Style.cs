namespace ComplianceMonitor.Web.Layout;

/// <summary>The one style sheet of the pages.</summary>
internal static class Style
{
    /// <summary>Its text.</summary>
    public static string Sheet { get; } = Read();

    private static string Read()
    {
        using StreamReader reader = new(typeof(Style).Assembly.GetManifestResourceStream("style.css") ?? throw new InvalidOperationException("style.css is missing."));
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
