namespace ComplianceMonitor.Core.Accounts;

/// <summary>A person or role that a register names: "Amy Hollis", "A. Hollis", "the Office Manager", "office@fernhollow.example".</summary>
internal static class Holder
{
    private static readonly HashSet<string> RoleWords = new(StringComparer.Ordinal)
    {
        "head", "heads", "headteacher", "headmaster", "headmistress", "teacher", "teachers", "lead", "leads", "leader", "leaders", "manager", "managers",
        "office", "officer", "admin", "team", "bursar", "principal", "governor", "governors", "coordinator", "ordinator", "senco", "sendco", "dsl", "dpo",
        "deputy", "assistant", "assistants", "secretary", "technician", "slt", "chair", "clerk", "director", "coach", "librarian", "communications",
        "marketing", "support", "business", "trust", "pastoral", "chaplain", "reception", "receptionist", "tutor", "tutors", "year", "ict", "it",
        "computing", "network", "webmaster", "editor", "staff",
    };

    /// <summary>True where the words name a role, a team or a mailbox rather than a person.</summary>
    /// <param name="holder">The words of the register.</param>
    public static bool IsRole(string holder) => holder.Contains('@', StringComparison.Ordinal) || Words(holder).Any(RoleWords.Contains);

    private static readonly HashSet<string> Anybody = new(StringComparer.Ordinal)
    {
        "administrator", "administrators", "admins", "moderators", "editors", "users", "posters", "staff", "authorised", "approved", "various", "tbc", "tba", "none", "na",
    };

    /// <summary>Each once: case, articles, titles and an initial for a first name make no second person.</summary>
    /// <param name="holders">The words of the register.</param>
    public static IReadOnlyList<string> Distinct(IEnumerable<string> holders)
    {
        List<string> once = [];
        foreach (string holder in holders.Select(holder => holder.Trim()).Where(IsSomebody))
        {
            if (!once.Exists(other => Same(other, holder)))
            {
                once.Add(holder);
            }
        }

        return once;
    }

    /// <summary>"Administrators", "staff" and "members of staff" name neither a person nor a role.</summary>
    private static bool IsSomebody(string holder) => Words(holder) switch
    {
        [] => false,
        ["members", "of", "staff", ..] => false,
        [var first, ..] => !Anybody.Contains(first),
    };

    /// <summary>True where two entries mean the same person or role.</summary>
    /// <param name="one">An entry.</param>
    /// <param name="other">Another.</param>
    public static bool Same(string one, string other)
    {
        string[] first = Words(one), second = Words(other);
        if (first.AsSpan().SequenceEqual(second))
        {
            return true;
        }

        return !IsRole(one) && !IsRole(other) && first.Length > 1 && second.Length > 1
            && string.Equals(first[^1], second[^1], StringComparison.Ordinal) && first[0][0] == second[0][0]
            && (first[0].Length == 1 || second[0].Length == 1 || string.Equals(first[0], second[0], StringComparison.Ordinal));
    }

    /// <summary>The words that count, in lower case: no articles, titles, hyphens or full stops.</summary>
    /// <param name="holder">The words of the register.</param>
    public static string[] Words(string holder) =>
    [
        .. holder.ToLowerInvariant()
            .Replace("head teacher", "headteacher", StringComparison.Ordinal)
            .Split([' ', '.', ',', '-', '–', '\'', '’', '(', ')', '/'], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word is not ("the" or "mr" or "mrs" or "ms" or "miss" or "mx" or "dr" or "our")),
    ];

    /// <summary>"Office Manager and Clerk" holds the role "Office Manager"; "Headteacher" does not hold "Deputy Headteacher".</summary>
    /// <param name="title">A job title.</param>
    /// <param name="role">The words of the role.</param>
    public static bool Holds(string title, string[] role) =>
        title.Split([',', ';', '&', '/'], StringSplitOptions.TrimEntries)
            .SelectMany(part => part.Split(" and ", StringSplitOptions.TrimEntries))
            .Append(title)
            .Any(part => Words(part).SequenceEqual(role, StringComparer.Ordinal));

    /// <summary>"Brook, Ada" as people say it.</summary>
    /// <param name="name">A name as a directory shows it.</param>
    public static string Spoken(string name) => name.Split(',', StringSplitOptions.TrimEntries) is [{ Length: > 0 } last, { Length: > 0 } first] ? $"{first} {last}" : name;
}
