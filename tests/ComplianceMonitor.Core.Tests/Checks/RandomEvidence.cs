using ComplianceMonitor.Core.Accounts.Access;
using ComplianceMonitor.Core.Accounts.Directories;
using ComplianceMonitor.Core.Accounts.Platforms;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Mentions;
using ComplianceMonitor.Core.Reading;

namespace ComplianceMonitor.Core.Tests.Checks;

/// <summary>Evidence of every shape, by seed.</summary>
internal static class RandomEvidence
{
    private static readonly string[] s_words = ["Social", "Media", "Policy", "Reviewed: 8 May 2026", "\t", "é😀", "\"quoted\"", "", "\u2028", "facebook.com/fernhollow", "\\", "</script>"];

    public static EvidenceSet Of(int seed)
    {
        Random random = new(seed);
        return new()
        {
            School = new("fernhollow", Text()) { Town = random.Next(2) == 0 ? null : Text(), Aliases = [Text()], Channels = [new("facebook", null, [Text()]), new("x", Text(), [])] },
            Today = new DateOnly(2026, 1, 1).AddDays(random.Next(365)),
            Policy = Observed(Facts),
            PrivacyNotices = Observed<IReadOnlyList<DocumentFacts>>(() => [.. Enumerable.Range(0, random.Next(3)).Select(_ => Facts())]),
            Website = Observed(() => new Website([Facts(), Facts()], random.Next(2) == 0) { Shortfall = random.Next(2) == 0 ? null : new((Reason)random.Next(1, 9), Text()) }),
            Directories = Observed<IReadOnlyList<DirectorySnapshot>>(() => [Directory(), Directory()]),
            Platforms = Observed<IReadOnlyList<PlatformEvidence>>(() => [Platform(), Platform()]),
            Attestations = Observed<IReadOnlyList<Attestation>>(() => [new("C14", random.Next(2) == 0 ? null : Text(), random.Next(2) == 0, Text(), Text(), Day(), Day())]),
            AccountPages = Observed<IReadOnlyList<AccountPage>>(() => [new("facebook", null, Text(), new AccountAnswer.Answers()), new("x", Text(), Text(), Answer())]),
            Mentions = Observed(() => new MentionLog([Look(), Look()], [Mention(), Mention()])),
        };

        SourceLook Look() => new(Text(), Text())
        {
            CompleteAt = random.Next(2) == 0 ? null : Instant(),
            Shortfall = random.Next(2) == 0 ? null : new((Reason)random.Next(1, 9), Text()),
            Found = random.Next(50),
            Key = Maybe(Text),
            Cursor = Maybe(Text),
        };

        PublicMention Mention() => new(Text(), Text(), Text(), Instant())
        {
            Title = Maybe(Text),
            Snippet = Maybe(Text),
            Published = random.Next(2) == 0 ? null : Instant(),
            TextHash = Text(),
            About = (About)random.Next(3),
            Concerns = random.Next(2) == 0 ? [] : [(Concern)random.Next(6)],
            Why = [Text()],
            DuplicateOf = Maybe(Text),
            IsComment = random.Next(2) == 0,
            Status = (MentionStatus)random.Next(1, 6),
            IsNews = random.Next(2) == 0,
        };

        DirectorySnapshot Directory() => new()
        {
            Kind = (Core.Schools.DirectoryKind)random.Next(1, 5),
            Name = Text(),
            Tenant = Maybe(Text),
            TakenAt = Instant(),
            Covers = (DirectoryParts)random.Next(32),
            Gaps = [new((DirectoryParts)random.Next(32), (Reason)random.Next(1, 9), Text())],
            Total = random.Next(100_000),
            People = [Person(), Person(), new()],
            Access = random.Next(2) == 0 ? null : new()
            {
                SecurityDefaults = Flag(),
                Conditional =
                [
                    new()
                    {
                        Name = Text(),
                        State = (AccessPolicyState)random.Next(4),
                        Included = new() { Everyone = true, Users = [Text()], Groups = [new(Text(), null), new(Text(), [Text()])] },
                        AllApplications = true,
                        RequiresMfa = random.Next(2) == 0,
                        Narrowed = [Text()],
                    },
                ],
            },
        };

        DirectoryPerson Person() => new()
        {
            Id = Maybe(Text),
            UserPrincipalName = Maybe(Text),
            Addresses = [Text()],
            DisplayName = Maybe(Text),
            JobTitle = Maybe(Text),
            Standing = (PersonStanding)random.Next(4),
            Kind = (PersonKind)random.Next(5),
            HasSignedIn = Flag(),
            SignIn = new() { Source = (SignInSource)random.Next(3), Capable = Flag(), Registered = Flag(), Enforced = Flag(), Methods = random.Next(2) == 0 ? null : [Text()], RefreshedAt = Instant() },
        };

        PlatformEvidence Platform() => new()
        {
            Platform = "facebook",
            Handle = Maybe(Text),
            Source = Text(),
            ReadAt = Instant(),
            TwoFactorOn = Flag(),
            People = random.Next(2) == 0 ? null : [new(Text(), Maybe(Text), Maybe(Text), Text(), true, Flag())],
            Settings = random.Next(2) == 0 ? null : [new(Text(), Text(), Maybe(Text))],
            Permissions = [new(Text(), Day())],
            OwnedBySchool = Flag(),
            Gaps = [new((PlatformParts)random.Next(32), (Reason)random.Next(1, 9), Text())],
        };

        bool? Flag() => random.Next(3) switch { 0 => null, 1 => true, _ => false };

        string? Maybe(Func<string> text) => random.Next(2) == 0 ? null : text();

        Observation<T> Observed<T>(Func<T> value) => random.Next(4) switch
        {
            0 => new Observation<T>.NotThere(Instant(), Text()),
            1 => new Observation<T>.CouldNotLook((Reason)random.Next(1, 9), Text()),
            _ => new Observation<T>.Seen(value(), new(Text(), Instant(), new string('0', 64))),
        };

        AccountAnswer Answer() => random.Next(4) switch
        {
            0 => new AccountAnswer.Answers(),
            1 => new AccountAnswer.MovedTo(Text(), random.Next(2) == 0 ? null : Text()),
            2 => new AccountAnswer.Gone(),
            _ => new AccountAnswer.CouldNotLook((Reason)random.Next(1, 9), Text()),
        };

        DocumentFacts Facts() => DocumentFacts.Read(new(Text(), (FileFormat)random.Next(1, 7), [.. Enumerable.Range(1, random.Next(6)).Select(OneLine)])
        {
            Metadata = new(Text(), null, Instant(), null),
            Missing = random.Next(3) == 0 ? Text() : null,
        });

        Line OneLine(int number) => new(number, Text())
        {
            Page = random.Next(2) == 0 ? null : number,
            Running = random.Next(2) == 0,
            Heading = random.Next(2) == 0,
            Region = (PageRegion)random.Next(Enum.GetValues<PageRegion>().Length),
            Links = random.Next(2) == 0 ? [] : [new("https://www.fernhollow.example/", Text(), (LinkKind)random.Next(1, 5))],
        };

        string Text() => string.Join(' ', Enumerable.Range(0, random.Next(4)).Select(_ => s_words[random.Next(s_words.Length)]));

        DateOnly Day() => new DateOnly(2026, 1, 1).AddDays(random.Next(365));

        DateTimeOffset Instant() => new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.FromHours(random.Next(-2, 3))).AddTicks(random.NextInt64(TimeSpan.TicksPerDay));
    }
}
