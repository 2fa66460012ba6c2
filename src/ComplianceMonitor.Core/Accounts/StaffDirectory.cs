using ComplianceMonitor.Core.Evidence;

namespace ComplianceMonitor.Core.Accounts;

/// <summary>Whether somebody named in a register is a current member of staff.</summary>
internal enum Standing
{
    /// <summary>The directory shows them.</summary>
    Current = 1,

    /// <summary>A person whom the directory shows as left, or does not show.</summary>
    Gone,

    /// <summary>A role, team or mailbox that the directory does not show; it may exist all the same.</summary>
    NotShown,
}

/// <summary>Looks people and roles up in the staff directory.</summary>
internal static class StaffDirectory
{
    /// <summary>How the directory shows a name or role of a register.</summary>
    /// <param name="holder">The words of the register.</param>
    /// <param name="staff">The directory.</param>
    public static Standing StandingOf(string holder, IReadOnlyList<StaffMember> staff)
    {
        StaffMember[] named = [.. staff.Where(member => Holder.Same(member.Name, holder))];
        if (named.Length > 0)
        {
            return named.Any(member => member.Current) ? Standing.Current : Standing.Gone;
        }

        if (!Holder.IsRole(holder))
        {
            return Standing.Gone;
        }

        return staff.Any(member => member.Current && member.Role is { } role && Holds(role, holder)) ? Standing.Current : Standing.NotShown;
    }

    /// <summary>"Office Manager and Clerk" holds the role "Office Manager"; "Headteacher" does not hold "Deputy Headteacher".</summary>
    private static bool Holds(string role, string named)
    {
        string[] words = Holder.Words(named);
        return words.Length > 0
            && role.Split([',', ';', '&', '/'], StringSplitOptions.TrimEntries)
                .SelectMany(part => part.Split(" and ", StringSplitOptions.TrimEntries))
                .Append(role)
                .Any(part => Holder.Words(part).SequenceEqual(words, StringComparer.Ordinal));
    }
}
