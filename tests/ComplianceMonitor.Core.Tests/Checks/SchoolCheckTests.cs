using ComplianceMonitor.Core.Checks;
using ComplianceMonitor.Core.Checks.Collecting;
using ComplianceMonitor.Core.Checks.Recording;
using ComplianceMonitor.Core.Checks.Records;
using ComplianceMonitor.Core.Controls;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Findings;

namespace ComplianceMonitor.Core.Tests.Checks;

public class SchoolCheckTests
{
    private readonly CheckBench _bench = new();

    [Fact]
    public async Task A_check_records_findings_events_and_its_run()
    {
        CheckResult.Done done = (await _bench.RunAsync(0, "ok door", "bad gate", "odd fence")).ShouldBeOfType<CheckResult.Done>();

        done.Counts.ShouldBe(new OutcomeCounts(1, 1, 1, 0));
        done.Changes.ShouldHaveSingleItem().Kind.ShouldBe(Change.Opened);
        _bench.Store.All(Table.Findings).Select(row => $"{row.Key} {row.Columns.Text("Outcome")} {row.Columns.Text("State")}")
            .ShouldBe(["C01:door Pass ", "C01:fence Unknown ", "C01:gate Fail Opened"]);
        Row gate = _bench.Store.All(Table.Findings)[2];
        gate.Columns.Text("Run").ShouldBe("fernhollow/reviews/2026-11-21");
        gate.Columns.Text("EvidenceHash").ShouldBe(done.EvidenceHash);
        gate.Columns.Text("Severity").ShouldBe("medium");
        gate.Columns.Day("Since").ShouldBe(new DateOnly(2026, 11, 21));
        _bench.Store.All(Table.FindingEvents).ShouldHaveSingleItem().Columns.Text("Change").ShouldBe("Opened");
        RunRecord run = (await RunRecord.GetAsync(_bench.Store, CheckBench.Run(0), CheckBench.Stop)).ShouldNotBeNull();
        run.Status.ShouldBe(RunStatus.Done);
        run.EvidenceHash.ShouldBe(done.EvidenceHash);
        run.PreviousHash.ShouldBeNull();
        run.Counts.ShouldBe(done.Counts);
        _bench.Store.All(Table.PolicyReviews).ShouldHaveSingleItem().Columns.Text("Status").ShouldBe("NoDate");
    }

    [Fact]
    public async Task A_check_of_a_period_is_done_once()
    {
        PolicyCollector collector = PolicyCollector.Of("bad gate");
        await _bench.RunAsync(0, collector);
        long writes = _bench.Store.Writes;

        (await _bench.RunAsync(0, collector)).ShouldBeOfType<CheckResult.AlreadyDone>().Run.Counts.ShouldBe(new OutcomeCounts(0, 1, 0, 0));

        _bench.Store.Writes.ShouldBe(writes);
        collector.Calls.ShouldBe(1);
    }

    [Fact]
    public async Task What_changes_from_day_to_day_is_recorded_as_it_stands()
    {
        await _bench.RunAsync(0, "bad gate", "bad door", "ok lamp", "bad wall");
        await _bench.RunAsync(1, "ok gate", "bad door", "odd wall");
        await _bench.RunAsync(2, "ok gate", "bad door", "odd wall");

        _bench.Store.All(Table.Findings).Select(row => $"{row.Columns.Text("Subject")} {row.Columns.Text("Outcome")} {row.Columns.Text("State")} {row.Columns.Day("Since"):dd}")
            .ShouldBe(["door Fail StillOpen 21", "gate Pass Resolved 22", "wall Unknown CouldNotCheck 21"]);
        _bench.Store.All(Table.FindingEvents).Select(row => $"{row.Columns.Instant("At"):dd} {row.Columns.Text("Change")} {row.Columns.Text("Subject")}")
            .ShouldBe(["22 Resolved gate", "22 CouldNotCheck wall", "21 Opened door", "21 Opened gate", "21 Opened wall"]);
    }

    [Fact]
    public async Task A_failure_whose_evidence_is_gone_is_not_resolved()
    {
        await _bench.RunAsync(0, "bad gate", "ok door");
        await _bench.RunAsync(1, new PolicyCollector((_, _) => throw new IOException("no disk")));

        _bench.Store.All(Table.Findings).Select(row => $"{row.Columns.Text("Subject")} {row.Columns.Text("Outcome")} {row.Columns.Text("State")} {row.Columns.Text("Reason")}")
            .ShouldBe(["gate Unknown CouldNotCheck no-evidence", "policy Unknown  unreachable"]);
        _bench.Store.All(Table.PolicyReviews).ShouldHaveSingleItem().Columns.Text("Status").ShouldBe("NotSeen");
    }

