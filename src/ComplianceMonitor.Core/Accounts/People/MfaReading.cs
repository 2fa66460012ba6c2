using ComplianceMonitor.Core.Accounts.Access;
using ComplianceMonitor.Core.Accounts.Directories;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Findings;

namespace ComplianceMonitor.Core.Accounts.People;

/// <summary>Whether a person has MFA by the directories. Judged by capability; what the sign-in demands is shown beside it.</summary>
/// <param name="Outcome">Pass, Fail or Unknown.</param>
/// <param name="Said">What was seen, as the rest of a sentence after the person's name; of an Unknown a whole sentence.</param>
internal sealed record MfaReading(Outcome Outcome, string Said)
{
    /// <summary>How strong the strongest method is.</summary>
    public MfaStrength Strength { get; init; }

    /// <summary>Whether the sign-in asks for it.</summary>
    public Enforcement? Enforcement { get; init; }

    /// <summary>True for a password that passes by the second factor.</summary>
    public bool HasBypass { get; init; }

    /// <summary>True where it follows from two things that were seen, neither of which says it.</summary>
    public bool IsInferred { get; init; }

    /// <summary>Reads one person: every product in which the person can sign in counts, and the worst of them decides.</summary>
    /// <param name="person">The person.</param>
    /// <param name="roster">The directories.</param>
    /// <param name="today">The day of the check.</param>
    public static MfaReading Of(Person person, Roster roster, DateOnly today)
    {
        if (person.IsSeveral)
        {
            return Unknown(Reason.Contradictory, $"{person.Name} stands for several accounts of one directory: nobody can tell whose sign-in it is.");
        }

        MfaReading[] readings = [.. person.Entries.Where(entry => entry.Person.Standing is not (PersonStanding.Disabled or PersonStanding.Deleted))
            .GroupBy(entry => entry.IsGoogle).Select(product => OfProduct([.. product], roster, today))];
        IEnumerable<MfaReading> untold = roster.Directories.Where(directory => person.Entries.All(entry => entry.Directory != directory))
            .SelectMany(directory => directory.Gaps).Where(gap => (gap.Part & (DirectoryParts.People | DirectoryParts.Registration)) != DirectoryParts.None)
            .Select(gap => Unknown(gap.Reason, gap.Because));
        return readings is [] ? Unknown(roster.RegistrationGap.Reason, roster.RegistrationGap.Because)
            : readings.Concat(untold).MaxBy(reading => reading.Outcome.Gravity)!;
    }

    private static MfaReading OfProduct(Entry[] entries, Roster roster, DateOnly today)
    {
        Entry[] told = [.. entries.Where(entry => entry.Person.SignIn.Source != SignInSource.None).OrderByDescending(entry => entry.AsOf)];
        if (told is not [var entry, ..])
        {
            Gap gap = roster.RegistrationGap;
            return Unknown(gap.Reason, gap.Because);
        }

        if (!Person.IsRecent(entry.AsOf, today))
        {
            Gap old = roster.Old(entry.Directory.Name, entry.AsOf);
            return Unknown(old.Reason, old.Because);
        }

        if (told.Where(other => other.AsOf == entry.AsOf).Any(other => Differs(other.Person.SignIn, entry.Person.SignIn)))
        {
            return Unknown(Reason.Contradictory, $"{entry.Directory.Name} says two things of one person's MFA.");
        }

        PersonKind kind = entries.Select(one => one.Person.Kind).FirstOrDefault(one => one != PersonKind.Unknown);
        return OfEntry(entry with { Person = entry.Person with { Kind = kind } }, roster.Demand(entry, kind));
    }

    private static MfaReading OfEntry(Entry entry, Enforcement enforcement)
    {
        SignIn signIn = entry.Person.SignIn;
        MfaStrength strength = SignInMethods.Strongest(signIn.Methods);
        bool lasting = strength >= MfaStrength.SmsOrVoice;
        string place = $"({entry.Directory.Name}, {Say.Day(entry.AsOf)})";
        MfaReading reading = (signIn, strength) switch
        {
            ({ Source: SignInSource.PersonsMethods }, _) => OfMethods(signIn, strength, enforcement, place),
            ({ Capable: true, Registered: false }, _) or ({ Capable: true, Methods: [] }, _) =>
                Unknown(Reason.Contradictory, $"The report says that MFA can be used and that nothing is registered {place}: read it again tomorrow."),
            ({ Capable: true }, MfaStrength.None) => Fail($"has nothing but {Words(signIn.Methods)}, which is no second factor {place}"),
            ({ Capable: true, Methods: { } methods }, MfaStrength.Unknown) when !methods.Any(IsExternal) =>
                Unknown(Reason.Partial, $"The only methods are {Words(methods)}, which this version does not know {place}."),
            ({ Capable: true }, _) => Pass($"can use MFA {place}"),
            ({ Capable: false or null, Registered: false } or { Capable: false }, _) when entry.Person.Kind is PersonKind.Guest =>
                Unknown(Reason.Partial, $"This is a guest, whose MFA is the business of another organisation, and none is known here {place}: have it attested there, or name somebody of your own."),
            ({ Capable: false, Registered: true }, _) => Fail($"has registered a method that the tenant does not allow, and cannot use MFA {place}"),
            ({ Capable: false }, _) => Fail($"has no MFA {place}"),
            ({ Registered: false }, _) when lasting => Unknown(Reason.Contradictory, $"The report says that nothing is registered and names {Words(signIn.Methods)} {place}."),
            ({ Registered: false }, _) => Fail($"has no MFA registered {place}"),
            ({ Registered: true }, _) => Unknown(Reason.Partial, $"A method is registered, and it is not told whether it may be used {place}: give an export that has 'MFA capable'."),
            _ => Unknown(Reason.Partial, $"The report says nothing of this person's MFA {place}."),
        };
        return reading with { Strength = lasting ? strength : MfaStrength.Unknown, Enforcement = enforcement, HasBypass = SignInMethods.HasBypass(signIn.Methods) };
    }

    /// <summary>Methods of one person do not tell what the tenant allows: only where the sign-in demands MFA does a method mean that it is in use.</summary>
    private static MfaReading OfMethods(SignIn signIn, MfaStrength strength, Enforcement enforcement, string place) => strength switch
    {
        _ when signIn.Methods is null => Unknown(Reason.Partial, $"This person's methods were not read {place}."),
        MfaStrength.None => Fail($"has no second factor {place}"),
        MfaStrength.Unknown => Unknown(Reason.Partial, $"The only methods are {Words(signIn.Methods)}, which tell nothing for certain {place}."),
        _ when enforcement.Demand == MfaDemand.Demanded => Pass($"has a second factor, and the sign-in asks for one {place}") with { IsInferred = true },
        _ => Unknown(Reason.Partial, $"A second factor is registered, and it is not told that it may be used, nor that the sign-in asks for it {place}."),
    };

    private static bool Differs(SignIn one, SignIn other) =>
        one.Capable != other.Capable || one.Registered != other.Registered || one.Enforced != other.Enforced
        || SignInMethods.Strongest(one.Methods) != SignInMethods.Strongest(other.Methods);

    private static bool IsExternal(string method) => method.StartsWith("external", StringComparison.OrdinalIgnoreCase);

    private static string Words(IReadOnlyList<string>? methods) => methods is null or [] ? "no method" : Say.List(methods);

    private static MfaReading Pass(string said) => new(new Outcome.Pass(), said);

    private static MfaReading Fail(string said) => new(new Outcome.Fail(), said);

    private static MfaReading Unknown(Reason reason, string said) => new(new Outcome.Unknown(reason), said);
}
