using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization;
using ComplianceMonitor.Core.Checks;
using ComplianceMonitor.Core.Controls;

namespace ComplianceMonitor.Cli.Checks;

/// <summary><c>replay RUN</c>: judges archived evidence again and shows any difference.</summary>
internal static class ReplayCommand
{
    public static Command Build(GlobalOptions options)
    {
        Argument<string> run = new("run") { Description = "A check's name, as 'run --json' and 'report --json' show it." };
        Verb command = new(
            "replay",
            "Verifies the chain of evidence of a check, judges it again by today's rules, and shows any difference. Records nothing.",
            "replay fernhollow/reviews/2026-11-21",
            "replay fernhollow/channels/manual-20261121T090000Z --json")
        {
            run,
        };
        options.Run(command, async (session, result, cancellationToken) =>
        {
            string name = result.GetRequiredValue(run);
            RunId id = RunId.Parse(name)
                ?? throw new UsageException($"'{name}' is no check: it is named SCHOOL/AREA/PERIOD, such as fernhollow/reviews/2026-11-21; 'compliance report --json' shows the names.");
            using DataFolder data = DataFolder.Open(session.DataFolder);
            ReplayJson answer = ReplayJson.Of(name, await new Replay(data.Records, data.Archive, ControlCatalogue.All).RunAsync(id, cancellationToken));
            if (session.Json)
            {
                await session.Out.WriteLineAsync(JsonSerializer.Serialize(answer, ReplayJsonContext.Default.ReplayJson));
            }
            else
            {
                Write(session, answer);
            }

            return answer.Result switch
            {
                "no-evidence" or "broken" => ExitCode.BadInput,
                "erased" when session.Strict => ExitCode.NotChecked,
                _ => ExitCode.Done,
            };
        });
        return command;
    }

    private static void Write(Session session, ReplayJson answer)
    {
        (TextWriter writer, string line) = answer.Result switch
        {
            "no-evidence" => (session.Terminal.Error, $"There is no check {answer.Run} with evidence in this data folder."),
            "broken" => (session.Terminal.Error, $"The archive does not hold what was written: {answer.Because}"),
            "erased" => (session.Out, $"The chain is whole. Evidence erased: {answer.Because}"),
            "same" => (session.Out, $"The chain of {answer.Chain} checks is whole, and today's rules say the same."),
            "unknown" => (session.Out, $"The chain of {answer.Chain} checks is whole; what was concluded then was erased, so nothing can be compared."),
            _ => (session.Out, $"The chain of {answer.Chain} checks is whole; today's rules say otherwise:"),
        };
        writer.WriteLine(Printable.Line(line));
        foreach (DifferenceJson difference in answer.Differences)
        {
            string because = difference.RuleChanged ? " (the rule has changed since)" : "";
            session.Out.WriteLine(Printable.Line($"  {difference.Control} {difference.Subject}: {difference.Then ?? "nothing"} then, {difference.Now ?? "nothing"} now{because}"));
        }
    }
}

/// <summary>The answer of <c>replay --json</c>. Result is same, different, unknown, erased, broken or no-evidence.</summary>
internal sealed record ReplayJson(string Run, string Result, int? Chain, string? Because, IReadOnlyList<DifferenceJson> Differences)
{
    public static ReplayJson Of(string run, ReplayResult result) => result switch
    {
        ReplayResult.Judged { Differences: null } judged => new(run, "unknown", judged.ChainLength, null, []),
        ReplayResult.Judged { Differences: [] } judged => new(run, "same", judged.ChainLength, null, []),
        ReplayResult.Judged judged => new(
            run,
            "different",
            judged.ChainLength,
            null,
            [.. judged.Differences!.Select(one => new DifferenceJson(one.Control, one.Subject, one.Then, one.Now, one.RuleChanged))]),
        ReplayResult.EvidenceErased erased => new(run, "erased", null, $"{erased.Tombstone.ErasedAt:yyyy-MM-dd}: {erased.Tombstone.Why}", []),
        ReplayResult.Broken broken => new(run, "broken", null, broken.Because, []),
        _ => new(run, "no-evidence", null, null, []),
    };
}

internal sealed record DifferenceJson(string Control, string Subject, string? Then, string? Now, bool RuleChanged);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ReplayJson))]
internal sealed partial class ReplayJsonContext : JsonSerializerContext;
