using System.Text;
using ComplianceMonitor.Core.Accounts.Attesting;
using ComplianceMonitor.Core.Accounts.Attesting.Links;
using ComplianceMonitor.Core.Checks.Archives;
using ComplianceMonitor.Core.Checks.Collecting;
using ComplianceMonitor.Core.Checks.Recording;
using ComplianceMonitor.Core.Checks.Records;
using ComplianceMonitor.Core.Controls;
using ComplianceMonitor.Core.Controls.Accounts;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Core.Tests.Checks;
using ComplianceMonitor.Core.Tests.Controls;

namespace ComplianceMonitor.Core.Tests.Accounts.Attesting;

public sealed class AttestationRecorderTests
{
    private const string Subject = "facebook fernhollowprimary";

    private static readonly AttestationTerms s_terms = new();
    private static readonly AttestationLink s_link = new("fernhollow", "C15", Subject, "office@fernhollow.example", CheckBench.Noon.AddDays(7), "n1");

    private readonly CheckBench _bench = new();
    private readonly AttestationRecorder _recorder;

    public AttestationRecorderTests() => _recorder = new(_bench.Store, _bench.Archive);

    [Theory]
    [InlineData("C14", 90)]
    [InlineData("C15", 365)]
    [InlineData("C12", 365)]
    public void A_statement_counts_for_ninety_days_or_a_year(string control, int days) => new AttestationTerms().Until(control, A.Today).ShouldBe(A.Today.AddDays(days));

    [Fact]
    public async Task A_statement_is_stated_renewed_and_withdrawn_and_every_act_is_kept()
    {
        (await StateAsync(0)).ShouldBeOfType<AttestationResult.Stated>().Renewed.ShouldBeFalse();
        (await StateAsync(30)).ShouldBeOfType<AttestationResult.Stated>().Renewed.ShouldBeTrue();
        (await JudgedAsync(40)).ShouldBeOfType<Outcome.Pass>();
        (await _recorder.WithdrawAsync("fernhollow", "C15", Subject, "B. Lark", CheckBench.Noon.AddDays(41), CheckBench.Stop)).ShouldBeOfType<AttestationResult.Withdrawn>();
        (await JudgedAsync(41)).ShouldBe(new Outcome.Unknown(Reason.Stale));
        (await _recorder.WithdrawAsync("fernhollow", "C15", Subject, "B. Lark", CheckBench.Noon.AddDays(42), CheckBench.Stop)).ShouldBeOfType<AttestationResult.NotThere>();
        (await StateAsync(50)).ShouldBeOfType<AttestationResult.Stated>().Renewed.ShouldBeFalse();
        (await JudgedAsync(50)).ShouldBeOfType<Outcome.Pass>();
        _bench.Store.All(Table.AttestationEvents).Select(row => (row.Columns.Text("Act"), row.Columns.Text("ActBy")))
            .ShouldBe([("Stated", "A. Hollis"), ("Withdrawn", "B. Lark"), ("Renewed", "A. Hollis"), ("Stated", "A. Hollis")]);
    }

    [Fact]
    public async Task A_statement_that_has_ended_is_unknown_and_not_a_failure()
    {
        await StateAsync(0);
        (await JudgedAsync(365)).ShouldBeOfType<Outcome.Pass>();
        (await JudgedAsync(366)).ShouldBe(new Outcome.Unknown(Reason.Stale));
    }

    [Fact]
    public async Task The_file_that_shows_it_is_kept_by_its_hash()
    {
        byte[] file = Encoding.UTF8.GetBytes("a picture of the settings");
        AttestationResult.Stated stated = (await _recorder.StateAsync("fernhollow", Said(0), file, CheckBench.Noon, CheckBench.Stop)).ShouldBeOfType<AttestationResult.Stated>();
        stated.Attestation.EvidenceHash.ShouldBe(ContentHash.Of(file));
        (await _bench.Archive.ReadAsync(Container.Evidence, ContentHash.Of(file), CheckBench.Stop)).ShouldBeOfType<ArchiveRead.Found>();
        (await RecordedAsync(0)).ShouldHaveSingleItem().ShouldBe(stated.Attestation);
    }

    [Fact]
    public async Task A_link_is_answered_once()
    {
        (await AnswerAsync("All settings are as agreed.")).ShouldBeOfType<AttestationResult.Stated>();
        (await AnswerAsync("They are not.")).ShouldBe(new AttestationResult.LinkUsed(CheckBench.Noon));
        (await _recorder.AnsweredAsync(s_link, CheckBench.Stop)).ShouldBe(CheckBench.Noon);
        (await _recorder.AnsweredAsync(s_link with { Nonce = "n2" }, CheckBench.Stop)).ShouldBeNull();
        Row row = _bench.Store.All(Table.Attestations).ShouldHaveSingleItem();
        row.Columns.Text("How").ShouldBe("link to office@fernhollow.example");
        AttestationRow.Read(row)!.How.ShouldBe(AttestedHow.Link);
    }

