using ComplianceMonitor.Core.Accounts.Directories;
using ComplianceMonitor.Core.Accounts.Platforms;
using ComplianceMonitor.Core.Controls;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Core.Mentions;
using ComplianceMonitor.Core.Reading;
using ComplianceMonitor.Core.Reading.Channels;
using ComplianceMonitor.Core.Reading.Conduct;
using ComplianceMonitor.Core.Reading.Governance;
using ComplianceMonitor.Core.Reading.Templates;

namespace ComplianceMonitor.Core.Tests.Controls;

/// <summary>Not seen is not passed: whatever is taken away, nothing turns into a Pass.</summary>
public class HonestyTests
{
    private const int Schools = 40;

    public static TheoryData<string> Ids => [.. ControlCatalogue.All.Select(control => control.Info.Id)];

    [Theory, MemberData(nameof(Ids))]
    public void Taking_evidence_away_never_makes_a_Pass(string id)
    {
        for (int seed = 0; seed < Schools; seed++)
        {
            EvidenceSet before = SomeSchool(new Random(seed));
            IReadOnlyList<Finding> judged = before.Judge(id);
            judged.ShouldNotBeEmpty();
            Assert.True(judged.DistinctBy(finding => finding.Subject, StringComparer.Ordinal).Count() == judged.Count, $"seed {seed}: a subject twice");
            foreach ((string how, EvidenceSet after) in Poorer(before))
            {
                IReadOnlyList<Finding> poorer = after.Judge(id);
                poorer.ShouldNotBeEmpty();
                foreach (Finding finding in poorer.Where(finding => finding.Outcome is Outcome.Pass))
                {
                    Finding? was = judged.SingleOrDefault(one => string.Equals(one.Subject, finding.Subject, StringComparison.Ordinal));
                    Assert.True(was is null or { Outcome: Outcome.Pass }, $"seed {seed}, {how}: {was?.Outcome} {finding.Subject} became Pass");
                }

                Assert.True(Gravest(poorer) is not Outcome.Pass || Gravest(judged) is Outcome.Pass, $"seed {seed}, {how}: {Gravest(judged)} became Pass");
            }
        }
    }

    [Theory, MemberData(nameof(Ids))]
    public void A_policy_that_was_read_in_part_never_passes(string id)
    {
        for (int seed = 0; seed < Schools; seed++)
        {
            EvidenceSet partial = Partial(SomeSchool(new Random(seed)));
            Assert.True(Gravest(partial.Judge(id)) is Outcome.Unknown or Outcome.Fail, $"seed {seed}");
        }
    }

    private static Outcome Gravest(IEnumerable<Finding> findings) => findings.MaxBy(finding => finding.Outcome.Gravity)!.Outcome;

