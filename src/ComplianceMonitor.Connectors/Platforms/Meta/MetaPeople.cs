using ComplianceMonitor.Core.Accounts.Platforms;
using ComplianceMonitor.Core.Evidence;

namespace ComplianceMonitor.Connectors.Platforms.Meta;

/// <summary>
/// Who works on a Page: the portfolio's administrators, those whom it gave the Page, and those outside of it. A second factor is
/// shown for the portfolio's own people only; its words are not documented, so which mean yes and no is a setting.
/// </summary>
/// <param name="account">The account.</param>
/// <param name="portfolio">The portfolio.</param>
/// <param name="assigned">Those whom it gave the Page.</param>
/// <param name="outside">Those outside of it.</param>
internal sealed class MetaPeople(PlatformAccount account, MetaPortfolio portfolio, Told<IReadOnlyList<AssignedUser>> assigned, Told<IReadOnlyList<RoleHolder>> outside)
{
    private const string Administers = "MANAGE";

    private readonly string[] _on = Words(account, "Meta__TwoFactorOn", "enabled");
    private readonly string[] _off = Words(account, "Meta__TwoFactorOff", "disabled,none");

    /// <summary>Puts people and second factors into the evidence.</summary>
    /// <param name="evidence">The evidence so far.</param>
    public PlatformEvidence Into(PlatformEvidence evidence)
    {
        bool? demanded = portfolio.DemandsTwoFactor(out ApiFailure? demandGap);
        PlatformPerson[]? people = People();
        ApiFailure? peopleGap = portfolio.Users.Failure ?? assigned.Failure ?? outside.Failure;
        bool? required = demanded is true && outside.Value is not { Count: 0 } ? null : demanded;

        // Where the portfolio demands it and nobody stands outside, it does not matter who they are.
        string[] strange = [.. Strange()];
        ApiFailure? odd = strange is []
            ? null
            : new(Reason.Unreadable, $"{MetaApi.Name} says {string.Join(", ", strange)} of people's second factor, which is not known: name it in Meta__TwoFactorOn or Meta__TwoFactorOff.");
        ApiFailure? untold = demanded is null && people?.All(person => person.TwoFactor is true) is false ? demandGap : null;
        ApiFailure? factorGap = required is true ? null : peopleGap ?? odd ?? untold;
        return evidence with
        {
            TwoFactorRequired = required,
            People = people,
            Gaps = [.. evidence.Gaps, .. Gap(PlatformParts.TwoFactor, factorGap), .. Gap(PlatformParts.People, peopleGap)],
        };
    }

    private PlatformPerson[]? People()
    {
        if (portfolio.Users.Value is not { } users)
        {
            return null;
        }

        Dictionary<string, AssignedUser> given = (assigned.Value ?? []).Where(one => one.Id is not null).DistinctBy(one => one.Id, StringComparer.Ordinal).ToDictionary(one => one.Id!, StringComparer.Ordinal);
        IEnumerable<PlatformPerson> own = users
            .Where(user => assigned.Value is null || IsAdmin(user.Role) || (user.Id is { } id && given.ContainsKey(id)))
            .Select(user => new PlatformPerson(
                user.Id ?? "?", Shown(user.Name), Shown(user.Email)?.ToLowerInvariant(), Shown(user.Role) ?? "?", IsAdmin(user.Role) || MayManage(user.Id, given), TwoFactor(user.TwoFactor)));
        IEnumerable<PlatformPerson> strangers = given.Values.Where(one => !users.Any(user => user.Id == one.Id))
            .Select(one => new PlatformPerson(one.Id!, Shown(one.Name), null, Tasks(one.Tasks), Has(one.Tasks), null));
        IEnumerable<PlatformPerson> others = (outside.Value ?? [])
            .Select(one => new PlatformPerson(one.Id ?? "?", Shown(one.Name), null, Shown(one.Role) ?? Tasks(one.Tasks), Has(one.Tasks) || IsAdmin(one.Role), null));
        return [.. own, .. strangers, .. others];
    }

    private IEnumerable<string> Strange() => (portfolio.Users.Value ?? [])
        .Select(user => user.TwoFactor).OfType<string>().Where(word => TwoFactor(word) is null)
        .Distinct(StringComparer.OrdinalIgnoreCase).Take(5).Select(word => $"'{SettingsReading.Shown(word)}'");

    private bool? TwoFactor(string? word) =>
        word is null ? null
        : _on.Contains(word, StringComparer.OrdinalIgnoreCase) ? true
        : _off.Contains(word, StringComparer.OrdinalIgnoreCase) ? false
        : null;

    private static bool MayManage(string? id, Dictionary<string, AssignedUser> given) => id is not null && given.TryGetValue(id, out AssignedUser? one) && Has(one.Tasks);

    private static bool Has(IReadOnlyList<string?>? tasks) => tasks?.Contains(Administers, StringComparer.OrdinalIgnoreCase) ?? false;

    private static bool IsAdmin(string? role) => string.Equals(role, "ADMIN", StringComparison.OrdinalIgnoreCase) || string.Equals(role, "Administrator", StringComparison.OrdinalIgnoreCase);

    private static string Tasks(IReadOnlyList<string?>? tasks) => SettingsReading.Shown(string.Join(", ", (tasks ?? []).OfType<string>()));

    private static string? Shown(string? text) => text is null ? null : SettingsReading.Shown(text);

    private static PlatformGap[] Gap(PlatformParts part, ApiFailure? failure) => failure is null ? [] : [new(part, failure.Reason, failure.Because)];

    private static string[] Words(PlatformAccount account, string setting, string usual) =>
        (account.Settings(setting) is { Length: > 0 } words ? words : usual).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