    [Fact]
    public async Task An_answer_that_broke_off_is_finished_by_the_same_answer()
    {
        _bench.Store.BeforeWrite = table =>
        {
            if (table == Table.Attestations)
            {
                throw new IOException("the power failed");
            }
        };
        await Should.ThrowAsync<IOException>(() => AnswerAsync("As agreed."));
        _bench.Store.BeforeWrite = null;
        (await AnswerAsync("As agreed.", hours: 1)).ShouldBeOfType<AttestationResult.Stated>();
        _bench.Store.All(Table.Attestations).ShouldHaveSingleItem().Columns.Instant("At").ShouldBe(CheckBench.Noon);
        _bench.Store.All(Table.AttestationEvents).Count.ShouldBe(2);
    }

    [Fact]
    public async Task The_same_answer_again_does_not_undo_what_was_stated_since()
    {
        await AnswerAsync("As agreed.");
        await _recorder.StateAsync("fernhollow", Said(1) with { Holds = false }, null, CheckBench.Noon.AddDays(1), CheckBench.Stop);
        await AnswerAsync("As agreed.", hours: 48);
        (await RecordedAsync(2)).ShouldHaveSingleItem().Holds.ShouldBeFalse();
    }

    [Fact]
    public async Task The_MFA_of_other_people_is_never_taken_through_a_link()
    {
        AttestationLink link = s_link with { Control = "C14" };
        (await _recorder.AnswerAsync(link, true, "It is on.", "A. Hollis", s_terms, CheckBench.Noon, CheckBench.Stop)).ShouldBeOfType<AttestationResult.Refused>();
        (await _recorder.StateAsync("fernhollow", Said(0) with { Control = "C14", How = AttestedHow.Link }, null, CheckBench.Noon, CheckBench.Stop)).ShouldBeOfType<AttestationResult.Refused>();
        (await _recorder.StateAsync("fernhollow", Said(0) with { Control = "C14", How = AttestedHow.SignedIn }, null, CheckBench.Noon, CheckBench.Stop)).ShouldBeOfType<AttestationResult.Stated>();
        _bench.Store.All(Table.AttestationEvents).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("C01", "words", "A. Hollis")]
    [InlineData("C15", " ", "A. Hollis")]
    [InlineData("C15", "words", "")]
    public async Task A_statement_without_name_words_or_use_is_refused(string control, string words, string by)
    {
        Attestation said = Said(0) with { Control = control, Statement = words, By = by };
        (await _recorder.StateAsync("fernhollow", said, null, CheckBench.Noon, CheckBench.Stop)).ShouldBeOfType<AttestationResult.Refused>();
        _bench.Store.Writes.ShouldBe(0);
    }

    private static Attestation Said(int day) =>
        new("C15", Subject, true, "All settings are as agreed.", "A. Hollis", A.Today.AddDays(day), s_terms.Until("C15", A.Today.AddDays(day)));

    private Task<AttestationResult> StateAsync(int day) =>
        _recorder.StateAsync("fernhollow", Said(day), null, CheckBench.Noon.AddDays(day), CheckBench.Stop);

    private Task<AttestationResult> AnswerAsync(string words, int hours = 0) =>
        _recorder.AnswerAsync(s_link, true, words, null, s_terms, CheckBench.Noon.AddHours(hours), CheckBench.Stop);

    private async Task<IReadOnlyList<Attestation>> RecordedAsync(int day) =>
        (await EvidenceAsync(day)).Attestations.ShouldBeOfType<Observation<IReadOnlyList<Attestation>>.Seen>().Value;

    private Task<EvidenceSet> EvidenceAsync(int day) =>
        new Collectors([new RecordedAttestations(_bench.Store)], _bench.Clock).GatherAsync(CheckBench.School, Area.Accounts, CheckBench.Noon.AddDays(day), CheckBench.Stop);

    private async Task<Outcome> JudgedAsync(int day)
    {
        EvidenceSet evidence = await EvidenceAsync(day) with { Policy = new Observation<Core.Reading.DocumentFacts>.Seen(A.Policy(), new("policy.txt", CheckBench.Noon, new string('a', 64))) };
        return new PrivacySettings().Judge(evidence).ShouldHaveSingleItem().Outcome;
    }
}
