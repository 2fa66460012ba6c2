using System.Text;
using ComplianceMonitor.Core.Accounts.Directories;
using ComplianceMonitor.Core.Checks;
using ComplianceMonitor.Core.Checks.Archives;
using ComplianceMonitor.Core.Checks.Freezing;
using ComplianceMonitor.Core.Controls;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Reading;
using ComplianceMonitor.Core.Tests.Controls;
using FsCheck;
using FsCheck.Fluent;

namespace ComplianceMonitor.Core.Tests.Checks;

public class FreezingTests
{
    private readonly InMemoryArchive _archive = new();

    [Fact]
    public void Thawed_evidence_is_what_was_frozen() => Prop.ForAll<int>(seed =>
    {
        EvidenceSet evidence = RandomEvidence.Of(seed);
        Manifest manifest = Freeze(evidence);
        EvidenceSet thawed = Thaw(manifest);

        Manifest again = Freeze(thawed);
        (again with { Documents = [] }).ShouldBe(manifest with { Documents = [] });
        again.Documents.ShouldBe(manifest.Documents);
        Same(thawed.Policy, evidence.Policy, (one, other) => Describe(one.Document).ShouldBe(Describe(other.Document)));
        Same(thawed.Directories, evidence.Directories, (one, other) => one.Select(Describe).ShouldBe(other.Select(Describe)));
        Same(thawed.Platforms, evidence.Platforms, (one, other) => one.Select(Describe).ShouldBe(other.Select(Describe)));
        Same(thawed.Attestations, evidence.Attestations, (one, other) => one.ShouldBe(other));
        Same(thawed.AccountPages, evidence.AccountPages, (one, other) => one.ShouldBe(other));
        Same(thawed.Mentions, evidence.Mentions, (one, other) =>
        {
            one.Looks.ShouldBe(other.Looks);
            one.Mentions.Select(Describe).ShouldBe(other.Mentions.Select(Describe));
        });
        Same(thawed.Website, evidence.Website, (one, other) => (one.Whole, one.Pages.Count, one.Shortfall).ShouldBe((other.Whole, other.Pages.Count, other.Shortfall)));
        Same(thawed.PrivacyNotices, evidence.PrivacyNotices, (one, other) => one.Select(facts => facts.Document.Name).ShouldBe(other.Select(facts => facts.Document.Name)));
        (thawed.Today, thawed.School.Id, thawed.School.Town).ShouldBe((evidence.Today, evidence.School.Id, evidence.School.Town));
        thawed.School.Channels.SelectMany(channel => channel.Administrators).ShouldBe(evidence.School.Channels.SelectMany(channel => channel.Administrators));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public async Task Evidence_from_before_accounts_were_looked_at_thaws_as_not_looked_at()
    {
        EvidenceSet evidence = RandomEvidence.Of(3);
        Manifest manifest = Freeze(evidence);
        string json = Encoding.UTF8.GetString(_archive.Content[(Container.Evidence, manifest.Observations)]);
        int part = json.IndexOf(",\"accountPages\"", StringComparison.Ordinal);
        string before = (await _archive.WriteAsync(Container.Evidence, Encoding.UTF8.GetBytes(json[..part] + "}"), CheckBench.Stop)).Hash;
        Thaw(manifest with { Observations = before }).AccountPages.ShouldBeOfType<Observation<IReadOnlyList<AccountPage>>.CouldNotLook>();
    }

    /// <summary>A new part is frozen and thawed too, and then named here.</summary>
    [Fact]
    public void Every_part_of_the_evidence_is_frozen() =>
        typeof(EvidenceSet).GetProperties().Select(property => property.Name).Order(StringComparer.Ordinal)
            .ShouldBe(["AccountPages", "Attestations", "Directories", "Mentions", "Platforms", "Policy", "PrivacyNotices", "School", "Today", "Website"]);

    [Fact]
    public async Task Personal_data_is_in_one_blob_that_no_other_part_repeats()
    {
        EvidenceSet evidence = RandomEvidence.Of(1) with
        {
            Directories = new Observation<IReadOnlyList<DirectorySnapshot>>.Seen([A.Directory(A.Person("Quentin Zebedee", "Clerk"))], new("users.csv", CheckBench.Noon, new string('b', 64))),
            Attestations = new Observation<IReadOnlyList<Attestation>>.Seen(
                [new("C14", null, true, "It is on.", "Quentin Zebedee", new(2026, 1, 1), new(2026, 2, 1))], new("Attestations", CheckBench.Noon, new string('c', 64))),
        };
        Manifest manifest = Freeze(evidence);
        string manifestHash = await new Freezer(_archive).ChainAsync(manifest, CheckBench.Stop);

        _archive.Content.Where(blob => Encoding.UTF8.GetString(blob.Value).Contains("Zebedee", StringComparison.Ordinal)).Select(blob => blob.Key.Hash).ShouldHaveSingleItem().ShouldBe(manifest.People);
        _archive.Content.ContainsKey((Container.Manifests, manifestHash)).ShouldBeTrue();
    }

    [Fact]
    public async Task Evidence_of_the_time_before_directories_is_thawed_with_its_staff()
    {
        Manifest manifest = Freeze(RandomEvidence.Of(3));
        System.Text.Json.Nodes.JsonObject people = System.Text.Json.Nodes.JsonNode.Parse(_archive.Content[(Container.Evidence, manifest.People)])!.AsObject();
        people.Remove("directories");
        people.Remove("platforms");
        people["staff"] = System.Text.Json.Nodes.JsonNode.Parse("""
            {"seen":{"value":[{"name":"Ada Brook","role":"Headteacher","current":true},{"name":"Eve Finch","current":false}],
             "source":{"address":"staff.csv","retrievedAt":"2026-11-20T12:00:00+00:00","sha256":"00"}}}
            """);
        string old = (await _archive.WriteAsync(Container.Evidence, Encoding.UTF8.GetBytes(people.ToJsonString()), CheckBench.Stop)).Hash;
        EvidenceSet thawed = Thaw(manifest with { People = old });

        thawed.Directories.ShouldBeOfType<Observation<IReadOnlyList<DirectorySnapshot>>.Seen>().Value.ShouldHaveSingleItem()
            .People.Select(person => $"{person.DisplayName} {person.JobTitle} {person.Standing}").ShouldBe(["Ada Brook Headteacher Enabled", "Eve Finch  Disabled"]);
        thawed.Platforms.ShouldBeOfType<Observation<IReadOnlyList<Core.Accounts.Platforms.PlatformEvidence>>.CouldNotLook>().Reason.ShouldBe(Reason.NotConfigured);
    }

    [Fact]
    public void The_same_document_is_kept_once()
    {
        EvidenceSet evidence = RandomEvidence.Of(2) with { Policy = PolicyCollector.Seen(CheckBench.Noon, "Social Media Policy") };
        Manifest first = Freeze(evidence);
        int blobs = _archive.Content.Count;
        Manifest second = Freeze(evidence with { Policy = PolicyCollector.Seen(CheckBench.Noon.AddDays(1), "Social Media Policy") });
        second.Documents.ShouldBe(first.Documents);
        _archive.Content.Count.ShouldBe(blobs + 1, "only where and when it was seen is new");
    }

    [Fact]
    public async Task A_chain_verifies_back_to_the_first_and_breaks_where_one_is_changed()
    {
        RunId run = CheckBench.Run(0);
        Freezer freezer = new(_archive);
        List<string> hashes = [];
        for (int day = 0; day < 4; day++)
        {
            hashes.Add(await freezer.ChainAsync(Freeze(RandomEvidence.Of(day)) with { Previous = hashes.LastOrDefault() }, CheckBench.Stop));
        }

        Chain chain = new(_archive);
        (await chain.VerifyAsync(hashes[3], run, CheckBench.Stop)).ShouldBe(new ChainCheck.Intact(4));
        (await chain.VerifyAsync(hashes[3], run with { Area = Area.Conduct }, CheckBench.Stop)).ShouldBeOfType<ChainCheck.Broken>().Hash.ShouldBe(hashes[3]);
        byte[] changed = [.. _archive.Content[(Container.Manifests, hashes[1])]];
        changed[^3] ^= 1;
        _archive.Content[(Container.Manifests, hashes[1])] = changed;
        (await chain.VerifyAsync(hashes[3], run, CheckBench.Stop)).ShouldBeOfType<ChainCheck.Broken>().Hash.ShouldBe(hashes[1]);
        (await chain.VerifyAsync("not a hash", run, CheckBench.Stop)).ShouldBeOfType<ChainCheck.Broken>();
    }

    private static string Describe(Document document) => string.Join('\n', [
        $"{document.Name} {document.Format} {document.Metadata} {document.Missing}",
        .. document.Lines.Select(line => $"{line with { Links = [] }} {string.Join(' ', line.Links)}"),
    ]);

    private static string Describe<T>(T part) => System.Text.Json.JsonSerializer.Serialize(part);

    private static void Same<T>(Observation<T> thawed, Observation<T> frozen, Action<T, T> values)
    {
        if (frozen is Observation<T>.Seen seen)
        {
            Observation<T>.Seen again = thawed.ShouldBeOfType<Observation<T>.Seen>();
            again.Source.ShouldBe(seen.Source);
            values(again.Value, seen.Value);
        }
        else
        {
            thawed.ShouldBe(frozen);
        }
    }

    private Manifest Freeze(EvidenceSet evidence) =>
        new Freezer(_archive).FreezeAsync(evidence, CheckBench.Run(0), CheckBench.Noon, CheckBench.Stop).GetAwaiter().GetResult();

    private EvidenceSet Thaw(Manifest manifest) =>
        new Thaw(_archive).EvidenceAsync(manifest, CheckBench.Stop).GetAwaiter().GetResult().ShouldBeOfType<Thawed<EvidenceSet>.Whole>().Value;
}
