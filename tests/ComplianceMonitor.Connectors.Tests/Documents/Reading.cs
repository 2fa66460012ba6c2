using System.Text;
using ComplianceMonitor.Connectors.Documents;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Reading;

namespace ComplianceMonitor.Connectors.Tests.Documents;

/// <summary>Reads what a test made.</summary>
internal static class Reading
{
    private static readonly DocumentFiles Files = new(TimeProvider.System);

    public static Observation<Document> Of(byte[] bytes) => Files.Read("policy", bytes, TestContext.Current.CancellationToken);

    public static Document Document(byte[] bytes) => Of(bytes).ShouldBeOfType<Observation<Document>.Seen>().Value;

    public static Document Document(string text) => Document(Encoding.UTF8.GetBytes(text));

    public static Observation<Document>.CouldNotLook Refusal(byte[] bytes) => Of(bytes).ShouldBeOfType<Observation<Document>.CouldNotLook>();

    /// <summary>The lines with words, one a row.</summary>
    public static string Words(this Document document) => string.Join('\n', document.Lines.Where(line => line.Text.Length > 0).Select(line => line.Text));
}
