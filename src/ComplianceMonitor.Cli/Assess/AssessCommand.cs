using System.CommandLine;
using System.Text.Json;
using ComplianceMonitor.Core.Channels;
using ComplianceMonitor.Core.Checks;
using ComplianceMonitor.Core.Controls;
using ComplianceMonitor.Core.Evidence;
using ComplianceMonitor.Core.Findings;
using ComplianceMonitor.Core.Reading;

namespace ComplianceMonitor.Cli.Assess;

/// <summary><c>assess</c>: all controls on what is given, nothing stored.</summary>
internal static class AssessCommand
{
    public static Command Build(GlobalOptions options)
    {
        Argument<string?> policy = new("policy") { Description = "The social media policy: a file or an address.", Arity = ArgumentArity.ZeroOrOne };
        Option<string[]> notices = new("--notice") { Description = "A privacy notice; may be given again.", HelpName = "file-or-url" };
        Option<string?> website = new("--website") { Description = "The website's address, which is visited, or a saved page, taken as the whole.", HelpName = "file-or-url" };
        Option<string[]> directories = new("--directory") { Description = "An export of users (CSV) from Entra or Google; may be given again.", HelpName = "csv" };
        Option<string?> school = new("--school") { Description = "A school.yaml: what is not given here is taken from it.", HelpName = "yaml" };
        Verb command = new(
            "assess",
            "Judges a policy, and what else is given, by all controls. Nothing is stored.",
            "assess social-media-policy.pdf",
            "assess policy.docx --notice privacy-notice.pdf --website home.html --fail-on high",
            "assess --website https://www.fernhollow.example/",
            "assess --school schools/fernhollow/school.yaml --at 2026-12-05 --json")
        {
            policy, notices, website, directories, school,
        };
        options.Run(command, async (session, result, cancellationToken) =>
        {
            GivenSources given = new(result.GetValue(policy), result.GetValue(notices) ?? [], result.GetValue(website), result.GetValue(directories) ?? [], result.GetValue(school));
            return await RunAsync(session, await given.GatherAsync(session, cancellationToken));
        });
        return command;
    }

    private static async Task<int> RunAsync(Session session, EvidenceSet evidence)
    {
        IReadOnlyList<ChannelRow> channels = Reconciliation.Of(
            (evidence.Policy as Observation<DocumentFacts>.Seen)?.Value,
            (evidence.PrivacyNotices as Observation<IReadOnlyList<DocumentFacts>>.Seen)?.Value,
            (evidence.Website as Observation<Website>.Seen)?.Value.Pages);
        IReadOnlyList<Finding> findings = Judgement.Of(ControlCatalogue.All, evidence);
        if (session.Json)
        {
            AssessJson answer = AssessJson.From(evidence, channels, findings);
            await session.Out.WriteLineAsync(JsonSerializer.Serialize(answer, AssessJsonContext.Default.AssessJson));
        }
        else
        {
            AssessTables.Write(session, evidence, channels, findings);
        }

        return ExitCode.Of(session, findings);
    }
}
