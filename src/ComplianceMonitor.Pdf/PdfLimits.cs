namespace ComplianceMonitor.Pdf;

/// <summary>How much of a PDF is read before it is refused.</summary>
public sealed record PdfLimits
{
    /// <summary>Bytes of the file.</summary>
    public int FileBytes { get; init; } = 50_000_000;

    /// <summary>Pages.</summary>
    public int Pages { get; init; } = 2_000;

    /// <summary>Bytes of all streams together once decompressed.</summary>
    public long DecompressedBytes { get; init; } = 200_000_000;

    /// <summary>Arrays in arrays, forms in forms, page trees in page trees.</summary>
    public int Nesting { get; init; } = 64;

    /// <summary>Characters of one page.</summary>
    public int Characters { get; init; } = 1_000_000;

    /// <summary>Characters of all pages together.</summary>
    public int AllCharacters { get; init; } = 10_000_000;
}
