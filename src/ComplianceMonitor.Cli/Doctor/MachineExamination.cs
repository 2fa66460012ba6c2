using System.Globalization;
using ComplianceMonitor.Cli.Reports;
using ComplianceMonitor.Connectors.Configuration;
using ComplianceMonitor.Core.Checks.Recording;
using ComplianceMonitor.Core.Controls;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Cli.Doctor;

/// <summary>What all schools share: the data folder, the disk, the clock, mail.</summary>
internal static class MachineExamination
{
    private const long LeastSpace = 512L << 20;

    public static async Task<IReadOnlyList<Diagnosis>> OfAsync(Session session, DataFolder data, CancellationToken cancellationToken) =>
        [Disk(data), await ClockAsync(session, data, cancellationToken), Mail(session, data)];

    private static Diagnosis Disk(DataFolder data)
    {
        string path = Path.GetFullPath(data.Path);
        try
        {
            string probe = Path.Combine(path, $".doctor-{Guid.NewGuid():N}");
            File.WriteAllText(probe, "");
            File.Delete(probe);
            long free = new DriveInfo(path).AvailableFreeSpace;
            string space = string.Create(CultureInfo.InvariantCulture, $"{free / (double)(1L << 30):0.0} GB free");
            return free < LeastSpace
                ? new(null, "disk", Health.Broken, $"{space} in {path}: a check that finds no room breaks off. Make room, or move the folder and name it with --data.")
                : new(null, "disk", Health.Well, $"{path} can be written, {space}.");
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return new(null, "disk", Health.Broken, $"{path} cannot be written ({wrong.Message}): give this user the right to.");
        }
    }

    /// <summary>A clock behind what was recorded is wrong, or was.</summary>
    private static async Task<Diagnosis> ClockAsync(Session session, DataFolder data, CancellationToken cancellationToken)
    {
        DateTimeOffset now = session.Terminal.Clock.GetUtcNow(), newest = DateTimeOffset.MinValue;
        foreach (SchoolFile school in ConfigurationFolder.Read(data.Path, out _).Schools)
        {
            foreach (Area area in Enum.GetValues<Area>())
            {
                await foreach (RunRecord run in RunRecord.ReadAsync(data.Records, school.School.Id, area, cancellationToken))
                {
                    newest = run.Started > newest ? run.Started.Value : newest;
                }
            }
        }

        string at = string.Create(CultureInfo.InvariantCulture, $"{now:yyyy-MM-dd HH:mm} UTC");
        return newest > now.AddMinutes(5)
            ? new(null, "clock", Health.Broken, $"It is {at} here, and a check was recorded for {newest:yyyy-MM-dd HH:mm} UTC: one of the two clocks was wrong. Set this one by the network (NTP).")
            : new(null, "clock", Health.Well, $"It is {at}.");
    }

    private static Diagnosis Mail(Session session, DataFolder data)
    {
        MailSettings? mail = ConfigurationFolder.Read(data.Path, out _).Trust.Mail;
        string folder = Path.Combine(Path.GetFullPath(data.Path), "mail");
        return Mailing.Carrier(session, mail, folder, out string? mistake) is null ? new(null, "mail", Health.Broken, mistake!)
            : mail is null ? new(null, "mail", Health.Missing, $"No mail is configured: reports become files in {folder}. Name a host and a sender under 'mail' in trust.yaml.")
            : mail.ByGraph ? new(null, "mail", Health.Well, $"Mails leave by Microsoft Graph as {mail.From}. 'compliance report --send' tries it, once for each report.")
            : mail.Host is null ? new(null, "mail", Health.Well, $"Mails become files in {mail.Folder ?? folder}.")
            : new(null, "mail", Health.Well, $"Mails leave by {mail.Host} as {mail.From}. 'compliance report --send' tries it, once for each report.");
    }
}
