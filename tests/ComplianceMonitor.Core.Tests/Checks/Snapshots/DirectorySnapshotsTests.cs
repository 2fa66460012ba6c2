using ComplianceMonitor.Core.Accounts.Access;
using ComplianceMonitor.Core.Accounts.Directories;
using ComplianceMonitor.Core.Accounts.People;
using ComplianceMonitor.Core.Checks;
using ComplianceMonitor.Core.Checks.Freezing;
using ComplianceMonitor.Core.Checks.Recording;
using ComplianceMonitor.Core.Checks.Snapshots;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Core.Tests.Checks.Snapshots;

/// <summary>A directory is read once for a period, for all schools that share it, and judged from what was frozen.</summary>
public sealed class DirectorySnapshotsTests
{
    private static readonly DirectoryReference s_entra = new(DirectoryKind.Entra);
    private readonly InMemoryRecordStore _store = new();
    private readonly InMemoryArchive _archive = new();
    private readonly FixedClock _clock = new(CheckBench.Noon);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Schools_share_one_reading_of_a_period()
    {
        Directory directory = new();
        await TakeAsync(directory, 0, School("elm", "Amy Hollis"), School("oak", "head@fernhollow.example"));
        (await TakeAsync(directory, 0, School("elm"), School("oak"))).ShouldBeOfType<CheckResult.AlreadyDone>();

        directory.Readings.ShouldBe(1);
        directory.LookedFor.ShouldBe(["Amy Hollis", "head@fernhollow.example"]);
        DirectorySnapshot frozen = await FrozenAsync(directory);
        frozen.People.ShouldHaveSingleItem().DisplayName.ShouldBe("Amy Hollis");
        frozen.LookedFor.ShouldBe(["Amy Hollis", "head@fernhollow.example"]);
        frozen.Coverage.ShouldBe(new(0, 1, null));
    }

    [Fact]
    public async Task The_rules_of_sign_in_name_nobody_else()
    {
        await TakeAsync(new(), 0, School("elm", "Amy Hollis"));

        (await FrozenAsync(new())).Access!.Conditional!.ShouldHaveSingleItem().Included.Users.ShouldBe(["1"]);
    }

    [Fact]
    public async Task While_another_instance_reads_nobody_reads_twice()
    {
        Directory directory = new() { Release = new() };
        Task<CheckResult> first = TakeAsync(directory, 0, School("elm", "Amy Hollis"));
        (await TakeAsync(directory, 0, School("elm", "Amy Hollis"))).ShouldBeOfType<CheckResult.InProgress>();
        directory.Release.SetResult();

        (await first).ShouldBeOfType<CheckResult.Done>();
        directory.Readings.ShouldBe(1);
    }

    [Fact]
    public async Task What_was_never_read_is_not_known()
    {
        DirectorySnapshot read = await FrozenAsync(new());

        read.Gaps.ShouldHaveSingleItem().ShouldSatisfyAllConditions(gap => gap.Reason.ShouldBe(Reason.NoEvidence), gap => gap.Because.ShouldContain("has not been read yet"));
    }

    [Fact]
    public async Task A_directory_that_cannot_be_reached_leaves_the_last_reading_with_its_age_and_says_why()
    {
        await TakeAsync(new(), 0, School("elm", "Amy Hollis"));
        Directory away = new() { Answer = at => DirectorySnapshot.Untold(DirectoryKind.Entra, "entra", at, Reason.Unreachable, "Graph did not answer.") };

        await Should.ThrowAsync<DirectoryUnreadException>(() => TakeAsync(away, 7, School("elm", "Amy Hollis")));

        RunRecord run = (await RunRecord.GetAsync(_store, Week(7), Stop))!;
        run.Status.ShouldBe(RunStatus.Failed);
        run.Error.ShouldBe("Graph did not answer.");
        DirectorySnapshot read = await FrozenAsync(away);
        read.TakenAt.ShouldBe(CheckBench.Noon);
        read.People.ShouldHaveSingleItem();
        read.Gaps.ShouldHaveSingleItem().Because.ShouldBe("Graph did not answer.");
    }

