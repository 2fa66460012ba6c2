using ComplianceMonitor.Core.Checks;
using ComplianceMonitor.Core.Checks.Collecting;
using ComplianceMonitor.Core.Checks.Recording;
using ComplianceMonitor.Core.Controls;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Core.Reading;
using ComplianceMonitor.Core.Schools;

namespace ComplianceMonitor.Core.Tests.Checks;

/// <summary>A clock that stands still until it is moved.</summary>
public sealed class FixedClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}

/// <summary>A collector of the policy that does what a test says.</summary>
public sealed class PolicyCollector(Func<DateTimeOffset, CancellationToken, Task<Observation<DocumentFacts>>> look, TimeSpan? timeOut = null)
    : Collector<DocumentFacts>("The policy", timeOut ?? TimeSpan.FromMinutes(1), Area.Reviews)
{
    public int Calls { get; private set; }

    public static PolicyCollector Of(params string[] lines) => new((at, _) => Task.FromResult(Seen(at, lines)));

    public static Observation<DocumentFacts> Seen(DateTimeOffset at, params string[] lines) => new Observation<DocumentFacts>.Seen(
        DocumentFacts.Read(new("policy.txt", FileFormat.Text, [.. lines.Select((text, index) => new Line(index + 1, text))])),
        new("policy.txt", at, new string('a', 64)));

    protected override Task<Observation<DocumentFacts>> LookAsync(SchoolFile school, DateTimeOffset at, CancellationToken cancellationToken)
    {
        Calls++;
        return look(at, cancellationToken);
    }

    protected override EvidenceSet Put(EvidenceSet evidence, Observation<DocumentFacts> observation) => evidence with { Policy = observation };
}

/// <summary>A control that judges each line of the policy: "ok NAME" passes, "bad NAME" fails, "odd NAME" is unknown.</summary>
public sealed class LineControl(string id = "C01", int version = 1, Area area = Area.Reviews, Func<string, Outcome?>? rule = null) : IControl
{
    public ControlInfo Info { get; } = new(id, "line-control", "Lines", area, Severity.Medium, Owner.Office, version);

    public IEnumerable<Finding> Judge(EvidenceSet evidence)
    {
        if (evidence.Policy is not Observation<DocumentFacts>.Seen { Value.Document: var document })
        {
            return [Find("policy", new Outcome.Unknown(((Observation<DocumentFacts>.CouldNotLook)evidence.Policy).Reason))];
        }

        return document.Lines.Select(line => line.Text.Split(' ') is [var word, var name] && Outcome(word) is { } outcome ? Find(name, outcome) : null).OfType<Finding>();
    }

    private Outcome? Outcome(string word) => rule is not null ? rule(word) : word switch
    {
        "ok" => new Outcome.Pass(),
        "bad" => new Outcome.Fail(),
        "odd" => new Outcome.Unknown(Reason.Unreadable),
        "none" => new Outcome.NotApplicable(),
        "broken" => throw new InvalidOperationException("a fault"),
        _ => null,
    };

    private Finding Find(string subject, Outcome outcome) => new()
    {
        Control = Info.Id, Subject = subject, Outcome = outcome, Severity = Info.Severity, Owner = Info.Owner, Summary = $"{subject} is {outcome.Name}.",
    };
}

/// <summary>A school, its records and archive, and a check of it.</summary>
public sealed class CheckBench
{
    public static readonly DateTimeOffset Noon = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    public static readonly SchoolFile School = new(new("fernhollow", "Fernhollow Primary School"), "school.yaml");

    public InMemoryRecordStore Store { get; } = new();

    public InMemoryArchive Archive { get; } = new();

    public FixedClock Clock { get; } = new(Noon);

    public IReadOnlyList<IControl> Controls { get; set; } = [new LineControl()];

    public CheckHost Host { get; set; } = new("host-1", TimeSpan.FromMinutes(15), Alone: false);

    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    public SchoolCheck Check(params ICollector[] collectors) => new(Store, Archive, collectors, Controls, Host, Clock);

    public Task<CheckResult> RunAsync(int day, params string[] policy) => RunAsync(day, PolicyCollector.Of(policy));

    public Task<CheckResult> RunAsync(int day, params ICollector[] collectors)
    {
        DateTimeOffset at = Noon.AddDays(day);
        return Check(collectors).RunAsync(School, Area.Reviews, Period.Day(at), at, Stop);
    }

    public static RunId Run(int day) => new(School.School.Id, Area.Reviews, Period.Day(Noon.AddDays(day)));
}
