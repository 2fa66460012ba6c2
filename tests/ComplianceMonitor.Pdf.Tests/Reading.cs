namespace ComplianceMonitor.Pdf.Tests;

/// <summary>What tests ask of a file.</summary>
internal static class Reading
{
    public static PdfText Read(byte[] file) => PdfReader.Read(file, cancellationToken: TestContext.Current.CancellationToken);

    public static string[] Lines(byte[] file) => [.. Read(file).Pages.SelectMany(page => page.Lines).Select(line => line.Text)];
}
