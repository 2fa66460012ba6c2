using ComplianceMonitor.Core.Controls;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Findings;

namespace ComplianceMonitor.Core.Tests.Controls;

public class ControlCatalogueTests
{
    private static readonly string[] Headings = ["What it asserts", "Why it matters", "Evidence", "How to mend", "Source"];

    public static TheoryData<string> Ids => [.. ControlCatalogue.All.Select(control => control.Info.Id)];

    [Fact]
    public void The_ids_are_C01_to_C30_in_order() =>
        ControlCatalogue.All.Select(control => control.Info.Id).ShouldBe(Enumerable.Range(1, 30).Select(number => $"C{number:D2}"));

    [Fact]
    public void Slugs_are_unique() => ControlCatalogue.All.Select(control => control.Info.Slug).ShouldBeUnique(StringComparer.Ordinal);

    [Fact]
    public void No_control_was_forgotten() =>
        typeof(IControl).Assembly.GetTypes().Count(type => type.IsAssignableTo(typeof(IControl)) && type.IsClass).ShouldBe(ControlCatalogue.All.Count);

    [Theory, MemberData(nameof(Ids))]
    public void The_slug_is_the_name_of_the_class_and_the_area_its_folder(string id)
    {
        IControl control = A.Control(id);
        string.Concat(control.Info.Slug.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..])).ShouldBe(control.GetType().Name);
        control.GetType().Namespace!.ShouldEndWith($".{control.Info.Area}");
    }

    [Theory, MemberData(nameof(Ids))]
    public void The_page_has_its_title_and_its_five_headings_in_order(string id)
    {
        IControl control = A.Control(id);
        string[] lines = ControlCatalogue.Page(control).Split('\n');
        lines[0].ShouldBe($"# {id} {control.Info.Title}");
        lines.Where(line => line.StartsWith("## ", StringComparison.Ordinal)).Select(line => line[3..]).ShouldBe(Headings);
        lines.Length.ShouldBeInRange(10, 27);
    }

    [Theory, MemberData(nameof(Ids))]
    public void Nothing_given_is_Unknown_and_never_Pass(string id)
    {
        EvidenceSet nothing = new() { School = new("fernhollow", "Fernhollow Primary School"), Today = A.Today };
        IReadOnlyList<Finding> findings = nothing.Judge(id);
        findings.ShouldNotBeEmpty();
        findings.ShouldAllBe(finding => finding.Outcome is Outcome.Unknown);
    }

    [Theory, MemberData(nameof(Ids))]
    public void A_school_that_keeps_every_promise_fails_nothing(string id) =>
        A.Evidence().Worst(id).ShouldBeOneOf(id is "C10" ? ["Unknown NoEvidence"] : id is "C11" ? ["NotApplicable"] : ["Pass"]);

    [Theory, MemberData(nameof(Ids))]
    public void Findings_carry_the_controls_own_id_and_owner_and_each_subject_once(string id)
    {
        IReadOnlyList<Finding> findings = A.Evidence().Judge(id);
        findings.ShouldAllBe(finding => finding.Control == id && finding.Owner == A.Control(id).Info.Owner);
        findings.Select(finding => finding.Subject).ShouldBeUnique(StringComparer.Ordinal);
    }
}