    private static IEnumerable<(string How, EvidenceSet Evidence)> Poorer(EvidenceSet full)
    {
        foreach (Reason reason in Enum.GetValues<Reason>())
        {
            yield return ($"policy {reason}", full with { Policy = No<DocumentFacts>(reason) });
            yield return ($"notices {reason}", full with { PrivacyNotices = No<IReadOnlyList<DocumentFacts>>(reason) });
            yield return ($"website {reason}", full with { Website = No<Website>(reason) });
            yield return ($"directories {reason}", full with { Directories = No<IReadOnlyList<DirectorySnapshot>>(reason) });
            yield return ($"attestations {reason}", full with { Attestations = No<IReadOnlyList<Attestation>>(reason) });
        }

        // Reason.NotConfigured is that no platform was ever to be asked: nothing was taken away.
        foreach (Reason reason in Enum.GetValues<Reason>().Where(reason => reason is not Reason.NotConfigured))
        {
            yield return ($"platforms {reason}", full with { Platforms = No<IReadOnlyList<PlatformEvidence>>(reason) });
            yield return ($"mentions {reason}", full with { Mentions = No<MentionLog>(reason) });
        }

        if (full.Mentions is Observation<MentionLog>.Seen { Value: { } log })
        {
            yield return ("scans long ago", full with { Mentions = A.Seen(log with { Looks = [.. log.Looks.Select(look => look with { CompleteAt = look.CompleteAt?.AddDays(-30) })] }) });
            yield return ("no source asked", full with { Mentions = A.Seen(log with { Looks = [] }) });
            yield return ("sources never answered", full with { Mentions = A.Seen(log with { Looks = [.. log.Looks.Select(look => look with { CompleteAt = null, Shortfall = new(Reason.Unreachable, "It is down.") })] }) });
        }

        if (full.Platforms is Observation<IReadOnlyList<PlatformEvidence>>.Seen told)
        {
            yield return ("platforms told nothing", full with
            {
                Platforms = A.Seen<IReadOnlyList<PlatformEvidence>>(
                [
                    .. told.Value.Select(one => new PlatformEvidence
                    {
                        Platform = one.Platform,
                        Handle = one.Handle,
                        Source = one.Source,
                        ReadAt = one.ReadAt,
                        Gaps = [new(PlatformParts.All, Reason.NotPermitted, "The token was refused.")],
                    }),
                ]),
            });
            yield return ("platforms long ago", full with
            {
                Platforms = A.Seen<IReadOnlyList<PlatformEvidence>>([.. told.Value.Select(one => one with { ReadAt = one.ReadAt.AddYears(-3) })]),
            });
        }

        // Reason.NoEvidence is that nobody ever looked, as when files are assessed: nothing was taken away.
        yield return ("account pages unreachable", full with { AccountPages = No<IReadOnlyList<AccountPage>>(Reason.Unreachable) });
        if (full.AccountPages is Observation<IReadOnlyList<AccountPage>>.Seen looked)
        {
            AccountAnswer lost = new AccountAnswer.CouldNotLook(Reason.Unreachable, "No answer.");
            yield return ("no account page answered", full with { AccountPages = A.Seen<IReadOnlyList<AccountPage>>([.. looked.Value.Select(page => page with { Answer = lost })]) });
        }

        DateTimeOffset then = DateTimeOffset.UnixEpoch;
        yield return ("policy not there", full with { Policy = new Observation<DocumentFacts>.NotThere(then, "there") });
        yield return ("notices not there", full with { PrivacyNotices = new Observation<IReadOnlyList<DocumentFacts>>.NotThere(then, "there") });
        yield return ("website not there", full with { Website = new Observation<Website>.NotThere(then, "there") });
        yield return ("directories not there", full with { Directories = new Observation<IReadOnlyList<DirectorySnapshot>>.NotThere(then, "there") });
        yield return ("attestations not there", full with { Attestations = new Observation<IReadOnlyList<Attestation>>.NotThere(then, "there") });
        yield return ("policy in part", Partial(full));
        if (full.PrivacyNotices is Observation<IReadOnlyList<DocumentFacts>>.Seen notices)
        {
            yield return ("no notices", full with { PrivacyNotices = A.Seen<IReadOnlyList<DocumentFacts>>([]) });
            yield return ("notices in part", full with { PrivacyNotices = A.Seen<IReadOnlyList<DocumentFacts>>([.. notices.Value.Select(Partial)]) });
        }

        if (full.Website is Observation<Website>.Seen { Value: { } site })
        {
            yield return ("website in part", full with { Website = A.Seen(site with { Whole = false }) });
            yield return ("pages in part", full with { Website = A.Seen(site with { Pages = [.. site.Pages.Select(Partial)] }) });
            foreach (DocumentFacts page in site.Pages)
            {
                yield return ("a page less", full with { Website = A.Seen(new Website([.. site.Pages.Where(one => one != page)], Whole: false)) });
            }
        }

        if (full.Attestations is Observation<IReadOnlyList<Attestation>>.Seen said)
        {
            yield return ("attestations aged", full with
            {
                Attestations = A.Seen<IReadOnlyList<Attestation>>([.. said.Value.Select(one => one with { On = one.On.AddYears(-3), ValidUntil = one.ValidUntil.AddYears(-3) })]),
            });
            yield return ("attestations expired", full with
            {
                Attestations = A.Seen<IReadOnlyList<Attestation>>([.. said.Value.Select(one => one with { ValidUntil = A.Today.AddDays(-1) })]),
            });
        }
    }

