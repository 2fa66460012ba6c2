using ComplianceMonitor.Core.Channels;

namespace ComplianceMonitor.Core.Reading.Conduct;

/// <summary>The platforms' own minimum ages in the United Kingdom, in years (Data/platforms.json).</summary>
public static class PlatformAges
{
    /// <summary>The age that most platforms ask for.</summary>
    public const int Usual = 13;

    /// <summary>The minimum age of a platform; null where it has none or it is not known.</summary>
    /// <param name="platform">Key of the platform; null for platforms at large.</param>
    public static int? Minimum(string? platform) => platform is null ? Usual : PlatformCatalogue.Default.Find(platform)?.MinimumAgeUk;

    /// <summary>False where a stated age differs from the platform's own; true where it agrees; null where that is not known.</summary>
    /// <param name="stated">The age as stated.</param>
    public static bool? Agrees(StatedAge stated) => Minimum(stated.Platform) is { } age ? age == stated.Years : null;
}
