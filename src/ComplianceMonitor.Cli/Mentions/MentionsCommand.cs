using System.CommandLine;

namespace ComplianceMonitor.Cli.Mentions;

/// <summary><c>mentions</c>: what the public web says about the schools.</summary>
internal static class MentionsCommand
{
    public static Command Build(GlobalOptions options) => new("mentions", "What the public web says about the schools.")
    {
        ScanCommand.Build(options),
        ListCommand.Build(options),
        MarkCommand.Build(options),
        ClassifyCommand.Build(options),
        LearnCommand.Build(options),
        EraseCommand.Build(options),
        PurgeCommand.Build(options),
        AssessmentCommand.Build(options),
    };
}
