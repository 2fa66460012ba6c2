using ComplianceMonitor.Core.Evidence;

namespace ComplianceMonitor.Connectors.Documents;

/// <summary>A document that cannot be read. Never leaves this folder: <see cref="DocumentFiles"/> answers it as an observation.</summary>
/// <param name="wrong">What is wrong and what to do, to stand after the file's name: "is damaged: save it again".</param>
/// <param name="reason">Why.</param>
internal sealed class UnreadableDocumentException(string wrong, Reason reason = Reason.Unreadable) : Exception(wrong)
{
    public Reason Reason { get; } = reason;
}
