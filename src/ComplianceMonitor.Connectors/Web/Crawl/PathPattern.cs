using System.Text.RegularExpressions;

namespace ComplianceMonitor.Connectors.Web.Crawl;

/// <summary>What addresses of one kind have in common: numbers, months and days are all alike.</summary>
internal static partial class PathPattern
{
    /// <summary>The pattern of a path.</summary>
    /// <param name="path">The path.</param>
    public static string Of(string path) => path.Length > 500 ? "#" : Counted().Replace(path, "#");

    [GeneratedRegex(@"\d+|(?<![a-z])(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?![a-z])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Counted();
}
