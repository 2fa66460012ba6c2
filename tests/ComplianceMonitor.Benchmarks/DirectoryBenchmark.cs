using System.Diagnostics;
using System.Globalization;
using ComplianceMonitor.Connectors.Collectors;
using ComplianceMonitor.Core.Accounts.Directories;
using ComplianceMonitor.Core.Accounts.People;
using ComplianceMonitor.Core.Controls;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Benchmarks;

/// <summary>A trust's directory: two exports of very many users read row by row, and a large directory judged.</summary>
internal static class DirectoryBenchmark
{
    public static void Run(int rows, int judged)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("directory-");
        try
        {
            EvidenceSet school = School();
            (Location, DirectoryKind?)[] exports = [(Write(folder, "users.csv", rows, registration: false), null), (Write(folder, "registration.csv", rows, registration: true), null)];
            long start = Stopwatch.GetTimestamp();
            DirectorySnapshot[] read = [.. new SourceFiles(TimeProvider.System).Directories(exports, PeopleConcerned.Of(school), CancellationToken.None).Value];
            double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
            using Process self = Process.GetCurrentProcess();
            Console.WriteLine(
                $"directory         2 exports of {rows:N0} users in {seconds:F1} s, {read.Sum(one => one.People.Count)} entries kept, peak memory {self.PeakWorkingSet64 / 1048576.0:F0} MB (ceiling 256 MB)");

            DirectorySnapshot[] whole = [.. exports.Select((_, at) => Made(at == 1, judged))];
            EvidenceSet evidence = school with { Directories = new Observation<IReadOnlyList<DirectorySnapshot>>.Seen(whole, new("made", DateTimeOffset.UnixEpoch, new('0', 64))) };
            start = Stopwatch.GetTimestamp();
            evidence = PeopleConcerned.Only(evidence);
            int findings = ControlCatalogue.All.Where(control => control.Info.Area == Area.Accounts).Sum(control => control.Judge(evidence).Count());
            Console.WriteLine($"directory         {judged:N0} users in 2 directories judged in {Stopwatch.GetElapsedTime(start).TotalSeconds:F2} s, {findings} findings (ceiling 1 s)");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static EvidenceSet School() => new()
    {
        School = new("school", "A School")
        {
            Channels = [new("facebook", "a", ["user17@users.example", "Given4711 Family4711", "Bursar"]), new("x", "a", ["user17@users.example", "user39999@users.example"])],
        },
        Today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime),
    };

    private static Location Write(DirectoryInfo folder, string name, int rows, bool registration)
    {
        string path = Path.Combine(folder.FullName, name);
        using StreamWriter file = new(path);
        file.WriteLine(registration
            ? "User principal name,Name,MFA Capable,Passwordless Capable,SSPR Registered,Methods registered"
            : "userPrincipalName,displayName,surname,mail,givenName,objectId,userType,jobTitle,department,accountEnabled,usageLocation,streetAddress");
        for (int row = 0; row < rows; row++)
        {
            string number = row.ToString(CultureInfo.InvariantCulture);
            file.WriteLine(registration
                ? $"user{number}@users.example,Given{number} Family{number},Capable,Not Capable,Registered,\"mobilePhone, microsoftAuthenticatorPush\""
                : $"user{number}@users.example,Given{number} Family{number},Family{number},user{number}@users.example,Given{number},00000000-0000-4000-8000-{row:000000000000},Member,{Title(row)},Teaching,True,GB,\"1 High Street, Netherby\"");
        }

        return new(name, path);
    }

    private static string Title(int row) => row == 5 ? "Bursar" : row % 10 == 0 ? "Teacher" : "";

    private static DirectorySnapshot Made(bool registration, int people) => new()
    {
        Kind = DirectoryKind.EntraCsv,
        Name = registration ? "registration.csv" : "users.csv",
        TakenAt = TimeProvider.System.GetUtcNow(),
        Covers = registration ? DirectoryParts.Registration : DirectoryParts.People,
        Total = people,
        People =
        [
            .. Enumerable.Range(0, people).Select(row => new DirectoryPerson
            {
                Id = registration ? null : $"00000000-0000-4000-8000-{row:000000000000}",
                UserPrincipalName = $"user{row}@users.example",
                Addresses = [$"user{row}@users.example"],
                DisplayName = $"Given{row} Family{row}",
                JobTitle = registration ? null : Title(row),
                Standing = registration ? PersonStanding.Unknown : PersonStanding.Enabled,
                SignIn = registration ? new() { Source = SignInSource.Report, Capable = true } : SignIn.NotTold,
            }),
        ],
    };
}
