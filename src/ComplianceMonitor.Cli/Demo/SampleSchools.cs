using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;

namespace ComplianceMonitor.Cli.Demo;

/// <summary>The invented schools in this assembly. Their dates are written relative to the day of the check, so that they never grow old.</summary>
internal static partial class SampleSchools
{
    private const string Prefix = "samples/";

    /// <summary>Writes them into a folder as DIR/schools/ID/FILE.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="today">The day of the check.</param>
    public static void WriteTo(string folder, DateOnly today)
    {
        Assembly assembly = typeof(SampleSchools).Assembly;
        foreach (string name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            using StreamReader reader = new(assembly.GetManifestResourceStream(name)!);
            string path = Path.Combine(folder, "schools", name[Prefix.Length..]);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, Dated(reader.ReadToEnd(), today));

            // An export is as old as its file.
            File.SetLastWriteTimeUtc(path, today.ToDateTime(new(6, 0), DateTimeKind.Utc));
        }
    }

    /// <summary>Turns <c>{{day -30}}</c> into the day thirty days ago, such as 22 October 2026, and <c>{{year}}</c> into the year.</summary>
    /// <param name="text">A sample.</param>
    /// <param name="today">The day of the check.</param>
    public static string Dated(string text, DateOnly today) => Token().Replace(text, token =>
        token.Groups["days"] is { Success: true, Value: var days }
            ? today.AddDays(int.Parse(days, CultureInfo.InvariantCulture)).ToString("d MMMM yyyy", CultureInfo.InvariantCulture)
            : today.ToString("yyyy", CultureInfo.InvariantCulture));

    [GeneratedRegex(@"\{\{(?:day (?<days>[+-]\d{1,4})|year)\}\}", RegexOptions.CultureInvariant)]
    private static partial Regex Token();
}