    [Fact]
    public async Task A_reading_of_a_part_does_not_take_the_place_of_a_whole_one_that_counts()
    {
        await TakeAsync(new(), 0, School("elm", "Amy Hollis"));
        Directory refused = new() { Answer = at => DirectorySnapshot.Untold(DirectoryKind.Entra, "entra", at, Reason.NotPermitted, "Grant User.Read.All.") };
        await TakeAsync(refused, 7, School("elm", "Amy Hollis"));
        (await FrozenAsync(refused)).People.ShouldHaveSingleItem();

        await TakeAsync(refused, 35, School("elm", "Amy Hollis"));
        DirectorySnapshot later = await FrozenAsync(refused);
        later.People.ShouldBeEmpty();
        later.Gaps[0].Because.ShouldBe("Grant User.Read.All.");
    }

    [Fact]
    public async Task An_attempt_that_broke_off_after_freezing_goes_on_from_what_is_frozen()
    {
        Directory directory = new();
        CheckResult.Done done = (CheckResult.Done)await TakeAsync(directory, 0, School("elm", "Amy Hollis"));
        RunRecord run = (await RunRecord.GetAsync(_store, Week(0), Stop))!;
        await _store.WriteAsync(Core.Checks.Records.Table.Runs, new Core.Checks.Records.RowChange.Put((run with { Status = RunStatus.Failed }).ToRow()), Stop);

        (await TakeAsync(directory, 0, School("elm", "Amy Hollis"))).ShouldBeOfType<CheckResult.Done>().EvidenceHash.ShouldBe(done.EvidenceHash);
        directory.Readings.ShouldBe(1);
    }

    [Fact]
    public async Task Readings_are_chained_and_the_manifest_names_nobody()
    {
        await TakeAsync(new(), 0, School("elm", "Amy Hollis"));
        CheckResult.Done second = (CheckResult.Done)await TakeAsync(new(), 7, School("elm", "Amy Hollis"));

        (await new Chain(_archive).VerifyAsync(second.EvidenceHash, Week(7), Stop)).ShouldBe(new ChainCheck.Intact(2));
        (await new EvidenceErasure(_store, _archive).EraseAsync(Week(7), CheckBench.Noon, "asked for", Stop)).ShouldHaveSingleItem();
        (await FrozenAsync(new())).Gaps.ShouldHaveSingleItem().Because.ShouldContain("was erased");
    }

