using ComplianceFunctions.Triggers;

namespace ComplianceFunctions.Access;

/// <summary>Who may call which function. A function that is not named here is closed to everybody.</summary>
internal static class Roles
{
    public const string ItSupport = "Compliance.ItSupport";
    public const string Dpo = "Compliance.Dpo";
    public const string Dsl = "Compliance.Dsl";
    public const string Head = "Compliance.Head";
    public const string Admin = "Compliance.Admin";

    /// <summary>Functions that anybody may call: what they show is public, or the address itself is the secret.</summary>
    public static readonly IReadOnlyList<string> Open = ["ChannelRegister", nameof(Health), "Calendar", "Attest"];

    /// <summary>The roles of each other function; one of them is enough.</summary>
    public static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> Demanded = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
    {
        [nameof(Dashboard)] = [ItSupport, Dpo, Dsl, Head, Admin],
        [nameof(RunNow)] = [ItSupport, Admin],
        [nameof(MarkMention)] = [ItSupport, Dpo, Dsl, Head, Admin],
    };

    /// <summary>True where a person holds one of the roles of a function. A function that is not named here lets nobody in.</summary>
    /// <param name="function">The function's name.</param>
    /// <param name="caller">The person.</param>
    public static bool LetIn(string function, Caller caller) =>
        Demanded.TryGetValue(function, out IReadOnlyList<string>? demanded) && demanded.Intersect(caller.Roles, StringComparer.Ordinal).Any();
}
