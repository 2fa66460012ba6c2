using System.Collections.Frozen;

namespace ComplianceMonitor.Core.Reading.Channels;

/// <summary>Tells what people are called in a school from other words of a sentence, by plain lists.</summary>
internal static class SchoolRoles
{
    private const int MostWords = 8;

    /// <summary>Nouns in which a role ends, before "of", "for", "in" and "at".</summary>
    private static readonly FrozenSet<string> Nouns = Set(
        "headteacher headteachers head heads headmaster headmistress principal principals deputy deputies assistant assistants manager managers manger bursar administrator administrators officer officers "
        + "secretary receptionist lead leads leader leaders coordinator coordinators co-ordinator co-ordinators director directors team teams technician technicians librarian governor governors chair clerk "
        + "teacher teachers coach senco sendco dsl dpo sbm slt smt pa office reception department departments custodian custodians dean chaplain tutor tutors owner owners proprietor committee editor editors "
        + "webmaster supervisor practitioner practitioners registrar ceo warden housemaster housemistress matron prefects");

    private static readonly FrozenSet<string> Joining = Set("of for in at");

    /// <summary>Words that no role has: what holds them is a piece of a sentence.</summary>
    private static readonly FrozenSet<string> Sentence = Set(
        "if you your yourself will would not who whom whose those these this that which what do does did so other others to is are was were be been may must should can could they them their we us "
        + "it's any no nobody everybody anyone about find when where while because has have had than then there here only someone somebody however therefore may");

    /// <summary>True for "Deputy Headteacher", "head of the sixth form", "office team".</summary>
    /// <param name="words">The words, without an article before them.</param>
    public static bool IsRole(string words)
    {
        string[] parts = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length is 0 or > MostWords || parts.Any(part => Sentence.Contains(part) || part is "it"))
        {
            return false;
        }

        int end = Array.FindIndex(parts, Joining.Contains);
        return (end < 0 ? parts[^1] : end > 0 ? parts[end - 1] : "") is { Length: > 0 } last && Nouns.Contains(last.TrimEnd('.', ':'));
    }

    private static FrozenSet<string> Set(string words) => FrozenSet.ToFrozenSet(words.Split(' '), StringComparer.OrdinalIgnoreCase);
}
