using System.Diagnostics;
using System.Globalization;
using ComplianceMonitor.Connectors.Storage;
using ComplianceMonitor.Core.Checks.Archives;
using ComplianceMonitor.Core.Checks.Records;

namespace ComplianceMonitor.Connectors.Tests.Storage;

/// <summary>A child process writes (see ComplianceMonitor.CrashHost) and dies, by kill -9 or for want of room.</summary>
public sealed class CrashTests : IDisposable
{
    private static readonly int Seed = Rounds.Seed(20_261_121);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_store_whose_writer_was_killed_holds_a_complete_prefix()
    {
        Random random = new(Seed);
        long answered = 0;
        for (int round = 0; round < Rounds.Of(5, 100); round++)
        {
            using Process child = Start(new("dotnet", [Host, _folder.Path]));
            int lines = random.Next(1, 400);
            while (lines-- > 0 && await child.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
            {
                answered = long.Parse(line, CultureInfo.InvariantCulture);
            }

            child.Kill();
            await child.WaitForExitAsync(TestContext.Current.CancellationToken);
            string rest = await child.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            answered = rest.Split('\n')[..^1].Select(line => long.Parse(line, CultureInfo.InvariantCulture)).LastOrDefault(answered);

            await ShouldHoldACompletePrefix(answered);
        }
    }

    [Fact]
    public async Task A_full_disk_is_said_and_loses_nothing()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The limit on file sizes that stands for a full disk is set by a shell.");

        // The limit counts blocks of 1 KiB; it holds for one file, so the journal meets it in the middle of a batch.
        using Process child = Start(new("bash", ["-c", "trap '' XFSZ; ulimit -f 300; exec \"$@\"", "bash", "dotnet", Host, _folder.Path])
        {
            Environment = { ["DOTNET_EnableWriteXorExecute"] = "0", ["DOTNET_TieredCompilation"] = "0" },
        });
        string output = await child.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        string error = await child.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await child.WaitForExitAsync(TestContext.Current.CancellationToken);

        child.ExitCode.ShouldBe(2, error);
        error.ShouldContain("Findings.jsonl cannot be written");
        await ShouldHoldACompletePrefix(output.Split('\n')[..^1].Select(line => long.Parse(line, CultureInfo.InvariantCulture)).Last(), exactly: true);
    }

    private static string Host => Path.Combine(AppContext.BaseDirectory, "ComplianceMonitor.CrashHost.dll");

    private static Process Start(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        return Process.Start(start)!;
    }

    private async Task ShouldHoldACompletePrefix(long answered, bool exactly = false)
    {
        CancellationToken stop = TestContext.Current.CancellationToken;
        using LocalRecordStore store = LocalRecordStore.Open(_folder.At("records"));
        LocalArchive archive = new(_folder.At("archive"));
        List<Row> rows = [];
        await foreach (Row row in store.ReadAsync(Table.Findings, new("p"), stop))
        {
            rows.Add(row);
        }

        if (rows.Count == 0)
        {
            answered.ShouldBe(0);
            return;
        }

        long reached = rows[0].Columns.Whole("N")!.Value;
        rows.Take(5).ShouldAllBe(row => row.Columns.Whole("N") == reached, "a batch is there whole");
        rows.Skip(5).Select(row => row.Columns.Whole("N")!.Value).ShouldBe(Enumerable.Range(1, (int)reached).Select(one => (long)one));
        reached.ShouldBeInRange(answered, exactly ? answered : answered + 1);
        for (long round = 1; round <= answered; round++)
        {
            (await archive.ReadAsync(Container.Evidence, ContentHash.Of(BitConverter.GetBytes(round)), stop)).ShouldBeOfType<ArchiveRead.Found>();
        }
    }
}
