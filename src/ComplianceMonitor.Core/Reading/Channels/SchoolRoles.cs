using System.Text.RegularExpressions;

namespace ComplianceMonitor.Core.Reading.Channels;

/// <summary>Posts in a school that hold an account: "the School Business Manager", "Head of Sixth Form", "subject leads".</summary>
internal static partial class SchoolRoles
{
    /// <summary>True where the words as a whole are a post, not a sentence that has one in it.</summary>
    /// <param name="words">A few words of running text.</param>
    public static bool IsRole(string words) => Post().IsMatch(words) && !Sentence().IsMatch(words);

    [GeneratedRegex(@"^(?:[\p{L}0-9'’.-]+\s){0,4}?(?:head ?teachers?|heads?|principals?|deput(?:y|ies)|assistants?|managers?|manger|SBM|bursars?|office|administrators?|secretar(?:y|ies)|officers?|leads?|leaders?|co-?ordinators?|directors?|teams?|SLT|SENCO|governors?|chair|teachers?|coach(?:es)?|technicians?|librarians?|receptionists?|reception|PA|clerk|committee|department|custodians?|dean|DSL|marketing|communications|management|ICT|IT)(?:\s(?:of|for|to|in|at)\s[\p{L}0-9'’ &-]{2,40})?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Post();

    [GeneratedRegex(@"\b(?:is|are|was|were|be|does|do|not|may|must|can|should|will|who|which|that|they|he|she|it|we|you|if|when|because|uses?|has|have|asks?|reads?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Sentence();
}