    [Fact]
    public async Task An_accepted_risk_is_recorded_as_accepted_until_its_day()
    {
        Row risk = AcceptedRiskRow.Of("fernhollow", new("C01", "gate", new(2026, 11, 22)), "the gate is locked", "the headteacher");
        await _bench.Store.WriteAsync(Table.AcceptedRisks, new RowChange.Put(risk), CheckBench.Stop);
        List<string?> states = [];
        for (int day = 0; day < 3; day++)
        {
            await _bench.RunAsync(day, "bad gate");
            states.Add(_bench.Store.All(Table.Findings)[0].Columns.Text("State"));
        }

        states.ShouldBe(["Accepted", "Accepted", "StillOpen"]);
    }

    [Fact]
    public async Task A_collector_that_fails_or_hangs_costs_its_own_part_only()
    {
        PolicyCollector hangs = new(async (_, _) =>
        {
            await new TaskCompletionSource().Task;
            throw new InvalidOperationException();
        }, TimeSpan.FromMilliseconds(20));
        CheckResult.Done done = (await _bench.RunAsync(0, PolicyCollector.Of("ok door"), hangs)).ShouldBeOfType<CheckResult.Done>();
        done.Findings.ShouldHaveSingleItem().Outcome.ShouldBe(new Outcome.Unknown(Reason.Unreachable));

        done = (await _bench.RunAsync(1, hangs, PolicyCollector.Of("ok door"))).ShouldBeOfType<CheckResult.Done>();
        done.Findings.ShouldHaveSingleItem().Outcome.ShouldBe(new Outcome.Pass());
    }

    [Fact]
    public async Task Collectors_look_at_the_same_time()
    {
        TaskCompletionSource first = new(), second = new();
        PolicyCollector one = new(async (at, _) => { first.SetResult(); await second.Task; return PolicyCollector.Seen(at, "ok a"); });
        PolicyCollector two = new(async (at, _) => { second.SetResult(); await first.Task; return PolicyCollector.Seen(at, "ok b"); });
        (await _bench.RunAsync(0, one, two)).ShouldBeOfType<CheckResult.Done>().Counts.Pass.ShouldBe(1);
    }

    [Fact]
    public async Task A_control_that_breaks_down_is_unknown_and_the_others_are_heard()
    {
        _bench.Controls = [new LineControl("C01"), new LineControl("C02", rule: _ => new Outcome.Pass())];
        CheckResult.Done done = (await _bench.RunAsync(0, "broken gate")).ShouldBeOfType<CheckResult.Done>();
        done.Counts.ShouldBe(new OutcomeCounts(1, 0, 1, 0));
        done.Findings[0].Outcome.ShouldBe(new Outcome.Unknown(Reason.Unreadable));
    }

    [Fact]
    public async Task A_check_that_breaks_off_at_any_write_ends_with_the_same_rows()
    {
        CheckBench smooth = new();
        await smooth.RunAsync(0, "bad gate", "bad door", "ok lamp");
        await smooth.RunAsync(1, "ok gate", "bad door", "bad lamp", "odd wall");

        for (int breakAt = 1; ; breakAt++)
        {
            CheckBench bench = new();
            await bench.RunAsync(0, "bad gate", "bad door", "ok lamp");
            int writes = 0;
            bench.Store.BeforeWrite = _ =>
            {
                if (++writes >= breakAt)
                {
                    throw new IOException("the power went");
                }
            };
            bool broke = false;
            try
            {
                await bench.RunAsync(1, "ok gate", "bad door", "bad lamp", "odd wall");
            }
            catch (IOException)
            {
                broke = true;
            }

            bench.Store.BeforeWrite = null;
            bench.Clock.Now += TimeSpan.FromHours(1);
            CheckResult again = await bench.RunAsync(1, "ok gate", "bad door", "bad lamp", "odd wall");
            if (!broke)
            {
                again.ShouldBeOfType<CheckResult.AlreadyDone>();
                breakAt.ShouldBeGreaterThan(5);
                return;
            }

            again.ShouldBeOfType<CheckResult.Done>();
            foreach (Table table in (Table[])[Table.Findings, Table.FindingEvents, Table.PolicyReviews])
            {
                bench.Store.All(table).ShouldBe(smooth.Store.All(table), $"{table}, broken at write {breakAt}");
            }
        }
    }

    [Fact]
    public async Task A_check_that_broke_off_says_why_and_can_be_run_again_at_once()
    {
        _bench.Store.BeforeWrite = table => { if (table == Table.Findings) { throw new IOException("no room"); } };
        await Should.ThrowAsync<IOException>(() => _bench.RunAsync(0, "bad gate"));
        RunRecord failed = (await RunRecord.GetAsync(_bench.Store, CheckBench.Run(0), CheckBench.Stop))!;
        failed.Status.ShouldBe(RunStatus.Failed);
        failed.Error.ShouldBe("IOException: no room");

        _bench.Store.BeforeWrite = null;
        (await _bench.RunAsync(0, "ok gate")).ShouldBeOfType<CheckResult.Done>().Counts.Fail.ShouldBe(1, "the frozen evidence is judged, not today's");
    }

