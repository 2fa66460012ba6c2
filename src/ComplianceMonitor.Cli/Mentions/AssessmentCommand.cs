using System.CommandLine;
using ComplianceMonitor.Core.Mentions.Protection;

namespace ComplianceMonitor.Cli.Mentions;

/// <summary><c>mentions dpia</c>: a data protection impact assessment, drafted from what is configured.</summary>
internal static class AssessmentCommand
{
    public static Command Build(GlobalOptions options)
    {
        Option<string?> school = MentionOptions.School();
        Verb command = new("dpia", "Writes a data protection impact assessment of the scans, from what is configured: a draft in Markdown for the data protection officer.", "mentions dpia > dpia.md") { school };
        options.Run(command, (session, result, _) =>
        {
            session.Out.Write(ImpactAssessment.Of(DataFolder.School(session, result.GetValue(school)), session.Today));
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }
}
