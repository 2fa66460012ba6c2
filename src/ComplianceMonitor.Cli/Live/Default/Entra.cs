using ComplianceMonitor.Core.Accounts.Directories;
using ComplianceMonitor.Core.Checks.Records;
using ComplianceMonitor.Core.Reports.Mailing;

namespace ComplianceMonitor.Cli.Live;

/// <summary>Microsoft Entra is asked by the program that is built with <c>-c Azure</c>; this one reads its exports.</summary>
internal sealed class Entra : IDisposable
{
    /// <summary>Nothing: this build asks nobody.</summary>
    public static Entra? Of(Session session) => null;

    /// <summary>The directory.</summary>
    public ILiveDirectory Directory(IRecordStore store) => throw new NotSupportedException();

    /// <summary>The carrier of a mailbox.</summary>
    public IMailer Mailer(string mailbox) => throw new NotSupportedException();

    public void Dispose()
    {
    }
}
