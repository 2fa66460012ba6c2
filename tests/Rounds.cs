using System.Globalization;

namespace ComplianceMonitor.Tests;

/// <summary>How long the seeded tests run: short by default, long in tests/long.sh, which also chooses and prints the seed.</summary>
internal static class Rounds
{
    private static string? Seeded => Environment.GetEnvironmentVariable("LONG_TESTS_SEED");

    public static int Of(int inShort, int inLong) => Seeded is null ? inShort : inLong;

    public static int Seed(int usual) => Seeded is { } seed ? int.Parse(seed, CultureInfo.InvariantCulture) : usual;
}
