using System.Text;
using ComplianceMonitor.Connectors.Directories;
using ComplianceMonitor.Core.Accounts.Directories;
using ComplianceMonitor.Core.Accounts.People;
using ComplianceMonitor.Core.Controls;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Connectors.Tests.Directories;

/// <summary>Generated exports, cut anywhere, with columns in any order, judged: nobody passes who has no MFA or is gone.</summary>
public sealed class CutExportTests(ITestOutputHelper output) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Cut_anywhere_an_export_makes_nobody_pass_who_should_not()
    {
        int passed = 0, falsely = 0;
        int rounds = Rounds.Of(600, 20_000);
        for (int round = 0; round < rounds; round++)
        {
            Random random = new(unchecked(Rounds.Seed(20_261_124) + round));
            (int Number, bool Enabled, bool Capable)[] people = [.. Enumerable.Range(0, random.Next(2, 12)).Select(number => (number, random.Next(4) > 0, random.Next(2) == 0))];
            char separator = ",;\t"[random.Next(3)];
            string users = Table(random, separator, ["userPrincipalName", "displayName", "accountEnabled", "jobTitle", "userType"], people.Select(one =>
                new[] { Address(one.Number), $"Jo Reed{one.Number}", one.Enabled ? "True" : "False", "", "Member" }));
            string registration = Table(random, separator, ["User principal name", "Name", "MFA Capable", "Methods registered"], people.Where(one => one.Enabled).Select(one =>
                new[] { Address(one.Number), $"Jo Reed{one.Number}", one.Capable ? "Capable" : "Not Capable", one.Capable ? "mobilePhone, email" : "email" }));
            EvidenceSet evidence = new()
            {
                School = new("fernhollow", "Fernhollow Primary School") { Channels = [new("facebook", "a", [.. people.Select(one => random.Next(2) == 0 ? Address(one.Number) : $"Jo Reed{one.Number}")])] },
                Today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime),
            };
            (Location, DirectoryKind?)[] files = [(Cut(random, "users.csv", users), null), (Cut(random, "registration.csv", registration), null)];
            evidence = evidence with { Directories = new DirectoryExports(TimeProvider.System).Read(files, PeopleConcerned.Of(evidence), TestContext.Current.CancellationToken) };
            foreach (Finding finding in ControlCatalogue.All.Single(control => control.Info.Id is "C14").Judge(evidence).Where(finding => finding.Outcome is Outcome.Pass))
            {
                passed++;
                bool right = people.Any(one => IsOf(finding.Subject, Address(one.Number)) && one is { Enabled: true, Capable: true });
                falsely += right ? 0 : 1;
                if (!right)
                {
                    output.WriteLine($"round {round}: {finding.Subject}: {finding.Summary}");
                }
            }
        }

        output.WriteLine($"{passed} passed, {falsely} falsely");
        falsely.ShouldBe(0);
        passed.ShouldBeGreaterThan(rounds / 4);
    }

    [Fact]
    public void A_very_large_export_is_read_row_by_row()
    {
        int rows = Rounds.Of(120_000, 640_000);
        string path = Path.Combine(_folder.Path, "users.csv");
        using (StreamWriter file = new(path))
        {
            file.WriteLine("userPrincipalName,displayName,accountEnabled,jobTitle,streetAddress");
            for (int row = 0; row < rows; row++)
            {
                file.WriteLine($"{Address(row)},Jo Reed{row},True,Teacher,\"1 High Street, Netherby, a long way from everywhere else\"");
            }
        }

        EvidenceSet evidence = new() { School = new("fernhollow", "Fernhollow") { Channels = [new("facebook", "a", [Address(4711)])] }, Today = new(2026, 11, 21) };
        DirectorySnapshot read = new DirectoryExports(TimeProvider.System).Read([(new("users.csv", path), null)], PeopleConcerned.Of(evidence), TestContext.Current.CancellationToken).Value.Single();
        (read.Total, read.People.ShouldHaveSingleItem().DisplayName).ShouldBe((rows, "Jo Reed4711"));
    }

    /// <summary>A person whose name was cut away is named by the address alone.</summary>
    private static bool IsOf(string subject, string address) => subject == address || subject.Contains($"<{address}>", StringComparison.Ordinal);

    private static string Address(int number) => $"jo.reed{number}@x.example";

    private static string Table(Random random, char separator, string[] head, IEnumerable<string[]> rows)
    {
        int[] order = [.. Enumerable.Range(0, head.Length)];
        random.Shuffle(order);
        StringBuilder table = new();
        foreach (string[] row in rows.Prepend(head))
        {
            table.AppendJoin(separator, order.Select(column => row[column].AsSpan().ContainsAny(",;\t") ? $"\"{row[column]}\"" : row[column])).Append("\r\n");
        }

        return table.ToString();
    }

    /// <summary>Whole, or cut at any letter behind the headings.</summary>
    private Location Cut(Random random, string name, string table)
    {
        int head = table.IndexOf('\n', StringComparison.Ordinal) + 1;
        string text = random.Next(2) == 0 || head >= table.Length ? table : table[..random.Next(head, table.Length)];
        return new(name, _folder.Write(name, text));
    }
}
