using ComplianceMonitor.Core.Reports.Mailing;

namespace ComplianceFunctions.Jobs;

/// <summary>How mail leaves the app.</summary>
/// <param name="Mailer">The one mailbox, by Microsoft Graph; null where none is configured.</param>
internal sealed record Carrier(IMailer? Mailer);
