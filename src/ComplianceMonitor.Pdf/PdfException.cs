namespace ComplianceMonitor.Pdf;

/// <summary>Why a PDF could not be read.</summary>
public enum PdfProblem
{
    /// <summary>It is no PDF, or so damaged that no page was found.</summary>
    Damaged = 1,

    /// <summary>It asks for a password.</summary>
    PasswordNeeded,

    /// <summary>It is encrypted in a way that this reader does not know.</summary>
    UnknownEncryption,

    /// <summary>It is larger, deeper or longer than the limits allow.</summary>
    TooLarge,
}

/// <summary>A PDF could not be read.</summary>
/// <param name="problem">Why.</param>
/// <param name="message">Why, in one sentence for people.</param>
public sealed class PdfException(PdfProblem problem, string message) : Exception(message)
{
    /// <summary>Why.</summary>
    public PdfProblem Problem { get; } = problem;
}
