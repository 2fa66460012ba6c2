using System.Diagnostics;

namespace ComplianceMonitor.Pdf.Tests;

/// <summary>Damaged files: whatever the damage, the reader answers with text or says why not, and in time.</summary>
public class MutationTests
{
    private static readonly PdfLimits Small = new() { DecompressedBytes = 4_000_000, Characters = 50_000 };

    [Fact]
    public void Damage_never_crashes_the_reader()
    {
        int seed = Rounds.Seed(20_26);
        Random random = new(seed);
        byte[][] files = [.. StrangeFiles.All().Select(entry => entry.File)];
        Stopwatch watch = new();

        for (int round = 0; round < Rounds.Of(2_000, 100_000); round++)
        {
            byte[] damaged = Damaged(files[round % files.Length], random);
            watch.Restart();
            try
            {
                PdfReader.Read(damaged, Small, TestContext.Current.CancellationToken);
            }
            catch (PdfException)
            {
                // A clear no is an answer.
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                Assert.Fail($"seed {seed}, round {round}: {failure}");
            }

            watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20), $"seed {seed}, round {round}");
        }
    }

    [Fact]
    public void A_file_cut_short_anywhere_is_read_as_far_as_it_goes_or_refused()
    {
        foreach ((string name, byte[] file) in StrangeFiles.All())
        {
            for (int length = 0; length < file.Length; length += 1 + (file.Length / 150))
            {
                try
                {
                    PdfReader.Read(file.AsMemory(0, length), Small, TestContext.Current.CancellationToken);
                }
                catch (PdfException refused)
                {
                    refused.Message.ShouldNotBeEmpty(name);
                }
            }
        }
    }

    private static byte[] Damaged(byte[] file, Random random)
    {
        List<byte> bytes = [.. file];
        for (int change = random.Next(1, 9); change > 0 && bytes.Count > 2; change--)
        {
            int at = random.Next(bytes.Count);
            int length = Math.Min(random.Next(1, 60), bytes.Count - at);
            switch (random.Next(6))
            {
                case 0: bytes[at] = (byte)random.Next(256); break;
                case 1: bytes[at] = (byte)"<>[]()/%0123456789 R"[random.Next(20)]; break;
                case 2: bytes.RemoveRange(at, length); break;
                case 3: bytes.InsertRange(at, bytes.GetRange(random.Next(bytes.Count - length), length)); break;
                case 4: bytes.InsertRange(random.Next(bytes.Count), bytes.GetRange(at, length)); break;
                default: bytes[at] ^= (byte)(1 << random.Next(8)); break;
            }
        }

        return [.. bytes];
    }
}