    [Fact]
    public async Task A_check_is_held_by_one_host_until_its_lease_ends()
    {
        TaskCompletionSource begun = new(), go = new();
        Task<CheckResult> slow = _bench.RunAsync(0, new PolicyCollector(async (at, _) => { begun.SetResult(); await go.Task; return PolicyCollector.Seen(at, "bad gate"); }));
        await begun.Task;

        _bench.Host = _bench.Host with { Name = "host-2" };
        (await _bench.RunAsync(0, "ok gate")).ShouldBe(new CheckResult.InProgress(CheckBench.Run(0), CheckBench.Noon.AddMinutes(15)));
        _bench.Clock.Now += TimeSpan.FromMinutes(15);
        (await _bench.RunAsync(0, "ok gate")).ShouldBeOfType<CheckResult.Done>();

        go.SetResult();
        (await slow).ShouldBeOfType<CheckResult.InProgress>();
        _bench.Store.All(Table.Findings).ShouldHaveSingleItem().Columns.Text("Outcome").ShouldBe("Pass");
    }

    [Fact]
    public async Task Where_no_other_process_can_be_running_the_lease_of_a_dead_one_holds_nobody_up()
    {
        RunRecord dead = new() { Run = CheckBench.Run(0), Status = RunStatus.Running, Holder = "killed", LeaseUntil = CheckBench.Noon.AddMinutes(10) };
        await _bench.Store.WriteAsync(Table.Runs, new RowChange.Insert(dead.ToRow()), CheckBench.Stop);
        (await _bench.RunAsync(0, "ok gate")).ShouldBeOfType<CheckResult.InProgress>();
        _bench.Host = _bench.Host with { Alone = true };
        (await _bench.RunAsync(0, "ok gate")).ShouldBeOfType<CheckResult.Done>();
    }

    [Fact]
    public async Task A_late_check_does_not_write_over_a_newer_one()
    {
        await _bench.RunAsync(2, "ok gate");
        await _bench.RunAsync(1, "bad gate");
        _bench.Store.All(Table.Findings).ShouldHaveSingleItem().Columns.Text("Outcome").ShouldBe("Pass");
        _bench.Store.All(Table.PolicyReviews).ShouldHaveSingleItem().Columns.Instant("AsOf").ShouldBe(CheckBench.Noon.AddDays(2));
    }

    [Fact]
    public async Task Checks_at_the_same_time_make_one_chain()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(day => _bench.RunAsync(day, "bad gate", $"ok door{day}")));
        List<RunRecord> runs = [];
        await foreach (RunRecord run in RunRecord.ReadAsync(_bench.Store, "fernhollow", Area.Reviews, CheckBench.Stop))
        {
            runs.Add(run);
        }

        runs.Count.ShouldBe(8);
        runs.ShouldAllBe(run => run.Status == RunStatus.Done);
        runs.Select(run => run.PreviousHash ?? "").Distinct(StringComparer.Ordinal).Count().ShouldBe(8, "each follows another");
    }

    [Fact]
    public async Task A_check_that_cannot_be_run_is_recorded_as_failed()
    {
        await _bench.Check().FailAsync(CheckBench.Run(0), CheckBench.Noon, "the message could not be read", CheckBench.Stop);
        RunRecord failed = (await RunRecord.GetAsync(_bench.Store, CheckBench.Run(0), CheckBench.Stop))!;
        (failed.Status, failed.Error).ShouldBe((RunStatus.Failed, "the message could not be read"));
    }

    [Fact]
    public async Task What_was_attested_is_evidence()
    {
        Attestation said = new("C14", "facebook fernhollow", true, "It is on.", "A. Clerk", new(2026, 11, 1), new(2027, 2, 1));
        await _bench.Store.WriteAsync(Table.Attestations, new RowChange.Put(AttestationRow.Of("fernhollow", said, "form", CheckBench.Noon)), CheckBench.Stop);
        EvidenceSet evidence = await new Collectors([new RecordedAttestations(_bench.Store)], _bench.Clock).GatherAsync(CheckBench.School, Area.Accounts, CheckBench.Noon, CheckBench.Stop);
        evidence.Attestations.ShouldBeOfType<Observation<IReadOnlyList<Attestation>>.Seen>().Value.ShouldBe([said]);
    }

    [Fact]
    public async Task Where_nobody_attested_the_evidence_says_how_to()
    {
        EvidenceSet evidence = await new Collectors([new RecordedAttestations(_bench.Store)], _bench.Clock).GatherAsync(CheckBench.School, Area.Accounts, CheckBench.Noon, CheckBench.Stop);
        evidence.Attestations.ShouldBeOfType<Observation<IReadOnlyList<Attestation>>.CouldNotLook>().Because.ShouldContain("compliance attest");
    }
}