    [Fact]
    public async Task Whoever_was_named_after_the_reading_is_not_missing_but_unknown()
    {
        await TakeAsync(new(), 0, School("elm", "Amy Hollis"));
        DirectorySnapshot frozen = await FrozenAsync(new());

        EvidenceSet evidence = PeopleConcerned.Only(Evidence("Amy Hollis", "Ben Carter") with { Directories = new Observation<IReadOnlyList<DirectorySnapshot>>.Seen([frozen], new("entra", CheckBench.Noon, new('0', 64))) });

        DirectorySnapshot seen = ((Observation<IReadOnlyList<DirectorySnapshot>>.Seen)evidence.Directories).Value[0];
        seen.LookedFor.ShouldBeNull();
        seen.Gaps.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            gap => gap.Because.ShouldContain("before Ben Carter was known"), gap => gap.Reason.ShouldBe(Reason.Partial), gap => gap.Part.HasFlag(DirectoryParts.People).ShouldBeTrue());
    }

    [Fact]
    public async Task Whoever_bears_another_name_in_another_directory_is_not_missing_but_unknown()
    {
        await TakeAsync(new(), 0, School("elm", "Amy Hollis"));
        DirectorySnapshot frozen = (await FrozenAsync(new())) with { People = [] };
        DirectorySnapshot google = frozen with { Kind = DirectoryKind.Google, Name = "Google", LookedFor = null, People = [new() { Id = "g", DisplayName = "Amy Hollis", Addresses = ["a@fernhollow.example"] }] };

        EvidenceSet evidence = PeopleConcerned.Only(Evidence("Amy Hollis") with { Directories = new Observation<IReadOnlyList<DirectorySnapshot>>.Seen([frozen, google], new("x", CheckBench.Noon, new('0', 64))) });

        ((Observation<IReadOnlyList<DirectorySnapshot>>.Seen)evidence.Directories).Value[0].Gaps.ShouldHaveSingleItem().Because.ShouldContain("a@fernhollow.example");
    }

    [Theory]
    [InlineData("trust/entra/2026-W47")]
    [InlineData("trust/google-fernhollow.example/manual-20261121T120000Z")]
    public void A_reading_has_a_name(string name) => RunId.Parse(name)!.ShouldSatisfyAllConditions(run => run.Directory.ShouldNotBeNull(), run => run.ToString().ShouldBe(name));

    [Theory]
    [InlineData("trust/facebook/2026-W47")]
    [InlineData("trust/entra~x/2026-W47")]
    [InlineData("elm/entra/2026-W47")]
    public void Nothing_else_is_a_reading(string name) => RunId.Parse(name).ShouldBeNull();

    private static RunId Week(int day) => RunId.Snapshot("entra", Period.Week(CheckBench.Noon.AddDays(day)));

    private static SchoolFile School(string id, params string[] holders) =>
        new(new(id, $"The school {id}") { Channels = [new("facebook", id, holders)] }, "school.yaml") { Directories = [s_entra] };

    private static EvidenceSet Evidence(params string[] holders) => new() { School = School("elm", holders).School, Today = London.Day(CheckBench.Noon) };

    private Task<CheckResult> TakeAsync(Directory directory, int day, params SchoolFile[] schools) =>
        new DirectorySnapshots(_store, _archive, [directory], [], new("host-1", TimeSpan.FromMinutes(15), Alone: false), _clock).TakeAsync(Week(day), schools, CheckBench.Noon.AddDays(day), Stop);

    private Task<DirectorySnapshot> FrozenAsync(Directory directory) =>
        DirectorySnapshots.Frozen([directory], _store, _archive)[0].ReadAsync(s_entra, PeopleConcerned.Of(Evidence()), CheckBench.Noon, Stop);

    /// <summary>A directory of two people.</summary>
    private sealed class Directory : ILiveDirectory
    {
        public DirectoryKind Kind => DirectoryKind.Entra;

        public int Readings { get; private set; }

        public IReadOnlyList<string> LookedFor { get; private set; } = [];

        public TaskCompletionSource? Release { get; init; }

        public Func<DateTimeOffset, DirectorySnapshot>? Answer { get; init; }

        public async Task<DirectorySnapshot> ReadAsync(DirectoryReference directory, PeopleConcerned concerned, DateTimeOffset at, CancellationToken cancellationToken)
        {
            Readings++;
            LookedFor = concerned.LookedFor;
            await (Release?.Task ?? Task.CompletedTask);
            DirectoryPerson[] all = [new() { Id = "1", DisplayName = "Amy Hollis" }, new() { Id = "2", DisplayName = "Somebody Else" }];
            AccessPolicy policy = new() { Name = "MFA", State = AccessPolicyState.Enabled, Included = new() { Users = ["1", "2"] }, AllApplications = true, RequiresMfa = true };
            return Answer?.Invoke(at) ?? new()
            {
                Kind = Kind,
                Name = "Microsoft Entra",
                TakenAt = at,
                Covers = DirectoryParts.People,
                Total = 2,
                People = [.. all.Where(concerned.Includes)],
                Access = new() { SecurityDefaults = false, Conditional = [policy] },
            };
        }
    }
}
