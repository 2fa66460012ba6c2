namespace ComplianceMonitor.Core.Accounts.Attesting;

/// <summary>What can be attested, and how.</summary>
public static class AttestationRules
{
    /// <summary>The control of multi-factor authentication.</summary>
    public const string Mfa = "C14";

    /// <summary>The controls that count a statement; of any other a statement would change nothing.</summary>
    public static IReadOnlyList<string> Controls { get; } = ["C04", "C11", "C12", "C14", "C15", "C16", "C17", "C18", "C19", "C28"];

    /// <summary>
    /// Why a statement cannot be given like this; null where it can. The MFA of other people is never attested through a link, only
    /// by somebody who has signed in: a link proves no more than that a mailbox was read.
    /// </summary>
    /// <param name="control">The control's id.</param>
    /// <param name="subject">What it is about; null for everything.</param>
    /// <param name="how">How it is given.</param>
    /// <param name="address">The address to which the link was sent.</param>
    public static string? Refusal(string control, string? subject, AttestedHow how, string? address)
    {
        if (!Controls.Contains(control, StringComparer.Ordinal))
        {
            return $"{control} is not decided by statements; these are: {string.Join(", ", Controls)}.";
        }

        return control == Mfa && how == AttestedHow.Link && !IsOwn(subject, address)
            ? "The MFA of other people is attested by somebody who has signed in, never through a link."
            : null;
    }

    /// <summary>True where the subject is the very person who holds the mailbox.</summary>
    private static bool IsOwn(string? subject, string? address) =>
        address is { Length: > 0 } && subject is not null
        && (string.Equals(subject, address, StringComparison.OrdinalIgnoreCase) || string.Equals(subject, $"person {address}", StringComparison.OrdinalIgnoreCase));
}
