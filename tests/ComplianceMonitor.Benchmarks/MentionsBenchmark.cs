using System.Diagnostics;
using System.Globalization;
using System.Text;
using ComplianceMonitor.Core.Mentions;
using ComplianceMonitor.Core.Mentions.Searching;

namespace ComplianceMonitor.Benchmarks;

/// <summary>Items classified for one school, and thousands of names looked for in a long text.</summary>
internal static class MentionsBenchmark
{
    private const int Seed = 20261121;
    private static readonly string[] Words =
        "school pupil teacher morning council river parents complaint window safeguarding hospital police library cricket garden knife market station harvest letter money account village winter football choir exam bus road flood theatre governor uniform lesson minister doctor farmer bridge weather holiday festival museum painting engine pension lorry orchard".Split(' ');

    /// <summary>Classifies items one after the other, as a scan does.</summary>
    public static void Classify(int count)
    {
        MentionSchool school = new("fernhollow", "Fernhollow Academy") { Aliases = ["Fernhollow"], Town = "Netherby", County = "North Yorkshire", Postcode = "ZZ99 1AA", Website = "https://www.fernhollow.example", Nearby = ["Skelton Bridge"] };
        MentionItem[] items = [.. Enumerable.Range(0, count).Select(Make)];
        MentionClassifier warm = new([school]);
        foreach (MentionItem item in items.Take(2_000))
        {
            warm.Classify(item);
        }

        MentionClassifier classifier = new([school]);
        int ours = 0;
        int again = 0;
        long start = Stopwatch.GetTimestamp();
        foreach (MentionItem item in items)
        {
            MentionVerdict verdict = classifier.Classify(item);
            ours += verdict.About is About.Yes ? 1 : 0;
            again += verdict.DuplicateOf is null ? 0 : 1;
        }

        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        Console.WriteLine($"mentions          {count:N0} items for one school in {seconds:F2} s on one core (ceiling 10 s); {ours:N0} about it, {again:N0} told before");
        Console.WriteLine($"memory            {GC.GetTotalMemory(forceFullCollection: true) / 1e6:F0} MB live with all stories");
        GC.KeepAlive(classifier);
    }

    /// <summary>Looks for the names of a large trust in a file, and has the machine's own search tool do the same.</summary>
    public static async Task NamesAsync(int names, int megabytes)
    {
        string folder = Directory.CreateTempSubdirectory("names").FullName;
        try
        {
            string[] wanted = [.. Enumerable.Range(0, names).Select(Name)];
            string list = Path.Combine(folder, "names.txt");
            string text = Path.Combine(folder, "text.txt");
            await File.WriteAllLinesAsync(list, wanted);
            await WriteAsync(text, wanted, megabytes);
            NameScanner scanner = new(wanted);
            await ScanAsync(scanner, text);
            long before = GC.GetTotalMemory(forceFullCollection: true);
            TimeSpan cpu = Process.GetCurrentProcess().TotalProcessorTime;
            long found = await ScanAsync(scanner, text);
            double ours = (Process.GetCurrentProcess().TotalProcessorTime - cpu).TotalSeconds;
            Console.WriteLine($"names             {names:N0} in {megabytes} MB: {found:N0} found with {ours:F2} s of CPU, whatever the case; {(GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6:F1} MB more live after it");
            foreach ((string tool, string[] arguments) in new (string, string[])[] { ("rg", ["-F", "-c", "-f", list, text]), ("grep", ["-F", "-c", "-f", list, text]) })
            {
                Console.WriteLine(Measure(tool, arguments) is { } theirs ? $"  {tool} -F -f        {theirs:F2} s of CPU, case as given: we take {ours / theirs:F2} times that (ceiling 1.5 times rg)" : $"  {tool}              is not on this machine");
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<long> ScanAsync(NameScanner scanner, string file)
    {
        long found = 0;
        using StreamReader reader = new(file, Encoding.UTF8, false, 1 << 16);
        await scanner.ScanAsync(reader, _ => found++);
        return found;
    }

    /// <summary>User and system time of a tool, as bash measures it; null where the machine has no such tool.</summary>
    private static double? Measure(string tool, string[] arguments)
    {
        ProcessStartInfo start = new("bash", ["-c", "command -v \"$1\" > /dev/null || exit 3; TIMEFORMAT='%U %S'; time \"$@\"", "bash", tool, .. arguments]) { RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false };
        using Process process = Process.Start(start)!;
        // Into a pipe: a grep whose output is /dev/null stops at the first line that it finds.
        process.StandardOutput.ReadToEnd();
        string times = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 3 ? null : times.Trim().Split('\n')[^1].Split(' ').Sum(time => double.Parse(time, CultureInfo.InvariantCulture));
    }

    private static string Name(int number)
    {
        Random random = new(Seed + number);
        string[] kinds = ["Primary School", "Academy", "High School", "Infant School", "Junior School", "College"];
        string letters = string.Concat(Enumerable.Range(0, 3).Select(_ => "bra,cot,den,ful,gan,hal,kel,lin,mar,nor,pen,rad,sel,tor,wen,yar".Split(',')[random.Next(16)]));
        return $"{char.ToUpperInvariant(letters[0])}{letters[1..]} {kinds[random.Next(kinds.Length)]}";
    }

    private static async Task WriteAsync(string file, string[] names, int megabytes)
    {
        Random random = new(Seed);
        await using StreamWriter writer = new(file, false, new UTF8Encoding(false), 1 << 16);
        long wanted = megabytes * 1_000_000L;
        for (long written = 0; written < wanted;)
        {
            string line = Sentence(random, 14, random.Next(40) == 0 ? names[random.Next(names.Length)] : null);
            await writer.WriteAsync(line + "\n");
            written += line.Length + 1;
        }
    }

    private static MentionItem Make(int number)
    {
        Random random = new(Seed + number);
        string name = random.Next(3) switch { 0 => "Fernhollow Academy", 1 => "Fernhollow", _ => "Fernhollow Lane" };
        string town = random.Next(2) == 0 ? " in Netherby" : "";
        return new($"m{number}", "fernhollow")
        {
            Source = random.Next(2) == 0 ? "news" : "facebook-public",
            Url = $"https://www.paper{random.Next(40)}.example/{number}",
            Title = Sentence(random, 6, null),
            Text = $"{Sentence(random, 16, name + town)}. {Sentence(random, 18, null)}. {Sentence(random, 12, null)}.",
            Published = $"2026-{1 + random.Next(12):00}-{1 + random.Next(28):00}",
        };
    }

    private static string Sentence(Random random, int words, string? name)
    {
        StringBuilder text = new();
        int place = random.Next(words);
        for (int number = 0; number < words; number++)
        {
            string word = number == place && name is not null ? name : random.Next(3) == 0 ? $"w{random.Next(30_000)}" : Words[random.Next(Words.Length)];
            text.Append(number == 0 ? char.ToUpperInvariant(word[0]) + word[1..] : word).Append(' ');
        }

        return text.ToString().TrimEnd();
    }
}
