using System.Text.RegularExpressions;

namespace ComplianceMonitor.Connectors.Configuration;

/// <summary>What is wrong with a value, in a sentence that says what would be right; null where nothing is.</summary>
internal static partial class Values
{
    private const int Longest = 2000;

    /// <summary>What no value may be: endless, or with characters that steer a terminal or a mail header.</summary>
    public static string? Mistake(string value) => value switch
    {
        { Length: > Longest } => $"The value is longer than {Longest} characters.",
        _ when value.Any(char.IsControl) => "The value holds a line break or another control character.",
        _ => null,
    };

    /// <summary>"trust" is the partition of rows that belong to no school.</summary>
    public static string? IdMistake(string value) =>
        value == "trust" ? "'trust' stands for the whole trust: give the school another id." :
        Id().IsMatch(value) ? null : $"'{value}' is no id: use lower-case letters, digits and hyphens, at most 60, such as 'fernhollow-primary'.";

    public static string? UrnMistake(string value) => Urn().IsMatch(value) ? null : $"'{value}' is no URN: it has five to seven digits.";

    public static string? PostcodeMistake(string value) =>
        Postcode().IsMatch(value) ? null : $"'{value}' is no postcode, such as 'ZZ99 1AA'.";

    public static string? MailMistake(string value) => Mail().IsMatch(value) ? null : $"'{value}' is no e-mail address.";

    public static string? HostMistake(string value) =>
        Host().IsMatch(value) ? null : $"'{value}' is no host, such as 'social.example': leave out https:// and what follows the name.";

    /// <summary>A feed's address can be a secret (Google Alerts): then the file names the setting that holds it.</summary>
    public static string? FeedMistake(string value) => IsSetting(value) ? null : AddressMistake(value);

    public static string? AddressMistake(string value)
    {
        if (!Uri.TryCreate(value, UriKind.Absolute, out Uri? address) || address.Scheme is not ("http" or "https") || address.Host.Length == 0)
        {
            return $"'{value}' is no web address: it starts with https://.";
        }

        return address.UserInfo.Length > 0 ? "The address holds a user name or password: leave it out." : null;
    }

    /// <summary>
    /// An alias is an institution's name. A person's would turn the watch on mentions into a watch on people, which is against the
    /// law (domain.md section 7). A school that bears a founder's name ("Mrs Ashdown's Infant School") is an institution.
    /// </summary>
    public static string? NameMistake(string value) => Person().IsMatch(value) && !FoundersSchool().IsMatch(value)
        ? $"'{value}' is a person's name: only names of the institution are looked for."
        : null;

    public static bool IsSetting(string value) => Setting().IsMatch(value);

    [GeneratedRegex("^[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?$", RegexOptions.CultureInvariant)]
    private static partial Regex Id();

    [GeneratedRegex("^[0-9]{5,7}$", RegexOptions.CultureInvariant)]
    private static partial Regex Urn();

    [GeneratedRegex("^[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][A-Z]{2}$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Postcode();

    [GeneratedRegex(@"^[^\s@,;<>""()]{1,64}@[^\s@,;<>""()]{1,190}$", RegexOptions.CultureInvariant)]
    private static partial Regex Mail();

    [GeneratedRegex("^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.){1,8}[a-z]{2,63}$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Host();

    [GeneratedRegex("^env:[A-Za-z_][A-Za-z0-9_]{0,99}$", RegexOptions.CultureInvariant)]
    private static partial Regex Setting();

    [GeneratedRegex(@"(?:^|\s)(?:Mr|Mrs|Miss|Ms|Mx|Dr|Prof|Professor|Sir|Dame|Rev|Revd)\.?\s", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Person();

    [GeneratedRegex(@"^\S{2,5}\s\S{2,40}(?:['’]s|s['’])\s(?:.{0,80}\s)?(?:School|Academy|College|Grammar|Infants?|Juniors?|Primary|Nursery)", RegexOptions.CultureInvariant)]
    private static partial Regex FoundersSchool();
}
