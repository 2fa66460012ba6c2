using ComplianceMonitor.Core.Checks;
using ComplianceMonitor.Core.Checks.Archives;
using ComplianceMonitor.Core.Checks.Freezing;
using ComplianceMonitor.Core.Checks.Recording;
using ComplianceMonitor.Core.Controls;
using ComplianceMonitor.Core.Findings;

namespace ComplianceMonitor.Core.Tests.Checks;

public class ReplayTests
{
    private readonly CheckBench _bench = new();

    [Fact]
    public async Task The_same_rules_say_the_same()
    {
        await _bench.RunAsync(0, "bad gate");
        await _bench.RunAsync(1, "ok gate", "odd wall");
        long writes = _bench.Store.Writes;

        ReplayResult.Judged judged = (await ReplayAsync(1)).ShouldBeOfType<ReplayResult.Judged>();
        judged.ChainLength.ShouldBe(2);
        judged.Findings.Count.ShouldBe(2);
        judged.Differences.ShouldNotBeNull().ShouldBeEmpty();
        _bench.Store.Writes.ShouldBe(writes, "a replay records nothing");
    }

    [Fact]
    public async Task A_changed_rule_shows_where_it_says_something_else()
    {
        await _bench.RunAsync(0, "bad gate", "odd wall");
        _bench.Controls = [new LineControl(version: 2, rule: word => word is "odd" ? null : new Outcome.Pass())];
        (await ReplayAsync(0)).ShouldBeOfType<ReplayResult.Judged>().Differences.ShouldBe(
            [new("C01", "gate", "Fail", "Pass", true), new("C01", "wall", "Unknown:unreadable", null, true)]);
    }

    [Fact]
    public async Task The_real_controls_say_the_same_of_a_real_policy()
    {
        _bench.Controls = ControlCatalogue.All;
        await _bench.RunAsync(0, "Fernhollow Primary School", "Social Media Policy", "", "Reviewed: 8 May 2026", "Next review: 8 May 2027", "Approved by the Full Governing Body",
            "Our official account is www.facebook.com/fernhollowprimary.", "[insert name of school]");
        ReplayResult.Judged judged = (await ReplayAsync(0)).ShouldBeOfType<ReplayResult.Judged>();
        judged.Findings.ShouldNotBeEmpty();
        judged.Differences.ShouldNotBeNull().ShouldBeEmpty();
    }

    [Fact]
    public async Task Erased_evidence_is_called_erased_and_the_chain_still_verifies()
    {
        await _bench.RunAsync(0, "bad gate");
        await _bench.RunAsync(1, "bad gate");
        RunRecord first = (await RunRecord.GetAsync(_bench.Store, CheckBench.Run(0), CheckBench.Stop))!;
        EvidenceErasure erasure = new(_bench.Store, _bench.Archive);
        IReadOnlyList<Tombstone> laid = await erasure.EraseAsync(CheckBench.Run(0), CheckBench.Noon.AddDays(90), "retention", CheckBench.Stop);

        laid.Select(tombstone => tombstone.Why).ShouldBe(["retention", "retention"]);
        (await ReplayAsync(0)).ShouldBeOfType<ReplayResult.EvidenceErased>().Tombstone.ShouldBe(laid[0]);
        (await new Chain(_bench.Archive).VerifyAsync(first.EvidenceHash!, CheckBench.Run(0), CheckBench.Stop)).ShouldBe(new ChainCheck.Intact(1));
        (await erasure.EraseAsync(CheckBench.Run(0), CheckBench.Noon.AddDays(91), "again", CheckBench.Stop)).ShouldBe(laid);
        (await ReplayAsync(1)).ShouldBeOfType<ReplayResult.Judged>("no check shares what can be erased with another").Differences.ShouldNotBeNull();
        (await erasure.EraseAsync(CheckBench.Run(7), CheckBench.Noon, "no such check", CheckBench.Stop)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Erased_conclusions_leave_nothing_to_compare_with()
    {
        await _bench.RunAsync(0, "bad gate");
        RunRecord run = (await RunRecord.GetAsync(_bench.Store, CheckBench.Run(0), CheckBench.Stop))!;
        await _bench.Archive.EraseAsync(Container.Evidence, new(run.FindingsHash!, CheckBench.Noon, "asked for"), CheckBench.Stop);
        (await ReplayAsync(0)).ShouldBeOfType<ReplayResult.Judged>().Differences.ShouldBeNull();
    }

    [Fact]
    public async Task A_changed_blob_is_called_broken()
    {
        await _bench.RunAsync(0, "bad gate");
        foreach ((Container Container, string Hash) blob in _bench.Archive.Content.Keys)
        {
            byte[] kept = _bench.Archive.Content[blob];
            _bench.Archive.Content[blob] = [.. kept, 32];
            (await ReplayAsync(0)).ShouldBeOfType<ReplayResult.Broken>($"{blob}");
            _bench.Archive.Content.TryRemove(blob, out _);
            (await ReplayAsync(0)).ShouldBeOfType<ReplayResult.Broken>($"{blob}");
            _bench.Archive.Content[blob] = kept;
        }

        (await ReplayAsync(0)).ShouldBeOfType<ReplayResult.Judged>();
    }

    [Fact]
    public async Task A_check_that_never_was_has_no_evidence() => (await ReplayAsync(0)).ShouldBeOfType<ReplayResult.NoEvidence>();

    private Task<ReplayResult> ReplayAsync(int day) => new Replay(_bench.Store, _bench.Archive, _bench.Controls).RunAsync(CheckBench.Run(day), CheckBench.Stop);
}