    private static Observation<T> No<T>(Reason reason) => new Observation<T>.CouldNotLook(reason, "It could not be read.");

    private static DocumentFacts Partial(DocumentFacts facts) => facts with { Document = facts.Document with { Missing = "page 3 is a picture" } };

    private static EvidenceSet Partial(EvidenceSet evidence) =>
        evidence.Policy is Observation<DocumentFacts>.Seen seen ? evidence with { Policy = A.Seen(Partial(seen.Value)) } : evidence;

    /// <summary>A school with some promises kept and some not, the same for the same seed.</summary>
    private static EvidenceSet SomeSchool(Random random)
    {
        DocumentFacts good = A.Policy();
        DocumentFacts policy = good with
        {
            Governance = new()
            {
                Title = Maybe(good.Governance.Title),
                School = Maybe(good.Governance.School),
                Owner = Maybe(good.Governance.Owner),
                Approval = new()
                {
                    Body = Maybe(good.Governance.Approval.Body),
                    Date = Maybe(Either(A.On("2026-05-08"), A.On("2027-05-08"))),
                    BlankTable = Maybe(A.Line()),
                },
                ChangeNote = Maybe(new ChangeNote(A.Line(), [.. Few(() => new ChangeClaim(A.Said("a claim"), Either(Enum.GetValues<ClaimVerdict>()), null))])),
            },
            Review = new()
            {
                LastReviewed = Maybe(good.Review.LastReviewed),
                PastReviews = [.. Few(() => A.On(Either("2024-02-29", "2026-05-08", "2027-05-08")))],
                NextReview = Maybe(A.On(Either("2026-10", "2027-05-08", "2026-autumn", "2030"))),
                CycleMonths = Maybe(A.Said(12)),
                UnusableNext = Maybe(new Core.Reading.Reviews.UnusableDate("31 June", A.Line(), random.Next(2) == 0)),
            },
            Channels = new()
            {
                All = [.. Few(Channel)],
                Register = Either(Enum.GetValues<RegisterState>()),
                SharedHolders = [.. Few(() => A.Said(Either("Headteacher", "Ada Brook", "Media Team")))],
            },
            Template = new() { Placeholders = [.. Few(() => new Placeholder("blank", Either(Enum.GetValues<PlaceholderStrength>()), "[name]", A.Line()))] },
            References = new()
            {
                Kcsie = [.. Few(() => A.Said(Either<int?>(null, 2023, 2025, 2026)))],
                LegislationList = Maybe<IReadOnlyList<Stated<string>>>([.. good.References.LegislationList!, .. Few(() => A.Said(Either("Data Protection Act 1998", "Milk Act 1901")))]),
                RelatedPolicies = [.. Few(() => A.Said(Either("Behaviour Policy", "Complaints Procedure")))],
            },
            Conduct = good.Conduct with
            {
                ImageConsent = Maybe(good.Conduct.ImageConsent),
                AiRule = Maybe(good.Conduct.AiRule),
                ComplaintsRoute = Maybe(new ComplaintsRoute(A.Said("to somebody"), random.Next(3) == 0)),
                DataProtectionComplaints = Maybe(A.Said("a form")),
                StaffMonitoring = Maybe(good.Conduct.StaffMonitoring! with { Purpose = Maybe(A.Said("security")), WithoutNotice = Maybe(A.Said("secretly")) }),
                PlatformNames = [.. Few(() => new PlatformNaming("Twitter", "x", Either(Enum.GetValues<NameStanding>()), A.Line()))],
                OtherChannelsNamed = Maybe(good.Conduct.OtherChannelsNamed),
            },
        };
        string[] attested = ["C04", "C11", "C12", "C14", "C15", "C16", "C17", "C18", "C19", "C28"];
        return A.Evidence(policy) with
        {
            School = new("fernhollow", "Fernhollow Primary School")
            {
                Channels = [.. Few(() => new Schools.HeldChannel(Either("facebook", "x"), Either<string?>(null, "fernhollow"), ["Ada Brook"]))],
                DefaultReviewCycleMonths = Either<int?>(null, 12),
                ScansMentions = random.Next(2) == 0,
            },
            PrivacyNotices = A.Seen<IReadOnlyList<DocumentFacts>>([.. Few(() => A.Notice([.. Few(Channel)]) with { Conduct = new() { DataProtectionComplaints = Maybe(A.Said("a form")) } })]),
            Website = A.Seen(new Website([.. Few(() => random.Next(2) == 0 ? A.Page([.. Few(Channel)]) : A.Notice([.. Few(Channel)]))], random.Next(3) > 0)),
            AccountPages = A.Seen<IReadOnlyList<AccountPage>>([.. Few(() => new AccountPage(Either("facebook", "x"), Either("fernhollow", "oldfernhollow"), "https://platform.example/", Answer()))]),
            Platforms = A.Seen<IReadOnlyList<PlatformEvidence>>([.. Few(Platform)]),
            Mentions = A.Seen(new MentionLog([.. Few(Look)], [.. Few(Mention)])),
            Attestations = A.Seen<IReadOnlyList<Attestation>>(
                [.. attested.SelectMany(control => Few(() => A.Statement(control, Either<string?>(null, "facebook fernhollow")) with
                {
                    Holds = random.Next(3) > 0,
                    On = A.Today.AddDays(-random.Next(40)),
                    ValidUntil = A.Today.AddDays(random.Next(-5, 40)),
                }))]),
        };

        SourceLook Look() => new(Either("brave", "feeds"), "a search") { CompleteAt = Either<DateTimeOffset?>(null, A.Yesterday, A.Yesterday.AddDays(-9)) };
        PublicMention Mention() => new(Either(new string('a', 64), new string('b', 64)), Either("https://x.com/fernhollow", "https://x.com/fernhollowfake", "https://news.example/a"), "brave", A.Yesterday.AddDays(-random.Next(20)))
        {
            Kind = Either("x", "news"),
            About = Either(About.Yes, About.Unclear, About.No),
            Concerns = [.. Few(() => Either(Enum.GetValues<Concern>()))],
            IsComment = random.Next(3) == 0,
            Status = Either(MentionStatus.New, MentionStatus.New, MentionStatus.Handled),
        };
        PlatformEvidence Platform() => new()
        {
            Platform = Either("facebook", "x"),
            Handle = Either("fernhollow", "oldfernhollow"),
            Source = "the platform",
            ReadAt = new(A.Today.AddDays(-random.Next(40)), TimeOnly.MinValue, TimeSpan.Zero),
            TwoFactorOn = Either<bool?>(null, true, false),
            TwoFactorRequired = Either<bool?>(null, true, false),
            OwnedBySchool = Either<bool?>(null, true, false),
            Settings = [.. Few(() => new PlatformSetting("visitor posts", Either("on", "off"), "off"))],
            SettingsComplete = random.Next(2) == 0,
            Permissions = [.. Few(() => new AppPermission("scheduler", A.Today.AddDays(-random.Next(800))))],
        };
        AccountAnswer Answer() => Either<AccountAnswer>(new AccountAnswer.Answers(), new AccountAnswer.Gone(), new AccountAnswer.MovedTo("https://platform.example/new", "new"));
        T? Maybe<T>(T value) => random.Next(4) > 0 ? value : default;
        T Either<T>(params T[] values) => values[random.Next(values.Length)];
        IEnumerable<T> Few<T>(Func<T> make) => [.. Enumerable.Range(0, random.Next(4)).Select(_ => make())];
        StatedChannel Channel() => A.Channel(Either("facebook", "x"), Either<string?>(null, "fernhollow", "oldfernhollow")) with
        {
            State = Either(ChannelState.Open, ChannelState.Open, ChannelState.Closed, ChannelState.Planned),
            Administrators = [.. Few(() => Either("Headteacher", "Ada Brook", "Eve Finch"))],
            Posters = [.. Few(() => Either("Office Manager", "Cy Dale"))],
        };
    }
}
